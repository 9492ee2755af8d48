package org.junheng.core.plan.resources;

import org.junheng.core.measure.StageMeasures;
import org.junheng.core.standard.Indicator;

/**
 * A limit of a coefficient of variation (差异系数限值) in the program: the enrolment-weighted sum of squared distances from the mean is at most
 * the square of limit × mean. Values are counted in lines, so that they are about 1; they, their mean and the part of each section in the
 * spread are columns. The program knows only {@code Σ weight × part ≤ limit × mean}; that the parts are large enough is cut in where it is
 * wanted, by {@link ResourceModel#cut}.
 *
 * @param weights of the sections, by students; their sum is 1
 * @param values the columns of the sections' values
 * @param parts the columns of the sections' parts
 * @param slack the column that is added to limit × mean where the limit may be missed; -1 where it may not
 * @param cv the column that is at least the coefficient of variation, where a mean of these is limited; -1 where it is not
 * @param row of the program that holds the sum
 */
public record Cone(
        StageMeasures stage,
        Indicator indicator,
        double limit,
        double[] weights,
        int[] values,
        int mean,
        int[] parts,
        int slack,
        int cv,
        int row) {

    /** The coefficient of variation of the values in a solution; 0 where their mean is 0. */
    public double cv(double[] solution) {
        double spread = 0;
        double average = mean(solution);
        for (int i = 0; i < weights.length; i++) {
            double distance = solution[values[i]] - average;
            spread += weights[i] * distance * distance;
        }
        return average == 0 ? 0 : StrictMath.sqrt(spread) / average;
    }

    /** The mean of the values in a solution, from the values themselves. */
    public double mean(double[] solution) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * solution[values[i]];
        }
        return sum;
    }

    /** What the spread may be in a solution: limit × mean, and what it is missed by. */
    public double allowed(double[] solution) {
        return limit * mean(solution) + (slack < 0 ? 0 : solution[slack]);
    }
}
