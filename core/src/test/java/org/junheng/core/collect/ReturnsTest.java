package org.junheng.core.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junheng.core.collect.Sheets.FIRST;
import static org.junheng.core.collect.Sheets.QINGHE;
import static org.junheng.core.collect.Sheets.SECOND;
import static org.junheng.core.collect.Sheets.hidden;
import static org.junheng.core.collect.Sheets.returns;
import static org.junheng.core.collect.Sheets.row;
import static org.junheng.core.collect.Sheets.sheet;

import java.util.List;
import java.util.Map;
import org.junheng.core.collect.Binding.How;
import org.junheng.core.model.Fact;
import org.junheng.core.model.Finding;
import org.junheng.core.model.Finding.Level;
import org.junheng.core.model.Place;
import org.junheng.core.model.State;
import org.junheng.core.model.Table;
import org.junit.jupiter.api.Test;

class ReturnsTest {

    private static final Object[] HEADINGS = row("学年", "学校标识码", "学段", "在校生数", "班级数");

    private static RawTable stages(Object[]... rows) {
        Object[][] all = new Object[rows.length + 1][];
        all[0] = HEADINGS;
        System.arraycopy(rows, 0, all, 1, rows.length);
        return sheet("县.xlsx", "学段", all);
    }

    private static double number(Returns returns, String field) {
        Fact fact = returns.facts().table("stage").fact(0, field);
        assertThat(fact.state()).isEqualTo(State.VALUE);
        return fact.number();
    }

    private static Finding only(Returns returns) {
        assertThat(returns.findings()).hasSize(1);
        return returns.findings().get(0);
    }

    @Test
    void a_row_becomes_facts_that_know_their_cells() {
        Table stage = returns(stages(row(2025, FIRST, "小学", 305, 8))).facts().table("stage");

        assertThat(stage.key(0)).containsExactly("2025", FIRST, "primary");
        assertThat(stage.fact(0, "students"))
                .isEqualTo(new Fact(
                        "stage",
                        List.of("2025", FIRST, "primary"),
                        "students",
                        State.VALUE,
                        305,
                        null,
                        new Place("县.xlsx", "学段", 2, "D")));
    }

    @Test
    void a_blank_cell_is_missing_and_not_zero() {
        Returns returns = returns(stages(row(2025, FIRST, "小学", null, 0)));

        assertThat(returns.facts().table("stage").fact(0, "students").state()).isEqualTo(State.MISSING);
        assertThat(number(returns, "classes")).isZero();
    }

    @Test
    void a_field_that_nobody_handed_in_is_missing() {
        Table stage = returns(stages(row(2025, FIRST, "小学", 305, 8))).facts().table("stage");

        assertThat(stage.column("backbone").state(0)).isEqualTo(State.MISSING);
    }

    @Test
    void texts_of_digits_are_numbers() {
        assertThat(number(returns(stages(row("2025", FIRST, "小学", "1,305", "８"))), "students"))
                .isEqualTo(1305);
        assertThat(number(returns(stages(row("2025", FIRST, "小学", "1,305", "８"))), "classes"))
                .isEqualTo(8);
    }

    @Test
    void a_word_where_a_number_should_stand_is_an_error_and_counts_as_missing() {
        Returns returns = returns(stages(row(2025, FIRST, "小学", "约三百人", 8)));

        Finding finding = only(returns);
        assertThat(finding.level()).isEqualTo(Level.ERROR);
        assertThat(finding.places()).containsExactly(new Place("县.xlsx", "学段", 2, "D"));
        assertThat(finding.message().zh()).isEqualTo("“在校生数”写的是“约三百人”，应写不小于 0 的整数，例 305");
        assertThat(finding.message().en()).contains("a whole number");
        assertThat(returns.facts().table("stage").column("students").state(0)).isEqualTo(State.MISSING);
    }

    @Test
    void a_count_is_not_negative_and_has_no_fraction() {
        Returns returns = returns(stages(row(2025, FIRST, "小学", -1, 8.5)));

        assertThat(returns.findings()).extracting(Finding::rule).containsExactly("count", "count");
    }

    @Test
    void a_thousands_separator_in_the_wrong_place_is_not_guessed_at() {
        assertThat(only(returns(stages(row(2025, FIRST, "小学", "1,5", 8)))).level())
                .isEqualTo(Level.ERROR);
    }

    @Test
    void the_same_fault_in_many_cells_is_one_finding() {
        Returns returns = returns(stages(row(2025, FIRST, "小学", "无数据", 8), row(2025, SECOND, "小学", "无数据", 8)));

        assertThat(only(returns).places()).extracting(Place::row).containsExactly(2, 3);
    }

    @Test
    void an_unknown_code_names_those_that_may_be_written() {
        Returns returns = returns(sheet("a.xlsx", "学校", row("学年", "学校标识码", "城乡类型"), row(2025, FIRST, "城里")));

        assertThat(only(returns).message().zh()).isEqualTo("“城乡类型”写的是“城里”，应写下列之一：城区、镇区、乡村");
    }

    @Test
    void codes_are_known_by_name_number_and_alias() {
        Returns returns = returns(sheet(
                "a.xlsx", "学校", row("学年", "学校标识码", "办学类型", "举办者", "所在地城乡类型"), row(2025, FIRST, 312, "999", "镇中心区")));

        Table school = returns.facts().table("school");
        assertThat(school.shown(0, "type")).isEqualTo("nine-year");
        assertThat(school.shown(0, "founder")).isEqualTo("private");
        assertThat(school.shown(0, "location")).isEqualTo("town");
    }

    @Test
    void a_school_code_typed_as_a_number_gets_its_lost_zeros_back_and_a_query() {
        Returns returns = returns(stages(row(2025, 12345678, "小学", 305, 8)));

        assertThat(returns.facts().table("stage").shown(0, "school")).isEqualTo("0012345678");
        assertThat(only(returns).rule()).isEqualTo("leading-zeros");
        assertThat(only(returns).level()).isEqualTo(Level.QUERY);
    }

    @Test
    void a_school_code_typed_as_a_number_of_ten_digits_has_lost_nothing() {
        assertThat(returns(stages(row(2025, 2199990001L, "小学", 305, 8))).findings())
                .isEmpty();
    }

    @Test
    void a_school_code_of_the_wrong_length_leaves_the_row_out() {
        Returns returns = returns(stages(row(2025, "21999900011", "小学", 305, 8)));

        assertThat(only(returns).message().zh()).contains("应写10 位代码");
        assertThat(returns.facts().table("stage").size()).isZero();
    }

    @Test
    void school_years_are_read_as_they_are_written() {
        for (String written : List.of("2025", "2025学年", "2025—2026学年", "2025-2026", "（2025 /2026 学年初）", "2025年")) {
            Returns returns = returns(stages(row(written, FIRST, "小学", 305, 8)));

            assertThat(returns.facts().table("stage").shown(0, "year"))
                    .as(written)
                    .isEqualTo("2025");
        }
    }

    @Test
    void a_school_year_that_spans_two_years_is_refused() {
        assertThat(only(returns(stages(row("2024-2026", FIRST, "小学", 305, 8)))).rule())
                .isEqualTo("year");
    }

    @Test
    void flags_are_read_from_chinese_words_letters_and_numbers() {
        Returns returns = returns(sheet(
                "a.xlsx",
                "学校",
                row("学年", "学校标识码", "是否寄宿制", "是否计校数", "是否有学校章程"),
                row(2025, FIRST, "是", 0, "有"),
                row(2025, SECOND, "N", "TRUE", "也许")));

        Table school = returns.facts().table("school");
        assertThat(school.column("boarding").numbers()).containsExactly(1, 0);
        assertThat(school.column("counts_as_school").numbers()).containsExactly(0, 1);
        assertThat(school.column("charter").state(1)).isEqualTo(State.MISSING);
        assertThat(only(returns).rule()).isEqualTo("flag");
    }

    @Test
    void dates_are_read_from_texts_and_from_the_days_excel_counts() {
        Returns returns = returns(sheet(
                "a.xlsx",
                "学校变动",
                row("区划代码", "学校标识码", "变动种类", "变动日期"),
                row(QINGHE, FIRST, "合并", "2025年8月31日"),
                row(QINGHE, FIRST, "更名", "2025-08-31 10:30:00"),
                row(QINGHE, SECOND, "撤销", 45900),
                row(QINGHE, SECOND, "更名", "2025-02-30")));

        Table event = returns.facts().table("event");
        assertThat(event.size()).isEqualTo(3);
        assertThat(event.column("event_date").numbers())
                .containsOnly(java.time.LocalDate.of(2025, 8, 31).toEpochDay());
        assertThat(only(returns).rule()).isEqualTo("date");
    }

    @Test
    void titles_above_the_headings_are_skipped() {
        Returns returns =
                returns(sheet("a.xlsx", "学段", row("清河县（虚构）义务教育学校情况"), row(), HEADINGS, row(2025, FIRST, "小学", 305, 8)));

        assertThat(number(returns, "students")).isEqualTo(305);
        assertThat(returns.bindings().get(0).headingRow()).isEqualTo(3);
    }

    @Test
    void headings_match_without_regard_to_blanks_breaks_width_and_stars() {
        Returns returns = returns(sheet(
                "a.xlsx",
                "学段",
                row("学 年", "*学校（机构）标识码", "学_x000D_\n段", "在校生数（人）", "classes"),
                row(2025, FIRST, "小学", 305, 8)));

        assertThat(returns.bindings().get(0).columns())
                .containsOnlyKeys("year", "school", "stage", "students", "classes");
        assertThat(returns.findings()).isEmpty();
    }

    @Test
    void an_unknown_heading_is_listed_with_its_cells() {
        Returns returns = returns(
                sheet("a.xlsx", "学段", row("学年", "学校标识码", "学段", "在校生数", "食堂面积"), row(2025, FIRST, "小学", 305, 120)));

        assertThat(returns.bindings().get(0).unmatched()).containsExactly(new Binding.Unmatched("E", "食堂面积", 1));
        assertThat(only(returns).level()).isEqualTo(Level.NOTE);
    }

    @Test
    void a_heading_that_stands_twice_is_asked_about() {
        Returns returns = returns(
                sheet("a.xlsx", "学段", row("学年", "学校标识码", "学段", "在校生数", "学生数"), row(2025, FIRST, "小学", 305, 999)));

        assertThat(number(returns, "students")).isEqualTo(305);
        assertThat(only(returns).rule()).isEqualTo("heading-twice");
    }

    @Test
    void another_unit_in_the_heading_is_converted_and_asked_about() {
        Returns returns =
                returns(sheet("a.xlsx", "学校", row("学年", "学校标识码", "教学仪器设备资产值（元）"), row(2025, FIRST, 1234567.8)));

        assertThat(returns.facts().table("school").column("equipment_value").number(0))
                .isEqualTo(123.45678);
        assertThat(only(returns).rule()).isEqualTo("unit");
        assertThat(only(returns).message().zh()).contains("万元").contains("已换算");
    }

    @Test
    void a_unit_that_cannot_be_converted_is_asked_about_and_not_applied() {
        Returns returns =
                returns(sheet("a.xlsx", "学段", row("学年", "学校标识码", "学段", "在校生数（元）"), row(2025, FIRST, "小学", 305)));

        assertThat(number(returns, "students")).isEqualTo(305);
        assertThat(only(returns).message().zh()).contains("无法换算");
    }

    @Test
    void the_hidden_sheet_of_a_template_comes_before_the_name() {
        Returns returns = returns(hidden(
                "a.xlsx",
                "学校",
                Map.of("register", "stage", "year", "2025", "version", "0.1.0"),
                row("学校标识码", "学段", "在校生数"),
                row(FIRST, "小学", 305)));

        assertThat(returns.bindings().get(0).how()).isEqualTo(How.TEMPLATE);
        assertThat(returns.facts().table("stage").key(0)).containsExactly("2025", FIRST, "primary");
    }

    @Test
    void a_sheet_of_any_name_is_known_by_its_headings() {
        Returns returns = returns(sheet("a.xlsx", "Sheet1", HEADINGS, row(2025, FIRST, "小学", 305, 8)));

        assertThat(returns.bindings())
                .extracting(Binding::register, Binding::how)
                .containsExactly(tuple(List.of("stage"), How.HEADINGS));
    }

    @Test
    void a_sheet_that_is_nothing_we_know_is_said_to_be_skipped() {
        Returns returns = returns(sheet("a.xlsx", "食谱", row("星期一", "红烧肉"), row("星期二", "青菜")));

        assertThat(returns.bindings().get(0).how()).isEqualTo(How.NOT_RECOGNISED);
        assertThat(only(returns).rule()).isEqualTo("sheet-unknown");
        assertThat(only(returns).message().zh()).contains("学校");
    }

    @Test
    void without_a_year_nothing_is_read_and_the_column_is_asked_for() {
        Returns returns = returns(sheet("2025.xlsx", "学段", row("学校标识码", "学段", "在校生数"), row(FIRST, "小学", 305)));

        assertThat(returns.facts().has("stage")).isFalse();
        assertThat(only(returns).message().zh()).isEqualTo("缺“学年”一列，整张表没有读；请加上这一列");
    }

    @Test
    void a_row_without_its_key_is_left_out_and_said() {
        Returns returns = returns(stages(row(2025, null, "小学", 305, 8)));

        assertThat(returns.facts().table("stage").size()).isZero();
        assertThat(only(returns).rule()).isEqualTo("key-missing");
        assertThat(only(returns).places()).containsExactly(new Place("县.xlsx", "学段", 2, "B"));
    }

    @Test
    void a_row_in_which_only_the_year_was_made_ready_is_no_row() {
        Returns returns = returns(stages(row(2025, FIRST, "小学", 305, 8), row(2025)));

        assertThat(returns.findings()).isEmpty();
        assertThat(returns.facts().table("stage").size()).isEqualTo(1);
    }

    @Test
    void a_note_at_the_end_is_no_row() {
        Returns returns = returns(stages(row(2025, FIRST, "小学", 305, 8), row(null, "填表人：张三")));

        assertThat(returns.findings()).isEmpty();
        assertThat(returns.facts().table("stage").size()).isEqualTo(1);
    }

    @Test
    void a_total_among_the_schools_is_set_aside_and_asked_about() {
        Returns returns = returns(stages(row(2025, FIRST, "小学", 305, 8), row(2025, "合  计", "小学", 305, 8)));

        assertThat(returns.facts().table("stage").size()).isEqualTo(1);
        assertThat(only(returns).rule()).isEqualTo("total-row");
        assertThat(only(returns).places().get(0).row()).isEqualTo(3);
    }

    @Test
    void a_row_twice_in_one_sheet_is_an_error_with_both_places() {
        Returns returns = returns(stages(row(2025, FIRST, "小学", 305, 8), row(2025, FIRST, "小学", 310, 8)));

        assertThat(only(returns).level()).isEqualTo(Level.ERROR);
        assertThat(only(returns).places()).extracting(Place::row).containsExactly(3, 2);
        assertThat(returns.facts().table("stage").column("students").state(0)).isEqualTo(State.MISSING);
        assertThat(number(returns, "classes")).isEqualTo(8);
    }

    @Test
    void one_school_in_two_files_is_one_row_whose_cells_keep_their_places() {
        Returns returns = returns(
                sheet("一.xlsx", "学段", row("学年", "学校标识码", "学段", "在校生数"), row(2025, FIRST, "小学", 305)),
                sheet("二.xlsx", "学段", row("学年", "学校标识码", "学段", "班级数"), row(2025, FIRST, "小学", 8)));

        Table stage = returns.facts().table("stage");
        assertThat(stage.size()).isEqualTo(1);
        assertThat(stage.place(0, "students").file()).isEqualTo("一.xlsx");
        assertThat(stage.place(0, "classes")).isEqualTo(new Place("二.xlsx", "学段", 2, "D"));
        assertThat(returns.findings()).isEmpty();
    }

    @Test
    void two_files_that_differ_are_asked_about_and_the_first_counts() {
        Returns returns = returns(
                sheet("一.xlsx", "学段", HEADINGS, row(2025, FIRST, "小学", 305, 8)),
                sheet("二.xlsx", "学段", HEADINGS, row(2025, FIRST, "小学", 310, 8)));

        assertThat(number(returns, "students")).isEqualTo(305);
        assertThat(only(returns).rule()).isEqualTo("reported-twice");
        assertThat(only(returns).places())
                .containsExactly(new Place("一.xlsx", "学段", 2, "D"), new Place("二.xlsx", "学段", 2, "D"));
    }

    @Test
    void what_does_not_apply_is_neither_missing_nor_a_number() {
        Returns returns = returns(sheet(
                "a.xlsx",
                "学段",
                row("学年", "学校标识码", "学段", "三年前初一人数"),
                row(2025, FIRST, "小学", null),
                row(2025, FIRST, "初中", null)));

        var cohort = returns.facts().table("stage").column("cohort_three_years_ago");
        assertThat(cohort.state(0)).isEqualTo(State.MISSING);
        assertThat(cohort.state(1)).isEqualTo(State.NOT_APPLICABLE);
    }

    @Test
    void a_figure_where_none_applies_is_not_used_and_asked_about() {
        Returns returns =
                returns(sheet("a.xlsx", "学段", row("学年", "学校标识码", "学段", "三年前初一人数"), row(2025, FIRST, "小学", 40)));

        assertThat(only(returns).rule()).isEqualTo("not-applicable");
        assertThat(returns.facts()
                        .table("stage")
                        .column("cohort_three_years_ago")
                        .state(0))
                .isEqualTo(State.NOT_APPLICABLE);
    }

    @Test
    void remarks_are_not_read_and_explanations_come_with_their_findings() {
        Returns returns = returns(sheet(
                "a.xlsx",
                "学段",
                row("批注", "学年", "学校标识码", "学段", "在校生数", "说明"),
                row("上次的批注", 2025, FIRST, "小学", "不详", "新校尚未报")));

        assertThat(only(returns).explanation()).isEqualTo("新校尚未报");
        assertThat(returns.explanation(new Place("a.xlsx", "学段", 2, "E"))).isEqualTo("新校尚未报");
    }

    @Test
    void every_cell_is_either_read_or_listed_as_ignored() {
        RawTable sheet = sheet(
                "a.xlsx",
                "学段",
                row("清河县", null, null, "2025 年"),
                row("批注", "学年", "学校标识码", "学段", "在校生数", "食堂", "说明"),
                row("x", 2025, FIRST, "小学", 305, "有", "属实"),
                row(null, 2025, "合计", "小学", 305, "有"),
                row(null, 2025, null, "小学", 305, "有"),
                row(null, null, "填表人"));
        Binding binding = returns(sheet).bindings().get(0);

        assertThat(binding.cells()).isEqualTo(sheet.cells()).isEqualTo(26);
        // four headings and 说明, and the five cells of the one row that counts
        assertThat(binding.read()).isEqualTo(5 + 5);
    }
}
