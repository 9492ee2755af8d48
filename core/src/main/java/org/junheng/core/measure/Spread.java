package org.junheng.core.measure;

import org.junheng.core.formula.Statistics;

/**
 * How unevenly one quantity lies between the schools of a stage, each weighing its students. NaN where an answer would mislead.
 *
 * @param schools how many schools it is computed from
 * @param gaps how many schools it lacks because a figure is missing
 * @param mean total quantity over total students, not the mean of the schools
 */
public record Spread(int schools, int gaps, double mean, double cv, double gini, double theilT, double theilL) {

    /** @param quantity and students of the schools that have both, students above zero, in key order */
    static Spread of(double[] quantity, double[] students, int gaps) {
        return new Spread(
                quantity.length,
                gaps,
                quantity.length == 0 ? Double.NaN : Statistics.mean(quantity, students),
                Statistics.cv(quantity, students),
                Double.NaN,
                Double.NaN,
                Double.NaN);
    }

    /** The same with Gini and both Theil measures, which the verdict does not need. */
    static Spread full(double[] quantity, double[] students, int gaps) {
        Spread spread = of(quantity, students, gaps);
        return new Spread(
                spread.schools,
                gaps,
                spread.mean,
                spread.cv,
                Statistics.gini(quantity, students),
                Statistics.theilT(quantity, students),
                Statistics.theilL(quantity, students));
    }
}
