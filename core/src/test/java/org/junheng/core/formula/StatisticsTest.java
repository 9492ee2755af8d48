package org.junheng.core.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Spread between schools, worked out by hand for a few. */
class StatisticsTest {

    private static final double[] QUANTITY = {500, 1500};
    private static final double[] STUDENTS = {100, 100};

    @Test
    void two_schools_of_five_and_fifteen() {
        assertThat(Statistics.mean(QUANTITY, STUDENTS)).isEqualTo(10);
        assertThat(Statistics.cv(QUANTITY, STUDENTS)).isEqualTo(0.5);
        assertThat(Statistics.gini(QUANTITY, STUDENTS)).isCloseTo(0.25, within(1e-15));
        assertThat(Statistics.theilT(QUANTITY, STUDENTS))
                .isCloseTo(0.25 * Math.log(0.5) + 0.75 * Math.log(1.5), within(1e-15));
        assertThat(Statistics.theilL(QUANTITY, STUDENTS))
                .isCloseTo(0.5 * Math.log(2) + 0.5 * Math.log(1 / 1.5), within(1e-15));
    }

    @Test
    void a_large_school_weighs_more() {
        double[] quantity = {4500, 1000};
        double[] students = {900, 100};
        // mean 5.5; 900 × 0.25 + 100 × 20.25 = 2250, over 1000: 2.25
        assertThat(Statistics.cv(quantity, students)).isCloseTo(1.5 / 5.5, within(1e-15));
        // 900·100·|5 − 10| twice, over 2 · 5.5 · 1000²
        assertThat(Statistics.gini(quantity, students)).isCloseTo(900_000 / 11_000_000.0, within(1e-15));
    }

    @Test
    void the_order_of_schools_does_not_matter_to_gini() {
        assertThat(Statistics.gini(new double[] {1500, 500}, STUDENTS)).isCloseTo(0.25, within(1e-15));
    }

    @Test
    void silent_where_an_answer_would_mislead() {
        double[] nothing = {0, 0};
        assertThat(Statistics.cv(nothing, STUDENTS)).isNaN();
        assertThat(Statistics.gini(nothing, STUDENTS)).isNaN();
        assertThat(Statistics.theilT(nothing, STUDENTS)).isNaN();
        assertThat(Statistics.theilL(nothing, STUDENTS)).isNaN();
        assertThat(Statistics.theilL(new double[] {500, 0}, STUDENTS)).isNaN();
        assertThat(Statistics.cv(new double[] {5}, new double[] {1})).isNaN();
        assertThat(Statistics.cvSquared(List.of(Rational.ONE), List.of(Rational.ONE)))
                .isNull();
        assertThat(Statistics.cvSquared(List.of(Rational.ZERO, Rational.ZERO), List.of(Rational.ONE, Rational.ONE)))
                .isNull();
    }

    @Test
    void a_school_that_has_nothing_counts_in_theil_t() {
        assertThat(Statistics.theilT(new double[] {0, 1000}, STUDENTS)).isCloseTo(Math.log(2), within(1e-15));
    }

    @Test
    void the_exact_square_is_the_square() {
        List<Rational> quantity = List.of(Rational.of(4500), Rational.of(1000));
        List<Rational> students = List.of(Rational.of(900), Rational.of(100));
        Rational fifteen = Rational.of(1.5).over(Rational.of(5.5));
        assertThat(Statistics.cvSquared(quantity, students)).isEqualTo(fifteen.times(fifteen));
    }

    @Test
    void every_statistic_can_be_written_in_a_formula() {
        FormulaTable.World world = FormulaTable.World.of("", "q=500 w=100|q=1500 w=100", "");
        assertThat(number("cv(q, w)", world)).isEqualTo(0.5);
        assertThat(number("gini(q, w)", world)).isCloseTo(0.25, within(1e-15));
        assertThat(number("theil_t(q, w)", world)).isCloseTo(Statistics.theilT(QUANTITY, STUDENTS), within(1e-12));
        assertThat(number("theil_l(q, w)", world)).isCloseTo(Statistics.theilL(QUANTITY, STUDENTS), within(1e-12));
    }

    private static double number(String formula, FormulaTable.World world) {
        return ExactReading.of(Formula.parse(formula), world)
                .known()
                .orElseThrow()
                .toDouble();
    }
}
