package org.junheng.core.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junheng.core.formula.Rational;
import org.junit.jupiter.api.Test;

/** Decisions at the line are exact: doubles only propose, fractions decide. */
class LineTest {

    @Test
    void a_spread_whose_exact_square_equals_the_limit_keeps_it() {
        // two schools of 100: 5 m² and 15 m² per student: mean 10, deviation 5, CV exactly 0.50
        IndicatorMeasures sports =
                new World().school("a", 100, 500, 1).school("b", 100, 1500, 1).sports();
        assertThat(sports.spread().cv()).isEqualTo(0.5);
        assertThat(sports.within()).isEqualTo(Decision.MET);
    }

    @Test
    void a_hair_above_the_limit_is_above_it_though_it_prints_the_same() {
        // 500.0001 more at b: the CV is 0.50000012…, printed 0.500
        IndicatorMeasures sports = new World()
                .school("a", 100, 500, 1)
                .school("b", 100, 1500.001, 1)
                .sports();
        assertThat(sports.within()).isEqualTo(Decision.NOT_MET);
        assertThat(sports.isWithinOnlyAsPrinted()).isTrue();
    }

    @Test
    void the_smallest_step_a_double_can_show_still_decides() {
        double justMore = Math.nextUp(1500d);
        IndicatorMeasures sports = new World()
                .school("a", 100, 500, 1)
                .school("b", 100, justMore, 1)
                .sports();
        assertThat(Rational.of(justMore).compareTo(Rational.of(BigDecimal.valueOf(1500))))
                .isPositive();
        assertThat(sports.within()).isEqualTo(Decision.NOT_MET);
    }

    @Test
    void seven_and_a_half_square_metres_meet_seven_and_a_half() {
        IndicatorMeasures sports = new World()
                .school("a", 1000, 7500, 1)
                .school("b", 1000, 7499.99, 1)
                .sports();
        assertThat(sports.meets(0)).isEqualTo(Decision.MET);
        assertThat(sports.meets(1)).isEqualTo(Decision.NOT_MET);
    }

    @Test
    void a_third_of_a_nine_year_school_is_shared_out_exactly() {
        // 1 : 1.1 with 110 primary and 100 junior pupils: both stages weigh 110, so each gets half of the ground
        World world = new World()
                .section("nine", "primary", 110, 1650, 2)
                .section("nine", "junior", 100, 1650, 2)
                .school("other", 100, 900, 1);
        IndicatorMeasures sports = world.sports();
        assertThat(sports.quantity(0)).isEqualTo(825);
        assertThat(sports.meets(0)).as("825 m² for 110 pupils are exactly 7.5").isEqualTo(Decision.MET);
    }

    @Test
    void what_is_missing_decides_nothing_and_is_not_zero() {
        IndicatorMeasures sports = new World()
                .school("a", 100, Double.NaN, 1)
                .school("b", 100, 900, 1)
                .sports();
        assertThat(sports.meets(0)).isEqualTo(Decision.OPEN);
        assertThat(sports.value(0)).isNaN();
        assertThat(sports.spread().gaps()).isEqualTo(1);
        assertThat(sports.within()).isEqualTo(Decision.OPEN);
    }

    @Test
    void missing_students_leave_the_school_open() {
        IndicatorMeasures sports = new World()
                .school("a", Double.NaN, 800, 1)
                .school("b", 100, 900, 1)
                .sports();
        assertThat(sports.meets(0)).isEqualTo(Decision.OPEN);
        assertThat(sports.spread().gaps()).isEqualTo(1);
    }
}
