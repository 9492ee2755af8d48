package org.junheng.planner.resources;

import java.util.List;
import org.junheng.core.plan.resources.Action;
import org.junheng.core.plan.resources.Recheck;
import org.junheng.core.plan.resources.ResourceModel;
import org.junheng.core.plan.resources.ResourceProblem;
import org.junheng.planner.highs.Effort;
import org.junheng.planner.highs.Highs;
import org.junheng.planner.highs.Solved;
import org.junheng.planner.highs.Solved.Status;
import org.junheng.planner.highs.Watch;

/**
 * Finds the cheapest plan of resources within a gap, and proves the gap. The linear relaxation with its tangents gives the first bound;
 * a search among the whole numbers near it gives the first plan; where these are further apart than asked, the whole program is searched.
 * Each plan is rounded, measured again and held against every limit before it counts.
 */
public final class ResourcePlanner {

    /** How much tighter limits are kept where a rounded plan broke one. */
    private static final double[] CAUTIONS = {0, 1e-6, 1e-5, 1e-4, 1e-3, 1e-2};

    /** Numbers this near to a whole one in the relaxation are taken for it in the first search. */
    private static final double WHOLE = 1e-6;

    private static final int MOST_ROUNDS = 200;
    private static final int FIRST_NODES = 2000;

    private final ResourceProblem problem;
    private final Effort effort;
    private final Watch onlooker;
    private final long started = System.nanoTime();
    private ResourcePlan best;

    private ResourcePlanner(ResourceProblem problem, Effort effort, Watch onlooker) {
        this.problem = problem;
        this.effort = effort;
        this.onlooker = onlooker;
    }

    /**
     * @param effort when to stop
     * @throws Infeasible where no plan keeps to all limits
     * @throws NoPlan where none was found in the time given, or before it was stopped
     */
    public static ResourcePlan plan(ResourceProblem problem, Effort effort, Watch onlooker) {
        return new ResourcePlanner(problem, effort, onlooker).plan();
    }

    /** No plan keeps to all limits; proven. */
    public static final class Infeasible extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** None was found before the end. */
    public static final class NoPlan extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private double secondsLeft() {
        return effort.seconds() - seconds();
    }

    private double seconds() {
        return (System.nanoTime() - started) / 1e9;
    }

    private ResourcePlan plan() {
        Trace trace = new Trace(onlooker, this::secondsLeft);
        ResourceModel model = problem.model();
        Tangents tangents = new Tangents(model);
        try (Highs highs = new Highs(model.program())) {
            Solved relaxed = relaxed(highs, tangents, trace);
            trace.bound(relaxed.cost());
            near(model, tangents, relaxed.columns(), trace);
        }
        Status status = Status.SOLVED;
        while (best == null || best.gap() > effort.gap()) {
            if (trace.isStopped()) {
                status = secondsLeft() <= 0 ? Status.TIME : Status.STOPPED;
                break;
            }
            Solved solved;
            try (Highs highs = new Highs(model.program())) {
                solved = highs.solve(effort.seconds(secondsLeft()), trace);
            }
            status = solved.status();
            if (status == Status.INFEASIBLE) {
                throw new Infeasible();
            }
            trace.bound(solved.bound());
            boolean isCut = solved.hasSolution() && tangents.cut(solved.columns());
            if (solved.hasSolution()) {
                polish(solved.columns(), trace);
            }
            if (status != Status.SOLVED || !isCut) {
                break;
            }
        }
        if (best == null) {
            throw new NoPlan();
        }
        ResourcePlan.Ended ended = best.gap() <= effort.gap() || status == Status.SOLVED
                ? ResourcePlan.Ended.PROVEN
                : status == Status.TIME
                        ? ResourcePlan.Ended.TIME
                        : status == Status.NODES ? ResourcePlan.Ended.NODES : ResourcePlan.Ended.STOPPED;
        return new ResourcePlan(best.actions(), best.cost(), trace.bound(), best.recheck(), ended, seconds());
    }

    /** The relaxation, cut until it lies within all cones. */
    private Solved relaxed(Highs highs, Tangents tangents, Watch watch) {
        for (int round = 0; ; round++) {
            Solved solved = highs.relaxed(watch);
            if (solved.status() == Status.INFEASIBLE) {
                throw new Infeasible();
            }
            if (solved.status() != Status.SOLVED) {
                throw new NoPlan();
            }
            if (round == MOST_ROUNDS || !tangents.cut(solved.columns(), highs)) {
                return solved;
            }
        }
    }

    /** Searches among the plans that have what is whole in the relaxation as it is there. */
    private void near(ResourceModel model, Tangents tangents, double[] relaxed, Trace trace) {
        double[] lower = model.program().lowers();
        double[] upper = model.program().uppers();
        for (int column = 0; column < relaxed.length; column++) {
            double whole = Math.rint(relaxed[column]);
            if (model.program().isWhole(column) && Math.abs(relaxed[column] - whole) < WHOLE) {
                lower[column] = whole;
                upper[column] = whole;
            }
        }
        trace.part(true);
        for (boolean isCut = true; isCut && !trace.isStopped(); ) {
            Solved solved;
            try (Highs highs = new Highs(model.program())) {
                highs.bounds(lower, upper);
                solved = highs.solve(
                        Effort.gap(effort.gap() / 2).nodes(FIRST_NODES).seconds(secondsLeft()), trace);
            }
            if (!solved.hasSolution()) {
                break;
            }
            isCut = tangents.cut(solved.columns());
            polish(solved.columns(), trace);
        }
        trace.part(false);
    }

    /** With the whole numbers as they are, the best of the rest; rounded, and checked until it keeps to everything. */
    private void polish(double[] solution, Trace trace) {
        for (double caution : CAUTIONS) {
            ResourceModel model = problem.cautious(caution);
            Tangents tangents = new Tangents(model);
            for (int column = 0; column < model.program().columns(); column++) {
                if (model.program().isWhole(column)) {
                    model.program().bound(column, solution[column], solution[column]);
                }
            }
            Solved solved;
            try (Highs highs = new Highs(model.program())) {
                solved = relaxed(highs, tangents, Watch.NOBODY);
            } catch (Infeasible | NoPlan none) {
                return;
            }
            List<Action> actions = problem.actions(model, solved.columns());
            Recheck recheck = problem.recheck(actions);
            if (recheck.isPassed()) {
                keep(new ResourcePlan(
                        actions, problem.cost(actions), trace.bound(), recheck, ResourcePlan.Ended.STOPPED, seconds()));
                trace.found(best.cost().doubleValue());
                return;
            }
        }
    }

    private void keep(ResourcePlan plan) {
        if (best == null || plan.cost().compareTo(best.cost()) < 0) {
            best = plan;
        }
        best = new ResourcePlan(
                best.actions(), best.cost(), plan.bound(), best.recheck(), best.ended(), best.seconds());
    }
}
