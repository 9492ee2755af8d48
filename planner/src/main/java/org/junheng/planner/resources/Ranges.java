package org.junheng.planner.resources;

import java.util.ArrayList;
import java.util.List;
import org.junheng.core.plan.LinearProgram;
import org.junheng.core.plan.Terms;
import org.junheng.core.plan.resources.Cone;
import org.junheng.core.plan.resources.MeanRange;
import org.junheng.core.plan.resources.ResourceModel;
import org.junheng.planner.highs.Highs;
import org.junheng.planner.highs.Solved;
import org.junheng.planner.highs.Watch;

/**
 * Between what the county's mean of an indicator can lie in any plan that costs no more than one already found: the least and the most that
 * the relaxed program allows (optimality-based bound tightening). The narrower the ranges, the better the program holds a mean of spreads.
 */
final class Ranges {

    /** What the solver's own tolerance may take from a proven range. */
    private static final double SAFE = 1e-6;

    private Ranges() {}

    /**
     * @param model whose prices are forgotten
     * @param mostCost of the plans that matter; infinite for all
     * @throws Relaxation.NoSolution where there is no plan at all
     */
    static List<MeanRange> of(ResourceModel model, double mostCost, Watch watch) {
        LinearProgram program = model.program();
        if (mostCost < Double.POSITIVE_INFINITY) {
            Terms spent = new Terms();
            for (int column = 0; column < program.columns(); column++) {
                spent.plus(program.cost(column), column);
            }
            program.atMost(spent, mostCost * (1 + SAFE) + SAFE);
        }
        for (int column = 0; column < program.columns(); column++) {
            program.price(column, 0);
        }
        List<MeanRange> ranges = new ArrayList<>();
        try (Highs highs = new Highs(program)) {
            for (Cone cone : model.composed()) {
                double least = best(highs, program, cone, 1, watch);
                double most = -best(highs, program, cone, -1, watch);
                ranges.add(new MeanRange(least * (1 - SAFE), most * (1 + SAFE)));
            }
        }
        return ranges;
    }

    private static double best(Highs highs, LinearProgram program, Cone cone, double price, Watch watch) {
        program.price(cone.mean(), price);
        highs.update();
        Solved solved = highs.relaxed(watch);
        program.price(cone.mean(), 0);
        if (solved.status() == Solved.Status.INFEASIBLE) {
            throw new Relaxation.NoSolution();
        }
        if (solved.status() != Solved.Status.SOLVED) {
            throw new Relaxation.Unfinished();
        }
        return solved.cost();
    }

    /** Asked of plans: means no lower than in a solution. */
    static List<MeanRange> asIn(ResourceModel model, double[] solution) {
        return model.composed().stream()
                .map(cone -> cone.mean(solution))
                .map(mean -> new MeanRange(mean, mean))
                .toList();
    }
}
