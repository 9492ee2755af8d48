package org.junheng.planner.highs;

import com.sun.jna.Pointer;
import com.sun.jna.ptr.DoubleByReference;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.LongByReference;
import java.util.Arrays;
import java.util.List;
import org.junheng.core.plan.LinearProgram;
import org.junheng.core.plan.Terms;

/**
 * One program inside HiGHS. Rows may be added and bounds changed between runs; what was learnt in a run is used in the next one. Called
 * through the C interface, since OR-Tools' own wrapper of the same library reports the cost as the bound when it stops at a gap.
 */
public final class Highs implements AutoCloseable {

    private static final int ROW_WISE = 2;
    private static final int MINIMISE = 1;
    private static final int IMPROVED = 4;
    private static final int LOGGED = 5;
    private static final int MAY_STOP = 6;
    private static final int MAY_STOP_SIMPLEX = 1;
    private static final int MAY_STOP_INTERIOR = 2;
    private static final int FEASIBLE = 2;
    private static final int SEED = 1;
    private static final String STRATEGY = "simplex_strategy";
    private static final int DUAL = 1;
    private static final int PRIMAL = 4;

    private final HighsLibrary library = Natives.load();
    private final Pointer highs = library.Highs_create();
    private final LinearProgram program;
    private final HighsLibrary.Asked asked = this::asked;
    private Watch watch = Watch.NOBODY;
    private int rows;
    private boolean isWhole;

    public Highs(LinearProgram program) {
        this.program = program;
        this.rows = program.rows();
        this.isWhole = true;
        library.Highs_setBoolOptionValue(highs, "output_flag", 0);
        library.Highs_setIntOptionValue(highs, "threads", 1);
        library.Highs_setIntOptionValue(highs, "random_seed", SEED);
        library.Highs_setCallback(highs, asked, null);
        for (int type : new int[] {MAY_STOP_SIMPLEX, MAY_STOP_INTERIOR, IMPROVED, LOGGED, MAY_STOP}) {
            library.Highs_startCallback(highs, type);
        }
        Rows all = new Rows(program, 0);
        check(library.Highs_passMip(
                highs,
                program.columns(),
                all.size(),
                all.nonZeros(),
                ROW_WISE,
                MINIMISE,
                0,
                program.costs(),
                program.lowers(),
                program.uppers(),
                all.lower,
                all.upper,
                all.starts,
                all.index,
                all.value,
                integrality()));
    }

    private int[] integrality() {
        int[] integrality = new int[program.columns()];
        for (int column = 0; column < integrality.length; column++) {
            integrality[column] = program.isWhole(column) ? 1 : 0;
        }
        return integrality;
    }

    /** Takes over the rows that were added to the program since the last time. */
    public void addRows() {
        if (program.rows() > rows) {
            Rows added = new Rows(program, rows);
            check(library.Highs_addRows(
                    highs,
                    added.size(),
                    added.lower,
                    added.upper,
                    added.nonZeros(),
                    added.starts,
                    added.index,
                    added.value));
            rows = program.rows();
        }
    }

    /** Takes over the bounds and costs of all columns as they are in the program now. */
    public void update() {
        int last = program.columns() - 1;
        check(library.Highs_changeColsBoundsByRange(highs, 0, last, program.lowers(), program.uppers()));
        check(library.Highs_changeColsCostByRange(highs, 0, last, program.costs()));
    }

    public void bounds(double[] lower, double[] upper) {
        check(library.Highs_changeColsBoundsByRange(highs, 0, lower.length - 1, lower, upper));
    }

    public void rowBounds(int row, double least, double most) {
        check(library.Highs_changeRowBounds(highs, row, least, most));
    }

    /** Solves it with fractions allowed everywhere (relaxation). */
    public Solved relaxed(Watch onlooker) {
        whole(false);
        return run(Effort.gap(0), onlooker);
    }

    /** Solves it, whole columns whole. */
    public Solved solve(Effort effort, Watch onlooker) {
        whole(true);
        return run(effort, onlooker);
    }

    /** Begins the next {@link #solve} from this solution; it may lack nothing but what is best for the fractions. */
    public void startFrom(double[] columns) {
        whole(true);
        library.Highs_setSolution(highs, columns, null, null, null);
    }

    private void whole(boolean wanted) {
        if (isWhole != wanted) {
            int[] integrality = wanted ? integrality() : new int[program.columns()];
            check(library.Highs_changeColsIntegralityByRange(highs, 0, integrality.length - 1, integrality));
            isWhole = wanted;
        }
    }

    private Solved.Status tried() {
        try (Quiet quiet = new Quiet()) {
            library.Highs_run(highs);
        }
        return status(library.Highs_getModelStatus(highs));
    }

    /** From the other side: what the dual simplex remembers, and sometimes the dual simplex itself, runs into numbers without a way out. */
    private Solved.Status triedAnew() {
        check(library.Highs_clearSolver(highs));
        library.Highs_setIntOptionValue(highs, STRATEGY, PRIMAL);
        try {
            return tried();
        } finally {
            library.Highs_setIntOptionValue(highs, STRATEGY, DUAL);
        }
    }

    private Solved run(Effort effort, Watch onlooker) {
        watch = onlooker;
        library.Highs_setDoubleOptionValue(highs, "mip_rel_gap", effort.gap());
        library.Highs_setIntOptionValue(highs, "mip_max_nodes", effort.nodes());
        library.Highs_setDoubleOptionValue(highs, "mip_heuristic_effort", effort.emphasis());
        library.Highs_setDoubleOptionValue(highs, "time_limit", effort.seconds());
        Solved.Status status = tried();
        if (status == Solved.Status.FAILED) {
            status = triedAnew();
        }
        IntByReference found = new IntByReference();
        library.Highs_getIntInfoValue(highs, "primal_solution_status", found);
        boolean isThere = found.getValue() == FEASIBLE;
        double[] columns = new double[program.columns()];
        double[] columnDuals = new double[program.columns()];
        double[] rowDuals = new double[rows];
        if (isThere) {
            library.Highs_getSolution(highs, columns, columnDuals, new double[rows], rowDuals);
            if (isWhole) {
                makeWhole(columns);
            }
        }
        double cost = isThere ? number("objective_function_value") : Double.POSITIVE_INFINITY;
        double bound = bound(status, cost);
        boolean hasDuals = isThere && !isWhole && status == Solved.Status.SOLVED;
        LongByReference nodes = new LongByReference();
        library.Highs_getInt64InfoValue(highs, "mip_node_count", nodes);
        return new Solved(
                status,
                isThere ? columns : new double[0],
                hasDuals ? columnDuals : new double[0],
                hasDuals ? rowDuals : new double[0],
                cost,
                bound,
                isWhole ? nodes.getValue() : 0);
    }

    /** HiGHS takes a number within a millionth of a whole one for whole. */
    private void makeWhole(double[] columns) {
        for (int column = 0; column < columns.length; column++) {
            if (program.isWhole(column)) {
                columns[column] = Math.rint(columns[column]);
            }
        }
    }

    private double bound(Solved.Status status, double cost) {
        if (status == Solved.Status.INFEASIBLE) {
            return Double.POSITIVE_INFINITY;
        }
        if (isWhole) {
            return number("mip_dual_bound");
        }
        return status == Solved.Status.SOLVED ? cost : Double.NEGATIVE_INFINITY;
    }

    private double number(String name) {
        DoubleByReference value = new DoubleByReference();
        library.Highs_getDoubleInfoValue(highs, name, value);
        return value.getValue();
    }

    private static Solved.Status status(int code) {
        return switch (code) {
            case 7 -> Solved.Status.SOLVED;
            case 8 -> Solved.Status.INFEASIBLE;
            case 9, 10 -> Solved.Status.UNBOUNDED;
            case 13 -> Solved.Status.TIME;
            case 14, 16 -> Solved.Status.NODES;
            case 17 -> Solved.Status.STOPPED;
            default -> Solved.Status.FAILED;
        };
    }

    private void asked(int type, Pointer message, Pointer out, Pointer in, Pointer data) {
        if (type == IMPROVED || type == LOGGED) {
            watch.progress(item(out, "mip_primal_bound"), item(out, "mip_dual_bound"));
        }
        if (in != null && watch.isStopped()) {
            in.setInt(0, 1);
        }
    }

    private double item(Pointer out, String name) {
        return library.Highs_getCallbackDataOutItem(out, name).getDouble(0);
    }

    private static void check(int returned) {
        if (returned < 0) {
            throw new IllegalStateException("HiGHS does not take this program");
        }
    }

    @Override
    public void close() {
        library.Highs_destroy(highs);
    }

    /** Rows of a program as HiGHS takes them. */
    private static final class Rows {

        final double[] lower;
        final double[] upper;
        final int[] starts;
        int[] index;
        double[] value;

        Rows(LinearProgram program, int from) {
            int size = program.rows() - from;
            lower = new double[size];
            upper = new double[size];
            starts = new int[size + 1];
            List<Terms> terms = new java.util.ArrayList<>(size);
            for (int row = 0; row < size; row++) {
                terms.add(program.row(from + row).joined());
                starts[row + 1] = starts[row] + terms.get(row).size();
                lower[row] = program.rowLower(from + row);
                upper[row] = program.rowUpper(from + row);
            }
            index = new int[starts[size]];
            value = new double[starts[size]];
            for (int row = 0; row < size; row++) {
                for (int i = 0; i < terms.get(row).size(); i++) {
                    index[starts[row] + i] = terms.get(row).column(i);
                    value[starts[row] + i] = terms.get(row).factor(i);
                }
            }
        }

        int size() {
            return lower.length;
        }

        int nonZeros() {
            return index.length;
        }
    }

    /** The version of HiGHS, for the certificate. */
    public static String version() {
        return Natives.load().Highs_version();
    }

    @Override
    public String toString() {
        return "HiGHS " + version() + Arrays.toString(new int[] {program.columns(), rows});
    }
}
