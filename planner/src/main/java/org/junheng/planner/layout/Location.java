package org.junheng.planner.layout;

import java.util.Arrays;
import org.junheng.planner.highs.Effort;
import org.junheng.planner.highs.Watch;

/**
 * A location problem as the literature states it (p-median, capacitated facility location, generalised assignment), with costs that are
 * given: what a layout comes down to, solved the same way, so that it can be measured against published values.
 *
 * @param fixed cost of opening each site
 * @param places of each site; infinite for any number
 * @param demand of each customer
 * @param cost [customer][site] of serving all of a customer; infinite where that is not allowed
 * @param count how many sites are opened; {@link #ANY} for as many as is best
 * @param isWhole whether a customer is served by one site only
 */
public record Location(double[] fixed, double[] places, double[] demand, double[][] cost, int count, boolean isWhole) {

    public static final int ANY = Siting.ANY;

    /** The best answer's cost, infinite where there is none, and what no answer can cost less than. */
    public record Answer(double cost, double bound) {

        public double gap() {
            return cost <= bound ? 0 : (cost - bound) / Math.abs(cost);
        }
    }

    public Answer solve(Effort effort, Watch watch) {
        Siting.Course[][] courses = new Siting.Course[fixed.length][];
        for (int site = 0; site < fixed.length; site++) {
            courses[site] = new Siting.Course[] {
                new Siting.Course(new boolean[] {true}, fixed[site]), new Siting.Course(new boolean[] {false}, 0)
            };
        }
        double[][] none = new double[demand.length][fixed.length];
        for (double[] row : none) {
            Arrays.fill(row, Siting.NEVER);
        }
        Siting siting = new Siting(
                courses,
                new double[fixed.length],
                places,
                new double[fixed.length],
                new double[][] {demand},
                new double[][][] {cost},
                new double[][][] {none},
                count,
                isWhole);
        SitingSearch.Found found = SitingSearch.of(siting, effort, watch);
        return new Answer(found.answer().cost(), found.bound());
    }
}
