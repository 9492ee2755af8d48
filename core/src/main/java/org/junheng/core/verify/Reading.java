package org.junheng.core.verify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junheng.core.formula.ColumnReading;
import org.junheng.core.formula.Formula;
import org.junheng.core.formula.Function;
import org.junheng.core.formula.Node;
import org.junheng.core.model.State;
import org.junheng.core.register.Register;

/**
 * Reads a formula over all rows of a register. What looks elsewhere (last year, the rows below, whether a value is missing) is worked
 * out first as a column of its own, so that the rest runs at memory speed.
 */
final class Reading {

    private final World world;

    Reading(World world) {
        this.world = world;
    }

    /** One number per row, conditions 1 and 0, NaN where the columns alone do not decide. */
    double[] read(Formula formula, String register) {
        Joined joined = world.joined(register);
        Formula plain = plain(formula, joined);
        return new ColumnReading(plain).read(joined, joined.rows());
    }

    /** The formula with everything that looks elsewhere replaced by the name of a column worked out for it. */
    Formula plain(Formula formula, Joined joined) {
        return Formula.of(plain(formula.root(), joined));
    }

    private Node plain(Node node, Joined joined) {
        if (node instanceof Node.Binary binary) {
            return new Node.Binary(
                    binary.operator(), plain(binary.left(), joined), plain(binary.right(), joined), binary.at());
        } else if (node instanceof Node.Negate negate) {
            return new Node.Negate(plain(negate.operand(), joined), negate.at());
        } else if (node instanceof Node.Not not) {
            return new Node.Not(plain(not.operand(), joined), not.at());
        } else if (node instanceof Node.In in) {
            return new Node.In(plain(in.operand(), joined), in.allowed(), in.at());
        } else if (node instanceof Node.Call call) {
            return looksElsewhere(call) ? worked(call, joined) : inside(call, joined);
        }
        return node;
    }

    private static boolean looksElsewhere(Node.Call call) {
        return call.isAggregate() || call.function() == Function.PREVIOUS || call.function() == Function.MISSING;
    }

    private Node inside(Node.Call call, Joined joined) {
        List<Node> arguments = new ArrayList<>();
        call.arguments().forEach(argument -> arguments.add(plain(argument, joined)));
        return new Node.Call(call.function(), arguments, null, call.at());
    }

    private Node worked(Node.Call call, Joined joined) {
        String name = Formula.of(call).text();
        if (!joined.has(name)) {
            switch (call.function()) {
                case PREVIOUS -> previous(name, call, joined);
                case MISSING -> missing(name, call, joined);
                default -> aggregate(name, call, joined);
            }
        }
        return new Node.Name(name, call.at());
    }

    private void previous(String name, Node.Call call, Joined joined) {
        Formula argument = plain(Formula.of(call.arguments().get(0)), joined);
        double[] now = new ColumnReading(argument).read(joined, joined.rows());
        int[] rows = world.links().previous(joined.register());
        double[] then = new double[rows.length];
        for (int row = 0; row < rows.length; row++) {
            then[row] = rows[row] == Links.NONE ? Double.NaN : now[rows[row]];
        }
        joined.put(name, then, ColumnReading.isWhole(argument.root(), joined));
    }

    private void missing(String name, Node.Call call, Joined joined) {
        List<String> names =
                List.copyOf(plain(Formula.of(call.arguments().get(0)), joined).names());
        boolean[] marks = new boolean[joined.rows()];
        for (String each : names) {
            if (!joined.has(each)) {
                joined.field(each);
            }
            joined.mark(each, Set.of(State.MISSING), marks);
        }
        double[] missing = new double[marks.length];
        for (int row = 0; row < missing.length; row++) {
            missing[row] = marks[row] ? 1 : 0;
        }
        joined.put(name, missing, true);
    }

    private void aggregate(String name, Node.Call call, Joined joined) {
        double[] result = new double[joined.rows()];
        Arrays.fill(result, Double.NaN);
        Optional<Register> register =
                world.links().below(joined.register(), Formula.of(call).names());
        boolean isWhole = call.function() == Function.COUNT;
        if (register.isPresent()
                && world.has(register.get().id())
                && !call.function().isStatistic()) {
            Joined below = world.joined(register.get().id());
            Formula argument = plain(Formula.of(call.arguments().get(0)), below);
            double[] values =
                    new ColumnReading(argument).read(below, below.rows()).clone();
            drop(values, argument, below);
            if (call.where() != null) {
                keep(values, read(Formula.of(call.where()), below.register()));
            }
            int[] parents = world.links().visible(below.register(), joined.register());
            result = new Gathering(call.function(), parents, joined.rows()).of(values);
            isWhole |= ColumnReading.isWhole(argument.root(), below);
        }
        joined.put(name, result, isWhole);
    }

    /** What does not apply drops out of an aggregate. */
    private static void drop(double[] values, Formula argument, Joined below) {
        for (String name : argument.names()) {
            for (int row = 0; row < values.length; row++) {
                if (Double.isNaN(values[row]) && below.state(name, row) == State.NOT_APPLICABLE) {
                    values[row] = Gathering.DROPPED;
                }
            }
        }
    }

    private static void keep(double[] values, double[] where) {
        for (int row = 0; row < values.length; row++) {
            if (where[row] != 1) {
                values[row] = where[row] == 0 ? Gathering.DROPPED : Double.NaN;
            }
        }
    }
}
