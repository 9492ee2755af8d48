package org.junheng.core.formula;

import org.junheng.core.formula.Exact.Range;
import org.junheng.core.formula.Exact.Truth;

/** Arithmetic and comparison of intervals; null bounds are infinite. */
public final class Intervals {

    private Intervals() {}

    static Range plus(Range a, Range b) {
        return new Range(
                a.low() == null || b.low() == null ? null : a.low().plus(b.low()),
                a.high() == null || b.high() == null ? null : a.high().plus(b.high()));
    }

    static Range negate(Range a) {
        return new Range(
                a.high() == null ? null : a.high().negate(),
                a.low() == null ? null : a.low().negate());
    }

    static Range times(Range a, Range b) {
        if (a.isPoint() && b.isPoint()) {
            return Exact.point(a.low().times(b.low()));
        }
        if (a.isPoint()) {
            return scaled(b, a.low());
        }
        if (b.isPoint()) {
            return scaled(a, b.low());
        }
        boolean neverNegative = isAtLeastZero(a) && isAtLeastZero(b);
        if (!neverNegative) {
            return Exact.UNKNOWN;
        }
        return new Range(
                a.low().times(b.low()),
                a.high() == null || b.high() == null ? null : a.high().times(b.high()));
    }

    /** Nothing is known of a quotient whose divisor may be negative or is zero. */
    public static Range over(Range a, Range b) {
        if (!isAtLeastZero(b) && !(b.isPoint() && b.low().signum() != 0)) {
            return Exact.UNKNOWN;
        }
        if (b.isPoint()) {
            return b.low().signum() == 0 ? Exact.UNKNOWN : scaled(a, Rational.ONE.over(b.low()));
        }
        if (!isAtLeastZero(a)) {
            return Exact.UNKNOWN;
        }
        Rational low = b.high() == null || b.high().signum() == 0
                ? Rational.ZERO
                : a.low().over(b.high());
        Rational high =
                b.low().signum() == 0 || a.high() == null ? null : a.high().over(b.low());
        return new Range(low, high);
    }

    private static Range scaled(Range a, Rational factor) {
        if (factor.signum() == 0) {
            return Exact.point(Rational.ZERO);
        }
        Rational low = a.low() == null ? null : a.low().times(factor);
        Rational high = a.high() == null ? null : a.high().times(factor);
        return factor.signum() > 0 ? new Range(low, high) : new Range(high, low);
    }

    static Range least(Range a, Range b) {
        return new Range(
                a.low() == null || b.low() == null ? null : smaller(a.low(), b.low()),
                a.high() == null ? b.high() : b.high() == null ? a.high() : smaller(a.high(), b.high()));
    }

    static Range hull(Range a, Range b) {
        return new Range(
                a.low() == null || b.low() == null ? null : smaller(a.low(), b.low()),
                a.high() == null || b.high() == null
                        ? null
                        : smaller(a.high(), b.high()) == a.high() ? b.high() : a.high());
    }

    static Range ceil(Range a) {
        return new Range(
                a.low() == null ? null : a.low().ceil(),
                a.high() == null ? null : a.high().ceil());
    }

    static Range abs(Range a) {
        if (isAtLeastZero(a)) {
            return a;
        }
        if (a.high() != null && a.high().signum() <= 0) {
            return negate(a);
        }
        Rational most = a.low() == null || a.high() == null
                ? null
                : smaller(a.low().abs(), a.high()) == a.high() ? a.low().abs() : a.high();
        return new Range(Rational.ZERO, most);
    }

    public static Truth compare(Operator operator, Range a, Range b) {
        return switch (operator) {
            case BELOW -> below(a, b);
            case ABOVE -> below(b, a);
            case AT_MOST -> below(b, a).not();
            case AT_LEAST -> below(a, b).not();
            case EQUAL -> equal(a, b);
            case UNEQUAL -> equal(a, b).not();
            default -> throw new IllegalArgumentException(operator.sign());
        };
    }

    private static Truth below(Range a, Range b) {
        if (a.high() != null && b.low() != null && a.high().compareTo(b.low()) < 0) {
            return Truth.YES;
        }
        return a.low() != null && b.high() != null && a.low().compareTo(b.high()) >= 0 ? Truth.NO : Truth.OPEN;
    }

    private static Truth equal(Range a, Range b) {
        if (a.isPoint() && b.isPoint()) {
            return Truth.of(a.low().equals(b.low()));
        }
        return below(a, b) == Truth.YES || below(b, a) == Truth.YES ? Truth.NO : Truth.OPEN;
    }

    private static boolean isAtLeastZero(Range a) {
        return a.low() != null && a.low().signum() >= 0;
    }

    private static Rational smaller(Rational a, Rational b) {
        return a.compareTo(b) <= 0 ? a : b;
    }
}
