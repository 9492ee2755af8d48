package org.junheng.cli;

import org.junheng.core.model.Column;
import org.junheng.core.model.Facts;
import org.junheng.core.standard.Standard;

/** Which school year is judged when nobody names one: the latest in the files. */
final class Years {

    private Years() {}

    static int latest(Facts facts, Standard standard) {
        double latest = Double.NaN;
        if (facts.has(standard.rows()) && facts.table(standard.rows()).has("year")) {
            Column years = facts.table(standard.rows()).column("year");
            for (int row = 0; row < years.size(); row++) {
                latest = years.isThere(row) && !(latest >= years.number(row)) ? years.number(row) : latest;
            }
        }
        return Double.isNaN(latest) ? 0 : (int) latest;
    }
}
