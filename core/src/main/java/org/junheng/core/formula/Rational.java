package org.junheng.core.formula;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/** An exact fraction, always reduced, denominator above zero. Decisions at a line are made in these. */
public final class Rational implements Comparable<Rational> {

    public static final Rational ZERO = new Rational(BigInteger.ZERO, BigInteger.ONE);
    public static final Rational ONE = new Rational(BigInteger.ONE, BigInteger.ONE);

    /** From here on a double no longer tells every whole number from the next. */
    static final double LARGEST_WHOLE = 2 / Math.ulp(1.0);

    private final BigInteger above;
    private final BigInteger below;

    private Rational(BigInteger above, BigInteger below) {
        this.above = above;
        this.below = below;
    }

    public static Rational of(BigInteger above, BigInteger below) {
        if (below.equals(BigInteger.ONE)) {
            return new Rational(above, below);
        }
        BigInteger common = above.gcd(below);
        if (below.signum() < 0) {
            common = common.negate();
        }
        return common.equals(BigInteger.ONE)
                ? new Rational(above, below)
                : new Rational(above.divide(common), below.divide(common));
    }

    public static Rational of(BigDecimal decimal) {
        return decimal.scale() <= 0
                ? new Rational(decimal.toBigIntegerExact(), BigInteger.ONE)
                : of(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()));
    }

    /** The decimal that was typed: numbers of at most 15 digits survive the way through a double. */
    public static Rational of(double number) {
        boolean isWhole = number == Math.rint(number) && Math.abs(number) < LARGEST_WHOLE;
        return isWhole ? of((long) number) : of(BigDecimal.valueOf(number));
    }

    public static Rational of(long whole) {
        return new Rational(BigInteger.valueOf(whole), BigInteger.ONE);
    }

    public Rational plus(Rational other) {
        return below.equals(other.below)
                ? of(above.add(other.above), below)
                : of(above.multiply(other.below).add(other.above.multiply(below)), below.multiply(other.below));
    }

    /** The sum of many, added up in halves and reduced once: reducing after each would cost more than all the rest. */
    public static Rational sum(List<Rational> numbers) {
        return numbers.isEmpty() ? ZERO : reduced(unreduced(numbers));
    }

    private static Rational unreduced(List<Rational> numbers) {
        int size = numbers.size();
        if (size == 1) {
            return numbers.get(0);
        }
        Rational left = unreduced(numbers.subList(0, size / 2));
        Rational right = unreduced(numbers.subList(size / 2, size));
        return left.below.equals(right.below)
                ? new Rational(left.above.add(right.above), left.below)
                : new Rational(
                        left.above.multiply(right.below).add(right.above.multiply(left.below)),
                        left.below.multiply(right.below));
    }

    private static Rational reduced(Rational number) {
        return of(number.above, number.below);
    }

    public Rational minus(Rational other) {
        return plus(other.negate());
    }

    public Rational times(Rational other) {
        return of(above.multiply(other.above), below.multiply(other.below));
    }

    /** @throws ArithmeticException when the other is zero */
    public Rational over(Rational other) {
        if (other.signum() == 0) {
            throw new ArithmeticException("division by zero");
        }
        return of(above.multiply(other.below), below.multiply(other.above));
    }

    public Rational negate() {
        return new Rational(above.negate(), below);
    }

    public Rational abs() {
        return above.signum() < 0 ? negate() : this;
    }

    /** The next whole number at or above. */
    public Rational ceil() {
        BigInteger[] parts = above.divideAndRemainder(below);
        boolean up = parts[1].signum() > 0;
        return new Rational(up ? parts[0].add(BigInteger.ONE) : parts[0], BigInteger.ONE);
    }

    public int signum() {
        return above.signum();
    }

    public boolean isWhole() {
        return below.equals(BigInteger.ONE);
    }

    /** The square root, if it is a fraction too; otherwise null. */
    public Rational exactRoot() {
        BigInteger[] top = above.sqrtAndRemainder();
        BigInteger[] bottom = below.sqrtAndRemainder();
        return top[1].signum() == 0 && bottom[1].signum() == 0 ? new Rational(top[0], bottom[0]) : null;
    }

    /** The largest fraction with this many decimal digits not above the square root. */
    public Rational rootBelow(int digits) {
        BigInteger scale = BigInteger.TEN.pow(digits);
        BigInteger root = above.multiply(scale).multiply(scale).divide(below).sqrt();
        return of(root, scale);
    }

    public double toDouble() {
        return toDecimal(MathContext.DECIMAL64).doubleValue();
    }

    public BigDecimal toDecimal(MathContext precision) {
        return new BigDecimal(above).divide(new BigDecimal(below), precision);
    }

    /** Rounded half up for display, never for comparing. */
    public BigDecimal rounded(int digits) {
        return new BigDecimal(above).divide(new BigDecimal(below), digits, RoundingMode.HALF_UP);
    }

    @Override
    public int compareTo(Rational other) {
        return below.equals(other.below)
                ? above.compareTo(other.above)
                : above.multiply(other.below).compareTo(other.above.multiply(below));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Rational rational && above.equals(rational.above) && below.equals(rational.below);
    }

    @Override
    public int hashCode() {
        return above.hashCode() * 2 + below.hashCode();
    }

    @Override
    public String toString() {
        return below.equals(BigInteger.ONE) ? above.toString() : above + "/" + below;
    }
}
