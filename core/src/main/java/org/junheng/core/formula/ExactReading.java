package org.junheng.core.formula;

import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import org.junheng.core.formula.Exact.Nothing;
import org.junheng.core.formula.Exact.Range;
import org.junheng.core.formula.Exact.Truth;
import org.junheng.core.formula.Exact.Word;
import org.junheng.core.text.Words;

/**
 * Reads a formula exactly over one {@link Row}: fractions instead of doubles, intervals where values are missing. The reference for
 * every other reading of values; slow, so that large work reads columns first and asks here near a line.
 */
public final class ExactReading {

    private final Formula formula;
    private final int digits;

    private ExactReading(Formula formula, int digits) {
        this.formula = formula;
        this.digits = digits;
    }

    public static Exact of(Formula formula, Row row) {
        return of(formula, row, Statistics.DIGITS);
    }

    /** @param digits decimal digits to which square roots are enclosed */
    public static Exact of(Formula formula, Row row, int digits) {
        return new ExactReading(formula, digits).read(formula.root(), row);
    }

    /** The truth of a condition; what does not apply is empty. */
    public static Optional<Truth> truth(Formula formula, Row row) {
        Exact exact = of(formula, row);
        return exact instanceof Truth truth ? Optional.of(truth) : Optional.empty();
    }

    /** Whether a condition certainly holds. */
    public static boolean holds(Formula formula, Row row) {
        return of(formula, row) == Truth.YES;
    }

    private Exact read(Node node, Row row) {
        if (node instanceof Node.Number number) {
            return Exact.point(Rational.of(number.value()));
        } else if (node instanceof Node.Text text) {
            return new Word(text.value());
        } else if (node instanceof Node.Truth truth) {
            return Truth.of(truth.value());
        } else if (node instanceof Node.Name name) {
            return row.value(name.id())
                    .orElseThrow(() -> formula.refuse(name, Words.of("这里没有 %s", "there is no %s here", name.id())));
        } else if (node instanceof Node.Negate negate) {
            Exact operand = read(negate.operand(), row);
            return operand.isApplicable() ? Intervals.negate(range(operand, negate.operand())) : operand;
        } else if (node instanceof Node.Not not) {
            return not(read(not.operand(), row), not);
        } else if (node instanceof Node.In in) {
            return in(in, row);
        } else if (node instanceof Node.Call call) {
            return call.isAggregate() ? aggregate(call, row) : call(call, row);
        }
        return binary((Node.Binary) node, row);
    }

    private Exact not(Exact operand, Node at) {
        return operand.isApplicable() ? truth(operand, at).not() : operand;
    }

    private Exact in(Node.In in, Row row) {
        Exact operand = read(in.operand(), row);
        if (!operand.isApplicable()) {
            return operand;
        }
        Truth found = Truth.NO;
        for (Node literal : in.allowed()) {
            found = found.or(equal(operand, read(literal, row), in));
        }
        return found;
    }

    private Exact binary(Node.Binary node, Row row) {
        Exact left = read(node.left(), row);
        if (node.operator().isLogic()) {
            return logic(node, left, row);
        }
        Exact right = read(node.right(), row);
        if (!left.isApplicable() || !right.isApplicable()) {
            boolean drops = node.operator() == Operator.PLUS || node.operator() == Operator.MINUS;
            if (!drops) {
                return Nothing.NOT_APPLICABLE;
            }
            return left.isApplicable()
                    ? left
                    : right.isApplicable() && node.operator() == Operator.MINUS
                            ? Intervals.negate(range(right, node.right()))
                            : right;
        }
        if (node.operator() == Operator.EQUAL) {
            return equal(left, right, node);
        }
        if (node.operator() == Operator.UNEQUAL) {
            return equal(left, right, node).not();
        }
        Range a = range(left, node.left());
        Range b = range(right, node.right());
        return switch (node.operator()) {
            case PLUS -> Intervals.plus(a, b);
            case MINUS -> Intervals.plus(a, Intervals.negate(b));
            case TIMES -> Intervals.times(a, b);
            case OVER -> Intervals.over(a, b);
            default -> Intervals.compare(node.operator(), a, b);
        };
    }

    private Exact logic(Node.Binary node, Exact left, Row row) {
        boolean and = node.operator() == Operator.AND;
        if (left == (and ? Truth.NO : Truth.YES)) {
            return left;
        }
        Exact right = read(node.right(), row);
        if (!left.isApplicable()) {
            return right;
        }
        if (!right.isApplicable()) {
            return left;
        }
        Truth a = truth(left, node.left());
        Truth b = truth(right, node.right());
        return and ? a.and(b) : a.or(b);
    }

    private Exact call(Node.Call call, Row row) {
        List<Node> arguments = call.arguments();
        switch (call.function()) {
            case PREVIOUS -> {
                return read(arguments.get(0), row.previous());
            }
            case IF -> {
                return choose(arguments, row);
            }
            case MISSING -> {
                Exact value = read(arguments.get(0), row);
                boolean known = value instanceof Range range
                        ? range.isPoint()
                        : value instanceof Word || value == Truth.YES || value == Truth.NO;
                return Truth.of(!known && value.isApplicable());
            }
            default -> {
                BinaryOperator<Range> join = call.function() == Function.MAX
                        ? (a, b) -> Intervals.negate(Intervals.least(Intervals.negate(a), Intervals.negate(b)))
                        : Intervals::least;
                Exact result = null;
                for (Node argument : arguments) {
                    Exact value = read(argument, row);
                    if (value.isApplicable()) {
                        Range range = range(value, argument);
                        result = result == null ? range : join.apply((Range) result, range);
                    }
                }
                if (result == null) {
                    return Nothing.NOT_APPLICABLE;
                }
                return switch (call.function()) {
                    case CEIL -> Intervals.ceil((Range) result);
                    case ABS -> Intervals.abs((Range) result);
                    default -> result;
                };
            }
        }
    }

    private Exact choose(List<Node> arguments, Row row) {
        Exact condition = read(arguments.get(0), row);
        if (condition == Truth.YES || condition == Truth.NO) {
            return read(arguments.get(condition == Truth.YES ? 1 : 2), row);
        }
        if (!condition.isApplicable()) {
            return condition;
        }
        truth(condition, arguments.get(0));
        Exact then = read(arguments.get(1), row);
        Exact otherwise = read(arguments.get(2), row);
        if (then instanceof Range a && otherwise instanceof Range b) {
            return Intervals.hull(a, b);
        }
        if (then.equals(otherwise)) {
            return then;
        }
        Exact either = then.isApplicable() ? then : otherwise;
        return either instanceof Range ? Exact.UNKNOWN : either instanceof Truth ? Truth.OPEN : Nothing.UNKNOWN_WORD;
    }

    private Exact aggregate(Node.Call call, Row row) {
        return new Aggregate(formula, call, row, digits, this::read).read();
    }

    private Truth equal(Exact left, Exact right, Node at) {
        if (left == Nothing.UNKNOWN_WORD || right == Nothing.UNKNOWN_WORD) {
            return Truth.OPEN;
        }
        if (left instanceof Word a && right instanceof Word b) {
            return Truth.of(a.text().equals(b.text()));
        }
        if (left instanceof Truth a && right instanceof Truth b) {
            return a == Truth.OPEN || b == Truth.OPEN ? Truth.OPEN : Truth.of(a == b);
        }
        return Intervals.compare(Operator.EQUAL, range(left, at), range(right, at));
    }

    private Truth truth(Exact value, Node at) {
        if (value instanceof Truth truth) {
            return truth;
        }
        throw formula.refuse(at, Words.of("这里应是一个判断（比较、是非）", "a condition is wanted here"));
    }

    private Range range(Exact value, Node at) {
        if (value instanceof Range range) {
            return range;
        }
        throw formula.refuse(at, Words.of("这里应是一个数", "a number is wanted here"));
    }
}
