package org.junheng.planner.layout;

import java.util.Arrays;
import java.util.Comparator;

/**
 * Sends the villages of one year to open sites, each as a whole, within places and beds: first the villages that lose most if their nearest site
 * is full, then villages change places one by one and two by two as long as that is cheaper.
 */
final class Seating {

    private static final int PASSES = 30;
    private static final int ROUNDS = 60;
    private static final double LIGHT = 30;
    private static final double LIGHTER = 0.5;
    private static final double HEAVIER = 1.3;

    private final Siting siting;
    private final int year;
    private final boolean[] isOpen;
    private final double[] toll;
    private final double penalty;
    private double weight;
    private final int[] siteOf;
    private final double[] load;
    private final double[] boarders;
    private final int[] open;

    /** @param toll what a place of each site is worth by the prices of the bound, which tells who should give way */
    Seating(Siting siting, int year, boolean[] isOpen, double[] toll, double penalty) {
        this.siting = siting;
        this.year = year;
        this.isOpen = isOpen;
        this.toll = toll;
        this.penalty = penalty;
        this.weight = penalty;
        this.siteOf = new int[siting.villages()];
        this.load = new double[siting.sites()];
        this.boarders = new double[siting.sites()];
        this.open = java.util.stream.IntStream.range(0, isOpen.length)
                .filter(site -> isOpen[site])
                .toArray();
        Arrays.fill(siteOf, -1);
    }

    /** @return what it costs, breaches weighed with the penalty */
    double run(boolean isThorough) {
        if (open.length == 0) {
            return Siting.NEVER;
        }
        seat();
        improve(isThorough);
        return total();
    }

    /** The same, beginning from a seating with breaches, taking pains where places are nearly all needed. */
    double run(int[] start) {
        put(start);
        swing();
        improve(true);
        return total();
    }

    private void put(int[] seats) {
        for (int village = 0; village < seats.length; village++) {
            put(village, seats[village]);
        }
    }

    /** The best seating without a breach that is met while breaches are weighed more as long as there is one, less when there is none. */
    private void swing() {
        double least = Siting.NEVER;
        int[] best = null;
        weight = penalty / LIGHT;
        for (int round = 0; round < ROUNDS; round++) {
            improve(true);
            boolean isWithin = isWithinLimits();
            if (isWithin && total() < least) {
                least = total();
                best = siteOf.clone();
            }
            weight *= isWithin ? LIGHTER : HEAVIER;
        }
        weight = penalty;
        if (best != null) {
            put(best);
        }
    }

    private void seat() {
        Integer[] villages = new Integer[siting.villages()];
        double[] regret = new double[villages.length];
        for (int village = 0; village < villages.length; village++) {
            villages[village] = village;
            double first = Siting.NEVER;
            double second = Siting.NEVER;
            for (int site : open) {
                double cost = siting.cheapest(year, village, site) + toll[site] * siting.demand()[year][village];
                if (cost < first) {
                    second = first;
                    first = cost;
                } else if (cost < second) {
                    second = cost;
                }
            }
            regret[village] = second == Siting.NEVER ? Double.MAX_VALUE : second - first;
        }
        Arrays.sort(villages, Comparator.comparingDouble((Integer village) -> -regret[village]));
        for (int village : villages) {
            int best = -1;
            double least = Siting.NEVER;
            for (int site : open) {
                double price = entering(village, site) + toll[site] * siting.demand()[year][village];
                if (price < least) {
                    least = price;
                    best = site;
                }
            }
            if (best >= 0) {
                put(village, best);
            }
        }
    }

    private void put(int village, int site) {
        change(village, siteOf[village], -1);
        siteOf[village] = site;
        change(village, site, 1);
    }

    private void change(int village, int site, int sign) {
        if (site >= 0) {
            load[site] += sign * siting.demand()[year][village];
            if (siting.isBoardingWorth(year, village, site)) {
                boarders[site] += sign * siting.demand()[year][village];
            }
        }
    }

    private double breach(int site) {
        return Math.max(0, load[site] - siting.most()[site])
                + Math.max(0, siting.least()[site] - load[site])
                + Math.max(0, boarders[site] - siting.beds()[site]);
    }

    /** What it costs more when the village comes. */
    private double entering(int village, int site) {
        double before = breach(site);
        change(village, site, 1);
        double after = breach(site);
        change(village, site, -1);
        return siting.cheapest(year, village, site) + weight * (after - before);
    }

    private double leaving(int village, int site) {
        double before = breach(site);
        change(village, site, -1);
        double after = breach(site);
        change(village, site, 1);
        return -siting.cheapest(year, village, site) + weight * (after - before);
    }

    private void improve(boolean isThorough) {
        boolean isBetter = true;
        for (int pass = 0; pass < PASSES && isBetter; pass++) {
            isBetter = shift();
            if (isThorough) {
                isBetter |= swap();
            }
        }
    }

    private boolean shift() {
        boolean isBetter = false;
        for (int village = 0; village < siteOf.length; village++) {
            int from = siteOf[village];
            if (from < 0) {
                continue;
            }
            double gain = leaving(village, from);
            int best = from;
            double least = -Siting.SLACK;
            for (int site : open) {
                if (site != from && siting.cheapest(year, village, site) < Siting.NEVER) {
                    double change = gain + entering(village, site);
                    if (change < least) {
                        least = change;
                        best = site;
                    }
                }
            }
            if (best != from) {
                put(village, best);
                isBetter = true;
            }
        }
        return isBetter;
    }

    /** Two villages of full sites change places. */
    private boolean swap() {
        boolean isBetter = false;
        for (int a = 0; a < siteOf.length; a++) {
            for (int b = a + 1; b < siteOf.length; b++) {
                int from = siteOf[a];
                int to = siteOf[b];
                if (from == to || from < 0 || to < 0) {
                    continue;
                }
                double travel = siting.cheapest(year, a, to)
                        + siting.cheapest(year, b, from)
                        - siting.cheapest(year, a, from)
                        - siting.cheapest(year, b, to);
                double before = weight * (breach(from) + breach(to));
                if (!(travel < before - Siting.SLACK)) {
                    continue;
                }
                put(a, to);
                put(b, from);
                double after = weight * (breach(from) + breach(to));
                if (travel + after - before < -Siting.SLACK) {
                    isBetter = true;
                } else {
                    put(a, from);
                    put(b, to);
                }
            }
        }
        return isBetter;
    }

    private double total() {
        double sum = 0;
        for (int village = 0; village < siteOf.length; village++) {
            if (siteOf[village] < 0) {
                return Siting.NEVER;
            }
            sum += siting.cheapest(year, village, siteOf[village]);
        }
        for (int site : open) {
            sum += penalty * breach(site);
        }
        return sum;
    }

    boolean isWithinLimits() {
        return Arrays.stream(open).allMatch(site -> breach(site) <= Siting.SLACK)
                && Arrays.stream(siteOf).allMatch(site -> site >= 0);
    }

    int[] siteOf() {
        return siteOf;
    }

    boolean[] isBoarding() {
        boolean[] isBoarding = new boolean[siteOf.length];
        for (int village = 0; village < siteOf.length; village++) {
            isBoarding[village] = siting.isBoardingWorth(year, village, siteOf[village]);
        }
        return isBoarding;
    }

    int year() {
        return year;
    }
}
