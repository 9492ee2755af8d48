package org.junheng.planner.rotation;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junheng.core.plan.rotation.RotationModel;
import org.junheng.core.plan.rotation.RotationProblem;
import org.junheng.planner.highs.Effort;
import org.junheng.planner.highs.Highs;
import org.junheng.planner.highs.Solved;
import org.junheng.planner.highs.Watch;

/** Why there is no plan: a smallest set of limits that cannot be kept together, and the least loosening. */
final class Obstacle {

    private final RotationProblem problem;
    private final Watch onlooker;

    Obstacle(RotationProblem problem, Watch onlooker) {
        this.problem = problem;
        this.onlooker = onlooker;
    }

    ImpossibleRotation told() {
        Set<Integer> kept =
                new TreeSet<>(IntStream.range(0, problem.hardLimits()).boxed().toList());
        for (int limit = 0; limit < problem.hardLimits(); limit++) {
            kept.remove(limit);
            if (isPossible(problem.model(kept))) {
                kept.add(limit);
            }
        }
        RotationModel elastic = problem.elastic();
        try (Highs highs = new Highs(elastic.program())) {
            Solved solved = highs.solve(Effort.gap(0), onlooker);
            return new ImpossibleRotation(
                    kept.stream().map(problem::limit).toList(),
                    solved.hasSolution() ? elastic.loosened(solved.columns()) : List.of());
        }
    }

    private boolean isPossible(RotationModel model) {
        try (Highs highs = new Highs(model.program())) {
            // any plan will do
            return highs.solve(Effort.gap(1), onlooker).status() != Solved.Status.INFEASIBLE;
        }
    }
}
