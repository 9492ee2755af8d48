package org.junheng.core.plan.resources;

import java.math.BigDecimal;
import java.util.List;
import org.junheng.core.text.Words;

/**
 * A plan that was found, checked, and proven to be how good (方案).
 *
 * @param problem whose plan it is, by which options
 * @param actions what is to be done, by year
 * @param cost of all of it, exactly, in 10,000 yuan
 * @param judged by what plans are compared: the cost, and what changes of a published plan count beside it
 * @param bound no plan within these limits can be judged less
 * @param recheck it was held against every limit again, without the solver
 * @param solver by what it was found
 * @param limits of the spreads' limits that bind
 * @param curve what passing costs under other limits and in other years; empty where nobody asked
 */
public record ResourceProposal(
        ResourceProblem problem,
        List<Action> actions,
        BigDecimal cost,
        BigDecimal judged,
        double bound,
        Recheck recheck,
        Ended ended,
        String solver,
        LimitPrices limits,
        CostCurve curve) {

    /** How the search for it ended (怎样结束). */
    public enum Ended {
        PROVEN(Words.of("已证明在要求的差距之内", "proven to be within the gap that was asked for")),
        TIME(Words.of("到时停止，再算一次结果可能不同", "stopped by the clock: another run may end otherwise")),
        NODES(Words.of("到规定的搜索量停止", "stopped at the amount of search that was allowed")),
        STOPPED(Words.of("人为停止", "stopped by request"));

        private final Words words;

        Ended(Words words) {
            this.words = words;
        }

        public Words words() {
            return words;
        }
    }

    /** How far it can be from the best plan, as a share of what it is judged. */
    public double gap() {
        double all = judged.doubleValue();
        return all == 0 ? 0 : Math.max(0, all - bound) / all;
    }

    public ResourceProposal priced(LimitPrices others) {
        return new ResourceProposal(problem, actions, cost, judged, bound, recheck, ended, solver, others, curve);
    }

    /** What the limits of spreads cost that bind. */
    public List<LimitPrice> prices() {
        return limits.spreads();
    }

    /** The same as it stands with what is proven by now. */
    public ResourceProposal proven(double lower, Ended how) {
        return new ResourceProposal(problem, actions, cost, judged, lower, recheck, how, solver, limits, curve);
    }

    public ResourceProposal curved(CostCurve other) {
        return new ResourceProposal(problem, actions, cost, judged, bound, recheck, ended, solver, limits, other);
    }

    /** What became of each action of the published plan, where there is one. */
    public List<PlanChange> changes() {
        return problem.options().following().isOn() ? PlanChange.between(problem.published(), actions) : List.of();
    }
}
