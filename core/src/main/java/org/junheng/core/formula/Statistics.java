package org.junheng.core.formula;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Spread between schools, each school weighing its students: coefficient of variation (差异系数), Gini, Theil T and L.
 * All take the raw quantity of each school and its students, above zero, in one order; all are silent (NaN) where an answer would
 * mislead: fewer than two schools, or a mean of zero. Loops are plain and in order, so that the same input gives the same bytes.
 */
public final class Statistics {

    /** Decimal digits to which an irrational spread is enclosed before it is compared. */
    public static final int DIGITS = 50;
    /** The second and last attempt, where fifty digits did not separate a spread from its limit. */
    public static final int MORE_DIGITS = 200;

    private Statistics() {}

    /** √(Σ(Pᵢ/P)(Xᵢ−X̄)²)/X̄ with X̄ = Σx/ΣP (教督〔2012〕3号 1.3). */
    public static double cv(double[] quantity, double[] students) {
        double total = 0;
        double count = 0;
        for (int i = 0; i < quantity.length; i++) {
            total += quantity[i];
            count += students[i];
        }
        double mean = total / count;
        double square = 0;
        for (int i = 0; i < quantity.length; i++) {
            double distance = quantity[i] / students[i] - mean;
            square += students[i] * distance * distance;
        }
        return quantity.length < 2 || total == 0 ? Double.NaN : StrictMath.sqrt(square / count) / mean;
    }

    /** Σᵢⱼwᵢwⱼ|xᵢ−xⱼ|/(2m(Σw)²), by sorting. A single school has 0: there is nobody to differ from. */
    public static double gini(double[] quantity, double[] students) {
        Integer[] order = IntStream.range(0, quantity.length).boxed().toArray(Integer[]::new);
        java.util.Arrays.sort(order, Comparator.comparingDouble(i -> quantity[i] / students[i]));
        double weight = 0;
        double sum = 0;
        double differences = 0;
        for (int i : order) {
            double value = quantity[i] / students[i];
            differences += students[i] * (value * weight - sum);
            weight += students[i];
            sum += quantity[i];
        }
        return sum == 0 ? Double.NaN : differences / (sum * weight);
    }

    /** Σ(x/Σx) ln(X/X̄), with 0·ln 0 = 0. */
    public static double theilT(double[] quantity, double[] students) {
        double mean = mean(quantity, students);
        double total = 0;
        double sum = 0;
        for (int i = 0; i < quantity.length; i++) {
            total += quantity[i];
            if (quantity[i] > 0) {
                sum += quantity[i] * StrictMath.log(quantity[i] / students[i] / mean);
            }
        }
        return total == 0 ? Double.NaN : sum / total;
    }

    /** Σ(P/ΣP) ln(X̄/X); silent where a school has nothing. */
    public static double theilL(double[] quantity, double[] students) {
        double mean = mean(quantity, students);
        double count = 0;
        double sum = 0;
        for (int i = 0; i < quantity.length; i++) {
            if (quantity[i] <= 0) {
                return Double.NaN;
            }
            count += students[i];
            sum += students[i] * StrictMath.log(mean / (quantity[i] / students[i]));
        }
        return sum / count;
    }

    public static double mean(double[] quantity, double[] students) {
        double total = 0;
        double count = 0;
        for (int i = 0; i < quantity.length; i++) {
            total += quantity[i];
            count += students[i];
        }
        return total / count;
    }

    /** The square of the coefficient of variation as an exact fraction: P·Σ(x²/p)/(Σx)² − 1; null where it is silent. */
    public static Rational cvSquared(List<Rational> quantity, List<Rational> students) {
        List<Rational> parts = new ArrayList<>(quantity.size());
        for (int i = 0; i < quantity.size(); i++) {
            parts.add(quantity.get(i).times(quantity.get(i)).over(students.get(i)));
        }
        Rational total = Rational.sum(quantity);
        Rational count = Rational.sum(students);
        Rational squares = Rational.sum(parts);
        return quantity.size() < 2 || total.signum() == 0
                ? null
                : count.times(squares).over(total.times(total)).minus(Rational.ONE);
    }

    /** The root of a squared spread, enclosed in this many decimal digits; a point where the root is a fraction. */
    public static Exact.Range root(Rational squared, int digits) {
        Rational exact = squared.exactRoot();
        if (exact != null) {
            return Exact.point(exact);
        }
        Rational low = squared.rootBelow(digits);
        Rational step = Rational.of(java.math.BigDecimal.ONE.movePointLeft(digits));
        return new Exact.Range(low, low.plus(step));
    }

    static Exact exact(Function function, List<Rational> quantity, List<Rational> students, int digits) {
        if (function == Function.CV) {
            Rational squared = cvSquared(quantity, students);
            return squared == null ? Exact.Nothing.NOT_APPLICABLE : root(squared, digits);
        }
        double[] q = quantity.stream().mapToDouble(Rational::toDouble).toArray();
        double[] w = students.stream().mapToDouble(Rational::toDouble).toArray();
        double value =
                switch (function) {
                    case GINI -> gini(q, w);
                    case THEIL_T -> theilT(q, w);
                    default -> theilL(q, w);
                };
        return Double.isNaN(value) ? Exact.Nothing.NOT_APPLICABLE : Exact.point(Rational.of(value));
    }
}
