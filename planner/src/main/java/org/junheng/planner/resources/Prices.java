package org.junheng.planner.resources;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junheng.core.plan.resources.Cone;
import org.junheng.core.plan.resources.LimitPrice;
import org.junheng.core.plan.resources.MeanRange;
import org.junheng.core.plan.resources.ResourceModel;
import org.junheng.core.plan.resources.ResourceProblem;
import org.junheng.planner.highs.Solved;
import org.junheng.planner.highs.Watch;

/**
 * What the limits of the spreads cost that bind a plan: the relaxation solved again with each of them a step tighter and a step looser. What a
 * step costs is told by the relaxation, where whole numbers may be parted.
 */
public final class Prices {

    private static final BigDecimal STEP = new BigDecimal("0.01");

    /** From here on a limit is taken to bind, as a share of itself. */
    private static final double BINDS = 1e-4;

    private Prices() {}

    /** The limits that bind in the relaxation, each with its price. */
    public static List<LimitPrice> of(ResourceProblem problem, Watch watch) {
        List<MeanRange> ranges = Ranges.of(problem.model(List.of()), watch);
        ResourceModel model = problem.model(ranges);
        Solved now = Relaxation.of(model, new Tangents(model), watch);
        List<LimitPrice> prices = new ArrayList<>();
        for (int i = 0; i < model.cones().size() && !watch.isStopped(); i++) {
            Cone cone = model.cones().get(i);
            if (cone.cv(now.columns()) > cone.limit() * (1 - BINDS)) {
                BigDecimal limit = BigDecimal.valueOf(cone.limit());
                prices.add(new LimitPrice(
                        model.coneName(cone),
                        limit,
                        limit.subtract(STEP),
                        cost(problem.moved(i, STEP.negate(), ranges), watch) - now.cost(),
                        limit.add(STEP),
                        now.cost() - cost(problem.moved(i, STEP, ranges), watch)));
            }
        }
        return prices;
    }

    private static double cost(ResourceModel model, Watch watch) {
        try {
            return Relaxation.of(model, new Tangents(model), watch).cost();
        } catch (Relaxation.NoSolution none) {
            return Double.POSITIVE_INFINITY;
        }
    }
}
