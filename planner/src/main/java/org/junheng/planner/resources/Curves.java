package org.junheng.planner.resources;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junheng.core.plan.resources.CostCurve;
import org.junheng.core.plan.resources.CostCurve.Point;
import org.junheng.core.plan.resources.ResourceOptions;
import org.junheng.core.plan.resources.ResourceProblem;
import org.junheng.core.plan.resources.ResourceProposal;
import org.junheng.planner.highs.Effort;
import org.junheng.planner.highs.Watch;

/** What passing costs with more or less of a reserve below the limits of spreads, and in more or fewer years: a plan for each. */
public final class Curves {

    private static final BigDecimal STEP = new BigDecimal("0.01");
    private static final int STEPS = 6;

    /** Enough to see how it goes. */
    private static final double GAP = 0.02;

    private Curves() {}

    /** @param seconds for each point at most */
    public static CostCurve of(ResourceProposal plan, double seconds, Watch watch) {
        ResourceOptions own = plan.problem().options().alone();
        List<Point> byReserve = new ArrayList<>();
        for (int step = 0; step <= STEPS; step++) {
            BigDecimal by = STEP.multiply(BigDecimal.valueOf(step));
            boolean isOwn = own.reserve().compareTo(by) == 0;
            byReserve.add(point(by, isOwn, plan, own.reserve(by), seconds, watch));
        }
        List<Point> byYears = new ArrayList<>();
        for (int years = 1; years <= own.mostYears(); years++) {
            boolean isOwn = own.years() == years;
            byYears.add(point(BigDecimal.valueOf(years), isOwn, plan, own.over(years), seconds, watch));
        }
        return new CostCurve(List.copyOf(byReserve), List.copyOf(byYears));
    }

    private static Point point(
            BigDecimal at, boolean isOwn, ResourceProposal plan, ResourceOptions options, double seconds, Watch watch) {
        boolean isKnown = isOwn && !plan.problem().options().following().isOn();
        if (isKnown) {
            return new Point(at, plan.cost().doubleValue(), plan.bound(), true);
        }
        if (watch.isStopped()) {
            return new Point(at, Double.NaN, Double.NaN, isOwn);
        }
        ResourceProblem problem = plan.problem().with(options);
        Effort effort = Effort.gap(GAP).seconds(seconds);
        try {
            ResourceProposal other = ResourcePlanner.plan(problem, effort, quiet(watch));
            return new Point(at, other.cost().doubleValue(), other.bound(), isOwn);
        } catch (Infeasible none) {
            return new Point(at, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, isOwn);
        } catch (ResourcePlanner.NoPlan none) {
            return new Point(at, Double.NaN, Double.NaN, isOwn);
        }
    }

    /** Who looks on wants to know of the plan itself. */
    private static Watch quiet(Watch watch) {
        return new Watch() {
            @Override
            public void progress(double best, double bound) {}

            @Override
            public boolean isStopped() {
                return watch.isStopped();
            }
        };
    }
}
