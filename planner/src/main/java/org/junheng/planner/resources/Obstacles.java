package org.junheng.planner.resources;

import java.util.List;
import org.junheng.core.plan.resources.Conflict;
import org.junheng.core.plan.resources.Conflict.Loosened;
import org.junheng.core.plan.resources.MeanRange;
import org.junheng.core.plan.resources.ResourceModel;
import org.junheng.core.plan.resources.ResourceProblem;
import org.junheng.planner.highs.Effort;
import org.junheng.planner.highs.Highs;
import org.junheng.planner.highs.Solved;
import org.junheng.planner.highs.Watch;

/**
 * What stands in the way where there is no plan: every limit may be missed at a price, and the cheapest missing is looked for. First only the
 * county's own limits may be; where that does not help, the standard's too. The prices of the rows in the relaxation tell which limits
 * clash, the solution in whole numbers tells by how much they must be loosened.
 */
final class Obstacles {

    private static final double GAP = 0.01;
    private static final int NODES = 500;
    private static final int ROUNDS = 20;

    /** More than the least by this share is much. */
    private static final double MUCH = 0.1;

    private Obstacles() {}

    static Conflict of(ResourceProblem problem) {
        try {
            return of(problem, false);
        } catch (Relaxation.NoSolution standardIsMissed) {
            return of(problem, true);
        }
    }

    private static Conflict of(ResourceProblem problem, boolean alsoLaw) {
        List<MeanRange> ranges = Ranges.of(problem.loosened(alsoLaw, List.of()), Watch.NOBODY);
        ResourceModel model = problem.loosened(alsoLaw, ranges);
        Tangents tangents = new Tangents(model);
        Solved relaxed = Relaxation.of(model, tangents, Watch.NOBODY);
        double[] duals =
                java.util.Arrays.copyOf(relaxed.rowDuals(), model.program().rows());
        Found least = whole(model, tangents, relaxed);
        return model.conflict(least.way.columns(), duals, new Loosened(least.way.cost(), least.bound, alsoLaw));
    }

    /** @param bound no way is less */
    private record Found(Solved way, double bound) {}

    /**
     * In whole numbers. First only the limits are loosened that have to be where these may be parted: the fewer, the better to decide on.
     * Where that does not do, or takes much more than it would have to, any.
     */
    private static Found whole(ResourceModel model, Tangents tangents, Solved relaxed) {
        List<Integer> kept = model.keepAllBut(relaxed.columns());
        Solved few = searched(model, tangents);
        if (few.hasSolution() && few.cost() <= relaxed.cost() * (1 + MUCH)) {
            return new Found(few, relaxed.cost());
        }
        model.loosen(kept);
        Solved any = searched(model, tangents);
        if (!few.hasSolution() && !any.hasSolution()) {
            throw new Relaxation.NoSolution();
        }
        return new Found(
                !few.hasSolution() || any.hasSolution() && any.cost() < few.cost() ? any : few,
                Math.max(relaxed.cost(), any.bound()));
    }

    private static Solved searched(ResourceModel model, Tangents tangents) {
        Solved whole = null;
        for (int round = 0; round < ROUNDS; round++) {
            try (Highs highs = new Highs(model.program())) {
                whole = highs.solve(Effort.gap(GAP).nodes(NODES), Watch.NOBODY);
            }
            if (!whole.hasSolution() || !tangents.cut(whole.columns())) {
                break;
            }
        }
        return whole;
    }
}
