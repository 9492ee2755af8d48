package org.junheng.planner.layout;

import java.util.Arrays;
import java.util.List;
import org.junheng.planner.highs.Clock;
import org.junheng.planner.highs.Effort;
import org.junheng.planner.highs.Solved;
import org.junheng.planner.highs.Watch;

/**
 * Looks for the cheapest layout: prices of the villages give a bound and sites worth opening; these are improved by interchange; ways that no
 * cheaper layout can use are left away, and the program of the rest is solved.
 */
final class SitingSearch {

    private static final int STEPS = 600;
    private static final int OFFERS = 3_000;
    private static final double SHARE_OF_SEARCH = 0.4;
    private static final double SHARE_OF_INTERCHANGE = 0.25;
    private static final double SHARE_OF_DIVIDED = 0.5;

    /** The part of the gap that may stay open where villages are divided. */
    private static final double SHARE_OF_GAP = 0.4;

    /** Where more ways than this are possible, the program of whole villages is too large to begin with. */
    private static final int MANY = 20_000;

    /** The last students who find no place are worth a long way of many others. */
    private static final double HEAVY = 10;

    private static final int EVERY = 5;

    private final Siting siting;
    private final Effort effort;
    private final Clock clock;
    private Siting.Answer best = Siting.Answer.NONE;
    private double bound = Double.NEGATIVE_INFINITY;

    private SitingSearch(Siting siting, Effort effort, Watch watch) {
        this.siting = siting;
        this.effort = effort;
        this.clock = new Clock(watch, effort.seconds());
    }

    /**
     * What was found.
     *
     * @param bound no layout can cost less; infinite where it is proven that there is none
     * @param isByClock whether the clock ended the work, or somebody
     */
    record Found(Siting.Answer answer, double bound, boolean isByClock) {

        boolean isImpossible() {
            return !answer.isThere() && bound == Siting.NEVER;
        }
    }

    static Found of(Siting siting, Effort effort, Watch watch) {
        return new SitingSearch(siting, effort, watch).run();
    }

    private Found run() {
        boolean[][][] isPossible = all();
        if (siting.isWhole()) {
            Lagrangian lagrangian = new Lagrangian(siting);
            search(lagrangian);
            bound = lagrangian.bound();
            clock.progress(best.cost(), bound);
            isPossible = lagrangian.possible(best.cost());
            if (!isNearEnough() && count(isPossible) > MANY) {
                divided(isPossible, lagrangian);
            }
        }
        if (!isNearEnough()) {
            solve(isPossible);
        }
        return new Found(best, best.isThere() ? Math.min(bound, best.cost()) : bound, clock.isStopped());
    }

    private boolean[][][] all() {
        boolean[][][] all = new boolean[siting.years()][siting.villages()][siting.sites()];
        for (boolean[][] year : all) {
            for (boolean[] village : year) {
                Arrays.fill(village, true);
            }
        }
        return all;
    }

    private void search(Lagrangian lagrangian) {
        Clock share = clock.share(SHARE_OF_SEARCH);
        Interchange interchange = new Interchange(siting);
        int[][] last = new int[1][];
        int[] steps = new int[1];
        lagrangian.run(STEPS, Siting.NEVER, (chosen, isBetter) -> {
            if (share.isStopped()) {
                return Double.NEGATIVE_INFINITY;
            }
            if (steps[0]++ % EVERY == 0 && !Arrays.equals(last[0], chosen)) {
                last[0] = chosen.clone();
                interchange.tolls(lagrangian.tolls());
                interchange.offer(chosen);
            }
            return interchange.best().cost();
        });
        if (last[0] != null) {
            interchange.improve(
                    interchange.best().isThere() ? interchange.best().chosen() : last[0],
                    OFFERS,
                    clock.share(SHARE_OF_INTERCHANGE));
        }
        best = interchange.best();
        if (best.isThere()) {
            clock.progress(best.cost(), lagrangian.bound());
            lagrangian.run(
                    STEPS,
                    best.cost(),
                    (chosen, isBetter) -> share.isStopped() ? Double.NEGATIVE_INFINITY : best.cost());
        }
    }

    private static long count(boolean[][][] isPossible) {
        return Arrays.stream(isPossible)
                .flatMap(Arrays::stream)
                .mapToLong(village -> {
                    long ways = 0;
                    for (boolean is : village) {
                        ways += is ? 1 : 0;
                    }
                    return ways;
                })
                .sum();
    }

    /**
     * Villages that may be divided make it much easier: a better bound, and sites that are nearly those of the best layout. How whole villages
     * are seated there may be dear at first, and is made better part by part.
     */
    private void divided(boolean[][][] isPossible, Lagrangian lagrangian) {
        double penalty = HEAVY * Interchange.penalty(siting);
        Interchange packed = new Interchange(siting, penalty);
        packed.tolls(lagrangian.tolls());
        try (SiteProgram program = new SiteProgram(siting.divided(), isPossible)) {
            Solved solved = program.solve(
                    best, Effort.gap(effort.gap() * SHARE_OF_GAP).seconds(clock.left() * SHARE_OF_DIVIDED), bounding());
            raise(solved.bound());
            if (solved.hasSolution()) {
                packed.offer(program.answer(solved));
            }
        }
        for (Siting.Answer start : List.of(packed.nearest(), best)) {
            if (start.isThere() && !isNearEnough()) {
                new Neighbourhoods(siting, start, penalty).improve(clock.quiet(), better -> {
                    keep(better);
                    return isNearEnough();
                });
            }
        }
    }

    private void keep(Siting.Answer answer) {
        if (answer.cost() < best.cost()) {
            best = answer;
            clock.progress(best.cost(), bound);
        }
    }

    private void raise(double proven) {
        bound = Math.max(bound, Math.min(proven, best.cost()));
    }

    private void solve(boolean[][][] isPossible) {
        try (SiteProgram program = new SiteProgram(siting, isPossible)) {
            Solved solved = program.solve(best, effort.seconds(clock.left()), bounding());
            raise(solved.bound());
            if (solved.hasSolution()) {
                keep(program.answer(solved));
            }
        }
    }

    /** Tells of what is proven meanwhile; a solution counts when it is complete. */
    private Watch bounding() {
        return new Watch() {
            @Override
            public void progress(double cost, double least) {
                clock.progress(best.cost(), Math.max(bound, Math.min(least, best.cost())));
            }

            @Override
            public boolean isStopped() {
                return clock.isStopped();
            }
        };
    }

    private boolean isNearEnough() {
        return best.isThere() && best.cost() - bound <= effort.gap() * Math.abs(best.cost());
    }
}
