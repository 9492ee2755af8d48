package org.junheng.planner.zones;

import java.util.List;

/**
 * The bare question of zones: which zone each unit (a block, or blocks that stay together) belongs to. Units and zones are numbers from 0.
 *
 * @param cost [unit][zone] what it costs to send the unit there, in student-km; infinite where it may not go
 * @param next the neighbours of each unit, both ways
 * @param roots the units of each zone's schools; a zone hangs together with the first of them
 * @param quantities what is limited zone by zone
 * @param moved [unit][zone] how many students are moved from today's zone by it
 * @param mostMoved at most so many students are moved; infinite where nobody minds
 */
record Zoning(
        double[][] cost, int[][] next, int[][] roots, List<Quantity> quantities, double[][] moved, double mostMoved) {

    /** The smallest amount that counts as a breach. */
    static final double SLACK = 1e-7;

    /**
     * Something every unit brings into its zone, and between what its sum lies in each zone.
     *
     * @param amount of each unit
     * @param least and most: of each zone, infinite where there is no such limit
     */
    record Quantity(double[] amount, double[] least, double[] most) {

        double breach(int zone, double sum) {
            return Math.max(0, Math.max(least[zone] - sum, sum - most[zone]));
        }
    }

    int units() {
        return cost.length;
    }

    int zones() {
        return roots.length;
    }

    boolean isRoot(int unit, int zone) {
        for (int root : roots[zone]) {
            if (root == unit) {
                return true;
            }
        }
        return false;
    }

    boolean isAllowed(int unit, int zone) {
        return cost[unit][zone] < Double.POSITIVE_INFINITY;
    }

    double cost(int[] zoneOf) {
        double sum = 0;
        for (int unit = 0; unit < units(); unit++) {
            sum += cost[unit][zoneOf[unit]];
        }
        return sum;
    }

    double moved(int[] zoneOf) {
        double sum = 0;
        for (int unit = 0; unit < units(); unit++) {
            sum += moved[unit][zoneOf[unit]];
        }
        return sum;
    }
}
