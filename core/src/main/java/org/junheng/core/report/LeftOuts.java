package org.junheng.core.report;

import java.util.List;
import org.junheng.core.measure.Measures;
import org.junheng.core.measure.OneArea;

/** The sections that do not enter the resource tests of one county (不计入的学校): those of its own schools, and of schools of no known county. */
final class LeftOuts {

    private LeftOuts() {}

    static List<Measures.LeftOut> of(Measures measures, String area) {
        OneArea county = new OneArea(measures.facts(), area);
        return measures.leftOut().stream()
                .filter(out -> !county.isOthers(out.table(), out.row()))
                .toList();
    }

    /** What people call it. */
    static String name(Measures.LeftOut out) {
        return out.table().has("school_name")
                ? out.table().shown(out.row(), "school_name")
                : String.join(" ", out.table().key(out.row()));
    }
}
