package org.junheng.core.diagnose;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junheng.core.measure.Decision;
import org.junheng.core.measure.Measurement;
import org.junheng.core.measure.Measures;
import org.junheng.core.trial.Trial;
import org.junit.jupiter.api.Test;

class FragilityTest {

    record School(int books, int students) {}

    /** Schools of like size with nearly as many books each, so that spreads and thresholds lie on both sides of their limits. */
    @Provide
    Arbitrary<List<School>> counties() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 14),
                        Arbitraries.integers().between(0, 40),
                        Arbitraries.integers().between(20, 200))
                .as((perStudent, more, students) -> new School(perStudent * students + more, students))
                .list()
                .ofMinSize(2)
                .ofMaxSize(8);
    }

    private static Measures measure(List<School> county) {
        return FiveSchools.measure(
                county.stream().mapToDouble(School::books).toArray(),
                county.stream().mapToDouble(School::students).toArray());
    }

    private static List<FragileFigure> fragile(Measures measures) {
        return Fragility.of(measures, "").figures();
    }

    /** By clause: which figure, by how much, with what decision then. */
    private static Map<String, String> told(Measures measures) {
        return fragile(measures).stream()
                .collect(Collectors.toMap(
                        each -> each.clause().clause().id(),
                        each -> "%s.%s %s %s"
                                .formatted(
                                        each.name().zh(),
                                        each.field().id(),
                                        each.change().toPlainString(),
                                        each.after().key())));
    }

    @Test
    void each_decision_over_the_published_five_hangs_on_the_figure_worked_out_by_hand() {
        // the spread: 39 books of 935 fewer or 4 pupils of 89 more at school 3, 5 pupils fewer or 17 books more at
        // school 4, no others
        // 1913 books in all against 1900: 14 fewer are the smallest part of the most; school 4 has 160 books for 2 · 76
        // = 152
        assertThat(told(FiveSchools.published()))
                .containsEntry("in-all", "小学003.books -14 not-met")
                .containsEntry("enough", "小学002.books -3 not-met")
                .containsEntry("spread", "小学003.books -39 met");
    }

    @Test
    void where_two_schools_fail_no_one_figure_is_told() {
        assertThat(told(FiveSchools.published())).doesNotContainKey("lines");
    }

    @Test
    void where_one_school_fails_the_figure_that_makes_it_pass_is_told() {
        Measures measures = measure(List.of(new School(490, 100), new School(700, 100)));
        assertThat(told(measures)).containsEntry("lines", "小学001.students -2 met");
    }

    @Test
    void one_book_is_enough_at_a_school_on_its_line() {
        Measures measures = measure(List.of(new School(500, 100), new School(700, 100)));
        assertThat(told(measures)).containsEntry("lines", "小学001.books -1 not-met");
    }

    @Test
    void the_smallest_part_of_what_was_reported_comes_first() {
        assertThat(fragile(FiveSchools.published()))
                .extracting(FragileFigure::share)
                .isSorted()
                .allSatisfy(share -> assertThat(share).isPositive());
    }

    @Property(tries = 10)
    void no_smaller_change_of_any_figure_turns_the_spread(@ForAll("counties") List<School> county) {
        Measures measures = measure(county);
        Optional<FragileFigure> told = fragile(measures).stream()
                .filter(each -> each.clause().clause().id().equals("spread"))
                .findFirst();
        Assume.that(told.isPresent());
        for (int at = 0; at < county.size(); at++) {
            School school = county.get(at);
            for (boolean books : new boolean[] {true, false}) {
                int figure = books ? school.books() : school.students();
                // as whole numbers: as doubles an equal part could pass for a smaller one
                int most = (told.get().change().abs().intValueExact() * figure - 1)
                        / told.get().reported().intValueExact();
                for (int change = -most; change <= most; change++) {
                    List<School> other = new ArrayList<>(county);
                    other.set(
                            at,
                            new School(
                                    school.books() + (books ? change : 0), school.students() + (books ? 0 : change)));
                    assertThat(FiveSchools.books(measure(other)).measured().within())
                            .isNotEqualTo(told.get().after());
                }
            }
        }
    }

    @Property(tries = 100)
    void the_change_told_turns_the_clause_and_one_step_less_does_not(@ForAll("counties") List<School> county) {
        Measures measures = measure(county);
        for (FragileFigure each : fragile(measures)) {
            BigDecimal step = BigDecimal.valueOf(each.change().signum());
            assertThat(tried(measures, each, each.change())).as(each.toString()).isEqualTo(each.after());
            assertThat(tried(measures, each, each.change().subtract(step)))
                    .isEqualTo(each.clause().decision());
        }
    }

    /** By the way of {@code --set}, which knows nothing of this search. */
    private static Decision tried(Measures measures, FragileFigure figure, BigDecimal change) {
        String setting = "%s.%s=%s"
                .formatted(
                        figure.name().zh(),
                        figure.field().id(),
                        figure.reported().add(change).toPlainString());
        Trial trial = Trial.of(measures.facts(), measures.standard().registers(), List.of(setting), 2025);
        return Measurement.of(trial.facts(), measures.standard(), 2025).clauses("").stream()
                .filter(each ->
                        each.clause().id().equals(figure.clause().clause().id()))
                .findFirst()
                .orElseThrow()
                .decision();
    }
}
