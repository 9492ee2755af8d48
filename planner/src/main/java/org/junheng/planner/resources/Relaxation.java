package org.junheng.planner.resources;

import org.junheng.core.plan.resources.ResourceModel;
import org.junheng.planner.highs.Highs;
import org.junheng.planner.highs.Solved;
import org.junheng.planner.highs.Solved.Status;
import org.junheng.planner.highs.Watch;

/** The program of a resource plan with fractions allowed, cut until its solution lies within all cones. */
final class Relaxation {

    private static final int MOST_ROUNDS = 200;

    private Relaxation() {}

    /** Nothing keeps to all limits, not even in fractions. */
    static final class NoSolution extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** It was stopped before it was solved. */
    static final class Unfinished extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** @param tangents remembers what was cut, for what comes after */
    static Solved of(ResourceModel model, Tangents tangents, Watch watch) {
        try (Highs highs = new Highs(model.program())) {
            return of(highs, tangents, MOST_ROUNDS, watch);
        }
    }

    /**
     * The same of a program that is in the solver already.
     *
     * @param rounds of cutting at most; what was solved is a bound after each of them
     */
    static Solved of(Highs highs, Tangents tangents, int rounds, Watch watch) {
        for (int round = 0; ; round++) {
            Solved solved = highs.relaxed(watch);
            if (solved.status() == Status.INFEASIBLE || solved.status() == Status.UNBOUNDED) {
                throw new NoSolution();
            }
            if (solved.status() != Status.SOLVED) {
                throw new Unfinished();
            }
            if (round == rounds || !tangents.cut(solved.columns(), highs)) {
                return solved;
            }
        }
    }
}
