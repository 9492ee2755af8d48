package org.junheng.core.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junheng.core.verify.Given.given;

import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junheng.core.register.Registers;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Shelf;
import org.junit.jupiter.api.Test;

class CheckRuleTest {

    private static final String CHECKED = """
            id: county-file
            name: {zh: 甲表, en: A}
            key: [year, school]
            fields:
              - {id: year, name: {zh: 学年, en: Year}, type: year}
              - {id: school, name: {zh: 学校, en: School}, type: text}
              - {id: classes, name: {zh: 班数, en: Classes}, type: count}
              - {id: rooms, name: {zh: 教室, en: Rooms}, type: count}
              - {id: money, name: {zh: 经费, en: Money}, type: number, unit: ten-thousand-yuan}
            checks:
              - {id: CHECK}
            """;

    private static Given with(String check) {
        var files = new TreeMap<String, String>();
        files.put("county-file.yaml", CHECKED.replace("{id: CHECK}", check));
        files.put("part.yaml", """
                id: part
                name: {zh: 分表, en: Part}
                key: [year, school, grade]
                fields:
                  - {id: year, name: {zh: 学年, en: Year}, type: year}
                  - {id: school, name: {zh: 学校, en: School}, type: text}
                  - {id: grade, name: {zh: 年级, en: Grade}, type: text}
                  - {id: grade_classes, name: {zh: 年级班数, en: Classes}, type: count}
                """);
        return given(Registers.of(new Shelf("test", files)));
    }

    @Test
    void a_row_where_a_test_is_false_is_remarked_with_its_figures() {
        assertThat(with("{id: a, level: query, test: rooms >= classes, says: {zh: '{classes} 班只有 {rooms} 间', en: few}}")
                        .and("county-file", "year school classes rooms", "2025 x 6 7", "2025 y 6 5")
                        .findings("county-file.a"))
                .containsExactly("QUERY 甲表 D3、C3：6 班只有 5 间");
    }

    @Test
    void a_missing_value_says_nothing() {
        assertThat(with("{id: a, level: query, test: rooms >= classes, says: {zh: x, en: x}}")
                        .and("county-file", "year school classes rooms", "2025 x 6 -", "2025 y 6 5")
                        .findings("county-file.a"))
                .hasSize(1);
    }

    @Test
    void equal_figures_hold_at_most_and_do_not_hold_below() {
        assertThat(with("{id: a, level: query, test: money < 3000, says: {zh: '{money}', en: x}}")
                        .and("county-file", "year school money", "2025 x 0.3", "2025 y 0.29")
                        .findings("county-file.a"))
                .containsExactly("QUERY 甲表 C2：0.3 万元");
    }

    @Test
    void last_year_is_looked_up_and_the_first_year_says_nothing() {
        assertThat(with("{id: a, level: query, test: classes >= previous(classes), says:"
                                + " {zh: '去年 {previous(classes)}，今年 {classes}', en: x}}")
                        .and("county-file", "year school classes", "2024 x 6", "2025 x 5", "2025 y 1")
                        .findings("county-file.a"))
                .containsExactly("QUERY 甲表 C3：去年 6，今年 5");
    }

    @Test
    void parts_below_are_added_up_and_a_missing_part_says_nothing() {
        assertThat(
                        with("{id: a, level: error, when: count(grade_classes >= 0) > 0, test: sum(grade_classes) == classes,"
                                        + " says: {zh: '合计 {sum(grade_classes)}', en: x}}")
                                .and(
                                        "county-file",
                                        "year school classes",
                                        "2025 x 6",
                                        "2025 y 6",
                                        "2025 z 6",
                                        "2025 u 6")
                                .and(
                                        "part",
                                        "year school grade grade_classes",
                                        "2025 x 1 3",
                                        "2025 x 2 3",
                                        "2025 y 1 3",
                                        "2025 y 2 4",
                                        "2025 z 1 3",
                                        "2025 z 2 -")
                                .findings("county-file.a"))
                .containsExactly("ERROR 甲表 C3：合计 7");
    }

    @Test
    void whether_a_value_is_missing_can_be_asked() {
        assertThat(
                        with("{id: a, level: query, when: not missing(classes), test: not missing(rooms), says: {zh: 补, en: x},"
                                        + " fields: [rooms]}")
                                .and(
                                        "county-file",
                                        "year school classes rooms",
                                        "2025 x 6 -",
                                        "2025 y - -",
                                        "2025 z 1 1")
                                .findings("county-file.a"))
                .containsExactly("QUERY 甲表 D2：补");
    }

    private static java.util.List<String> found(String test) {
        return with("{id: a, level: query, test: '" + test + "', says: {zh: 疑, en: doubt}, fields: [classes]}")
                .and("county-file", "year school classes rooms", "2025 x 6 2", "2025 y 6 9")
                .and("part", "year school grade grade_classes", "2025 x 1 2", "2025 x 2 4", "2025 y 1 3", "2025 y 2 3")
                .findings("county-file.a");
    }

    @Test
    void every_aggregate_runs_over_the_rows_below() {
        assertThat(found("min(grade_classes) == 3")).containsExactly("QUERY 甲表 C2：疑");
        assertThat(found("max(grade_classes) == 3")).containsExactly("QUERY 甲表 C2：疑");
        assertThat(found("mean(grade_classes) == 4")).containsExactly("QUERY 甲表 C2、C3：疑");
        assertThat(found("any(grade_classes > 3)")).containsExactly("QUERY 甲表 C3：疑");
        assertThat(found("all(grade_classes == 3)")).containsExactly("QUERY 甲表 C2：疑");
        assertThat(found("count(grade_classes > 2) == 2")).containsExactly("QUERY 甲表 C2：疑");
        assertThat(found("sum(grade_classes where grade == \"1\") == 3")).containsExactly("QUERY 甲表 C2：疑");
    }

    @Test
    void the_rows_below_see_the_row_above() {
        assertThat(found("sum(grade_classes where rooms > 5) == 6")).containsExactly("QUERY 甲表 C2：疑");
    }

    @Test
    void sums_of_decimals_that_are_equal_on_paper_are_equal() {
        assertThat(with("{id: a, level: error, test: money + money + money == 3000, says: {zh: 不等, en: x}}")
                        .and("county-file", "year school money", "2025 x 0.1", "2025 y 0.2")
                        .findings("county-file.a"))
                .containsExactly("ERROR 甲表 C3：不等");
    }

    @Test
    void the_cells_of_an_error_are_not_used_any_more_but_the_key_is() {
        var checked = with("{id: a, level: error, test: rooms >= classes, says: {zh: 少, en: few}}")
                .and("county-file", "year school classes rooms", "2025 x 6 7", "2025 y 6 5")
                .verified();
        var table = checked.facts().table("county-file");
        assertThat(table.size()).isEqualTo(2);
        assertThat(table.column("rooms").isThere(0)).isTrue();
        assertThat(table.column("rooms").isThere(1)).isFalse();
        assertThat(table.column("classes").isThere(1)).isFalse();
    }

    @Test
    void a_check_of_a_field_that_is_nowhere_is_refused() {
        assertThatThrownBy(() -> found("boats > 0"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("登记册 county-file 的核验规则用到没有的字段 boats");
    }

    private static Given rooms(int rows, int wrong) {
        String[] schools = IntStream.range(0, rows)
                .mapToObj(i -> "2025 x%02d 900 %d".formatted(i, i < wrong ? i : 900))
                .toArray(String[]::new);
        return with("{id: a, level: query, test: rooms >= classes, says: {zh: '只有 {rooms} 间', en: few}}")
                .and("county-file", "year school classes rooms", schools);
    }

    @Test
    void some_rows_are_told_one_by_one_with_their_own_figures() {
        assertThat(rooms(30, 12).findings("county-file.a")).hasSize(12).contains("QUERY 甲表 D9、C9：只有 7 间");
    }

    @Test
    void most_rows_of_a_column_are_one_mistake_and_one_finding() {
        var findings = rooms(30, 20).verified().queries();
        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.message().zh()).isEqualTo("共 20 处，例如x00：只有 0 间");
            assertThat(finding.places()).hasSize(20);
        });
    }
}
