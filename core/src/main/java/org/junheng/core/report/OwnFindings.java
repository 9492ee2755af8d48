package org.junheng.core.report;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junheng.core.measure.OneArea;
import org.junheng.core.model.Column;
import org.junheng.core.model.Facts;
import org.junheng.core.model.Finding;
import org.junheng.core.model.Place;
import org.junheng.core.model.Table;

/** The findings told of one county: all but those about rows of other counties alone. */
final class OwnFindings {

    private OwnFindings() {}

    static List<Finding> of(Report report, OneArea county) {
        if (county.isOnly()) {
            return report.findings();
        }
        Set<Place> others = others(report.facts(), county);
        return report.findings().stream()
                .filter(finding -> finding.places().isEmpty()
                        || finding.places().stream().anyMatch(place -> !others.contains(line(place))))
                .toList();
    }

    /** The lines of the sheets that the facts of other counties stand in. */
    private static Set<Place> others(Facts facts, OneArea county) {
        Set<Place> lines = new HashSet<>();
        for (Table table : facts.tables()) {
            for (int row = 0; row < table.size(); row++) {
                if (county.isOthers(table, row)) {
                    for (Column column : table.columns()) {
                        lines.add(line(table.place(row, column.field())));
                    }
                }
            }
        }
        return lines;
    }

    private static Place line(Place cell) {
        return new Place(cell.file(), cell.sheet(), cell.row(), "");
    }
}
