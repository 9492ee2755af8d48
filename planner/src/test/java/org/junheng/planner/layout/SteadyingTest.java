package org.junheng.planner.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junheng.core.collect.CsvFiles;
import org.junheng.planner.highs.Effort;
import org.junheng.planner.highs.Watch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Students do not go to and fro between schools. */
class SteadyingTest {

    private static final double PRICE = 300;

    /** Three villages of the example went to another school in the second year and came back in the third. */
    @Test
    void no_village_of_the_example_is_sent_away_for_a_year() {
        LayoutPlan plan = plan(LayoutFile.read(Path.of("../examples/layout"), (table, file) -> CsvFiles.read(file)));

        for (int village = 0; village < plan.siteOf().length; village++) {
            int[] course = plan.siteOf()[village];
            assertThat(course[2] == course[0] && course[1] != course[0])
                    .as(plan.input().villages().get(village).name())
                    .isFalse();
        }
        assertThat(plan.changing(0)).isPositive();
        assertThat(plan.gap()).isLessThan(0.005);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 8, 9})
    void fewer_students_change_school_and_the_bound_still_holds(long seed) {
        LayoutInput free = LayoutWorlds.random(12, 4, 3, seed);
        LayoutInput priced = priced(free);
        LayoutPlan before = plan(free);
        LayoutPlan after = plan(priced);

        assertThat(Layout.breaches(after)).isEmpty();
        assertThat(changes(after)).isLessThanOrEqualTo(changes(before));
        assertThat(after.bound()).isLessThanOrEqualTo(before.cost() + PRICE * changes(before));
    }

    /** What an exact search over all layouts with changes priced finds is never below the bound. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void the_bound_is_below_the_cheapest_of_all_with_changes_counted(long seed) {
        LayoutInput priced = priced(LayoutWorlds.random(3, 3, 2, seed));
        double least = LayoutWorlds.least(priced);
        if (least < Double.POSITIVE_INFINITY) {
            LayoutPlan plan = plan(priced);
            assertThat(plan.bound()).isLessThanOrEqualTo(least + 1e-2);
            assertThat(plan.cost()).isGreaterThanOrEqualTo(least - 1e-2);
        }
    }

    private static LayoutPlan plan(LayoutInput input) {
        return Layout.plan(input, Effort.gap(0.005), Watch.NOBODY).plan().orElseThrow();
    }

    private static int changes(LayoutPlan plan) {
        int sum = 0;
        for (int year = 0; year < plan.input().years().size(); year++) {
            sum += plan.changing(year);
        }
        return sum;
    }

    private static LayoutInput priced(LayoutInput input) {
        return new LayoutInput(
                input.name(),
                input.years(),
                input.villages(),
                input.sites(),
                input.km(),
                input.travel(),
                PRICE,
                input.stepsDone(),
                input.limits(),
                input.isDegrees());
    }
}
