package org.junheng.core.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junheng.core.assess.StatesTest.decision;
import static org.junheng.core.assess.Trial.primary;

import java.util.List;
import org.junheng.core.measure.ClauseMeasure;
import org.junheng.core.measure.Decision;
import org.junit.jupiter.api.Test;

/** Over which rows a clause runs, by its scope: sections, schools, stages, the county and its years; and which limits hold there. */
class ClauseRowsTest {

    private static final String GOOD = primary("甲", "100", "500", "2");

    private static String clause(String body) {
        return """
                id: tried
                block: government
                name: {zh: 试一条, en: tried}
                """ + body;
    }

    private static ClauseVerdict only(Verdict verdict, String clause) {
        List<ClauseVerdict> found = verdict.clauses().stream()
                .filter(each -> each.clause().id().equals(clause))
                .toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private static List<String> names(List<ClauseMeasure.Item> items) {
        return items.stream().map(ClauseMeasure.Item::name).toList();
    }

    @Test
    void a_clause_about_classes_runs_over_every_section_of_its_stages() {
        Trial trial = new Trial().file("clauses/tried.yaml", clause("""
                scope: section
                stages: [primary]
                test: largest_class <= most
                limits: {most: [{from: 2010-01-01, value: 45}]}
                """));
        Verdict verdict = trial.verdict(
                GOOD + ", largest_class: 45",
                primary("乙", "100", "500", "2") + ", largest_class: 46",
                "school: 丙, stage: junior, students: 100, largest_class: 60");
        ClauseVerdict tried = only(verdict, "tried");
        assertThat(tried.stage()).isEqualTo("primary");
        assertThat(tried.decision()).isEqualTo(Decision.NOT_MET);
        assertThat(names(tried.measured().failing())).containsExactly("乙");
        assertThat(tried.measured().rows()).isEqualTo(2);
    }

    @Test
    void a_clause_about_spread_speaks_only_of_its_stages() {
        Trial trial = new Trial().file("clauses/balance.yaml", """
                id: balance
                block: resources
                name: {zh: 初中均衡, en: junior schools balanced}
                scope: stage
                stages: [junior]
                test: all(within)
                """);
        Verdict verdict = trial.verdict(
                primary("甲", "100", "500", "2"),
                primary("乙", "100", "5000", "2"),
                "school: 丙, stage: junior, students: 100, sports_ground_m2: 500, indoor_sports_m2: 0, backbone: 2",
                "school: 丁, stage: junior, students: 100, sports_ground_m2: 600, indoor_sports_m2: 0, backbone: 2");
        ClauseVerdict balance = only(verdict, "balance");
        assertThat(balance.stage()).isEqualTo("junior");
        assertThat(balance.decision()).isEqualTo(Decision.MET);
    }

    private static final String SIZE = clause("""
            scope: school
            test: sum(students) <= most
            limits: {most: [{from: 2010-01-01, value: 2000}]}
            """);
    private static final String LARGER = """
            id: larger
            name: {zh: 早年建成的放宽, en: built early}
            on: true
            clause: tried
            when: built_year <= 2010
            replaces: limit
            limits: {most: 2400}
            """;

    @Test
    void an_exemption_moves_the_limit_of_the_schools_it_speaks_of_and_is_told_with_their_names() {
        Trial trial = new Trial().file("clauses/tried.yaml", SIZE).file("exemptions/larger.yaml", LARGER);
        ClauseMeasure tried = only(
                        trial.verdict(
                                primary("甲", "2400", "99999", "99") + ", built_year: 2010",
                                primary("乙", "2401", "99999", "99") + ", built_year: 2010",
                                primary("丙", "2001", "99999", "99") + ", built_year: 2011",
                                primary("丁", "2000", "99999", "99") + ", built_year: 2011"),
                        "tried")
                .measured();
        assertThat(names(tried.failing())).containsExactly("丙", "乙");
        assertThat(tried.exempted())
                .containsExactly(new ClauseMeasure.Used("larger", "乙"), new ClauseMeasure.Used("larger", "甲"));
    }

    @Test
    void an_exemption_of_a_school_rule_moves_its_limits_too() {
        String relaxed = """
                id: relaxed
                name: {zh: 放宽, en: relaxed}
                on: true
                clause: schools
                when: location == "rural"
                replaces: limit
                limits: {needed: 1}
                """;
        String rule = """
                id: schools
                block: resources
                name: {zh: 两项达标, en: both met}
                scope: section
                test: count(meets) >= needed
                limits: {needed: [{from: 2010-01-01, value: 2}]}
                """;
        Trial trial = new Trial().file("clauses/schools.yaml", rule).file("exemptions/relaxed.yaml", relaxed);
        ClauseMeasure schools = only(
                        trial.verdict(
                                primary("甲", "100", "100", "2") + ", location: rural",
                                primary("乙", "100", "100", "2") + ", location: urban",
                                primary("丙", "100", "100", "0") + ", location: rural"),
                        "schools")
                .measured();
        assertThat(names(schools.failing())).containsExactly("丙", "乙");
        assertThat(schools.exempted()).extracting(ClauseMeasure.Used::name).containsExactly("丙", "甲");
    }

    @Test
    void a_school_rule_may_hold_only_where_a_field_says_so() {
        Trial trial = new Trial().file("clauses/schools.yaml", """
                id: schools
                block: resources
                name: {zh: 城区学校两项达标, en: both met in town}
                scope: section
                when: location == "urban"
                test: count(meets) >= 2
                """);
        ClauseMeasure schools = only(
                        trial.verdict(
                                primary("甲", "100", "100", "2") + ", location: rural",
                                primary("乙", "100", "100", "2") + ", location: urban"),
                        "schools")
                .measured();
        assertThat(names(schools.failing())).containsExactly("乙");
        assertThat(schools.rows()).isEqualTo(1);
    }

    @Test
    void a_school_rule_may_read_fields_beside_results() {
        Trial trial = new Trial().file("clauses/schools.yaml", """
                id: schools
                block: resources
                name: {zh: 两项达标，小规模和乡村学校除外, en: 'both met, but small and rural schools'}
                scope: section
                test: count(meets) >= 2 or students < few or location == "rural" or count(value < few and students > 0) == 0
                limits: {few: [{from: 2010-01-01, value: 50}]}
                """);
        ClauseMeasure schools = only(
                        trial.verdict(
                                primary("甲", "49", "10", "0"),
                                primary("乙", "100", "100", "0") + ", location: rural",
                                primary("丙", "100", "100", "0") + ", location: urban",
                                primary("丁", "100", "500", "2") + ", location: urban"),
                        "schools")
                .measured();
        assertThat(names(schools.failing())).containsExactly("丙");
    }

    @Test
    void a_composite_needs_two_schools_and_every_figure() {
        Trial trial = new Trial().file("clauses/balance.yaml", """
                id: balance
                block: resources
                name: {zh: 综合差异系数, en: composite}
                scope: stage
                test: mean(cv) <= 0.5
                """);
        String other = primary("乙", "100", "600", "2");
        assertThat(decision(trial.verdict(GOOD), "balance")).isEqualTo(Decision.NOT_APPLICABLE);
        assertThat(decision(trial.verdict(GOOD, other), "balance")).isEqualTo(Decision.MET);
        assertThat(decision(trial.verdict(GOOD, other, primary("丙", "100", "null", "2")), "balance"))
                .isEqualTo(Decision.OPEN);
        assertThat(decision(trial.verdict(GOOD, primary("乙", "100", "null", "2")), "balance"))
                .as("with its figure there would be two")
                .isEqualTo(Decision.OPEN);
        assertThat(decision(trial.verdict(primary("甲", "100", "500", "0"), primary("乙", "100", "600", "0")), "balance"))
                .as("a mean of nothing has no spread")
                .isEqualTo(Decision.OPEN);
    }

    @Test
    void a_composite_that_equals_its_limit_keeps_it() {
        // CVs 0.5 and 0: their mean is a quarter
        Trial trial = new Trial().file("clauses/balance.yaml", """
                id: balance
                block: resources
                name: {zh: 综合差异系数, en: composite}
                scope: stage
                test: mean(cv) <= 0.25
                """);
        assertThat(decision(
                        trial.verdict(primary("甲", "100", "500", "2"), primary("乙", "100", "1500", "2")), "balance"))
                .isEqualTo(Decision.MET);
        assertThat(decision(
                        trial.verdict(primary("甲", "100", "500", "2"), primary("乙", "100", "1500.01", "2")), "balance"))
                .isEqualTo(Decision.NOT_MET);
    }

    @Test
    void how_many_schools_are_below_the_line_can_be_limited() {
        Trial trial = new Trial().file("clauses/balance.yaml", """
                id: balance
                block: resources
                name: {zh: 至多一所未达标, en: at most one below}
                scope: stage
                indicators: [ground]
                test: max(below_threshold) <= 1
                """);
        assertThat(decision(trial.verdict(GOOD, primary("乙", "100", "100", "0")), "balance"))
                .isEqualTo(Decision.MET);
        assertThat(decision(
                        trial.verdict(GOOD, primary("乙", "100", "100", "0"), primary("丙", "100", "100", "0")),
                        "balance"))
                .isEqualTo(Decision.NOT_MET);
    }

    @Test
    void over_several_fiscal_years_each_is_told_by_its_own_number() {
        Trial trial = new Trial().file("clauses/tried.yaml", clause("""
                test: education_allocation >= 1000000
                years: 3
                """));
        // kept in 万元: 100 of them are a million yuan
        ClauseMeasure tried = only(
                        trial.verdict(
                                GOOD,
                                "fiscal_year: 2024, education_allocation: 120",
                                "fiscal_year: 2023, education_allocation: 90",
                                "fiscal_year: 2021, education_allocation: 10"),
                        "tried")
                .measured();
        assertThat(tried.rows()).isEqualTo(3);
        assertThat(tried.failing()).extracting(ClauseMeasure.Item::row).containsExactly(2023);
        assertThat(names(tried.failing())).containsExactly("2023");
        assertThat(names(tried.open())).containsExactly("2022");
        assertThat(tried.missing()).containsExactly("education_allocation");
    }

    @Test
    void over_several_school_years_each_is_told_by_its_own_number() {
        Trial trial = new Trial().file("clauses/tried.yaml", clause("""
                test: disabled_enrolled >= disabled_children
                years: 2
                """));
        ClauseMeasure tried = only(
                        trial.verdict(
                                GOOD,
                                "year: 2025, disabled_children: 10, disabled_enrolled: 9",
                                "year: 2024, disabled_children: 10, disabled_enrolled: 10",
                                "year: 2023, disabled_children: 10, disabled_enrolled: 1"),
                        "tried")
                .measured();
        assertThat(names(tried.failing())).containsExactly("2025");
        assertThat(tried.rows()).isEqualTo(2);
    }

    @Test
    void the_items_of_a_self_assessment_are_counted_and_those_of_the_nation_apart() {
        String judged = "block: government\nname: {zh: 评判, en: judged}\njudged: true\nsupplied-by: %s\n";
        Trial trial = new Trial()
                .file("clauses/first.yaml", "id: first\n" + judged.formatted("county"))
                .file("clauses/second.yaml", "id: second\n" + judged.formatted("nation"))
                .file("document.yaml", """
                        id: trial
                        version: 1
                        name: {zh: 试行（虚构）, en: invented trial}
                        stages: [primary, junior]
                        headline: {zh: 自评, en: own, indicators: true, blocks: [government]}
                        """);
        // ground: 乙 fails the rule and is below the line; backbone: both meet it; plan met, first open, second the
        // nation's
        Verdict.Tally items = trial.verdict(
                        GOOD, primary("乙", "100", "300", "2"), "standard: trial, clause: plan, result: met")
                .items();
        assertThat(items).isEqualTo(new Verdict.Tally(2, 1, 1, 1));
        assertThat(items.own()).isEqualTo(4);
    }
}
