package org.junheng.planner.scip;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPObjective;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolver.ResultStatus;
import com.google.ortools.linearsolver.MPSolverParameters;
import com.google.ortools.linearsolver.MPSolverParameters.DoubleParam;
import com.google.ortools.linearsolver.MPVariable;
import java.util.concurrent.TimeUnit;
import org.junheng.core.plan.LinearProgram;
import org.junheng.core.plan.Terms;
import org.junheng.planner.highs.Effort;
import org.junheng.planner.highs.Solved;
import org.junheng.planner.highs.Watch;

/** Solves a program by SCIP: slower here than HiGHS, but none of it is shared with HiGHS. */
public final class Scip {

    private static final String NAME = "SCIP";
    private static final int LOOKS_MS = 100;

    private Scip() {}

    /** Whole columns whole; the number of nodes is not limited. */
    public static Solved solve(LinearProgram program, Effort effort, Watch watch) {
        Loader.loadNativeLibraries();
        MPSolver solver = MPSolver.createSolver(NAME);
        solver.suppressOutput();
        MPVariable[] columns = columns(solver, program);
        rows(solver, program, columns);
        if (effort.seconds() < Double.POSITIVE_INFINITY) {
            solver.setTimeLimit(Math.max(1, (long) (effort.seconds() * TimeUnit.SECONDS.toMillis(1))));
        }
        MPSolverParameters parameters = new MPSolverParameters();
        parameters.setDoubleParam(DoubleParam.RELATIVE_MIP_GAP, effort.gap());
        Thread looking = looking(solver, watch);
        ResultStatus status;
        try {
            status = solver.solve(parameters);
        } finally {
            looking.interrupt();
        }
        boolean isFound = status == ResultStatus.OPTIMAL || status == ResultStatus.FEASIBLE;
        double[] values = new double[isFound ? columns.length : 0];
        for (int column = 0; column < values.length; column++) {
            double value = columns[column].solutionValue();
            values[column] = program.isWhole(column) ? Math.rint(value) : value;
        }
        MPObjective objective = solver.objective();
        Solved solved = new Solved(
                status(status, watch),
                values,
                new double[0],
                new double[0],
                isFound ? objective.value() : Double.POSITIVE_INFINITY,
                isFound ? objective.bestBound() : Double.NEGATIVE_INFINITY,
                isFound ? solver.nodes() : 0);
        solver.delete();
        return solved;
    }

    private static MPVariable[] columns(MPSolver solver, LinearProgram program) {
        MPVariable[] columns = new MPVariable[program.columns()];
        MPObjective objective = solver.objective();
        objective.setMinimization();
        for (int column = 0; column < columns.length; column++) {
            columns[column] = solver.makeVar(program.lower(column), program.upper(column), program.isWhole(column), "");
            objective.setCoefficient(columns[column], program.cost(column));
        }
        return columns;
    }

    private static void rows(MPSolver solver, LinearProgram program, MPVariable[] columns) {
        for (int row = 0; row < program.rows(); row++) {
            Terms terms = program.row(row).joined();
            MPConstraint constraint = solver.makeConstraint(program.rowLower(row), program.rowUpper(row));
            for (int term = 0; term < terms.size(); term++) {
                constraint.setCoefficient(columns[terms.column(term)], terms.factor(term));
            }
        }
    }

    /** Looks again and again whether it is to end. */
    private static Thread looking(MPSolver solver, Watch watch) {
        Thread thread = new Thread(
                () -> {
                    try {
                        while (!watch.isStopped()) {
                            Thread.sleep(LOOKS_MS);
                        }
                        solver.interruptSolve();
                    } catch (InterruptedException over) {
                        Thread.currentThread().interrupt();
                    }
                },
                "scip-watch");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private static Solved.Status status(ResultStatus status, Watch watch) {
        return switch (status) {
            case OPTIMAL -> Solved.Status.SOLVED;
            case INFEASIBLE -> Solved.Status.INFEASIBLE;
            case UNBOUNDED -> Solved.Status.UNBOUNDED;
            case FEASIBLE, NOT_SOLVED -> watch.isStopped() ? Solved.Status.STOPPED : Solved.Status.TIME;
            default -> Solved.Status.FAILED;
        };
    }

    public static String version() {
        return NAME;
    }
}
