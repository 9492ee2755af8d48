package org.junheng.core.diagnose;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junheng.core.measure.Measures;
import org.junheng.core.model.Column;
import org.junheng.core.model.Table;

/** The same standard in every year the facts know, up to the one judged; measured when first asked for, once for all counties. */
final class EarlierYears {

    private final Measures now;
    private List<Measures> all;

    EarlierYears(Measures now) {
        this.now = now;
    }

    /** Earliest first, the year judged last. */
    synchronized List<Measures> andNow() {
        if (all == null) {
            List<Measures> byYear = new ArrayList<>();
            years().forEach(year -> byYear.add(now.otherwise(now.standard(), year)));
            byYear.add(now);
            all = List.copyOf(byYear);
        }
        return all;
    }

    private TreeSet<Integer> years() {
        Table rows = now.facts().table(now.standard().rows());
        TreeSet<Integer> years = new TreeSet<>();
        if (rows.has("year")) {
            Column year = rows.column("year");
            for (int row = 0; row < rows.size(); row++) {
                if (year.isThere(row) && year.number(row) < now.year()) {
                    years.add((int) year.number(row));
                }
            }
        }
        return years;
    }
}
