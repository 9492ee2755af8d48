package org.junheng.core.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junheng.core.assess.Trial.primary;
import static org.junheng.core.assess.Verdict.Outcome.NOT_COMPLETE;
import static org.junheng.core.assess.Verdict.Outcome.NOT_PASSED;
import static org.junheng.core.assess.Verdict.Outcome.PASSED;

import java.util.List;
import org.junheng.core.measure.Decision;
import org.junheng.core.measure.StageMeasures;
import org.junheng.core.model.Column;
import org.junheng.core.model.Facts;
import org.junheng.core.model.State;
import org.junheng.core.model.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A failure no missing value can repair is a failure; else a gap leaves the verdict open; else it is passed. */
class StatesTest {

    private static final String PLAN = "standard: trial, clause: plan, result: met";
    private static final String NO_PLAN = "standard: trial, clause: plan, result: not-met";
    private static final String GOOD = primary("甲", "100", "500", "2");

    @Test
    void all_there_and_all_met_is_passed() {
        Verdict verdict = new Trial().verdict(GOOD, primary("乙", "100", "500", "2"), PLAN);
        assertThat(verdict.resources()).isEqualTo(PASSED);
        assertThat(verdict.whole()).isEqualTo(PASSED);
    }

    @Test
    void a_missing_figure_leaves_it_not_complete() {
        Verdict verdict = new Trial().verdict(GOOD, primary("乙", "100", "null", "2"), PLAN);
        assertThat(verdict.resources()).isEqualTo(NOT_COMPLETE);
        assertThat(verdict.whole()).isEqualTo(NOT_COMPLETE);
        assertThat(decision(verdict, "schools")).isEqualTo(Decision.OPEN);
        assertThat(decision(verdict, "balance")).isEqualTo(Decision.OPEN);
    }

    @Test
    void a_failure_that_no_missing_figure_can_repair_is_a_failure() {
        // 丙 fails both lines for certain, whatever 乙 hands in
        Verdict verdict =
                new Trial().verdict(GOOD, primary("乙", "100", "null", "2"), primary("丙", "100", "100", "0"), PLAN);
        assertThat(decision(verdict, "schools")).isEqualTo(Decision.NOT_MET);
        assertThat(verdict.resources()).isEqualTo(NOT_PASSED);
    }

    @Test
    void a_school_below_a_floor_fails_though_its_other_figure_is_missing() {
        Verdict verdict = new Trial().verdict(GOOD, primary("乙", "100", "100", "null"), PLAN);
        assertThat(decision(verdict, "schools")).isEqualTo(Decision.NOT_MET);
    }

    @Test
    void a_missing_figure_that_could_change_nothing_holds_nothing_up() {
        Trial trial = new Trial().file("clauses/schools.yaml", """
                        id: schools
                        block: resources
                        name: {zh: 至少一项达标, en: one of two}
                        scope: section
                        test: count(meets) >= 1
                        """).file("clauses/balance.yaml", """
                        id: balance
                        block: resources
                        name: {zh: 场地均衡, en: ground balanced}
                        scope: stage
                        indicators: [ground]
                        test: all(within)
                        """);
        assertThat(trial.verdict(GOOD, primary("乙", "100", "500", "null"), PLAN).resources())
                .isEqualTo(PASSED);
    }

    @Test
    void what_nobody_judged_is_open_and_what_is_judged_against_fails() {
        assertThat(new Trial().verdict(GOOD, primary("乙", "100", "500", "2")).whole())
                .isEqualTo(NOT_COMPLETE);
        assertThat(new Trial()
                        .verdict(GOOD, primary("乙", "100", "500", "2"), NO_PLAN)
                        .whole())
                .isEqualTo(NOT_PASSED);
        assertThat(new Trial()
                        .verdict(GOOD, primary("乙", "100", "null", "2"), NO_PLAN)
                        .whole())
                .as("a failure beside a gap")
                .isEqualTo(NOT_PASSED);
    }

    @Test
    void what_only_the_nation_supplies_holds_the_county_up_only_when_it_failed() {
        Trial trial = new Trial().file("clauses/plan.yaml", """
                id: plan
                block: government
                name: {zh: 国家监测, en: national monitoring}
                judged: true
                supplied-by: nation
                """);
        String other = primary("乙", "100", "500", "2");
        assertThat(trial.verdict(GOOD, other).whole()).isEqualTo(PASSED);
        assertThat(trial.verdict(GOOD, other, NO_PLAN).whole()).isEqualTo(NOT_PASSED);
        assertThat(trial.verdict(GOOD, other).items().nations()).isEqualTo(1);
    }

    @Test
    void one_school_in_a_stage_has_no_spread_and_does_not_block() {
        Verdict verdict = new Trial().verdict(GOOD, PLAN);
        assertThat(decision(verdict, "balance")).isEqualTo(Decision.NOT_APPLICABLE);
        assertThat(verdict.whole()).isEqualTo(PASSED);
    }

    @Test
    void schools_that_all_have_nothing_are_open_not_balanced() {
        Trial trial = new Trial().file("clauses/schools.yaml", """
                id: schools
                block: resources
                name: {zh: 一项达标, en: one met}
                scope: section
                test: count(meets) >= 1
                """);
        Verdict verdict = trial.verdict(primary("甲", "100", "500", "0"), primary("乙", "100", "500", "0"), PLAN);
        assertThat(decision(verdict, "balance")).isEqualTo(Decision.OPEN);
        assertThat(verdict.resources()).isEqualTo(NOT_COMPLETE);
    }

    @ParameterizedTest
    @CsvSource({"420, MET", "419.99, NOT_MET", "357, NOT_MET"})
    void the_line_itself_meets_the_line(String ground, Decision expected) {
        StageMeasures stage = stage(new Trial().verdict(primary("甲", "100", ground, "2")));
        assertThat(stage.indicator("ground").orElseThrow().meets(0)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"3570, MET", "3569.999, NOT_MET", "3570.001, MET"})
    void eighty_five_hundredths_of_four_point_two_is_three_point_five_seven(String ground, Decision expected) {
        Verdict verdict = new Trial().verdict(primary("甲", "1000", ground, "20"));
        assertThat(decision(verdict, "schools")).isEqualTo(expected);
    }

    @Test
    void what_does_not_apply_drops_out_of_a_sum_and_what_is_missing_does_not() {
        Facts facts = Trial.facts(GOOD, primary("乙", "100", "500", "2"), PLAN);
        Verdict verdict = new Trial().verdict(indoor(facts, State.NOT_APPLICABLE));
        assertThat(stage(verdict).indicator("ground").orElseThrow().value(0)).isEqualTo(5);
        assertThat(verdict.whole()).isEqualTo(PASSED);

        Verdict missing = new Trial().verdict(indoor(facts, State.MISSING));
        assertThat(stage(missing).indicator("ground").orElseThrow().value(0)).isNaN();
        assertThat(stage(missing).indicator("ground").orElseThrow().meets(0))
                .as("500 m² of ground already reach the line, whatever the hall adds")
                .isEqualTo(Decision.MET);
        assertThat(decision(missing, "balance")).isEqualTo(Decision.OPEN);
    }

    @Test
    void an_indicator_that_applies_nowhere_blocks_nothing() {
        Facts facts = Trial.facts(GOOD, primary("乙", "100", "500", "2"), PLAN);
        Table stages = facts.table("stage");
        byte none = (byte) State.NOT_APPLICABLE.ordinal();
        Column backbone = Column.ofNumbers("backbone", new double[] {Double.NaN, Double.NaN}, new byte[] {none, none});
        Verdict verdict = new Trial().verdict(facts.with(stages.with(backbone)));
        StageMeasures stage = stage(verdict);
        assertThat(stage.indicator("backbone").orElseThrow().meets(0)).isEqualTo(Decision.NOT_APPLICABLE);
        assertThat(stage.indicator("backbone").orElseThrow().within()).isEqualTo(Decision.NOT_APPLICABLE);
        assertThat(verdict.whole()).isEqualTo(PASSED);
    }

    private static Facts indoor(Facts facts, State state) {
        byte code = (byte) state.ordinal();
        return facts.with(facts.table("school")
                .with(Column.ofNumbers(
                        "indoor_sports_m2", new double[] {Double.NaN, Double.NaN}, new byte[] {code, code})));
    }

    static Decision decision(Verdict verdict, String clause) {
        List<Decision> decisions = verdict.clauses().stream()
                .filter(each -> each.clause().id().equals(clause))
                .map(ClauseVerdict::decision)
                .toList();
        return decisions.stream().reduce(Decision.NOT_APPLICABLE, Decision::and);
    }

    private static StageMeasures stage(Verdict verdict) {
        return verdict.measures().stage(ExampleFacts.AREA, "primary").orElseThrow();
    }
}
