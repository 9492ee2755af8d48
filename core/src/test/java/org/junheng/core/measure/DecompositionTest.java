package org.junheng.core.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** A spread taken apart by hand: four schools of 100 students, two in town with 2 and 4 each, two in the country with 6 and 8. */
class DecompositionTest {

    private static final Offset<Double> CLOSE = within(1e-6);

    /** Beside the four, one school without a figure and one without students. */
    private static final double[] QUANTITY = {200, 600, Double.NaN, 400, 800, 77};

    private static final double[] STUDENTS = {100, 100, 100, 100, 100, 0};
    private static final String[] GROUP = {"town", "country", "town", "town", "country", "nowhere"};

    private final Decomposition parts = Decomposition.of(QUANTITY, STUDENTS, GROUP);

    @Test
    void the_whole_is_over_the_schools_that_have_both_and_says_how_many_have_not() {
        assertThat(parts.whole().schools()).isEqualTo(4);
        assertThat(parts.whole().gaps()).isEqualTo(2);
        assertThat(parts.whole().mean()).isEqualTo(5);
        assertThat(parts.whole().cv()).isCloseTo(Math.sqrt(5) / 5, CLOSE);
    }

    @Test
    void each_group_has_its_own_spread_in_the_order_of_names() {
        assertThat(parts.groups().keySet()).containsExactly("country", "town");
        assertThat(parts.groups().get("town").mean()).isEqualTo(3);
        assertThat(parts.groups().get("town").cv()).isCloseTo(1 / 3.0, CLOSE);
        assertThat(parts.groups().get("country").mean()).isEqualTo(7);
        assertThat(parts.groups().get("country").cv()).isCloseTo(1 / 7.0, CLOSE);
    }

    @Test
    void between_the_groups_lie_four_fifths_of_the_variance() {
        // distances from 5: 3, 1, 1, 3, mean square 5; of the groups: 2 and 2, mean square 4
        assertThat(parts.varianceBetweenShare()).isCloseTo(0.8, CLOSE);
    }

    @Test
    void both_theil_measures_split_without_a_rest() {
        // T: 0.1 ln 0.4 + 0.2 ln 0.8 + 0.3 ln 1.2 + 0.4 ln 1.6; between: 0.3 ln 0.6 + 0.7 ln 1.4
        assertThat(parts.whole().theilT()).isCloseTo(0.106440, CLOSE);
        assertThat(parts.theilTBetween()).isCloseTo(0.082283, CLOSE);
        assertThat(parts.theilTWithin()).isCloseTo(0.024157, CLOSE);
        // L: a quarter of ln 2.5 + ln 1.25 − ln 1.2 − ln 1.6; between: half of −ln 0.6 − ln 1.4
        assertThat(parts.whole().theilL()).isCloseTo(0.121777, CLOSE);
        assertThat(parts.theilLBetween()).isCloseTo(0.087177, CLOSE);
        assertThat(parts.theilLWithin()).isCloseTo(0.034600, CLOSE);
    }

    @Test
    void one_group_has_nothing_between() {
        Decomposition one =
                Decomposition.of(new double[] {200, 400}, new double[] {100, 100}, new String[] {"town", "town"});
        assertThat(one.varianceBetweenShare()).isZero();
        assertThat(one.theilTBetween()).isCloseTo(0, CLOSE);
        assertThat(one.theilTWithin()).isCloseTo(one.whole().theilT(), CLOSE);
    }
}
