package org.junheng.planner.resources;

import java.util.List;
import org.junheng.core.plan.resources.Conflict;
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

    private static final double GAP = 0.05;
    private static final int NODES = 200;
    private static final int ROUNDS = 20;

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
        double[] solution = relaxed.columns();
        double[] duals =
                java.util.Arrays.copyOf(relaxed.rowDuals(), model.program().rows());
        for (int round = 0; round < ROUNDS; round++) {
            try (Highs highs = new Highs(model.program())) {
                Solved whole = highs.solve(Effort.gap(GAP).nodes(NODES), Watch.NOBODY);
                if (!whole.hasSolution()) {
                    throw new Relaxation.NoSolution();
                }
                solution = whole.columns();
            }
            if (!tangents.cut(solution)) {
                break;
            }
        }
        return model.conflict(solution, duals, alsoLaw);
    }
}
