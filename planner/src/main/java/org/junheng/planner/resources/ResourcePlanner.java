package org.junheng.planner.resources;

import java.math.BigDecimal;
import java.util.List;
import org.junheng.core.plan.resources.Action;
import org.junheng.core.plan.resources.CostCurve;
import org.junheng.core.plan.resources.MeanRange;
import org.junheng.core.plan.resources.Recheck;
import org.junheng.core.plan.resources.ResourceModel;
import org.junheng.core.plan.resources.ResourceProblem;
import org.junheng.core.plan.resources.ResourceProposal;
import org.junheng.core.plan.resources.ResourceProposal.Ended;
import org.junheng.planner.highs.Effort;
import org.junheng.planner.highs.Highs;
import org.junheng.planner.highs.Solved;
import org.junheng.planner.highs.Solved.Status;
import org.junheng.planner.highs.Watch;
import org.junheng.planner.scip.Scip;

/**
 * Finds the cheapest plan of resources within a gap, and proves the gap. The linear relaxation with its tangents gives the first bound, the
 * search over whole numbers a better one and solutions. Each of these is completed, rounded, measured again and held against every limit
 * before it counts as a plan; where it lies outside a cone of the spreads, tangents are added and the search goes on.
 */
public final class ResourcePlanner {

    /** How much tighter limits are kept where a rounded plan broke one. */
    private static final double[] CAUTIONS = {0, 1e-6, 1e-5, 1e-4, 1e-3, 1e-2};

    /** The search goes a little further than asked: completing and rounding a solution costs something. */
    private static final double FURTHER = 0.7;

    /** Where there is a checked plan from the start, nothing is lost by that. */
    private static final double NEARLY = 0.98;

    /** How much tighter a program is whose solutions leave room for rounding. */
    private static final double ROOM = 5e-3;

    /** Near enough for a plan that only leads to better bounds. */
    private static final double ROUGH = 0.05;

    private static final int MOST_SEARCHES = 12;

    /** Where better ranges of means help more than further searching. */
    private static final int FEW_SEARCHES = 2;

    private final ResourceProblem problem;
    private final Effort effort;
    private final Trace trace;
    private final By by;
    private final long started = System.nanoTime();
    private ResourceProposal best;

    /** The columns of the best plan; null while there is none. */
    private double[] bestColumns;

    /** Who searches over whole numbers. */
    public enum By {
        HIGHS,
        /** as a second opinion */
        SCIP
    }

    private ResourcePlanner(ResourceProblem problem, Effort effort, Watch onlooker, By by) {
        this.problem = problem;
        this.effort = effort;
        this.trace = new Trace(onlooker, this::secondsLeft);
        this.by = by;
    }

    /**
     * The cheapest plan found.
     *
     * @param effort when to stop
     * @throws Infeasible where no plan keeps to all limits, with what stands in the way
     * @throws NoPlan where none was found in the time given, or before it was stopped
     */
    public static ResourceProposal plan(ResourceProblem problem, Effort effort, Watch onlooker) {
        return plan(problem, effort, onlooker, By.HIGHS);
    }

    /** The same, searched for by another solver; the bound before the search is HiGHS' all the same. */
    public static ResourceProposal plan(ResourceProblem problem, Effort effort, Watch onlooker, By by) {
        return new ResourcePlanner(problem, effort, onlooker, by).plan();
    }

    /** None was found before the end. */
    public static final class NoPlan extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private double secondsLeft() {
        return effort.seconds() - (System.nanoTime() - started) / 1e9;
    }

    private ResourceProposal plan() {
        try {
            ResourceModel model = problem.model(Ranges.of(problem.model(List.of()), trace));
            Tangents tangents = new Tangents(model);
            if (!problem.published().isEmpty()) {
                published(model);
            }
            Solved relaxed = Relaxation.of(model, tangents, trace);
            trace.bound(relaxed.cost());
            Status status = model.composed().isEmpty()
                    ? search(model, tangents, MOST_SEARCHES)
                    : composed(model, relaxed.columns());
            if (best == null) {
                throw new NoPlan();
            }
            return asKnown(ended(status));
        } catch (Relaxation.NoSolution none) {
            if (best == null) {
                throw new Infeasible(Obstacles.of(problem));
            }
            return asKnown(ended(Status.NODES));
        } catch (Relaxation.Unfinished unfinished) {
            if (best == null) {
                throw new NoPlan();
            }
            return asKnown(ended(secondsLeft() <= 0 ? Status.TIME : Status.STOPPED));
        }
    }

    /**
     * Where a mean of spreads is limited: a plan among those whose means are no lower than in the best solution so far, where the limit is a
     * cone; then, with the ranges such a plan leaves, the bound; and again until they meet.
     */
    private Status composed(ResourceModel outermost, double[] relaxed) {
        ResourceModel outer = outermost;
        double[] solution = relaxed;
        Status status = Status.NODES;
        for (int round = 0; round < MOST_SEARCHES && isWanted() && !trace.isStopped(); round++) {
            within(outer, solution, Math.max(effort.gap() / 2, ROUGH / (round + 1)));
            if (best == null) {
                return trace.isStopped() ? Status.STOPPED : status;
            }
            double cost = best.judged().doubleValue();
            outer = problem.model(Ranges.of(problem.model(outer.ranges()), cost, trace));
            Tangents tangents = new Tangents(outer);
            Solved again = Relaxation.of(outer, tangents, trace);
            trace.bound(again.cost());
            solution = again.columns();
            status = search(outer, tangents, FEW_SEARCHES);
        }
        return status;
    }

    /** Looks for a plan among those whose means are no lower than in a solution, near to the best of these by a gap. */
    private void within(ResourceModel outer, double[] solution, double gap) {
        ResourceModel inner = problem.model(Ranges.asIn(outer, solution));
        Tangents tangents = new Tangents(inner);
        trace.part(true);
        try {
            Relaxation.of(inner, tangents, trace);
            boolean isOver = false;
            for (int search = 0; search < MOST_SEARCHES && !isOver && !trace.isStopped(); search++) {
                Solved solved =
                        solved(inner, Effort.gap(gap).nodes(effort.nodes()).seconds(secondsLeft() / 2));
                isOver = !solved.hasSolution() || !tangents.cut(solved.columns());
                if (solved.hasSolution()) {
                    complete(inner, solved.columns());
                }
                isOver |= best != null
                        && best.proven(solved.bound(), Ended.STOPPED).gap() <= gap;
            }
        } catch (Relaxation.NoSolution none) {
            // no plan with such means; the ranges stay as they are
        } finally {
            trace.part(false);
        }
    }

    private boolean isWanted() {
        return best == null || asKnown(Ended.STOPPED).gap() > effort.gap();
    }

    /** The best plan with what is proven by now. */
    private ResourceProposal asKnown(Ended ended) {
        return best.proven(trace.bound(), ended);
    }

    /**
     * Where solutions of the program cannot be rounded without breaking a limit, solutions of a tighter one are looked for; bounds are taken
     * from the program itself alone.
     */
    private Status search(ResourceModel exact, Tangents exactTangents, int most) {
        ResourceModel model = exact;
        Tangents tangents = exactTangents;
        double gap = effort.gap() * (best == null ? FURTHER : NEARLY);
        Status status = Status.NODES;
        for (int search = 0; search < most && isWanted(); search++) {
            if (trace.isStopped()) {
                return secondsLeft() <= 0 ? Status.TIME : Status.STOPPED;
            }
            trace.part(model != exact);
            Solved solved = solved(model, Effort.gap(gap).nodes(effort.nodes()).seconds(secondsLeft()));
            trace.part(false);
            status = solved.status();
            if (status == Status.INFEASIBLE) {
                if (model == exact) {
                    throw new Relaxation.NoSolution();
                }
                return Status.NODES;
            }
            if (model == exact) {
                trace.bound(solved.bound());
            }
            boolean isCut = solved.hasSolution() && tangents.cut(solved.columns());
            if (solved.hasSolution() && isWanted()) {
                complete(model, solved.columns());
            }
            if (status != Status.SOLVED) {
                return status;
            }
            if (!isCut && best == null && model == exact) {
                model = problem.cautious(ROOM, exact.ranges());
                tangents = new Tangents(model);
            } else if (!isCut) {
                gap /= 2;
            }
        }
        return status;
    }

    private Solved solved(ResourceModel model, Effort some) {
        if (by == By.SCIP) {
            return Scip.solve(model.program(), some, trace);
        }
        try (Highs highs = new Highs(model.program())) {
            if (bestColumns != null) {
                highs.startFrom(bestColumns);
            }
            return highs.solve(some, trace);
        }
    }

    private Ended ended(Status status) {
        if (!isWanted()) {
            return Ended.PROVEN;
        }
        return switch (status) {
            case TIME -> Ended.TIME;
            case STOPPED -> Ended.STOPPED;
            default -> Ended.NODES;
        };
    }

    /** The published plan as it is, where it still keeps to everything; else what of it can be kept. */
    private void published(ResourceModel model) {
        double[] columns = problem.columns(model, problem.published());
        List<Action> actions = problem.actions(model, columns);
        Recheck recheck = problem.recheck(actions);
        if (recheck.isPassed()) {
            keep(actions, recheck, columns);
        } else {
            complete(model, columns);
        }
    }

    /** With the whole numbers as they are, the best of the rest; rounded, and checked until it keeps to everything. */
    private void complete(ResourceModel of, double[] solution) {
        List<MeanRange> means = Ranges.asIn(of, solution);
        for (double caution : CAUTIONS) {
            ResourceModel model = problem.cautious(caution, means);
            for (int column = 0; column < model.program().columns(); column++) {
                if (model.program().isWhole(column)) {
                    model.program().bound(column, solution[column], solution[column]);
                }
            }
            double[] completed;
            try {
                completed =
                        Relaxation.of(model, new Tangents(model), Watch.NOBODY).columns();
            } catch (Relaxation.NoSolution | Relaxation.Unfinished none) {
                return;
            }
            List<Action> actions = problem.actions(model, completed);
            Recheck recheck = problem.recheck(actions);
            if (recheck.isPassed()) {
                keep(actions, recheck, completed);
                return;
            }
        }
    }

    private void keep(List<Action> actions, Recheck recheck, double[] columns) {
        BigDecimal judged = problem.judged(actions);
        boolean isBetter = best == null || judged.compareTo(best.judged()) < 0;
        if (isBetter) {
            bestColumns = columns;
            best = new ResourceProposal(
                    problem,
                    actions,
                    problem.cost(actions),
                    judged,
                    trace.bound(),
                    recheck,
                    Ended.STOPPED,
                    by == By.SCIP ? Scip.version() : "HiGHS " + Highs.version(),
                    List.of(),
                    CostCurve.NONE);
        }
        trace.found(best.judged().doubleValue());
    }
}
