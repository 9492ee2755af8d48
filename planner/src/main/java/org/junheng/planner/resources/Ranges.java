package org.junheng.planner.resources;

import java.util.List;
import org.junheng.core.plan.LinearProgram;
import org.junheng.core.plan.Terms;
import org.junheng.core.plan.resources.Cone;
import org.junheng.core.plan.resources.MeanRange;
import org.junheng.core.plan.resources.ResourceModel;
import org.junheng.planner.highs.Highs;
import org.junheng.planner.highs.Watch;

/**
 * Between what the county's mean of an indicator can lie, and how low its spread can come, in any plan that costs no more than one already
 * found: the least and the most that the relaxed program allows (optimality-based bound tightening). The narrower these are, the better the
 * program holds a mean of spreads.
 */
final class Ranges {

    /** What the solver's own tolerance may take from a proven range. */
    private static final double SAFE = 1e-6;

    /** Rounds of cutting for one end of a range; what is left uncut leaves it wider. */
    private static final int ROUNDS = 2;

    private final ResourceModel model;
    private final Tangents tangents;
    private final int rounds;
    private final Watch watch;

    private Ranges(ResourceModel model, int rounds, Watch watch) {
        this.model = model;
        this.tangents = new Tangents(model);
        this.rounds = rounds;
        this.watch = watch;
    }

    /**
     * The ranges of all plans; none where no mean of spreads is limited.
     *
     * @param model that knows none yet; its prices are forgotten
     * @throws Relaxation.NoSolution where there is no plan at all
     */
    static List<MeanRange> of(ResourceModel model, Watch watch) {
        return model.composed().isEmpty() ? List.of() : new Ranges(model, 0, watch).narrowed();
    }

    /**
     * The ranges of the plans that matter.
     *
     * @param model that knows wider ones; its prices are forgotten
     * @param mostCost of the plans that matter
     * @throws Relaxation.NoSolution where there is none
     */
    static List<MeanRange> of(ResourceModel model, double mostCost, Watch watch) {
        Terms spent = new Terms();
        for (int column = 0; column < model.program().columns(); column++) {
            spent.plus(model.program().cost(column), column);
        }
        model.program().atMost(spent, mostCost * (1 + SAFE) + SAFE);
        return new Ranges(model, ROUNDS, watch).narrowed();
    }

    private List<MeanRange> narrowed() {
        LinearProgram program = model.program();
        for (int column = 0; column < program.columns(); column++) {
            program.price(column, 0);
        }
        try (Highs highs = new Highs(program)) {
            return model.composed().stream().map(cone -> narrowed(highs, cone)).toList();
        }
    }

    private MeanRange narrowed(Highs highs, Cone cone) {
        double least = best(highs, cone.mean(), 1);
        double most = -best(highs, cone.mean(), -1);
        double leastCv = best(highs, cone.cv(), 1);
        return new MeanRange(least * (1 - SAFE), most * (1 + SAFE), Math.max(0, leastCv - SAFE));
    }

    private double best(Highs highs, int column, double price) {
        model.program().price(column, price);
        highs.update();
        double best = Relaxation.of(highs, tangents, rounds, watch).cost();
        model.program().price(column, 0);
        return best;
    }

    /** Asked of plans: means no lower than in a solution. */
    static List<MeanRange> asIn(ResourceModel model, double[] solution) {
        return model.composed().stream()
                .map(cone -> cone.mean(solution))
                .map(mean -> new MeanRange(mean, mean, 0))
                .toList();
    }
}
