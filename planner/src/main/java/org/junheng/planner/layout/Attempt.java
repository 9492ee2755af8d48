package org.junheng.planner.layout;

import java.util.List;
import org.junheng.planner.highs.Clock;
import org.junheng.planner.highs.Effort;
import org.junheng.planner.highs.Watch;

/**
 * One try within some of the limits, stage by stage, for stages do not touch each other.
 *
 * @param plan null where none was found
 * @param isImpossible whether it is proven that there is none
 */
record Attempt(LayoutPlan plan, boolean isImpossible) {

    /** Changes of school are settled last and are no part of the bound: they need some of the gap. */
    private static final double CHANGES = 0.5;

    static Attempt of(LayoutInput input, List<LayoutLimit> limits, Effort effort, Watch watch) {
        Draft draft = Draft.of(input, limits);
        Tables tables = new Tables(input);
        double cost = 0;
        double bound = 0;
        boolean isByClock = false;
        List<String> stages = draft.stages();
        Effort wanted = effort.within(input.changing() > 0 ? CHANGES : 1);
        Clock clock = new Clock(watch, effort.seconds());
        for (int i = 0; i < stages.size(); i++) {
            Siting siting = draft.siting(stages.get(i));
            if (siting == null) {
                return new Attempt(null, true);
            }
            double share = clock.left() / (stages.size() - i);
            double before = cost;
            double boundBefore = bound;
            SitingSearch.Found found = SitingSearch.of(siting, wanted.seconds(share), new Watch() {
                @Override
                public void progress(double now, double least) {
                    watch.progress(before + now, boundBefore + least);
                }

                @Override
                public boolean isStopped() {
                    return watch.isStopped();
                }
            });
            if (!found.answer().isThere()) {
                return new Attempt(null, found.isImpossible());
            }
            Siting.Answer answer = Steadying.of(siting, found.answer(), input.changing());
            draft.fill(stages.get(i), siting, answer, tables.isOpen, tables.siteOf, tables.mode);
            cost += answer.cost();
            bound += found.bound();
            isByClock |= found.isByClock();
        }
        double idle = idle(input, draft, tables);
        return new Attempt(tables.plan(cost + idle, bound + idle, isByClock), false);
    }

    /** Schools of a stage nobody has students of stay as they are. */
    private static double idle(LayoutInput input, Draft draft, Tables tables) {
        double cost = 0;
        for (int site = 0; site < input.sites().size(); site++) {
            LayoutInput.Site here = input.sites().get(site);
            if (!draft.stages().contains(here.stage())) {
                java.util.Arrays.fill(tables.isOpen[site], here.isOpen());
                cost += here.isOpen() ? here.yearly() * input.years().size() : 0;
            }
        }
        return cost;
    }

    /** What a plan is filled into. */
    static final class Tables {

        private final LayoutInput input;
        final boolean[][] isOpen;
        final int[][] siteOf;
        final Travel.Mode[][] mode;

        Tables(LayoutInput input) {
            this.input = input;
            this.isOpen = new boolean[input.sites().size()][input.years().size()];
            this.siteOf = new int[input.villages().size()][input.years().size()];
            this.mode = new Travel.Mode[input.villages().size()][input.years().size()];
        }

        LayoutPlan plan(double cost, double bound, boolean isByClock) {
            return new LayoutPlan(input, isOpen, siteOf, mode, cost, Math.min(bound, cost), isByClock);
        }
    }
}
