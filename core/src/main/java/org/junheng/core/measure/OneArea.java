package org.junheng.core.measure;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.junheng.core.model.Facts;
import org.junheng.core.model.Table;

/** The facts of one county: its own rows, those of its schools, and what belongs to nobody in particular. */
final class OneArea {

    private static final String SCHOOL = "school";

    private OneArea() {}

    static Facts of(Facts facts, String area) {
        Set<String> schools = new HashSet<>();
        if (facts.has(SCHOOL) && facts.table(SCHOOL).has(Sections.AREA)) {
            Table table = facts.table(SCHOOL);
            for (int row = 0; row < table.size(); row++) {
                if (table.shown(row, Sections.AREA).equals(area)) {
                    schools.add(table.shown(row, SCHOOL));
                }
            }
        }
        Facts own = facts;
        for (Table table : facts.tables()) {
            own = own.with(table.pick(IntStream.range(0, table.size())
                    .filter(row -> isOf(table, row, area, schools))
                    .toArray()));
        }
        return own;
    }

    private static boolean isOf(Table table, int row, String area, Set<String> schools) {
        if (table.has(Sections.AREA)) {
            return table.shown(row, Sections.AREA).equals(area);
        }
        return !table.has(SCHOOL) || schools.contains(table.shown(row, SCHOOL));
    }
}
