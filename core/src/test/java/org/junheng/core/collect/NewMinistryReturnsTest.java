package org.junheng.core.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junheng.core.collect.Sheets.FIRST;
import static org.junheng.core.collect.Sheets.REGISTERS;

import java.util.List;
import java.util.Map;
import org.junheng.core.model.Finding;
import org.junheng.core.model.Place;
import org.junheng.core.model.State;
import org.junheng.core.model.Table;
import org.junit.jupiter.api.Test;

/** Returns of the family 教基, invented and laid out as described. */
class NewMinistryReturnsTest {

    private static Returns read(List<RawTable> sheets) {
        return Returns.of(sheets, REGISTERS);
    }

    private static void holds(Table table, int row, Map<String, Integer> expected) {
        expected.forEach((field, number) ->
                assertThat(table.column(field).number(row)).as(field).isEqualTo(number.doubleValue()));
    }

    @Test
    void a_nine_year_school_hands_in_both_stages_and_one_school() {
        Returns returns = read(NewReturn.whole(FIRST));

        assertThat(returns.findings()).isEmpty();
        Table stage = returns.facts().table("stage");
        assertThat(stage.key(0)).containsExactly("2023", FIRST, "junior");
        holds(
                stage,
                0,
                Map.of(
                        "students",
                        210,
                        "classes",
                        5,
                        "teachers",
                        20,
                        "master",
                        3,
                        "bachelor",
                        16,
                        "backbone",
                        3,
                        "pe",
                        2,
                        "music",
                        1,
                        "senior_title",
                        1,
                        "intermediate",
                        9));
        assertThat(stage.key(1)).containsExactly("2023", FIRST, "primary");
        holds(
                stage,
                1,
                Map.of(
                        "students",
                        400,
                        "classes",
                        10,
                        "teachers",
                        30,
                        "doctor",
                        1,
                        "junior_college",
                        7,
                        "backbone",
                        4,
                        "pe",
                        3,
                        "fine_art",
                        1,
                        "senior_title",
                        0,
                        "intermediate",
                        15));
        Table school = returns.facts().table("school");
        assertThat(school.size()).isEqualTo(1);
        assertThat(school.shown(0, "type")).isEqualTo("nine-year");
        assertThat(school.shown(0, "location")).isEqualTo("town");
        holds(
                school,
                0,
                Map.of(
                        "staff",
                        55,
                        "posts_filled",
                        48,
                        "sports_ground_m2",
                        6000,
                        "site_m2",
                        20000,
                        "books",
                        15000,
                        "computers",
                        120,
                        "multimedia_rooms",
                        24));
        assertThat(school.column("equipment_value").number(0)).isEqualTo(188.25);
    }

    @Test
    void this_years_areas_are_taken_and_not_last_years() {
        Table school = read(NewReturn.whole(FIRST)).facts().table("school");

        holds(school, 0, Map.of("teaching_rooms_m2", 4000, "indoor_sports_m2", 600));
        assertThat(school.place(0, "teaching_rooms_m2")).isEqualTo(new Place(NewReturn.FILE, "教基5170", 10, "F"));
    }

    @Test
    void rows_of_one_name_under_two_parents_are_not_mixed_up() {
        Table stage = read(NewReturn.whole(FIRST)).facts().table("stage");

        holds(stage, 1, Map.of("migrant_students", 50, "migrant_worker_children", 40, "boarders", 20));
    }

    @Test
    void art_as_a_subtotal_over_music_and_fine_art_is_not_counted_twice() {
        Table stage = read(NewReturn.whole(FIRST)).facts().table("stage");

        holds(stage, 0, Map.of("art", 0, "music", 1, "fine_art", 1));
        holds(stage, 1, Map.of("art", 0, "music", 2, "fine_art", 1));
    }

    @Test
    void a_suffix_of_the_sheets_name_is_no_part_of_the_forms_code() {
        assertThat(MinistryReturns.form(NewReturn.basics(FIRST))).contains("教基1001");
        assertThat(MinistryReturns.form(
                        Grid.sheet("a.xlsx", "教基1102续").row("A1", "x").build()))
                .contains("教基1102续");
        assertThat(MinistryReturns.form(Grid.sheet("a.xlsx", "Sheet1")
                        .row("A2", "教基3112        单位：人")
                        .build()))
                .contains("教基3112");
        assertThat(MinistryReturns.form(
                        Grid.sheet("a.xlsx", "学校").row("A1", "x").build()))
                .isEmpty();
    }

    @Test
    void titles_of_a_school_of_one_stage_are_found_without_a_block() {
        List<RawTable> sheets = NewReturn.whole(FIRST);
        sheets.removeIf(sheet -> sheet.source().sheet().equals("教基3112"));
        sheets.replaceAll(sheet -> sheet.source().sheet().equals("教基4153")
                ? Grid.sheet(NewReturn.FILE, "教基4153")
                        .row("A3", "指标名称", "代码", "合计")
                        .row("A4", "甲", "乙", 1)
                        .down("A5", "总计", "#女", "#少数民族", "正高级", "副高级", "中级")
                        .down("C5", 20, 12, null, 2, 4, 9)
                        .build()
                : sheet);
        Table stage = read(sheets).facts().table("stage");

        assertThat(stage.size()).isEqualTo(1);
        holds(stage, 0, Map.of("senior_title", 2, "associate_senior", 4, "intermediate", 9));
    }

    @Test
    void titles_without_blocks_in_a_school_of_two_stages_are_asked_about_and_not_guessed() {
        List<RawTable> sheets = NewReturn.whole(FIRST);
        sheets.replaceAll(sheet -> sheet.source().sheet().equals("教基4153")
                ? Grid.sheet(NewReturn.FILE, "教基4153")
                        .row("A3", "指标名称", "代码", "合计")
                        .row("A4", "甲", "乙", 1)
                        .down("A5", "总计", "正高级", "副高级", "中级", "总计", "正高级", "副高级", "中级")
                        .down("C5", 30, 0, 5, 15, 20, 1, 4, 9)
                        .build()
                : sheet);
        Returns returns = read(sheets);

        assertThat(returns.facts().table("stage").column("intermediate").state(0))
                .isEqualTo(State.MISSING);
        assertThat(returns.findings()).extracting(Finding::rule).containsOnly("return-ambiguous");
    }

    @Test
    void a_class_form_gives_bands_for_both_stages() {
        Table bands = read(NewReturn.whole(FIRST)).facts().table("class-band");

        assertThat(bands.column("classes_in_band").number(bands.find(List.of("2023", FIRST, "junior", "41-45"))))
                .isEqualTo(5);
        assertThat(bands.column("classes_in_band").number(bands.find(List.of("2023", FIRST, "primary", "41-45"))))
                .isEqualTo(10);
    }

    @Test
    void a_school_code_that_is_not_of_ten_digits_is_an_error_and_the_return_is_not_read() {
        List<RawTable> sheets = NewReturn.whole("219999000");
        Returns returns = read(sheets);

        assertThat(returns.facts().tables()).isEmpty();
        assertThat(returns.findings()).extracting(Finding::level).containsOnly(Finding.Level.ERROR);
        assertThat(returns.findings().get(0).places())
                .containsExactly(new Place(NewReturn.FILE, "教基1001_九年一贯制学校", 3, "C"));
    }
}
