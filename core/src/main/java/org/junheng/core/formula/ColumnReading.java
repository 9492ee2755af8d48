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

    /** From here on a double no longer tells every whole number from the next. */
    private static final double LARGEST_WHOLE = 2 / Math.ulp(1.0);

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

    private interface Pair {
        double of(double left, double right);
    }

    private Step compile(Node node) {
        if (node instanceof Node.Number number) {
            return constant(number.value().doubleValue());
        } else if (node instanceof Node.Truth truth) {
            return constant(truth.value() ? 1 : 0);
        } else if (node instanceof Node.Name name) {
            return (columns, rows) -> columns.numbers(name.id());
        } else if (node instanceof Node.Negate negate) {
            return paired(constant(0), compile(negate.operand()), (zero, value) -> -value);
        } else if (node instanceof Node.Not not) {
            return paired(constant(1), compile(not.operand()), (one, value) -> one - value);
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

    private static Step constant(double value) {
        Buffer buffer = new Buffer();
        return (columns, rows) -> {
            double[] out = buffer.of(rows);
            java.util.Arrays.fill(out, 0, rows, value);
            return out;
        };
    }

    private static Step paired(Step left, Step right, Pair pair) {
        Buffer buffer = new Buffer();
        return (columns, rows) -> {
            double[] a = left.run(columns, rows);
            double[] b = right.run(columns, rows);
            double[] out = buffer.of(rows);
            for (int i = 0; i < rows; i++) {
                out[i] = pair.of(a[i], b[i]);
            }
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
            any = any == null ? equal : paired(any, equal, ColumnReading::or);
        }
        return any;
    }

    private Step binary(Node.Binary node) {
        Operator operator = node.operator();
        boolean equality = operator == Operator.EQUAL || operator == Operator.UNEQUAL;
        if (equality && node.right() instanceof Node.Text text && node.left() instanceof Node.Name name) {
            Set<String> words = Set.of(text.value());
            Step among = (columns, rows) -> columns.among(name.id(), words);
            return operator == Operator.EQUAL ? among : paired(constant(1), among, (one, is) -> one - is);
        }
        Step left = compile(node.left());
        Step right = compile(node.right());
        return switch (operator) {
            case PLUS -> sum(left, right);
            case MINUS -> paired(left, right, (a, b) -> a - b);
            case TIMES -> times(left, node.right(), right);
            case OVER -> over(left, right);
            case AND -> paired(left, right, ColumnReading::and);
            case OR -> paired(left, right, ColumnReading::or);
            default -> compare(node, left, right);
        };
    }

    private static Step sum(Step left, Step right) {
        Buffer buffer = new Buffer();
        return (columns, rows) -> {
            double[] a = left.run(columns, rows);
            double[] b = right.run(columns, rows);
            double[] out = buffer.of(rows);
            for (int i = 0; i < rows; i++) {
                out[i] = a[i] + b[i];
            }
            return out;
        };
    }

    private static Step times(Step left, Node factor, Step right) {
        Buffer buffer = new Buffer();
        if (factor instanceof Node.Number number) {
            double constant = number.value().doubleValue();
            return (columns, rows) -> {
                double[] a = left.run(columns, rows);
                double[] out = buffer.of(rows);
                for (int i = 0; i < rows; i++) {
                    out[i] = a[i] * constant;
                }
                return out;
            };
        }
        return paired(left, right, (a, b) -> a * b);
    }

    private static Step over(Step left, Step right) {
        Buffer buffer = new Buffer();
        return (columns, rows) -> {
            double[] a = left.run(columns, rows);
            double[] b = right.run(columns, rows);
            double[] out = buffer.of(rows);
            for (int i = 0; i < rows; i++) {
                out[i] = b[i] == 0 ? Double.NaN : a[i] / b[i];
            }
            return out;
        };
    }

    private Step compare(Node.Binary node, Step left, Step right) {
        boolean wholeNodes = isCounted(node.left()) && isCounted(node.right());
        Buffer buffer = new Buffer();
        Operator operator = node.operator();
        boolean mayCancel = Magnitude.mayCancel(node.left()) || Magnitude.mayCancel(node.right());
        Step size = mayCancel ? sum(compile(Magnitude.of(node.left())), compile(Magnitude.of(node.right()))) : null;
        return (columns, rows) -> {
            boolean whole = wholeNodes || isWhole(node.left(), columns) && isWhole(node.right(), columns);
            boolean entered = isEntered(node.left(), columns) && isEntered(node.right(), columns);
            double[] a = left.run(columns, rows);
            double[] b = right.run(columns, rows);
            double[] sizes = size == null || whole ? a : size.run(columns, rows);
            double[] out = buffer.of(rows);
            for (int i = 0; i < rows; i++) {
                boolean isPlain = whole && Math.abs(a[i]) < LARGEST_WHOLE
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
            case ABS -> paired(steps.get(0), steps.get(0), (a, same) -> Math.abs(a));
            case CEIL -> ceil(call.arguments().get(0), steps.get(0));
            case IF -> choose(steps);
            case MIN -> steps.stream().reduce((a, b) -> paired(a, b, Math::min)).orElseThrow();
            case MAX -> steps.stream().reduce((a, b) -> paired(a, b, Math::max)).orElseThrow();
            // what looks at states or at another year is left to the exact reading
            default -> constant(Double.NaN);
        };
    }

    private Step ceil(Node node, Step value) {
        Step size = Magnitude.mayCancel(node) ? compile(Magnitude.of(node)) : value;
        return paired(value, size, (a, parts) -> {
            double nearest = Math.rint(a);
            boolean isNear = isNear(a, nearest) || Math.abs(a - nearest) <= NEAR * Math.abs(parts);
            return a != nearest && isNear ? Double.NaN : Math.ceil(a);
        });
    }

    private static Step choose(List<Step> steps) {
        Step chosen = paired(steps.get(0), steps.get(1), (condition, then) -> condition == 1 ? then : condition);
        Buffer buffer = new Buffer();
        return (columns, rows) -> {
            double[] condition = steps.get(0).run(columns, rows).clone();
            double[] then = chosen.run(columns, rows);
            double[] otherwise = steps.get(2).run(columns, rows);
            double[] out = buffer.of(rows);
            for (int i = 0; i < rows; i++) {
                out[i] = condition[i] == 0 ? otherwise[i] : then[i];
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
        Pair join =
                switch (call.function()) {
                    case COUNT, SUM, MEAN -> Double::sum;
                    case ALL -> ColumnReading::and;
                    case ANY -> ColumnReading::or;
                    case MIN -> Math::min;
                    default -> Math::max;
                };
        Buffer buffer = new Buffer();
        boolean mean = call.function() == Function.MEAN;
        return (columns, rows) -> {
            double[] out = buffer.of(rows);
            List<? extends Columns> below = columns.below();
            for (int k = 0; k < below.size(); k++) {
                double[] values = inner.run(below.get(k), rows);
                for (int i = 0; i < rows; i++) {
                    out[i] = k == 0 ? values[i] : join.of(out[i], values[i]);
                }
            }
            for (int i = 0; i < rows && (mean || below.isEmpty()); i++) {
                out[i] = below.isEmpty() ? Double.NaN : out[i] / below.size();
            }
            return out;
        };
    }

    private static double and(double a, double b) {
        return a == 0 || b == 0 ? 0 : a * b;
    }

    private static double or(double a, double b) {
        return a == 1 || b == 1 ? 1 : a + b;
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
    }
}
