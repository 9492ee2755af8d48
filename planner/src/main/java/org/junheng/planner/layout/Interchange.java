package org.junheng.planner.layout;

import java.util.function.ToDoubleFunction;
import org.junheng.planner.highs.Watch;

/** Changes what becomes of one site, or of two at once, as long as the whole layout becomes cheaper. */
final class Interchange {

    private final Siting siting;
    private Watch watch = Watch.NOBODY;
    private final double penalty;
    private final boolean isSmall;
    private double[][] tolls;
    private int[] chosen;
    private double cost;
    private int left;
    private Siting.Answer best = Siting.Answer.NONE;
    private Siting.Answer nearest = Siting.Answer.NONE;

    Interchange(Siting siting) {
        this(siting, penalty(siting));
    }

    /** @param penalty of a student too many or too few */
    Interchange(Siting siting, double penalty) {
        this.siting = siting;
        this.penalty = penalty;
        this.tolls = new double[siting.years()][siting.sites()];
        this.isSmall = siting.villages() <= FEW;
    }

    /** A place too many weighs more than any way to school. */
    static double penalty(Siting siting) {
        double dearest = 0;
        for (int village = 0; village < siting.villages(); village++) {
            for (int site = 0; site < siting.sites(); site++) {
                double cost = siting.cheapest(0, village, site);
                if (cost < Siting.NEVER) {
                    dearest = Math.max(dearest, cost / Math.max(1, siting.demand()[0][village]));
                }
            }
        }
        return 2 * dearest + 1;
    }

    /** @param worth [year][site] of one place, by the prices of the bound */
    void tolls(double[][] worth) {
        tolls = worth;
    }

    /** What these courses cost with the villages seated; breaches weighed. Keeps the best that has none. */
    double offer(int[] chosen) {
        double quick = offer(chosen, seating -> seating.run(isSmall));
        return !isSmall && quick < best.cost() * WORTH_A_LOOK
                ? Math.min(quick, offer(chosen, seating -> seating.run(true)))
                : quick;
    }

    /** The same, beginning from where the villages went when they could be divided. */
    void offer(Siting.Answer divided) {
        offer(divided.chosen(), seating -> seating.run(divided.siteOf()[seating.year()]));
    }

    /** Up to so many villages every seating is made as good as can be at once. */
    private static final int FEW = 200;

    private static final double WORTH_A_LOOK = 1.002;

    private double offer(int[] chosen, ToDoubleFunction<Seating> run) {
        int[][] siteOf = new int[siting.years()][];
        boolean[][] isBoarding = new boolean[siting.years()][];
        double sum = siting.cost(chosen);
        boolean isGood = true;
        for (int year = 0; year < siting.years(); year++) {
            Seating seating = new Seating(siting, year, siting.open(chosen, year), tolls[year], penalty);
            sum += run.applyAsDouble(seating);
            if (sum == Siting.NEVER) {
                return sum;
            }
            isGood &= seating.isWithinLimits();
            siteOf[year] = seating.siteOf();
            isBoarding[year] = seating.isBoarding();
        }
        if (sum < nearest.cost() - Siting.SLACK) {
            nearest = new Siting.Answer(chosen.clone(), siteOf, isBoarding, sum);
        }
        if (isGood && sum < best.cost() - Siting.SLACK) {
            best = new Siting.Answer(chosen.clone(), siteOf, isBoarding, sum);
        }
        return sum;
    }

    /** Goes on from these courses to better ones: one site at a time while that helps, then two at once. */
    void improve(int[] start, int most, Watch onlooker) {
        watch = onlooker;
        chosen = start.clone();
        cost = offer(chosen);
        left = most;
        while (one() || two()) {
            // goes on
        }
    }

    private boolean one() {
        boolean isBetter = false;
        for (int site = 0; site < chosen.length; site++) {
            isBetter |= tryOut(site, site);
        }
        return isBetter;
    }

    private boolean two() {
        for (int site = 0; site < chosen.length; site++) {
            for (int other = site + 1; other < chosen.length; other++) {
                if (tryOut(site, other)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean tryOut(int site, int other) {
        int[] tried = left > 0 && !watch.isStopped() ? changed(chosen, site, other) : null;
        if (tried == null) {
            return false;
        }
        left--;
        double then = offer(tried);
        if (then < cost - Siting.SLACK) {
            cost = then;
            chosen = tried;
            return true;
        }
        return false;
    }

    /** One site on its next course, or one closed and one opened; null where that is no change worth trying. */
    private int[] changed(int[] chosen, int site, int other) {
        int[] tried = chosen.clone();
        if (site == other) {
            if (siting.count() != Siting.ANY || siting.courses()[site].length == 1) {
                return null;
            }
            tried[site] = (chosen[site] + 1) % siting.courses()[site].length;
            return tried;
        }
        boolean isOpen = openYears(site, chosen[site]) > 0;
        boolean isOtherOpen = openYears(other, chosen[other]) > 0;
        if (isOpen == isOtherOpen) {
            return null;
        }
        int last = siting.years();
        tried[site] = course(site, isOpen ? 0 : last);
        tried[other] = course(other, isOtherOpen ? 0 : last);
        return tried[site] == chosen[site] || tried[other] == chosen[other] ? null : tried;
    }

    private int openYears(int site, int course) {
        int years = 0;
        for (boolean isOpen : siting.courses()[site][course].isOpen()) {
            years += isOpen ? 1 : 0;
        }
        return years;
    }

    /** The course whose open years are nearest to so many. */
    private int course(int site, int years) {
        int nearest = 0;
        for (int course = 1; course < siting.courses()[site].length; course++) {
            if (Math.abs(openYears(site, course) - years) < Math.abs(openYears(site, nearest) - years)) {
                nearest = course;
            }
        }
        return nearest;
    }

    /** The best with its breaches weighed. */
    Siting.Answer nearest() {
        return nearest;
    }

    Siting.Answer best() {
        return best;
    }

    /** The layout whose breaches weigh least, where no layout need keep every limit. */
    Siting.Answer leastBreach(int most, Watch onlooker) {
        int[] start = new int[siting.sites()];
        for (int site = 0; site < start.length; site++) {
            start[site] = course(site, siting.years());
        }
        improve(start, most, onlooker);
        return best.isThere() ? best : nearest;
    }
}
