package org.junheng.core.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junheng.core.verify.Given.given;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ComparisonRulesTest {

    private static final String SCHOOLS = "year area school school_name type";
    private static final String STAGES = "year school stage students classes teachers";

    @Test
    void a_stage_without_its_school_is_an_error_and_the_row_is_not_used() {
        var given = given("school", SCHOOLS, "2025 999901 9999010001 东山小学 primary")
                .and("stage", STAGES, "2025 9999010001 primary 300 7 20", "2025 9999010002 primary 200 6 15");
        assertThat(given.findings("reference"))
                .containsExactly(
                        "ERROR 学段 B3：“学校标识码”写的是 9999010002，《学校》里没有（2025 年）；" + "请核对代码（是不是 9999010001？），或在《学校》补上这一行");
        assertThat(given.verified().facts().table("stage").size()).isEqualTo(1);
    }

    @Test
    void a_code_that_is_no_area_is_asked_about_unless_it_is_an_invented_one() {
        assertThat(given("county", "year area county_name", "2025 331125 云和县", "2025 331199 某县", "2025 999901 清河县")
                        .findings("area"))
                .containsExactly("QUERY 县情 B3：“区划代码”写的是 331199，区划代码表里没有；请核对，新设的区划请附 areas.csv");
    }

    @Test
    void a_site_that_joins_an_unknown_school_is_an_error() {
        assertThat(given(
                                "school",
                                "year school type counts_as_school merged_into",
                                "2025 9999010001 primary 1 -",
                                "2025 9999010002 teaching-point 0 7777777777")
                        .findings("reference"))
                .containsExactly("ERROR 学校 E3：“并入学校标识码”写的是 7777777777，《学校》里没有（2025 年）；请核对代码，或在《学校》补上这一行");
    }

    @Test
    void a_site_not_counted_as_a_school_must_say_which_school_it_joins_unless_it_is_a_teaching_point() {
        assertThat(given(
                                "school",
                                "year school type counts_as_school merged_into",
                                "2025 9999010001 primary 1 -",
                                "2025 9999010002 primary 0 -",
                                "2025 9999010003 teaching-point 0 -")
                        .findings("school.main-school-named"))
                .containsExactly("ERROR 学校 E3、D3：不计校数，又不是教学点：并入哪所学校？请在“并入学校标识码”写主校的十位代码");
    }

    @Test
    void a_total_row_among_the_schools_is_found_and_left_out() {
        var given = given("school", SCHOOLS, schools(6))
                .and(
                        "stage",
                        STAGES,
                        "2025 9999010000 primary 100 3 8",
                        "2025 9999010001 primary 300 7 20",
                        "2025 9999010002 primary 200 5 13",
                        "2025 9999010003 primary 50 2 6",
                        "2025 9999010004 primary 650 17 47");
        assertThat(given.findings("total-row"))
                .containsExactly("ERROR 学段 B6：这一行的“在校生数”650 人 等各项，正好等于其他 4 行之和，像是合计行，没有采用；不是一所学校请删去这一行");
        assertThat(given.verified().facts().table("stage").size()).isEqualTo(4);
    }

    @Test
    void a_row_that_is_the_sum_of_the_others_in_one_figure_only_is_no_total() {
        assertThat(given("school", SCHOOLS, schools(6))
                        .and(
                                "stage",
                                STAGES,
                                "2025 9999010000 primary 100 3 8",
                                "2025 9999010001 primary 300 7 20",
                                "2025 9999010002 primary 200 5 13",
                                "2025 9999010003 primary 50 2 6",
                                "2025 9999010004 primary 650 14 40")
                        .findings("total-row"))
                .isEmpty();
    }

    @Test
    void a_figure_that_jumped_since_last_year_is_asked_about() {
        assertThat(given("stage", STAGES, "2024 9999010001 primary 121 3 9", "2025 9999010001 primary 203 5 13")
                        .findings("year-on-year"))
                .containsExactly("QUERY 学段 D3：“在校生数”今年 203 人，去年 121 人，增加 67.8 %；属实请写一句说明，不属实请改");
    }

    @Test
    void a_large_share_of_few_is_no_jump() {
        assertThat(given("stage", STAGES, "2024 9999010001 primary 20 1 3", "2025 9999010001 primary 40 2 5")
                        .findings("year-on-year"))
                .isEmpty();
    }

    @Test
    void equipment_typed_in_yuan_stands_out_among_its_peers() {
        var given = given(
                        "school", SCHOOLS + " equipment_value", peers(i -> i == 4 ? "520000" : String.valueOf(50 + i)))
                .and("stage", STAGES, stages(i -> "300"));
        assertThat(given.findings("peers"))
                .singleElement()
                .asString()
                .startsWith("QUERY 学校 F6：生均教学仪器设备值（元）算得 17333333.33，同类 12 所的中位数是 ");
    }

    @Test
    void a_zero_where_all_peers_have_much_is_asked_about() {
        assertThat(given("school", SCHOOLS + " books", peers(i -> i == 4 ? "0" : String.valueOf(3000 + i)))
                        .findings("zero"))
                .containsExactly("QUERY 学校 F6：“图书册数”写的是 0，同类 12 所里 11 所都有；确实没有请写说明，还没填请补上");
    }

    @Test
    void a_stated_growth_is_held_against_its_figures() {
        assertThat(given(
                                "funding",
                                "area fiscal_year average_pay average_pay_growth_pct",
                                "999901 2023 80000 -",
                                "999901 2024 84000 8.5")
                        .findings("growth"))
                .containsExactly(
                        "QUERY 经费 D3、C3：“教职工年平均工资增长率”写的是 8.5 %，按两年的数（84000 元，上年 80000 元）算是 5.00 %；请核对用的是哪两个数？");
    }

    @Test
    void a_growth_rounded_to_two_decimals_is_its_growth() {
        assertThat(given(
                                "funding",
                                "area fiscal_year average_pay average_pay_growth_pct",
                                "999901 2023 54322.5 -",
                                "999901 2024 62596.4 15.23")
                        .findings("growth"))
                .isEmpty();
    }

    @Test
    void two_schools_of_one_name_are_one_question() {
        assertThat(given(
                                "school",
                                SCHOOLS,
                                "2025 999901 9999010001 东山小学 primary",
                                "2025 999901 9999010002 东山小学 primary",
                                "2025 999902 9999020001 东山小学 primary")
                        .findings("same-name"))
                .containsExactly("QUERY 学校 D2、D3：“学校名称”东山小学 同一年出现 2 次，标识码不同；是一所学校报了两次，还是名称没写全？请核对");
    }

    @Test
    void schools_that_come_and_go_need_an_event() {
        var given = given(
                "school",
                SCHOOLS,
                "2024 999901 9999010001 东山小学 primary",
                "2024 999901 9999010002 西河小学 primary",
                "2024 999901 9999010003 北沟小学 primary",
                "2025 999901 9999010001 东山小学 primary",
                "2025 999901 9999010004 南塘小学 primary");
        assertThat(given.findings("vanished"))
                .containsExactly(
                        "QUERY 学校 C3：西河小学 2024 年在册，2025 年没有；撤并请在《学校变动》登记，漏报请补上",
                        "QUERY 学校 C4：北沟小学 2024 年在册，2025 年没有；撤并请在《学校变动》登记，漏报请补上");
        assertThat(given.findings("appeared"))
                .containsExactly("QUERY 学校 C6：南塘小学 2024 年没有，2025 年出现；新建、拆分请在《学校变动》登记，去年漏报或代码改了请说明");
        var told = given.and(
                "event",
                "area school to_school event_kind event_date",
                "999901 9999010002 9999010001 merged 20270",
                "999901 9999010003 - closed 20270",
                "999901 9999010004 - opened 20270");
        assertThat(told.findings("vanished")).isEmpty();
        assertThat(told.findings("appeared")).isEmpty();
    }

    @Test
    void a_few_rows_of_another_year_are_asked_about_but_a_sheet_of_two_years_is_not() {
        String[] rows = schools(12);
        rows[5] = rows[5].replace("2025", "2024");
        assertThat(given("school", SCHOOLS, rows).findings("mixed-years"))
                .containsExactly("QUERY 学校 A7：“学年”写的是 2024，这张表其他行几乎都是 2025；一张表一般只报一年，请核对");
        String[] half = IntStream.range(0, 12)
                .mapToObj(i -> schools(12)[i].replace("2025", i % 2 == 0 ? "2025" : "2024"))
                .toArray(String[]::new);
        assertThat(given("school", SCHOOLS, half).findings("mixed-years")).isEmpty();
    }

    @Test
    void a_fiscal_year_that_is_not_over_is_asked_about() {
        assertThat(given("school", SCHOOLS, schools(1))
                        .and("funding", "area fiscal_year", "999901 2024", "999901 2025")
                        .findings("year-not-over"))
                .singleElement()
                .asString()
                .startsWith("QUERY 经费 B3：“财政年度”写的是 2025，到 2025 学年初这一年还没有结束；经费用上一财政年度 2024 的数");
    }

    @Test
    void a_year_of_five_digits_is_no_year() {
        assertThat(given("county", "year area county_name", "20025 999901 清河县").findings("year"))
                .containsExactly("ERROR 县情 A2：“学年”写的是 20025，不像年份；请写四位年份，例 2025");
    }

    static String[] schools(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "2025 999901 " + (9999010000L + i) + " 第" + i + "小学 primary")
                .toArray(String[]::new);
    }

    private static String[] peers(java.util.function.IntFunction<String> value) {
        List<String> rows = new ArrayList<>();
        for (String school : schools(12)) {
            rows.add(school + " " + value.apply(rows.size()));
        }
        return rows.toArray(String[]::new);
    }

    private static String[] stages(java.util.function.IntFunction<String> students) {
        return IntStream.range(0, 12)
                .mapToObj(i -> "2025 " + (9999010000L + i) + " primary " + students.apply(i) + " 8 20")
                .toArray(String[]::new);
    }
}
