package org.junheng.core.plan.resources;

import java.util.List;
import org.junheng.core.measure.Measures;

/**
 * What a finished plan leads to, for checking.
 *
 * @param ledger sums over its actions
 * @param years the county as measured at the end of each year of the plan
 */
record Outcome(Baseline base, Ledger ledger, List<Measures> years) {

    Measures last() {
        return years.get(years.size() - 1);
    }
}
