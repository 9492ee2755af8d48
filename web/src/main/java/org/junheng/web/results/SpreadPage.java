package org.junheng.web.results;

import java.util.List;
import org.junheng.core.text.Words;
import org.junheng.store.figures.Change;
import org.junheng.web.page.Told;
import org.junheng.web.work.CountyResults;

/**
 * Where a county's coefficient of variation comes from (差异系数的来历页).
 *
 * @param changes of every figure of every school behind it, newest first
 */
public record SpreadPage(CountyResults results, Words indicator, Words stage, Told told, List<Changed> changes) {

    /** That many are shown; the rest stand on the pages of the schools' values. */
    private static final int MOST = 100;

    /** A figure of one school that became another. */
    public record Changed(String schoolName, Words figure, Change change) {}

    public List<Changed> newest() {
        return changes.subList(0, Math.min(MOST, changes.size()));
    }
}
