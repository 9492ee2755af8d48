package org.junheng.core.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junheng.core.formula.Exact.Range;
import org.junheng.core.formula.Exact.Truth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An interval holds every number that a missing value could still make, and no decision is made that one of them denies. */
class IntervalsTest {

    /** A number and an interval around it. */
    record Around(Rational number, Range range) {}

    @Provide
    Arbitrary<Around> arounds() {
        Arbitrary<Integer> margin = Arbitraries.of(-1, 0, 0, 1, 2, 5);
        return Combinators.combine(Arbitraries.integers().between(-4, 6), margin, margin)
                .as((number, below, above) -> new Around(
                        Rational.of(number),
                        new Range(
                                below < 0 ? null : Rational.of(number - below),
                                above < 0 ? null : Rational.of(number + above))));
    }

    @Property(tries = 2000)
    void what_could_come_out_lies_inside(@ForAll("arounds") Around a, @ForAll("arounds") Around b) {
        holds(Intervals.plus(a.range(), b.range()), a.number().plus(b.number()));
        holds(Intervals.times(a.range(), b.range()), a.number().times(b.number()));
        holds(Intervals.negate(a.range()), a.number().negate());
        holds(Intervals.abs(a.range()), a.number().abs());
        holds(Intervals.ceil(a.range()), a.number().ceil());
        holds(Intervals.hull(a.range(), b.range()), a.number());
        holds(Intervals.hull(a.range(), b.range()), b.number());
        boolean isFirst = a.number().compareTo(b.number()) <= 0;
        holds(Intervals.least(a.range(), b.range()), isFirst ? a.number() : b.number());
        if (b.number().signum() != 0) {
            holds(Intervals.over(a.range(), b.range()), a.number().over(b.number()));
        }
    }

    private static void holds(Range range, Rational number) {
        assertThat(range.low() == null || range.low().compareTo(number) <= 0)
                .as("%s in %s", number, range)
                .isTrue();
        assertThat(range.high() == null || range.high().compareTo(number) >= 0)
                .as("%s in %s", number, range)
                .isTrue();
    }

    @Property(tries = 2000)
    void no_comparison_is_decided_that_a_number_inside_denies(
            @ForAll("arounds") Around a, @ForAll("arounds") Around b) {
        int order = a.number().compareTo(b.number());
        agrees(Intervals.compare(Operator.BELOW, a.range(), b.range()), order < 0);
        agrees(Intervals.compare(Operator.AT_MOST, a.range(), b.range()), order <= 0);
        agrees(Intervals.compare(Operator.ABOVE, a.range(), b.range()), order > 0);
        agrees(Intervals.compare(Operator.AT_LEAST, a.range(), b.range()), order >= 0);
        agrees(Intervals.compare(Operator.EQUAL, a.range(), b.range()), order == 0);
        agrees(Intervals.compare(Operator.UNEQUAL, a.range(), b.range()), order != 0);
    }

    private static void agrees(Truth decided, boolean is) {
        assertThat(decided).isIn(Truth.OPEN, Truth.of(is));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            plus; 1..2; 3..5; 4..7
            plus; 1..; 3..5; 4..
            plus; ..2; 3..5; ..7
            times; 2..3; 4..5; 8..15
            times; 2..; 4..5; 8..
            times; 2..2; 3..5; 6..10
            times; -2..-2; 3..5; -10..-6
            times; 0..0; ..; 0..0
            times; 3..5; 2..2; 6..10
            times; -1..3; 4..5; ..
            over; 6..8; 2..2; 3..4
            over; 6..8; -2..-2; -4..-3
            over; 6..8; 2..4; 3/2..4
            over; 6..8; 0..4; 3/2..
            over; 6..8; 2..; 0..4
            over; 6..; 2..4; 3/2..
            over; 6..8; 0..0; ..
            over; 6..8; -1..4; ..
            over; -1..8; 1..4; ..
            least; 1..5; 2..3; 1..3
            least; 1..; 2..3; 1..3
            least; ..; 2..3; ..3
            least; 2..3; 1..; 1..3
            hull; 1..2; 5..6; 1..6
            hull; 5..6; 1..2; 1..6
            hull; 5..; 1..2; 1..
            """)
    void is_no_wider_than_it_must_be(String operation, String left, String right, String result) {
        Range a = range(left);
        Range b = range(right);
        Range found =
                switch (operation) {
                    case "plus" -> Intervals.plus(a, b);
                    case "times" -> Intervals.times(a, b);
                    case "over" -> Intervals.over(a, b);
                    case "least" -> Intervals.least(a, b);
                    default -> Intervals.hull(a, b);
                };
        assertThat(found).isEqualTo(range(result));
    }

    @Test
    void the_size_of_what_lies_around_zero_starts_at_zero() {
        assertThat(Intervals.abs(range("-3..2"))).isEqualTo(range("0..3"));
        assertThat(Intervals.abs(range("-2..3"))).isEqualTo(range("0..3"));
        assertThat(Intervals.abs(range("-3..-2"))).isEqualTo(range("2..3"));
        assertThat(Intervals.abs(range("-3..0"))).isEqualTo(range("0..3"));
        assertThat(Intervals.abs(range("0..3"))).isEqualTo(range("0..3"));
        assertThat(Intervals.abs(range("-3.."))).isEqualTo(range("0.."));
        assertThat(Intervals.abs(range("..3"))).isEqualTo(range("0.."));
    }

    @Test
    void touching_intervals_are_told_apart_only_where_the_touch_does_not_matter() {
        assertThat(Intervals.compare(Operator.AT_MOST, range("1..2"), range("2..3")))
                .isEqualTo(Truth.YES);
        assertThat(Intervals.compare(Operator.BELOW, range("1..2"), range("2..3")))
                .isEqualTo(Truth.OPEN);
        assertThat(Intervals.compare(Operator.AT_LEAST, range("2..3"), range("1..2")))
                .isEqualTo(Truth.YES);
        assertThat(Intervals.compare(Operator.ABOVE, range("2..3"), range("1..2")))
                .isEqualTo(Truth.OPEN);
        assertThat(Intervals.compare(Operator.EQUAL, range("1..2"), range("3..4")))
                .isEqualTo(Truth.NO);
        assertThat(Intervals.compare(Operator.EQUAL, range("3..4"), range("1..2")))
                .isEqualTo(Truth.NO);
    }

    private static Range range(String written) {
        List<String> ends = List.of(written.split("\\.\\.", -1));
        return new Range(end(ends.get(0)), end(ends.get(1)));
    }

    private static Rational end(String written) {
        if (written.isEmpty()) {
            return null;
        }
        String[] parts = written.split("/");
        Rational above = Rational.of(Long.parseLong(parts[0]));
        return parts.length == 1 ? above : above.over(Rational.of(Long.parseLong(parts[1])));
    }
}
