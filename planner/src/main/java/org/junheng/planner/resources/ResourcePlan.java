package org.junheng.planner.resources;

import java.math.BigDecimal;
import java.util.List;
import org.junheng.core.plan.resources.Action;
import org.junheng.core.plan.resources.Recheck;

/**
 * A plan that was found, checked, and proven to be how good.
 *
 * @param actions what is to be done
 * @param cost of all of it, exactly, in 10,000 yuan
 * @param bound no plan within these limits can cost less
 * @param recheck it was held against every limit again, without the solver
 * @param ended how the search ended
 * @param seconds it took
 */
public record ResourcePlan(
        List<Action> actions, BigDecimal cost, double bound, Recheck recheck, Ended ended, double seconds) {

    /** How a search ended. */
    public enum Ended {
        /** within the gap that was asked for */
        PROVEN,
        /** by the clock: another run may end with another plan */
        TIME,
        /** by the number of nodes */
        NODES,
        /** somebody stopped it */
        STOPPED
    }

    /** How far the plan can be from the cheapest one, as a share of its cost. */
    public double gap() {
        double all = cost.doubleValue();
        return all == 0 ? 0 : Math.max(0, all - bound) / all;
    }
}
