package org.junheng.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Nobody in a small group can be found by taking the groups that are told from the whole. */
class SmallGroupsTest {

    @Test
    void a_small_group_alone_takes_the_next_smallest_with_it() {
        assertThat(SmallGroups.hidden(new double[] {400, 6, 90})).containsExactly(false, true, true);
        assertThat(SmallGroups.hidden(new double[] {400, 6, 5})).containsExactly(false, true, true);
        assertThat(SmallGroups.hidden(new double[] {400, 3, 2})).containsExactly(true, true, true);
        assertThat(SmallGroups.hidden(new double[] {400, 30, 20})).containsExactly(false, false, false);
        assertThat(SmallGroups.hidden(new double[] {400, 0, 20})).containsExactly(false, false, false);
        assertThat(SmallGroups.hidden(new double[] {9})).containsExactly(true);
        assertThat(SmallGroups.hidden(new double[] {Double.NaN, 50, 60})).containsExactly(true, true, false);
    }

    /** Marks of schools are drawn beside the totals of town and country: what is left of each total, and of the whole, must not be one school. */
    @Property(tries = 1000)
    void no_school_is_found_by_taking_the_marks_from_the_totals(
            @ForAll @Size(min = 1, max = 4) List<@Size(min = 1, max = 5) List<@IntRange(max = 40) Integer>> groups) {
        double[] totals = groups.stream()
                .mapToDouble(group -> group.stream().mapToInt(Integer::intValue).sum())
                .toArray();
        boolean[] hiddenGroups = SmallGroups.hidden(totals);
        for (int i = 0; i < totals.length; i++) {
            double[] schools =
                    groups.get(i).stream().mapToDouble(Integer::doubleValue).toArray();
            boolean[] hidden = SmallGroups.hiddenMembers(schools, hiddenGroups[i]);
            int count = 0;
            double shown = 0;
            for (int school = 0; school < schools.length; school++) {
                count += hidden[school] ? 1 : 0;
                shown += hidden[school] ? 0 : schools[school];
                assertThat(hidden[school] || schools[school] == 0 || schools[school] >= SmallGroups.FEWEST)
                        .isTrue();
            }
            if (hiddenGroups[i]) {
                assertThat(shown).isZero();
            } else if (count > 0) {
                assertThat(count).isGreaterThan(1);
                assertThat(totals[i] - shown).isGreaterThanOrEqualTo(SmallGroups.FEWEST);
            }
        }
    }

    /** The whole is told, so what is told of all groups but the hidden ones tells the sum of these: that must be ten people of two groups. */
    @Property(tries = 1000)
    void what_is_left_of_the_whole_is_never_one_group_nor_fewer_than_ten(
            @ForAll @Size(min = 2, max = 6) List<@IntRange(max = 40) Integer> groups) {
        double[] people = groups.stream().mapToDouble(Integer::doubleValue).toArray();
        double whole = Arrays.stream(people).sum();
        boolean[] hidden = SmallGroups.hidden(people);
        int count = 0;
        double told = 0;
        for (int i = 0; i < people.length; i++) {
            count += hidden[i] ? 1 : 0;
            told += hidden[i] ? 0 : people[i];
            assertThat(hidden[i] || people[i] == 0 || people[i] >= SmallGroups.FEWEST)
                    .isTrue();
        }
        if (count > 0 && count < people.length) {
            assertThat(count).isGreaterThan(1);
            assertThat(whole - told).isGreaterThanOrEqualTo(SmallGroups.FEWEST);
        }
    }
}
