package org.junheng.core.measure;

import java.util.List;
import java.util.stream.IntStream;
import org.junheng.core.model.Facts;
import org.junheng.core.model.Table;

/**
 * One county among several (一个县): its own rows, those of its schools, and what belongs to nobody in particular. A row of a year is of
 * the county that its school names in that year, as it is measured.
 */
public final class OneArea {

    private static final String SCHOOL = "school";
    private static final String NOBODY = "";

    private final Facts facts;
    private final String area;
    private final Counties counties;

    /** @param area its code; empty where there are no counties */
    public OneArea(Facts facts, String area) {
        this.facts = facts;
        this.area = area;
        this.counties = new Counties(facts);
    }

    /** Whether no other county is known: then a school that names none belongs to this one too. */
    public boolean isOnly() {
        return counties.isOnly(area);
    }

    /** The rows of a table that are this county's, in order; the table may also be one made of these facts. */
    public int[] rows(Table table) {
        return IntStream.range(0, table.size()).filter(row -> isOwn(table, row)).toArray();
    }

    private boolean isOwn(Table table, int row) {
        boolean isOfNobody = !table.has(Sections.AREA) && !table.has(SCHOOL);
        return isOfNobody || area.equals(counties.home(named(table, row)));
    }

    /**
     * Whether a row of these facts says of itself or of its school that it is another county's. One of a county nobody knows may be
     * anybody's.
     */
    public boolean isOthers(Table table, int row) {
        String named = named(table, row);
        boolean isAnother = !named.equals(NOBODY) && !named.equals(area);
        return isAnother && (counties.home(named) != null || counties.home(area) == null);
    }

    /** The county a row names, itself or by its school in the same year. */
    private String named(Table table, int row) {
        if (table.has(Sections.AREA)) {
            return table.shown(row, Sections.AREA);
        }
        if (!table.has(SCHOOL) || !facts.has(SCHOOL)) {
            return NOBODY;
        }
        Table schools = facts.table(SCHOOL);
        List<String> key =
                schools.key().stream().map(part -> table.shown(row, part)).toList();
        int school = schools.find(key);
        return school < 0 ? NOBODY : schools.shown(school, Sections.AREA);
    }

    Facts facts() {
        Facts own = facts;
        for (Table table : facts.tables()) {
            own = own.with(table.pick(rows(table)));
        }
        return own;
    }
}
