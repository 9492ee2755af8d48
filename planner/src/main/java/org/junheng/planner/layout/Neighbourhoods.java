package org.junheng.planner.layout;

import java.util.Arrays;
import java.util.Comparator;
import org.junheng.planner.highs.Effort;
import org.junheng.planner.highs.Solved;
import org.junheng.planner.highs.Watch;

/**
 * Makes a layout of many villages cheaper part by part: the sites around one and the villages that go there are decided anew as well as can be,
 * all others stay as they are; so around every site, again and again, as long as that is cheaper.
 */
final class Neighbourhoods {

    private static final int SITES = 12;
    private static final int WAYS = 6;
    private static final double GAP = 1e-4;
    private static final int NODES = 200;

    private final Siting siting;
    private final double price;
    private final int[][] near;
    private Siting.Answer best;

    /**
     * @param start where it begins; may have breaches, which count in its cost
     * @param price of a breach by one student
     */
    Neighbourhoods(Siting siting, Siting.Answer start, double price) {
        this.siting = siting;
        this.price = price;
        this.near = near(siting);
        this.best = start;
    }

    /** Of each site, the sites nearest to it, itself among them: near are two that a village has a cheap way to both of. */
    private static int[][] near(Siting siting) {
        int sites = siting.sites();
        double[][] apart = new double[sites][sites];
        for (int site = 0; site < sites; site++) {
            Arrays.fill(apart[site], Siting.NEVER);
            for (int village = 0; village < siting.villages(); village++) {
                double students = Math.max(1, siting.demand()[0][village]);
                for (int other = 0; other < sites; other++) {
                    double both = siting.cheapest(0, village, site) + siting.cheapest(0, village, other);
                    apart[site][other] = Math.min(apart[site][other], both / students);
                }
            }
            apart[site][site] = Double.NEGATIVE_INFINITY;
        }
        int[][] near = new int[sites][];
        for (int site = 0; site < sites; site++) {
            near[site] = first(apart[site], SITES);
        }
        return near;
    }

    /** The numbers of the smallest values, the smallest first. */
    private static int[] first(double[] values, int most) {
        return java.util.stream.IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparingDouble(at -> values[at]))
                .limit(most)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** What is told of every better layout without breaches; true ends the work. */
    interface Listener {
        boolean isEnough(Siting.Answer better);
    }

    void improve(Watch watch, Listener listener) {
        boolean isBetter = true;
        while (isBetter) {
            isBetter = false;
            for (int site = 0; site < siting.sites(); site++) {
                if (watch.isStopped()) {
                    return;
                }
                double before = best.cost();
                around(site, watch);
                if (best.cost() < before - Siting.SLACK) {
                    isBetter = true;
                    if (isWithinLimits() && listener.isEnough(best)) {
                        return;
                    }
                }
            }
        }
    }

    private boolean isWithinLimits() {
        return best.cost() < siting.cost(best.chosen(), best.siteOf(), best.isBoarding()) + Siting.SLACK * best.cost();
    }

    private void around(int site, Watch watch) {
        boolean[] isIn = new boolean[siting.sites()];
        for (int other : near[site]) {
            isIn[other] = true;
        }
        Siting.Course[][] courses = new Siting.Course[siting.sites()][];
        int[] start = new int[siting.sites()];
        for (int other = 0; other < courses.length; other++) {
            int now = best.chosen()[other];
            courses[other] = isIn[other] ? siting.courses()[other] : new Siting.Course[] {siting.courses()[other][now]};
            start[other] = isIn[other] ? now : 0;
        }
        try (SiteProgram program = new SiteProgram(siting.only(courses), ways(isIn), price)) {
            Solved solved = program.solve(
                    new Siting.Answer(start, best.siteOf(), best.isBoarding(), best.cost()),
                    Effort.gap(GAP).nodes(NODES),
                    watch);
            if (solved.hasSolution()) {
                Siting.Answer answer = program.answer(solved);
                if (answer.cost() < best.cost()) {
                    best = new Siting.Answer(
                            chosen(isIn, answer.chosen()), answer.siteOf(), answer.isBoarding(), answer.cost());
                }
            }
        }
    }

    private int[] chosen(boolean[] isIn, int[] answered) {
        int[] chosen = best.chosen().clone();
        for (int site = 0; site < chosen.length; site++) {
            if (isIn[site]) {
                chosen[site] = answered[site];
            }
        }
        return chosen;
    }

    /** [year][village][site] the way of now, and the cheapest few among the sites that are decided anew. */
    private boolean[][][] ways(boolean[] isIn) {
        boolean[][][] ways = new boolean[siting.years()][siting.villages()][siting.sites()];
        for (int year = 0; year < siting.years(); year++) {
            for (int village = 0; village < siting.villages(); village++) {
                int now = best.siteOf()[year][village];
                ways[year][village][now] = true;
                if (isIn[now]) {
                    double[] costs = new double[siting.sites()];
                    for (int site = 0; site < costs.length; site++) {
                        costs[site] = isIn[site] ? siting.cheapest(year, village, site) : Siting.NEVER;
                    }
                    for (int site : first(costs, WAYS)) {
                        ways[year][village][site] |= costs[site] < Siting.NEVER;
                    }
                }
            }
        }
        return ways;
    }
}
