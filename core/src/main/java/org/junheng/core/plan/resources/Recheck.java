package org.junheng.core.plan.resources;

import java.util.ArrayList;
import java.util.List;
import org.junheng.core.measure.Measures;
import org.junheng.core.plan.Breach;

/**
 * A finished plan held against every limit without the solver (复核): its actions are applied to the facts, the facts are measured again by
 * {@code core.measure}, sums are made of the actions themselves.
 *
 * @param years the county as measured at the end of each year of the plan
 * @param breaches what it does not keep to; empty for a plan that may be shown
 */
public record Recheck(List<Measures> years, List<Breach> breaches) {

    static Recheck of(Baseline base, List<Limit> limits, List<Action> actions) {
        Ledger ledger = new Ledger(actions, base.options());
        List<Measures> years = new ArrayList<>();
        for (int year = 0; year < base.options().years(); year++) {
            years.add(base.measures().over(Applied.to(base, ledger.until(year))));
        }
        Outcome outcome = new Outcome(base, ledger, years);
        List<Breach> breaches = new ArrayList<>();
        limits.forEach(limit -> breaches.addAll(limit.check(outcome)));
        return new Recheck(List.copyOf(years), List.copyOf(breaches));
    }

    public boolean isPassed() {
        return breaches.isEmpty();
    }

    /** At the end of the plan. */
    public Measures after() {
        return years.get(years.size() - 1);
    }
}
