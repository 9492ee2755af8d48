package org.junheng.core.measure;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.junheng.core.model.Facts;
import org.junheng.core.model.Table;

/** One county among several (一个县): its own rows, those of its schools, and what belongs to nobody in particular. */
public final class OneArea {

    private static final String SCHOOL = "school";
    private static final String NOBODY = "";

    private final Facts facts;
    private final String area;
    /** school → its county; none for a school that names none */
    private final Map<String, String> areas = new HashMap<>();

    private final boolean isOnly;

    /** @param area its code */
    public OneArea(Facts facts, String area) {
        this.facts = facts;
        this.area = area;
        if (facts.has(SCHOOL) && facts.table(SCHOOL).has(Sections.AREA)) {
            Table table = facts.table(SCHOOL);
            for (int row = 0; row < table.size(); row++) {
                String named = table.shown(row, Sections.AREA);
                if (!named.isEmpty()) {
                    areas.put(table.shown(row, SCHOOL), named);
                }
            }
        }
        this.isOnly = areas.values().stream().allMatch(area::equals);
    }

    /** Whether no school names another county: then a school that names none belongs to this one too. */
    public boolean isOnly() {
        return isOnly;
    }

    /** The rows of a table that are this county's, in order; the table may also be one made of these facts. */
    public int[] rows(Table table) {
        return IntStream.range(0, table.size())
                .filter(row -> isOnly || isOwn(table, row))
                .toArray();
    }

    private boolean isOwn(Table table, int row) {
        boolean isOfNobody = !table.has(Sections.AREA) && !table.has(SCHOOL);
        return isOfNobody || area(table, row).equals(area);
    }

    /** Whether a row of these facts says of itself or of its school that it is another county's. */
    public boolean isOthers(Table table, int row) {
        String named = area(table, row);
        return !named.equals(NOBODY) && !named.equals(area);
    }

    private String area(Table table, int row) {
        if (table.has(Sections.AREA)) {
            return table.shown(row, Sections.AREA);
        }
        return table.has(SCHOOL) ? areas.getOrDefault(table.shown(row, SCHOOL), NOBODY) : NOBODY;
    }

    Facts facts() {
        Facts own = facts;
        for (Table table : facts.tables()) {
            own = own.with(table.pick(rows(table)));
        }
        return own;
    }
}
