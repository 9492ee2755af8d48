package org.junheng.planner.layout;

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
        boolean[][][] isPossible = null;
        if (siting.isWhole()) {
            Lagrangian lagrangian = new Lagrangian(siting);
            search(lagrangian);
            bound = lagrangian.bound();
            clock.progress(best.cost(), bound);
            isPossible = lagrangian.possible(best.cost());
        } else {
            isPossible = all();
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
                java.util.Arrays.fill(village, true);
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
            if (steps[0]++ % EVERY == 0 && !java.util.Arrays.equals(last[0], chosen)) {
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

    private static final int EVERY = 5;

    private void solve(boolean[][][] isPossible) {
        try (SiteProgram program = new SiteProgram(siting, isPossible)) {
            Solved solved = program.solve(best, effort.seconds(clock.left()), new Watch() {
                @Override
                public void progress(double cost, double least) {
                    clock.progress(Math.min(cost, best.cost()), Math.max(bound, Math.min(least, best.cost())));
                }

                @Override
                public boolean isStopped() {
                    return clock.isStopped();
                }
            });
            bound = Math.max(bound, Math.min(solved.bound(), best.cost()));
            if (solved.hasSolution()) {
                Siting.Answer answer = program.answer(solved);
                if (answer.cost() < best.cost()) {
                    best = answer;
                }
            }
        }
    }

    private boolean isNearEnough() {
        return best.isThere() && best.cost() - bound <= effort.gap() * Math.abs(best.cost());
    }
}
