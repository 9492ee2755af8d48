package org.junheng.planner.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junheng.planner.layout.LayoutWorlds.school;
import static org.junheng.planner.layout.LayoutWorlds.village;

import java.util.List;
import java.util.Map;
import org.junheng.core.text.Words;
import org.junheng.planner.highs.Effort;
import org.junheng.planner.highs.Watch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LayoutTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void the_cheapest_of_all_layouts_of_a_year_is_found_and_proven(long seed) {
        compare(LayoutWorlds.random(5, 3, 1, seed));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void the_cheapest_of_all_layouts_of_two_years_is_found_and_proven(long seed) {
        compare(LayoutWorlds.random(3, 3, 2, seed));
    }

    private static void compare(LayoutInput input) {
        double least = LayoutWorlds.least(input);
        Layout.Outcome outcome = Layout.plan(input, Effort.gap(0), Watch.NOBODY);

        if (least == Double.POSITIVE_INFINITY) {
            assertThat(outcome.plan()).isEmpty();
            assertThat(outcome.conflict().orElseThrow().isProven()).isTrue();
        } else {
            LayoutPlan plan = outcome.plan().orElseThrow();
            assertThat(plan.cost()).isCloseTo(least, within(1e-4));
            assertThat(plan.bound()).isCloseTo(least, within(1e-2));
            assertThat(Layout.breaches(plan)).isEmpty();
        }
    }

    private static LayoutInput twoVillages(Map<String, List<String>> done, boolean isSmallRural, LayoutLimit... more) {
        return LayoutWorlds.input(
                List.of(village("东村", 0, 5), village("西村", 2, 30)),
                List.of(school("东小", 0, 60, isSmallRural), school("西小", 2, 60, false)),
                done,
                more);
    }

    @Test
    void a_school_too_dear_for_its_students_is_merged_and_the_sentence_says_into_which() {
        LayoutPlan plan = Layout.plan(twoVillages(Map.of(), false), Effort.gap(0), Watch.NOBODY)
                .plan()
                .orElseThrow();

        assertThat(plan.isOpen()[0][0]).isFalse();
        assertThat(plan.sentences().get(0).zh()).isEqualTo("东小：2026 年起撤并；之前还要办：听证、公示、备案");
    }

    @Test
    void a_small_rural_school_stays_unless_hearing_notice_and_filing_are_done() {
        assertThat(Layout.plan(
                                twoVillages(Map.of("东小", List.of("hearing", "notice")), true),
                                Effort.gap(0),
                                Watch.NOBODY)
                        .plan()
                        .orElseThrow()
                        .isOpen()[0][0])
                .isTrue();
        assertThat(Layout.plan(
                                twoVillages(Map.of("东小", List.of("hearing", "notice", "filing")), true),
                                Effort.gap(0),
                                Watch.NOBODY)
                        .plan()
                        .orElseThrow()
                        .isOpen()[0][0])
                .isFalse();
    }

    @Test
    void a_school_that_is_decided_stays_as_decided() {
        LayoutLimit pinned = new PinnedSites(Map.of("东小", true));

        assertThat(Layout.plan(twoVillages(Map.of(), false, pinned), Effort.gap(0), Watch.NOBODY)
                        .plan()
                        .orElseThrow()
                        .isOpen()[0][0])
                .isTrue();
    }

    @Test
    void a_village_beyond_every_way_is_named_with_the_limit_that_would_have_to_give_way() {
        LayoutInput input = LayoutWorlds.input(
                List.of(village("远村", 40, 5), village("近村", 1, 9)), List.of(school("小学", 0, 60, false)), Map.of());
        LayoutConflict conflict =
                Layout.plan(input, Effort.gap(0), Watch.NOBODY).conflict().orElseThrow();

        assertThat(conflict.isProven()).isTrue();
        assertThat(conflict.conflict())
                .extracting(Words::en)
                .anyMatch(line -> line.startsWith("no way to school longer"));
        assertThat(conflict.conflict()).extracting(Words::en).noneMatch(line -> line.contains("beds"));
        assertThat(conflict.loosening())
                .extracting(Words::zh)
                .containsExactly("2026 年 远村 → 小学：5 名学生，走读 40.00 公里，限 4 公里");
    }

    @Test
    void too_few_places_are_named_with_how_many_are_missing() {
        LayoutInput input = LayoutWorlds.input(
                List.of(village("甲村", 0, 40), village("乙村", 1, 30)), List.of(school("小学", 0, 60, false)), Map.of());
        LayoutConflict conflict =
                Layout.plan(input, Effort.gap(0), Watch.NOBODY).conflict().orElseThrow();

        assertThat(conflict.loosening())
                .extracting(Words::en)
                .containsExactly("2026 小学: 70 students, should be 0 to 60");
    }
}
