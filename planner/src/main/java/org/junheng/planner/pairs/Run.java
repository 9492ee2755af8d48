package org.junheng.planner.pairs;

import java.math.BigDecimal;
import org.junheng.core.plan.LinearProgram;
import org.junheng.core.plan.Proof;
import org.junheng.planner.highs.Effort;
import org.junheng.planner.highs.Highs;
import org.junheng.planner.highs.Solved;
import org.junheng.planner.highs.Watch;

/** One run of the solver, timed, its end in the words of a proof. */
final class Run {

    private final long started = System.nanoTime();
    private final Solved solved;

    /** @throws NoPairing where nothing was found before the end, or what is settled cannot be kept */
    Run(LinearProgram program, Effort effort, Watch onlooker) {
        try (Highs highs = new Highs(program)) {
            solved = highs.solve(effort, onlooker);
        }
        if (!solved.hasSolution()) {
            throw new NoPairing(solved.status() == Solved.Status.INFEASIBLE);
        }
    }

    double[] columns() {
        return solved.columns();
    }

    Proof proof(BigDecimal score) {
        Proof.Ended ended =
                switch (solved.status()) {
                    case SOLVED -> Proof.Ended.PROVEN;
                    case TIME -> Proof.Ended.TIME;
                    case NODES -> Proof.Ended.NODES;
                    default -> Proof.Ended.STOPPED;
                };
        return new Proof(score, solved.bound(), "HiGHS " + Highs.version(), ended);
    }

    double seconds() {
        return (System.nanoTime() - started) / 1e9;
    }
}
