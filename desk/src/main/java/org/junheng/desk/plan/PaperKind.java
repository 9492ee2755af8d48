package org.junheng.desk.plan;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The plans a county makes beside that of resources, and the tables each is asked with. */
public enum PaperKind {
    /** which teacher goes to which school (交流轮岗) */
    ROTATION(true, List.of(new Table("roster", "教师名册", true))),
    /** which strong school helps which weak one (结对帮扶) */
    PAIRS(true, List.of()),
    /** which schools are led together (集团化办学) */
    GROUPS(true, List.of()),
    /** which schools are kept, merged, opened (学校布局) */
    LAYOUT(
            false,
            List.of(
                    new Table("villages", "villages", true),
                    new Table("schools", "schools", true),
                    new Table("distances", "distances", false))),
    /** whose children go to which school (学区划片) */
    ZONES(
            false,
            List.of(
                    new Table("blocks", "blocks", true),
                    new Table("schools", "schools", true),
                    new Table("borders", "borders", true),
                    new Table("distances", "distances", false)));

    /** @param file under which the reader of the question looks for it, without its ending */
    public record Table(String id, String file, boolean isNeeded) {}

    private final boolean isOfFigures;
    private final List<Table> tables;

    PaperKind(boolean isOfFigures, List<Table> tables) {
        this.isOfFigures = isOfFigures;
        this.tables = tables;
    }

    /** Empty for the plan of resources, and for what is no plan. */
    public static Optional<PaperKind> of(String id) {
        return Arrays.stream(values()).filter(kind -> kind.id().equals(id)).findFirst();
    }

    public String id() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** Whether it is made from the county's figures; otherwise from its own tables alone. */
    public boolean isOfFigures() {
        return isOfFigures;
    }

    public List<Table> tables() {
        return tables;
    }
}
