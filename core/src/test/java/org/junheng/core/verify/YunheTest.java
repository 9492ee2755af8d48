package org.junheng.core.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junheng.core.collect.CsvFiles;
import org.junheng.core.collect.RawTable;
import org.junheng.core.collect.Returns;
import org.junheng.core.model.Finding;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The published figures of a real county, some of which do not add up; found by register files that know nothing of it. */
class YunheTest {

    private static final Path YUNHE = Path.of("../examples/yunhe-2012");
    private static Returns returns;
    private static List<Finding> findings;

    @BeforeAll
    static void verify() throws IOException {
        try (Stream<Path> files = Files.list(YUNHE)) {
            List<RawTable> sheets = files.filter(file -> file.toString().endsWith(".csv"))
                    .sorted()
                    .map(CsvFiles::read)
                    .toList();
            returns = Returns.of(sheets, Given.BUILT_IN);
            findings = Verification.of(returns, Given.BUILT_IN).findings();
        }
    }

    private static List<String> told(String rule) {
        return findings.stream()
                .filter(finding -> finding.rule().equals(rule))
                .map(finding -> finding.message().zh())
                .toList();
    }

    private static String only(String rule) {
        assertThat(told(rule)).hasSize(1);
        return told(rule).get(0);
    }

    @Test
    void every_cell_was_understood() {
        assertThat(returns.findings()).isEmpty();
        assertThat(returns.bindings())
                .hasSize(3)
                .allSatisfy(binding -> assertThat(binding.unmatched()).isEmpty());
    }

    @Test
    void growth_is_claimed_for_every_year_but_2011_fell() {
        assertThat(only("funding.claimed-education-growth"))
                .isEqualTo("自报“三个增长”，2011 年预算内教育拨款却是 8242.8 万元，上年 8434.3，变化 -2.3 %；请核对这一年是否增长？");
    }

    @Test
    void the_first_growth_stays_open_without_recurrent_revenue_which_is_asked_for_once() {
        assertThat(only("funding.claimed-growth-needs-revenue")).contains("财政经常性收入", "无法判断", "请补");
    }

    @Test
    void shares_of_a_budget_that_is_not_given_ask_for_it() {
        assertThat(told("funding.education-share-needs-expenditure"))
                .hasSize(3)
                .anySatisfy(told -> assertThat(told).contains("9.77 %", "86328.6 万元"))
                .anySatisfy(told -> assertThat(told).contains("8.6 %", "95846.5 万元"))
                .anySatisfy(told -> assertThat(told).contains("9.9 %", "104659.6 万元"));
    }

    @Test
    void six_schools_are_33_percent_of_18_not_of_17_but_54_percent_of_the_plan_is_fine() {
        assertThat(only("claim.share-agrees")).contains("6 ÷ 17 是 35.3 %", "报告写 33 %", "全部约是 18");
    }

    @Test
    void an_enrolment_rate_over_a_hundred_percent_is_refused() {
        assertThat(only("claim.share-not-over-all")).contains("残疾儿童少年入学率", "超过 100 %", "不能采用");
        assertThat(findings)
                .filteredOn(finding -> finding.level() == Finding.Level.ERROR)
                .extracting(Finding::rule)
                .containsExactly("claim.share-not-over-all");
    }

    @Test
    void one_extension_costs_more_than_all_that_was_paid() {
        assertThat(only("claim.part-within-whole")).contains("8370", "7010");
    }

    @Test
    void the_meals_cost_more_a_head_than_stated_unless_the_milk_is_apart() {
        assertThat(only("claim.cost-per-head-with-part-not-above")).contains("816.6 元", "750 元", "675.0 元");
        assertThat(told("claim.cost-per-head-not-below")).isEmpty();
    }

    @Test
    void twenty_five_years_from_1986_do_not_end_in_2022() {
        assertThat(only("claim.years-add-up")).contains("1986 年起 25 年是 2011 年", "2022 年");
    }

    @Test
    void persons_and_person_times_are_not_added_up() {
        assertThat(only("claim.persons-and-person-times")).contains("11290 人次", "不能相加");
    }

    @Test
    void rates_without_their_two_figures_ask_for_them() {
        assertThat(told("claim.rate-has-its-figures"))
                .hasSize(3)
                .anySatisfy(told -> assertThat(told).contains("学生与计算机之比"))
                .anySatisfy(told -> assertThat(told).contains("多媒体教室与班级之比"));
    }

    @Test
    void nothing_else_is_found_and_what_is_found_is_a_question() {
        assertThat(findings).hasSize(14);
        assertThat(findings)
                .filteredOn(finding -> finding.level() == Finding.Level.QUERY)
                .allSatisfy(finding -> assertThat(finding.message().zh()).containsAnyOf("？", "请补"));
    }
}
