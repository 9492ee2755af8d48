package org.junheng.core.formula;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads a formula over a batch of rows at memory speed. It answers only what is plain: where a value is missing or does not apply,
 * or a comparison is too near to trust a double, the answer is NaN, and {@link ExactReading} decides that row. Conditions are 1 and 0.
 * An instance owns its buffers: one per thread.
 */
public final class ColumnReading {

    /** Two doubles nearer than this, relative to the larger, are compared exactly. */
    public static final double NEAR = 1e-9;

    private final Step root;

    public ColumnReading(Formula formula) {
        this.root = compile(formula.root());
    }

    /** @return one number per row of the batch in a buffer that the next call overwrites */
    public double[] read(Columns columns, int rows) {
        return root.run(columns, rows);
    }

    private interface Step {
        double[] run(Columns columns, int rows);
    }

    private Step compile(Node node) {
        if (node instanceof Node.Number number) {
            return constant(number.value().doubleValue());
        } else if (node instanceof Node.Truth truth) {
            return constant(truth.value() ? 1 : 0);
        } else if (node instanceof Node.Name name) {
            return (columns, rows) -> columns.numbers(name.id());
        } else if (node instanceof Node.Negate negate) {
            return looped(constant(-1), compile(negate.operand()), Loops::times);
        } else if (node instanceof Node.Not not) {
            return looped(constant(1), compile(not.operand()), Loops::minus);
        } else if (node instanceof Node.In in) {
            return in(in);
        } else if (node instanceof Node.Call call) {
            return call.isAggregate() ? aggregate(call) : call(call);
        } else if (node instanceof Node.Binary binary) {
            return binary(binary);
        }
        // a word on its own is left to the exact reading
        return constant(Double.NaN);
    }

    /** Filled once; only where a batch is larger than any before, again. */
    private static Step constant(double value) {
        Buffer buffer = new Buffer();
        return (columns, rows) -> buffer.filled(rows, value);
    }

    private static Step looped(Step left, Step right, Loops.Loop loop) {
        Buffer buffer = new Buffer();
        return (columns, rows) -> {
            double[] out = buffer.of(rows);
            loop.run(left.run(columns, rows), right.run(columns, rows), out, rows);
            return out;
        };
    }

    private Step in(Node.In in) {
        boolean words = in.allowed().stream().allMatch(Node.Text.class::isInstance);
        if (in.operand() instanceof Node.Name name && words) {
            Set<String> allowed = in.allowed().stream()
                    .map(literal -> ((Node.Text) literal).value())
                    .collect(Collectors.toUnmodifiableSet());
            return (columns, rows) -> columns.among(name.id(), allowed);
        }
        Step any = null;
        for (Node literal : in.allowed()) {
            Step equal = compile(new Node.Binary(Operator.EQUAL, in.operand(), literal, in.at()));
            any = any == null ? equal : looped(any, equal, Loops::or);
        }
        return any;
    }

    private Step binary(Node.Binary node) {
        Operator operator = node.operator();
        boolean equality = operator == Operator.EQUAL || operator == Operator.UNEQUAL;
        if (equality && node.right() instanceof Node.Text text && node.left() instanceof Node.Name name) {
            Set<String> words = Set.of(text.value());
            Step among = (columns, rows) -> columns.among(name.id(), words);
            return operator == Operator.EQUAL ? among : looped(constant(1), among, Loops::minus);
        }
        Step left = compile(node.left());
        Step right = compile(node.right());
        return switch (operator) {
            case PLUS -> looped(left, right, Loops::plus);
            case MINUS -> looped(left, right, Loops::minus);
            case TIMES -> looped(left, right, Loops::times);
            case OVER -> looped(left, right, Loops::over);
            case AND -> looped(left, right, Loops::and);
            case OR -> looped(left, right, Loops::or);
            default -> compare(node, left, right);
        };
    }

    private Step compare(Node.Binary node, Step left, Step right) {
        boolean wholeNodes = isCounted(node.left()) && isCounted(node.right());
        Buffer buffer = new Buffer();
        Operator operator = node.operator();
        boolean mayCancel = Magnitude.mayCancel(node.left()) || Magnitude.mayCancel(node.right());
        Step size = mayCancel
                ? looped(compile(Magnitude.of(node.left())), compile(Magnitude.of(node.right())), Loops::plus)
                : null;
        return (columns, rows) -> {
            boolean whole = wholeNodes || isWhole(node.left(), columns) && isWhole(node.right(), columns);
            boolean entered = isEntered(node.left(), columns) && isEntered(node.right(), columns);
            double[] a = left.run(columns, rows);
            double[] b = right.run(columns, rows);
            double[] sizes = size == null || whole ? a : size.run(columns, rows);
            double[] out = buffer.of(rows);
            for (int i = 0; i < rows; i++) {
                boolean isPlain = whole && Math.abs(a[i]) < Rational.LARGEST_WHOLE
                        || entered && a[i] == b[i]
                        || !isNear(a[i], b[i]) && (sizes == a || Math.abs(a[i] - b[i]) > NEAR * sizes[i]);
                out[i] = isPlain ? plain(operator, a[i], b[i]) : Double.NaN;
            }
            return out;
        };
    }

    /** Whether two numbers are too near for doubles to decide; NaN is near to nothing and decided by {@link #plain}. */
    public static boolean isNear(double a, double b) {
        return Math.abs(a - b) <= NEAR * Math.max(Math.abs(a), Math.abs(b));
    }

    private static double plain(Operator operator, double a, double b) {
        if (a != a || b != b) {
            return Double.NaN;
        }
        boolean holds =
                switch (operator) {
                    case EQUAL -> a == b;
                    case UNEQUAL -> a != b;
                    case AT_MOST -> a <= b;
                    case BELOW -> a < b;
                    case AT_LEAST -> a >= b;
                    default -> a > b;
                };
        return holds ? 1 : 0;
    }

    private static boolean isCounted(Node node) {
        return node instanceof Node.Number number
                        && number.value().stripTrailingZeros().scale() <= 0
                || node instanceof Node.Call call && call.function() == Function.COUNT;
    }

    private static boolean isEntered(Node node, Columns columns) {
        return node instanceof Node.Number || node instanceof Node.Name name && columns.isEntered(name.id());
    }

    /** Whether a part of a formula is always a whole number, so that doubles compare it exactly. */
    public static boolean isWhole(Node node, Columns columns) {
        if (node instanceof Node.Binary binary) {
            return binary.operator().compareTo(Operator.PLUS) >= 0
                    && binary.operator() != Operator.OVER
                    && isWhole(binary.left(), columns)
                    && isWhole(binary.right(), columns);
        } else if (node instanceof Node.Negate negate) {
            return isWhole(negate.operand(), columns);
        } else if (node instanceof Node.Call call && call.function() == Function.ABS) {
            return isWhole(call.arguments().get(0), columns);
        }
        return isCounted(node) || node instanceof Node.Name name && columns.isWhole(name.id());
    }

    private Step call(Node.Call call) {
        List<Step> steps = call.arguments().stream().map(this::compile).toList();
        return switch (call.function()) {
            case ABS -> looped(steps.get(0), constant(0), Loops::absolute);
            case CEIL -> ceil(call.arguments().get(0), steps.get(0));
            case IF -> choose(steps);
            case MIN ->
                steps.stream().reduce((a, b) -> looped(a, b, Loops::least)).orElseThrow();
            case MAX ->
                steps.stream().reduce((a, b) -> looped(a, b, Loops::most)).orElseThrow();
            // what looks at states or at another year is left to the exact reading
            default -> constant(Double.NaN);
        };
    }

    private Step ceil(Node node, Step value) {
        Step size = Magnitude.mayCancel(node) ? compile(Magnitude.of(node)) : value;
        return looped(value, size, Loops::ceil);
    }

    private static Step choose(List<Step> steps) {
        Buffer buffer = new Buffer();
        return (columns, rows) -> {
            double[] condition = steps.get(0).run(columns, rows);
            double[] then = steps.get(1).run(columns, rows);
            double[] otherwise = steps.get(2).run(columns, rows);
            double[] out = buffer.of(rows);
            for (int i = 0; i < rows; i++) {
                out[i] = condition[i] == 1 ? then[i] : condition[i] == 0 ? otherwise[i] : Double.NaN;
            }
            return out;
        };
    }

    private Step aggregate(Node.Call call) {
        Step inner = compile(call.arguments().get(0));
        Step where = call.where() == null ? null : compile(call.where());
        if (call.function().isStatistic() || where != null) {
            return constant(Double.NaN);
        }
        Loops.Loop join =
                switch (call.function()) {
                    case COUNT, SUM, MEAN -> Loops::plus;
                    case ALL -> Loops::and;
                    case ANY -> Loops::or;
                    case MIN -> Loops::least;
                    default -> Loops::most;
                };
        Buffer buffer = new Buffer();
        boolean mean = call.function() == Function.MEAN;
        return (columns, rows) -> {
            double[] out = buffer.of(rows);
            List<? extends Columns> below = columns.below();
            for (int k = 0; k < below.size(); k++) {
                double[] values = inner.run(below.get(k), rows);
                if (k == 0) {
                    System.arraycopy(values, 0, out, 0, rows);
                } else {
                    join.run(out, values, out, rows);
                }
            }
            for (int i = 0; i < rows && (mean || below.isEmpty()); i++) {
                out[i] = below.isEmpty() ? Double.NaN : out[i] / below.size();
            }
            return out;
        };
    }

    /** Memory of one step, grown once and used again for every batch. */
    private static final class Buffer {

        private double[] numbers = new double[0];

        double[] of(int rows) {
            if (numbers.length < rows) {
                numbers = new double[rows];
            }
            return numbers;
        }

        double[] filled(int rows, double value) {
            if (numbers.length < rows) {
                numbers = new double[rows];
                java.util.Arrays.fill(numbers, value);
            }
            return numbers;
        }
    }
}
