package org.junheng.core.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junheng.core.assess.StatesTest.decision;
import static org.junheng.core.assess.Trial.primary;

import java.util.ArrayList;
import java.util.List;
import org.junheng.core.measure.Decision;
import org.junheng.core.measure.StageMeasures;
import org.junheng.core.text.Refusal;
import org.junit.jupiter.api.Test;

/** Exemptions are off until a county's profile switches them on; readings have a default; a clause may rest on earlier years. */
class ProfileTest {

    private static final String EXEMPTION = """
            id: old-town
            name: {zh: 老城区按 3, en: old towns at 3}
            from: 2020-01-01
            to: 2026-01-01
            indicator: ground
            when: location == "urban"
            at-least: 3
            """;
    private static final String SCHOOL = primary("甲", "100", "300", "2") + ", location: urban";

    @Test
    void an_exemption_is_off_unless_the_profile_names_it() {
        Verdict off = new Trial().file("exemptions/old-town.yaml", EXEMPTION).verdict(SCHOOL);
        assertThat(decision(off, "schools")).isEqualTo(Decision.NOT_MET);
        assertThat(off.clauses())
                .allSatisfy(each -> assertThat(each.measured().exempted()).isEmpty());

        Verdict on = new Trial()
                .file("exemptions/old-town.yaml", EXEMPTION)
                .profile("exemptions: [old-town]")
                .verdict(SCHOOL);
        assertThat(decision(on, "schools")).isEqualTo(Decision.MET);
        assertThat(on.clauses().stream()
                        .flatMap(each -> each.measured().exempted().stream())
                        .map(used -> used.exemption() + " " + used.name()))
                .contains("old-town 甲");
    }

    @Test
    void an_exemption_out_of_its_dates_stays_off_though_it_is_named() {
        Verdict verdict = new Trial()
                .file("exemptions/old-town.yaml", EXEMPTION.replace("to: 2026-01-01", "to: 2025-09-01"))
                .profile("exemptions: [old-town]")
                .verdict(SCHOOL);
        assertThat(decision(verdict, "schools")).isEqualTo(Decision.NOT_MET);
    }

    @Test
    void an_exemption_helps_only_the_schools_it_speaks_of() {
        Verdict verdict = new Trial()
                .file("exemptions/old-town.yaml", EXEMPTION)
                .profile("exemptions: [old-town]")
                .verdict(primary("甲", "100", "300", "2") + ", location: rural");
        assertThat(decision(verdict, "schools")).isEqualTo(Decision.NOT_MET);
    }

    private static final String READING = """
            id: line
            question: {zh: 达标线按 4.2 还是 3？, en: 'Is the line 4.2 or 3?'}
            default: high
            options:
              - {id: high, name: {zh: 按 4.2, en: at 4.2}}
              - id: low
                name: {zh: 按 3, en: at 3}
                replaces:
                  indicators/ground.yaml: {threshold: [{from: 2010-01-01, at-least: 3}]}
            """;

    @Test
    void a_reading_that_would_decide_otherwise_is_a_question_to_the_province() {
        Verdict verdict = new Trial().file("readings/line.yaml", READING).verdict(SCHOOL);
        assertThat(decision(verdict, "schools")).isEqualTo(Decision.NOT_MET);
        assertThat(verdict.openReadings()).singleElement().satisfies(open -> {
            assertThat(open.reading()).isEqualTo("line");
            assertThat(open.changes()).singleElement().satisfies(change -> {
                assertThat(change.clause().id()).isEqualTo("schools");
                assertThat(change.from()).isEqualTo(Decision.NOT_MET);
                assertThat(change.to()).isEqualTo(Decision.MET);
            });
        });
    }

    @Test
    void a_reading_chosen_by_the_profile_decides() {
        Verdict verdict = new Trial()
                .file("readings/line.yaml", READING)
                .profile("readings: {line: low}")
                .verdict(SCHOOL);
        assertThat(decision(verdict, "schools")).isEqualTo(Decision.MET);
        assertThat(verdict.openReadings()).extracting(open -> open.now().en()).containsExactly("at 3");
    }

    @Test
    void an_option_nobody_knows_is_refused_with_those_there_are() {
        Trial trial = new Trial().file("readings/line.yaml", READING).profile("readings: {line: lower}");
        assertThatThrownBy(() -> trial.verdict(SCHOOL))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("口径“line”没有选项“lower”；可选：high low");
    }

    @Test
    void a_reading_that_changes_nothing_is_no_question() {
        Verdict verdict = new Trial()
                .file("readings/line.yaml", READING)
                .verdict(primary("甲", "100", "500", "2") + ", location: urban");
        assertThat(verdict.openReadings()).isEmpty();
    }

    @Test
    void compared_as_printed_a_spread_keeps_its_limit_only_after_rounding() {
        // CV 0.5004 prints 0.500
        List<String> schools = List.of(primary("甲", "10000", "49960", "200"), primary("乙", "10000", "150040", "200"));
        String[] given = schools.toArray(String[]::new);
        Trial exactly = new Trial();
        assertThat(decision(exactly.verdict(given), "balance")).isEqualTo(Decision.NOT_MET);
        Trial printed = new Trial();
        printed.file("document.yaml", """
                id: trial
                version: 1
                name: {zh: 试行（虚构）, en: invented trial}
                stages: [primary, junior]
                compare: form
                """);
        assertThat(decision(printed.verdict(given), "balance")).isEqualTo(Decision.MET);
    }

    private static Trial resting() {
        Trial trial = new Trial();
        trial.file("clauses/kept.yaml", """
                id: kept
                block: eligibility
                name: {zh: 三年保持, en: kept for three years}
                rests-on: {standard: earlier, clause: even, years: 3}
                """);
        trial.other("earlier/document.yaml", """
                id: earlier
                version: 1
                name: {zh: 早先标准（虚构）, en: an invented earlier standard}
                stages: [primary]
                """);
        trial.other("earlier/indicators/backbone.yaml", """
                id: backbone
                name: {zh: 骨干, en: backbone}
                unit: teacher/student
                value: backbone / students
                coefficient-of-variation: [{from: 2010-01-01, at-most: 0.5}]
                """);
        trial.other("earlier/clauses/even.yaml", """
                id: even
                block: resources
                name: {zh: 综合差异系数, en: composite}
                scope: stage
                test: mean(cv) <= 0.5
                """);
        return trial;
    }

    private static Verdict overYears(String... unevenOrEven) {
        List<String> given = new ArrayList<>();
        for (int i = 0; i < unevenOrEven.length; i++) {
            String second = unevenOrEven[i];
            if (!second.equals("none")) {
                String year = "year: " + (2023 + i) + ", ";
                given.add(year + primary("甲", "100", "500", "10"));
                given.add(year + primary("乙", "100", "500", second));
            }
        }
        return resting().verdict(given.toArray(String[]::new));
    }

    @Test
    void what_rests_on_three_years_needs_all_three() {
        assertThat(decision(overYears("10", "9", "8"), "kept")).isEqualTo(Decision.MET);
        assertThat(decision(overYears("10", "1", "8"), "kept")).isEqualTo(Decision.NOT_MET);
        assertThat(decision(overYears("none", "9", "8"), "kept")).isEqualTo(Decision.OPEN);
        assertThat(decision(overYears("10", "null", "8"), "kept")).isEqualTo(Decision.OPEN);
        assertThat(decision(overYears("none", "1", "8"), "kept"))
                .as("a year that failed is not repaired by a year that is missing")
                .isEqualTo(Decision.NOT_MET);
    }

    @Test
    void what_rests_on_other_years_is_told_year_by_year() {
        Verdict verdict = overYears("none", "1", "8");
        ClauseVerdict kept = verdict.clauses().stream()
                .filter(each -> each.clause().id().equals("kept"))
                .findFirst()
                .orElseThrow();
        assertThat(kept.measured().open())
                .singleElement()
                .satisfies(item -> assertThat(item.row()).isEqualTo(2023));
        assertThat(kept.measured().failing())
                .singleElement()
                .satisfies(item -> assertThat(item.row()).isEqualTo(2024));
        assertThat(kept.measured().why().zh()).contains("2023 年缺数据").contains("2024 年小学未达标");
        assertThat(verdict.eligibility()).contains(Verdict.Outcome.NOT_PASSED);
    }

    @Test
    void without_the_document_it_rests_on_the_clause_stays_open() {
        Trial trial = new Trial().file("clauses/kept.yaml", """
                id: kept
                block: eligibility
                name: {zh: 三年保持, en: kept for three years}
                rests-on: {standard: nowhere, clause: even, years: 3}
                """);
        assertThat(decision(trial.verdict(SCHOOL), "kept")).isEqualTo(Decision.OPEN);
    }

    @Test
    void a_site_adds_up_with_its_main_school_and_a_missing_part_leaves_the_sum_missing() {
        String main = primary("0000000001", "100", "300", "1");
        StageMeasures merged = stage(
                new Trial().verdict(main, primary("0000000002", "50", "330", "1") + ", merged_into: '0000000001'"));
        assertThat(merged.size()).isEqualTo(1);
        assertThat(merged.students(0)).isEqualTo(150);
        assertThat(merged.indicator("ground").orElseThrow().value(0)).isEqualTo(4.2);
        assertThat(merged.indicator("ground").orElseThrow().meets(0)).isEqualTo(Decision.MET);

        StageMeasures open = stage(
                new Trial().verdict(main, primary("0000000002", "50", "null", "1") + ", merged_into: '0000000001'"));
        assertThat(open.indicator("ground").orElseThrow().value(0)).isNaN();
        assertThat(open.indicator("ground").orElseThrow().meets(0)).isEqualTo(Decision.OPEN);
        assertThat(open.indicator("backbone").orElseThrow().meets(0)).isEqualTo(Decision.MET);
    }

    @Test
    void without_a_list_no_site_is_merged() {
        StageMeasures apart = stage(
                new Trial().verdict(primary("0000000001", "100", "300", "1"), primary("0000000002", "50", "330", "1")));
        assertThat(apart.size()).isEqualTo(2);
    }

    private static StageMeasures stage(Verdict verdict) {
        return verdict.measures().stage(ExampleFacts.AREA, "primary").orElseThrow();
    }
}
