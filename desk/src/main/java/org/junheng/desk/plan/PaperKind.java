package org.junheng.desk.plan;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junheng.core.text.Words;

/** The plans a county makes beside that of resources, and the tables each is asked with. */
public enum PaperKind {
    /** which teacher goes to which school (交流轮岗) */
    ROTATION(true, 0, List.of(new Table("roster", "教师名册", new Words("教师名册", "Roster of teachers"), true))),
    /** which strong school helps which weak one (结对帮扶) */
    PAIRS(true, 0, List.of()),
    /** which schools are led together (集团化办学) */
    GROUPS(true, 0.001, List.of()),
    /** which schools are kept, merged, opened (学校布局) */
    LAYOUT(
            false,
            0.005,
            List.of(
                    new Table("villages", "villages", new Words("村庄", "Villages"), true),
                    new Table("schools", "schools", new Words("学校", "Schools"), true),
                    new Table("distances", "distances", new Words("路程", "Distances"), false))),
    /** whose children go to which school (学区划片) */
    ZONES(
            false,
            0.005,
            List.of(
                    new Table("blocks", "blocks", new Words("小区", "Blocks"), true),
                    new Table("schools", "schools", new Words("学校", "Schools"), true),
                    new Table("borders", "borders", new Words("相邻的小区", "Blocks side by side"), true),
                    new Table("distances", "distances", new Words("路程", "Distances"), false)));

    /**
     * @param id what the options call it
     * @param file under which the reader of the question looks for it, without its ending
     */
    public record Table(String id, String file, Words name, boolean isNeeded) {}

    private final boolean isOfFigures;
    private final double gap;
    private final List<Table> tables;

    PaperKind(boolean isOfFigures, double gap, List<Table> tables) {
        this.isOfFigures = isOfFigures;
        this.gap = gap;
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

    /** How near to the best a plan is proven to be unless somebody asks otherwise, as a share. */
    public double gap() {
        return gap;
    }

    public List<Table> tables() {
        return tables;
    }
}
