package org.junheng.core.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Fractions are exact and of one form, so that equal numbers are equal. */
class RationalTest {

    @Test
    void equal_numbers_are_equal_however_they_were_written() {
        assertThat(fraction(2, 4)).isEqualTo(fraction(1, 2)).hasSameHashCodeAs(fraction(1, 2));
        assertThat(fraction(-1, -2)).isEqualTo(fraction(1, 2));
        assertThat(fraction(1, -2)).isEqualTo(fraction(-1, 2)).hasToString("-1/2");
        assertThat(Rational.of(new BigDecimal("0.50"))).isEqualTo(Rational.of(0.5));
        assertThat(Rational.of(new BigDecimal("1E+2")))
                .isEqualTo(Rational.of(100))
                .hasToString("100");
        assertThat(fraction(1, 2))
                .isNotEqualTo(fraction(1, 3))
                .isNotEqualTo(fraction(3, 2))
                .isNotEqualTo(0.5);
        assertThat(fraction(1, 2).hashCode()).isNotEqualTo(fraction(2, 1).hashCode());
    }

    @Test
    void a_double_is_the_decimal_that_was_typed() {
        assertThat(Rational.of(0.1)).isEqualTo(fraction(1, 10));
        assertThat(Rational.of(4.2).times(Rational.of(0.85))).isEqualTo(Rational.of(3.57));
    }

    @Property(tries = 300)
    void arithmetic_can_be_undone(
            @ForAll @IntRange(min = -99, max = 99) int a,
            @ForAll @IntRange(min = 1, max = 99) int b,
            @ForAll @IntRange(min = -99, max = 99) int c,
            @ForAll @IntRange(min = 1, max = 99) int d) {
        Rational x = fraction(a, b);
        Rational y = fraction(c, d);
        assertThat(x.plus(y).minus(y)).isEqualTo(x);
        assertThat(x.plus(y).toDouble())
                .isCloseTo((double) a / b + (double) c / d, org.assertj.core.api.Assertions.within(1e-12));
        if (c != 0) {
            assertThat(x.times(y).over(y)).isEqualTo(x);
        }
        assertThat(Integer.signum(x.compareTo(y))).isEqualTo(Integer.signum(a * d - c * b));
        assertThat(x.signum()).isEqualTo(Integer.signum(a));
        assertThat(x.abs().signum()).isNotNegative();
        assertThat(x.ceil().toDouble()).isEqualTo(Math.ceil((double) a / b));
        assertThat(x.ceil().isWhole()).isTrue();
        assertThat(x.isWhole()).isEqualTo(a % b == 0);
    }

    @Test
    void nothing_is_divided_by_zero() {
        assertThatThrownBy(() -> Rational.ONE.over(Rational.ZERO)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void a_root_is_exact_or_enclosed() {
        assertThat(fraction(9, 4).exactRoot()).isEqualTo(fraction(3, 2));
        assertThat(fraction(9, 5).exactRoot()).isNull();
        assertThat(fraction(8, 9).exactRoot()).isNull();
        Rational below = Rational.of(2).rootBelow(10);
        Rational step = Rational.of(new BigDecimal("0.0000000001"));
        assertThat(below.times(below)).isLessThan(Rational.of(2));
        assertThat(below.plus(step).times(below.plus(step))).isGreaterThan(Rational.of(2));
        Exact.Range root = Statistics.root(Rational.of(2), 3);
        assertThat(root.low()).isEqualTo(Rational.of(1.414));
        assertThat(root.high()).isEqualTo(Rational.of(1.415));
        assertThat(Statistics.root(Rational.of(4), 3)).isEqualTo(Exact.point(2));
    }

    @Test
    void is_rounded_half_up_and_only_for_display() {
        assertThat(fraction(1, 8).rounded(2)).isEqualTo(new BigDecimal("0.13"));
        assertThat(fraction(-1, 8).rounded(2)).isEqualTo(new BigDecimal("-0.13"));
        assertThat(fraction(1, 3).rounded(3)).isEqualTo(new BigDecimal("0.333"));
        assertThat(fraction(1, 3).toDecimal(new java.math.MathContext(2))).isEqualTo(new BigDecimal("0.33"));
    }

    private static Rational fraction(long above, long below) {
        return Rational.of(BigInteger.valueOf(above), BigInteger.valueOf(below));
    }

    @Test
    void many_are_summed_as_one_after_the_other() {
        List<Rational> numbers = new ArrayList<>();
        Rational expected = Rational.ZERO;
        for (int i = 1; i <= 57; i++) {
            Rational next = Rational.of(i % 3 == 0 ? -i : i).over(Rational.of(7 + i % 11));
            numbers.add(next);
            expected = expected.plus(next);
        }
        assertThat(Rational.sum(numbers)).isEqualTo(expected);
        assertThat(Rational.sum(List.of())).isEqualTo(Rational.ZERO);
        assertThat(Rational.sum(List.of(
                        Rational.of(1).over(Rational.of(6)), Rational.of(1).over(Rational.of(3)))))
                .isEqualTo(Rational.of(1).over(Rational.of(2)));
    }
}
