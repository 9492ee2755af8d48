package org.junheng.core.report;

import java.util.List;
import org.junheng.core.measure.Measures;
import org.junheng.core.model.Facts;
import org.junheng.core.model.Table;

/** The sections that do not enter the resource tests of one county (不计入的学校): those of its own schools, and of schools of no known county. */
final class LeftOuts {

    private static final String SCHOOL = "school";
    private static final String AREA = "area";

    private LeftOuts() {}

    static List<Measures.LeftOut> of(Measures measures, String area) {
        return measures.leftOut().stream()
                .filter(out -> {
                    String own = area(measures.facts(), out.table(), out.row());
                    return own.isEmpty() || own.equals(area);
                })
                .toList();
    }

    /** The county of a row, its own or its school's; empty where none is known. */
    private static String area(Facts facts, Table table, int row) {
        if (table.has(AREA) || !table.has(SCHOOL) || !facts.has(SCHOOL)) {
            return table.shown(row, AREA);
        }
        Table schools = facts.table(SCHOOL);
        int school = schools.find(
                schools.key().stream().map(part -> table.shown(row, part)).toList());
        return school < 0 ? "" : schools.shown(school, AREA);
    }
}
