package org.junheng.core.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junheng.core.text.Refusal;
import org.junit.jupiter.api.Test;

class ForecastTest {

    private static final int LAST = 2025;

    /** Three years of a school whose every grade has as many. */
    private static Grown steady(double grade) {
        Grown county = new Grown();
        for (int year = LAST - 2; year <= LAST; year++) {
            county.year(year, "a1", "primary", 6 * grade, grade, grade, 6);
        }
        return county;
    }

    private static AreaForecast.OfStage only(AreaForecast forecast) {
        assertThat(forecast.stages()).hasSize(1);
        return forecast.stages().get(0);
    }

    @Test
    void a_county_where_every_year_is_like_the_last_stays_as_it_is_with_no_width() {
        AreaForecast forecast = steady(100).forecast(5);
        assertThat(forecast.hasBand()).isTrue();
        assertThat(only(forecast).total().values()).hasSize(5).containsOnly(new Range(600, 600, 600));
    }

    @Test
    void where_every_one_moves_up_a_cohort_keeps_its_size_until_it_leaves() {
        Cohorts cohorts = Cohorts.of(30, 20, 10);
        assertThat(cohorts.next(0, 1).students()).isEqualTo(50);
        assertThat(cohorts.next(0, 1).next(0, 1).students()).isEqualTo(30);
        assertThat(cohorts.next(0, 1).next(0, 1).leaving()).isEqualTo(30);
        assertThat(cohorts.next(0, 1).next(0, 1).next(0, 1).students()).isZero();
    }

    @Property(tries = 200)
    void grades_always_add_up_to_the_students_counted(
            @ForAll @IntRange(max = 2000) int students,
            @ForAll @IntRange(min = 1, max = 9) int grades,
            @ForAll @IntRange(max = 500) int first,
            @ForAll @IntRange(max = 500) int second) {
        double[] entered = {first, second, Double.NaN};
        assertThat(Cohorts.of(students, grades, entered, 0.98).students()).isCloseTo(students, within());
    }

    private static org.assertj.core.data.Offset<Double> within() {
        return org.assertj.core.api.Assertions.within(1e-6);
    }

    @Test
    void births_decide_who_enters_six_years_later_a_third_from_the_year_before() {
        // births of 2018-2019 enter in 2025 at a rate of 1; then there are 30 more in 2020
        Grown county = steady(90).bornEachYear(2015, 2019, 90).born("", 2020, 120);
        AreaForecast.OfStage stage = only(county.forecast(1));
        assertThat(stage.ground()).isEqualTo(Ground.BIRTHS);
        // 8/12 of 120 and 4/12 of 90
        assertThat(stage.total().get(2026).middle()).isEqualTo(540 - 90 + 110);
    }

    @Property(tries = 100)
    void more_births_never_mean_fewer_students(
            @ForAll @IntRange(max = 400) int births, @ForAll @IntRange(max = 200) int more) {
        AreaForecast few =
                steady(100).bornEachYear(2015, 2019, 110).born("", 2020, births).forecast(6);
        AreaForecast many = steady(100)
                .bornEachYear(2015, 2019, 110)
                .born("", 2020, births + more)
                .forecast(6);
        for (int year = 2026; year <= 2031; year++) {
            for (Course course : Course.values()) {
                assertThat(only(many).total().get(year).on(course))
                        .isGreaterThanOrEqualTo(only(few).total().get(year).on(course));
            }
        }
    }

    @Test
    void schools_add_up_to_the_county_and_low_middle_high_stand_in_order() {
        AreaForecast forecast = uneven().forecast(6);
        for (AreaForecast.OfStage stage : forecast.stages()) {
            for (int year = 2026; year <= 2031; year++) {
                int at = year;
                Range sum = stage.schools().stream()
                        .map(school -> school.years().get(at))
                        .reduce(Range.NONE, Range::plus);
                assertThat(stage.total().get(year)).isEqualTo(sum);
                assertThat(sum.low()).isLessThanOrEqualTo(sum.middle());
                assertThat(sum.middle()).isLessThanOrEqualTo(sum.high());
            }
        }
    }

    private static Grown uneven() {
        return new Grown()
                .year(2023, "a1", "primary", 611, 97, 103, 6)
                .year(2024, "a1", "primary", 630, 111, 95, 6)
                .year(2025, "a1", "primary", 622, 101, 104, 6)
                .year(2023, "b2", "primary", 205, 41, 33, 6)
                .year(2024, "b2", "primary", 198, 29, 36, 6)
                .year(2025, "b2", "primary", 201, 35, 31, 6)
                .year(2023, "c3", "junior", 402, 130, 128, 3)
                .year(2024, "c3", "junior", 398, 126, 131, 3)
                .year(2025, "c3", "junior", 391, 121, 127, 3);
    }

    @Test
    void juniors_come_from_the_graduates_of_primary_schools() {
        AreaForecast forecast = uneven().forecast(1);
        AreaForecast.OfStage junior = forecast.stages().get(1);
        assertThat(junior.ground()).isEqualTo(Ground.GRADUATES);
        assertThat(junior.rates().get(0).byYear().get(2025)).isCloseTo(121d / 135, within());
    }

    @Test
    void births_by_township_fill_the_schools_of_the_township() {
        Grown county = uneven();
        for (int year = 2015; year <= 2020; year++) {
            county.born("乡a", year, 100).born("乡b", year, year == 2020 ? 400 : 40);
        }
        Grown same = uneven();
        for (int year = 2015; year <= 2020; year++) {
            same.born("乡a", year, 100).born("乡b", year, 40);
        }
        var grown = county.forecast(1).stages().get(0).schools();
        var before = same.forecast(1).stages().get(0).schools();
        assertThat(grown.get(0).years().get(2026))
                .isEqualTo(before.get(0).years().get(2026));
        assertThat(grown.get(1).years().get(2026).middle())
                .isGreaterThan(before.get(1).years().get(2026).middle() + 100);
    }

    @Test
    void figures_of_two_years_give_no_band_and_that_is_said() {
        Grown county =
                new Grown().year(2024, "a1", "primary", 600, 100, 100, 6).year(2025, "a1", "primary", 630, 130, 100, 6);
        AreaForecast forecast = county.forecast(2);
        assertThat(forecast.hasBand()).isFalse();
        assertThat(forecast.notes()).anySatisfy(note -> assertThat(note.zh()).contains("只有 2 年的数，不给区间"));
    }

    @Test
    void a_school_without_its_students_is_named_and_not_taken_for_empty() {
        AreaForecast forecast =
                steady(100).year(2025, "b2", "primary", Double.NaN, 10, 10, 6).forecast(2);
        assertThat(forecast.unknown())
                .singleElement()
                .satisfies(name -> assertThat(name.zh()).isEqualTo("学校b2"));
        assertThat(only(forecast).schools()).hasSize(1);
    }

    /** While forms are missing their students are, and nobody should take that for a fall. */
    @Test
    void a_school_that_had_students_a_year_ago_and_is_not_there_now_is_named() {
        AreaForecast forecast =
                steady(100).year(2024, "b2", "primary", 60, 10, 10, 6).forecast(1);
        assertThat(forecast.gone())
                .singleElement()
                .satisfies(name -> assertThat(name.zh()).isEqualTo("学校b2"));
        assertThat(steady(100).forecast(1).gone()).isEmpty();
    }

    @Test
    void a_school_that_was_closed_has_no_years_to_come() {
        AreaForecast forecast =
                steady(100).year(2024, "b2", "primary", 60, 10, 10, 6).forecast(1);
        assertThat(only(forecast).schools())
                .extracting(AreaForecast.OfSchool::code)
                .containsExactly("a1");
    }

    @Test
    void the_same_facts_give_the_same_forecast() {
        assertThat(uneven().forecast(5)).isEqualTo(uneven().forecast(5));
    }

    @Test
    void more_years_than_there_is_ground_for_are_refused_with_the_most() {
        assertThatThrownBy(() -> steady(10).forecast(40))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("40")
                .hasMessageContaining("9");
    }
}
