package org.junheng.core.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.junheng.core.formula.Exact.Nothing;
import org.junheng.core.formula.Exact.Range;
import org.junheng.core.formula.Exact.Truth;
import org.junheng.core.text.Words;

/** One aggregate of an exact reading: sum, count, mean, least, most, any, all or a statistic of the rows below. */
final class Aggregate {

    private final Formula formula;
    private final Node.Call call;
    private final Row row;
    private final int digits;
    private final BiFunction<Node, Row, Exact> read;

    Aggregate(Formula formula, Node.Call call, Row row, int digits, BiFunction<Node, Row, Exact> read) {
        this.formula = formula;
        this.call = call;
        this.row = row;
        this.digits = digits;
        this.read = read;
    }

    Exact read() {
        Optional<List<Row>> below = row.below(call.names());
        if (below.isEmpty()) {
            return isCondition() ? Truth.OPEN : Exact.UNKNOWN_COUNT;
        }
        List<Row> certain = new ArrayList<>();
        List<Row> doubtful = new ArrayList<>();
        for (Row candidate : below.get()) {
            Exact chosen = call.where() == null ? Truth.YES : read.apply(call.where(), candidate);
            if (chosen == Truth.YES) {
                certain.add(candidate);
            } else if (chosen == Truth.OPEN) {
                doubtful.add(candidate);
            }
        }
        return switch (call.function()) {
            case COUNT -> count(certain, doubtful);
            case ANY, ALL -> quantified(certain, doubtful);
            case SUM -> sum(certain, doubtful);
            default -> doubtful.isEmpty() ? overKnown(certain) : Exact.UNKNOWN;
        };
    }

    private boolean isCondition() {
        return call.function() == Function.ANY || call.function() == Function.ALL;
    }

    private Exact count(List<Row> certain, List<Row> doubtful) {
        long least = 0;
        long most = 0;
        for (Row each : certain) {
            Exact holds = argument(each);
            least += holds == Truth.YES ? 1 : 0;
            most += holds == Truth.YES || holds == Truth.OPEN ? 1 : 0;
        }
        for (Row each : doubtful) {
            Exact holds = argument(each);
            most += holds == Truth.YES || holds == Truth.OPEN ? 1 : 0;
        }
        return new Range(Rational.of(least), Rational.of(most));
    }

    private Exact quantified(List<Row> certain, List<Row> doubtful) {
        boolean all = call.function() == Function.ALL;
        Truth result = Truth.of(all);
        boolean applies = false;
        for (Row each : certain) {
            if (argument(each) instanceof Truth truth) {
                applies = true;
                result = all ? result.and(truth) : result.or(truth);
            }
        }
        for (Row each : doubtful) {
            if (argument(each) instanceof Truth truth) {
                applies = true;
                Truth maybe = truth == Truth.of(all) ? truth : Truth.OPEN;
                result = all ? result.and(maybe) : result.or(maybe);
            }
        }
        return applies ? result : Nothing.NOT_APPLICABLE;
    }

    private Exact sum(List<Row> certain, List<Row> doubtful) {
        Range sum = Exact.point(Rational.ZERO);
        for (Row each : certain) {
            if (argument(each) instanceof Range range) {
                sum = Intervals.plus(sum, range);
            }
        }
        for (Row each : doubtful) {
            if (argument(each) instanceof Range range) {
                sum = Intervals.plus(sum, Intervals.hull(range, Exact.point(Rational.ZERO)));
            }
        }
        return sum;
    }

    private Exact overKnown(List<Row> rows) {
        List<Range> values = new ArrayList<>();
        for (Row each : rows) {
            if (argument(each) instanceof Range range) {
                values.add(range);
            }
        }
        if (values.isEmpty()) {
            return Nothing.NOT_APPLICABLE;
        }
        if (call.function().isStatistic()) {
            return statistic(rows);
        }
        Range result = values.get(0);
        for (Range value : values.subList(1, values.size())) {
            result = switch (call.function()) {
                case MIN -> Intervals.least(result, value);
                case MAX -> Intervals.negate(Intervals.least(Intervals.negate(result), Intervals.negate(value)));
                default -> Intervals.plus(result, value);
            };
        }
        return call.function() == Function.MEAN ? Intervals.over(result, Exact.point(values.size())) : result;
    }

    private Exact statistic(List<Row> rows) {
        List<Rational> quantities = new ArrayList<>();
        List<Rational> weights = new ArrayList<>();
        for (Row each : rows) {
            Exact counted = argument(each);
            Exact weighing = read.apply(call.arguments().get(1), each);
            if (!counted.isApplicable() || !weighing.isApplicable()) {
                continue;
            }
            Optional<Rational> quantity = counted.known();
            Optional<Rational> weight = weighing.known();
            if (quantity.isEmpty() || weight.isEmpty()) {
                return Exact.UNKNOWN_COUNT;
            }
            if (weight.get().signum() > 0) {
                quantities.add(quantity.get());
                weights.add(weight.get());
            }
        }
        return Statistics.exact(call.function(), quantities, weights, digits);
    }

    private Exact argument(Row each) {
        Exact value = read.apply(call.arguments().get(0), each);
        boolean wantsTruth = isCondition() || call.function() == Function.COUNT;
        if (value.isApplicable() && wantsTruth != value instanceof Truth) {
            throw formula.refuse(
                    call.arguments().get(0),
                    wantsTruth
                            ? Words.of("这里应是一个判断", "a condition is wanted here")
                            : Words.of("这里应是一个数", "a number is wanted here"));
        }
        return value;
    }
}
