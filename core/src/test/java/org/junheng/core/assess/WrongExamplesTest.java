package org.junheng.core.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junheng.core.register.Registers;
import org.junheng.core.standard.Standards;
import org.junheng.core.text.Shelf;
import org.junit.jupiter.api.Test;

/** A worked example that expects something else than comes out does not pass in silence. */
class WrongExamplesTest {

    private static final List<Examples.Result> RESULTS = run();

    private static List<Examples.Result> run() {
        Registers registers = Registers.builtIn();
        Shelf wrong = Shelf.at(Path.of("src/test/resources/wrong-examples"));
        return Examples.run(Standards.of(List.of(wrong, Shelf.builtIn("standards")), registers), "wrong");
    }

    private static List<String> differences(String says) {
        return RESULTS.stream()
                .filter(each -> each.says().zh().startsWith(says))
                .findFirst()
                .orElseThrow()
                .differences();
    }

    @Test
    void each_wrong_figure_is_told_with_what_was_wanted_and_what_came_out() {
        assertThat(differences("数值"))
                .satisfiesExactly(
                        value -> assertThat(value).contains("value: 应为 7.51，得 7.5"),
                        meets -> assertThat(meets).contains("meets: 应为 false，得 true"),
                        mean -> assertThat(mean).contains("mean: 应为 8.51，得 8.5"),
                        cv -> assertThat(cv).contains("cv: 应为 0.119，得 0.1176"),
                        within -> assertThat(within).contains("within: 应为 false，得 true"),
                        schools -> assertThat(schools).contains("schools: 应为 3，得 2"));
    }

    @Test
    void a_school_that_is_measured_is_not_left_out() {
        assertThat(differences("在算的"))
                .satisfiesExactly(
                        state -> assertThat(state).contains("state: 应为 left-out，得 measured"),
                        unknown -> assertThat(unknown).contains("没有测算"));
    }

    @Test
    void a_wrong_result_of_a_clause_a_school_a_margin_or_an_exemption_is_told() {
        assertThat(differences("条款的"))
                .satisfiesExactly(
                        clause -> assertThat(clause).contains("result: 应为 met，得 "),
                        school -> assertThat(school).contains("result: 应为 not-applicable，得 "),
                        satisfaction -> assertThat(satisfaction).contains("result: 应为 met，得 open"),
                        margin -> assertThat(margin).contains("margin: 应为 1，得 NaN"),
                        exemption -> assertThat(exemption).contains("used: 应为 true，得 false"));
    }

    @Test
    void what_is_right_holds() {
        assertThat(differences("全都写对")).isEmpty();
        assertThat(RESULTS).extracting(Examples.Result::holds).containsExactly(false, false, false, true);
    }
}
