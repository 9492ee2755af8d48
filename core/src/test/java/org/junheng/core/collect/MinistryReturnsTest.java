package org.junheng.core.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junheng.core.collect.Sheets.FIRST;
import static org.junheng.core.collect.Sheets.REGISTERS;
import static org.junheng.core.collect.Sheets.row;

import java.util.ArrayList;
import java.util.List;
import org.junheng.core.collect.Binding.How;
import org.junheng.core.model.Finding;
import org.junheng.core.model.Place;
import org.junheng.core.model.State;
import org.junheng.core.model.Table;
import org.junit.jupiter.api.Test;

/** Returns of one school, all invented and laid out as described: none of the ministry's own files is here. */
class MinistryReturnsTest {

    private final OldReturn old = new OldReturn("清河一小（虚构）.xlsx");

    private static Returns read(List<RawTable> sheets) {
        return Returns.of(sheets, REGISTERS);
    }

    private static double number(Returns returns, String register, String field) {
        Table table = returns.facts().table(register);
        assertThat(table.column(field).state(0)).as(field).isEqualTo(State.VALUE);
        return table.column(field).number(0);
    }

    private static List<String> rules(Returns returns) {
        return returns.findings().stream().map(Finding::rule).toList();
    }

    @Test
    void a_whole_old_return_becomes_the_facts_of_its_school() {
        Returns returns = read(old.whole(FIRST, "清河一小"));

        assertThat(rules(returns)).isEmpty();
        Table school = returns.facts().table("school");
        assertThat(school.key(0)).containsExactly("2020", FIRST);
        assertThat(school.shown(0, "school_name")).isEqualTo("清河一小");
        assertThat(school.shown(0, "type")).isEqualTo("primary");
        assertThat(school.shown(0, "founder")).isEqualTo("county-education");
        assertThat(school.shown(0, "location")).isEqualTo("town");
        assertThat(school.shown(0, "area")).isEqualTo("999901");
        assertThat(number(returns, "school", "longitude")).isEqualTo(119.5);
        assertThat(number(returns, "school", "staff")).isEqualTo(24);
        assertThat(number(returns, "school", "teaching_rooms_m2")).isEqualTo(1824.5);
        assertThat(number(returns, "school", "indoor_sports_m2")).isEqualTo(300);
        assertThat(number(returns, "school", "site_m2")).isEqualTo(9000);
        assertThat(number(returns, "school", "sports_ground_m2")).isEqualTo(2400);
        assertThat(number(returns, "school", "books")).isEqualTo(6100);
        assertThat(number(returns, "school", "equipment_value")).isEqualTo(41.66);
        assertThat(number(returns, "school", "fixed_assets")).isEqualTo(150.25);
        assertThat(number(returns, "stage", "students")).isEqualTo(305);
        assertThat(number(returns, "stage", "graduates")).isEqualTo(48);
        assertThat(number(returns, "stage", "new_students")).isEqualTo(52);
        assertThat(number(returns, "stage", "classes")).isEqualTo(12);
        assertThat(number(returns, "stage", "teachers")).isEqualTo(20);
        assertThat(number(returns, "stage", "master")).isEqualTo(1);
        assertThat(number(returns, "stage", "bachelor")).isEqualTo(14);
        assertThat(number(returns, "stage", "junior_college")).isEqualTo(5);
        assertThat(number(returns, "stage", "pe")).isEqualTo(2);
        assertThat(number(returns, "stage", "associate_senior")).isEqualTo(2);
        assertThat(number(returns, "stage", "intermediate")).isEqualTo(9);
        assertThat(number(returns, "stage", "backbone")).isEqualTo(3);
        assertThat(returns.facts().table("stage").size()).isEqualTo(1);
    }

    @Test
    void every_figure_of_a_return_knows_its_own_sheet_and_cell() {
        Returns returns = read(old.whole(FIRST, "清河一小"));

        assertThat(returns.facts().table("stage").place(0, "students"))
                .isEqualTo(new Place("清河一小（虚构）.xlsx", "基础基312", 7, "H"));
        assertThat(returns.facts().table("school").place(0, "teaching_rooms_m2"))
                .isEqualTo(new Place("清河一小（虚构）.xlsx", "基础基512", 10, "E"));
    }

    @Test
    void a_blank_cell_of_a_form_that_is_there_means_nothing_to_report() {
        Returns returns = read(old.whole(FIRST, "清河一小"));

        assertThat(number(returns, "stage", "senior_title")).isZero();
    }

    @Test
    void a_figure_of_a_form_that_is_not_there_is_missing_and_the_form_is_asked_for() {
        List<RawTable> sheets = old.whole(FIRST, "清河一小");
        sheets.removeIf(sheet -> sheet.source().sheet().equals("基础基522"));
        Returns returns = read(sheets);

        assertThat(returns.facts().table("school").column("books").state(0)).isEqualTo(State.MISSING);
        assertThat(rules(returns)).containsOnly("return-form-missing");
        assertThat(returns.findings().get(0).message().zh()).contains("基础基522");
    }

    @Test
    void a_star_or_dash_is_not_applicable_and_neither_zero_nor_error() {
        List<RawTable> sheets = old.whole(FIRST, "清河一小");
        sheets.removeIf(sheet -> sheet.source().sheet().equals("基础基412"));
        sheets.add(Grid.sheet("清河一小（虚构）.xlsx", "基础基412")
                .row("B4", null, "编号", "教职工数")
                .row("B5", "甲", "乙", "1")
                .row("B6", "总计", "1", "——")
                .build());
        Returns returns = read(sheets);

        assertThat(returns.facts().table("school").column("staff").state(0)).isEqualTo(State.NOT_APPLICABLE);
        assertThat(rules(returns)).isEmpty();
    }

    @Test
    void rooms_that_stand_under_two_groups_are_added() {
        assertThat(number(read(old.whole(FIRST, "清河一小")), "school", "multimedia_rooms"))
                .isEqualTo(14);
    }

    @Test
    void art_that_equals_music_and_fine_art_is_their_subtotal_and_not_counted_twice() {
        Returns returns = read(old.whole(FIRST, "清河一小"));

        assertThat(number(returns, "stage", "music")).isEqualTo(1);
        assertThat(number(returns, "stage", "fine_art")).isEqualTo(2);
        assertThat(number(returns, "stage", "art")).isZero();
    }

    private RawTable teachersWithArt(String art) {
        return Grid.sheet("清河一小（虚构）.xlsx", "基础基423")
                .row("B4", null, "编号", "合计", "体育", "艺术", "音乐", "美术")
                .row("B7", "甲", "乙", "1", "2", "3", "4", "5")
                .row("B8", "总计", "1", "20", "2", art, "1", "2")
                .build();
    }

    private Returns withArt(String art) {
        List<RawTable> sheets = old.whole(FIRST, "清河一小");
        sheets.replaceAll(sheet -> sheet.source().sheet().equals("基础基423") ? teachersWithArt(art) : sheet);
        return read(sheets);
    }

    @Test
    void art_below_music_and_fine_art_is_a_subject_of_its_own_and_asked_about() {
        assertThat(number(withArt("1"), "stage", "art")).isEqualTo(1);
        assertThat(rules(withArt("1"))).containsExactly("subtotal");
    }

    @Test
    void art_above_music_and_fine_art_counts_only_its_rest_and_is_asked_about() {
        assertThat(number(withArt("5"), "stage", "art")).isEqualTo(2);
        assertThat(rules(withArt("5"))).containsExactly("subtotal");
    }

    @Test
    void class_sizes_come_as_bands() {
        Table bands = read(old.whole(FIRST, "清河一小")).facts().table("class-band");

        assertThat(bands.size()).isEqualTo(3);
        int row = bands.find(List.of("2020", FIRST, "primary", "31-35"));
        assertThat(bands.column("classes_in_band").number(row)).isEqualTo(10);
        int none = bands.find(List.of("2020", FIRST, "primary", "26-30"));
        assertThat(bands.column("classes_in_band").number(none)).isZero();
    }

    @Test
    void a_moved_column_is_found_by_its_heading() {
        List<RawTable> sheets = old.whole(FIRST, "清河一小");
        sheets.replaceAll(sheet -> sheet.source().sheet().equals("基础基312")
                ? Grid.sheet("清河一小（虚构）.xlsx", "基础基312")
                        .row("A1", "小学学生数")
                        .row("A2", "基础基312     单位：人")
                        .row("A3", null, "编号", "在校生数", null, "毕业生数")
                        .merge("C3:D3")
                        .row("C4", "合计", "一年级")
                        .row("A5", "甲", "乙", "4", "5", "1")
                        .row("A6", "总    计", "1", 310, 150, 48)
                        .build()
                : sheet);

        assertThat(number(read(sheets), "stage", "students")).isEqualTo(310);
    }

    @Test
    void an_edition_without_the_column_asks_the_officer_to_point_at_it() {
        List<RawTable> sheets = old.whole(FIRST, "清河一小");
        sheets.replaceAll(sheet -> sheet.source().sheet().equals("基础基312")
                ? Grid.sheet("清河一小（虚构）.xlsx", "基础基312")
                        .row("A3", null, "编号", "学生总量")
                        .row("A5", "甲", "乙", "1")
                        .row("A6", "总计", "1", 310)
                        .build()
                : sheet);
        Returns returns = read(sheets);

        assertThat(returns.facts().table("stage").column("students").state(0)).isEqualTo(State.MISSING);
        assertThat(rules(returns)).contains("return-layout");
        assertThat(returns.findings().get(0).message().zh()).contains("请指出它在哪一列");
    }

    @Test
    void a_word_in_place_of_a_figure_is_an_error_of_its_cell() {
        List<RawTable> sheets = old.whole(FIRST, "清河一小");
        sheets.replaceAll(sheet -> sheet.source().sheet().equals("基础基412")
                ? Grid.sheet("清河一小（虚构）.xlsx", "基础基412")
                        .row("B4", null, "编号", "教职工数")
                        .row("B5", "甲", "乙", "1")
                        .row("B6", "总计", "1", "填去年数据")
                        .build()
                : sheet);
        Returns returns = read(sheets);

        assertThat(rules(returns)).containsExactly("count");
        assertThat(returns.findings().get(0).places()).containsExactly(new Place("清河一小（虚构）.xlsx", "基础基412", 6, "D"));
    }

    @Test
    void a_form_in_another_unit_is_converted_and_asked_about() {
        List<RawTable> sheets = old.whole(FIRST, "清河一小");
        sheets.replaceAll(sheet -> sheet.source().sheet().equals("基础基522")
                ? Grid.sheet("清河一小（虚构）.xlsx", "基础基522")
                        .row("B4", null, "编号", "运动场地面积（平方米）", "网络多媒体教室（间）", "教学仪器设备资产值（元）")
                        .row("B5", "甲", "乙", "1", "2", "3")
                        .row("B6", null, "1", "2400", "14", "416600")
                        .build()
                : sheet);
        Returns returns = read(sheets);

        assertThat(number(returns, "school", "equipment_value")).isEqualTo(41.66);
        assertThat(rules(returns)).containsExactly("unit");
    }

    @Test
    void the_junior_block_is_read_and_not_the_total_of_both_stages() {
        List<RawTable> sheets = new ArrayList<>(List.of(
                old.cover(),
                old.basics(FIRST, "清河完中", "完全中学"),
                Grid.sheet("清河一小（虚构）.xlsx", "基础基313")
                        .row("A3", null, "编号", "在校生数")
                        .row("A4", "甲", "乙", "4")
                        .row("A5", "总计", "1", "600")
                        .build(),
                Grid.sheet("清河一小（虚构）.xlsx", "基础基424")
                        .row("A3", null, "编号", "合计", "体育与健康", "音乐")
                        .row("A4", "甲", "乙", "1", "19", "21")
                        .row("A5", "总计", "1", "90", "9", "6")
                        .row("A6", "初中", "2", "50", "5", "3")
                        .row("A7", "研究生", "3", "4")
                        .row("A8", "本科", "4", "44")
                        .row("A9", "高中", "5", "40", "4", "3")
                        .row("A10", "研究生", "6", "20")
                        .row("A11", "本科", "7", "20")
                        .build()));
        Returns returns = read(sheets);

        assertThat(number(returns, "stage", "teachers")).isEqualTo(50);
        assertThat(number(returns, "stage", "pe")).isEqualTo(5);
        assertThat(number(returns, "stage", "music")).isEqualTo(3);
        assertThat(number(returns, "stage", "bachelor")).isEqualTo(44);
        assertThat(number(returns, "stage", "master")).isEqualTo(4);
    }

    @Test
    void blocks_of_stages_the_school_does_not_run_make_no_stage() {
        assertThat(read(old.whole(FIRST, "清河一小")).facts().table("stage").size()).isEqualTo(1);
    }

    @Test
    void without_the_naming_form_nothing_is_read_and_it_is_asked_for() {
        List<RawTable> sheets = old.whole(FIRST, "清河一小");
        sheets.removeIf(sheet -> sheet.source().sheet().equals("基础基111"));
        Returns returns = read(sheets);

        assertThat(returns.facts().tables()).isEmpty();
        assertThat(rules(returns)).containsExactly("return-unnamed");
    }

    @Test
    void without_a_school_year_nothing_is_read_whatever_the_file_is_called() {
        List<RawTable> sheets = List.of(
                Grid.sheet("2025学年.xlsx", "教基1001")
                        .row("A1", "学校标识码", "01", FIRST)
                        .build(),
                Grid.sheet("2025学年.xlsx", "教基3112").row("A1", "小学学生数").build());
        Returns returns = read(sheets);

        assertThat(returns.facts().tables()).isEmpty();
        assertThat(rules(returns)).containsExactly("return-year");
    }

    @Test
    void a_form_twice_in_one_workbook_is_an_error() {
        List<RawTable> sheets = old.whole(FIRST, "清河一小");
        sheets.add(Grid.sheet("清河一小（虚构）.xlsx", "基础基312（副本）").row("A1", "另一份").build());

        assertThat(rules(read(sheets))).containsExactly("return-double");
    }

    @Test
    void a_kindergartens_return_is_left_out_and_said() {
        Returns returns = read(List.of(old.cover(), old.basics(FIRST, "清河幼儿园", "小学")));

        assertThat(returns.facts().tables()).isEmpty();
        assertThat(rules(returns)).containsExactly("return-no-stage");
    }

    @Test
    void sheets_that_no_map_asks_for_are_listed_as_skipped() {
        List<RawTable> sheets = old.whole(FIRST, "清河一小");
        sheets.add(Grid.sheet("清河一小（虚构）.xlsx", "基础基999").row("A1", "某表").build());
        Returns returns = read(sheets);

        assertThat(returns.bindings())
                .filteredOn(binding -> binding.how() == How.NOT_RECOGNISED)
                .extracting(binding -> binding.source().sheet())
                .containsExactly("封面", "基础基999");
        assertThat(returns.bindings()).hasSize(sheets.size());
    }

    @Test
    void a_figure_of_the_template_that_differs_from_the_return_is_asked_about_and_wins() {
        List<RawTable> sheets = old.whole(FIRST, "清河一小");
        sheets.add(Sheets.sheet(
                "填报.xlsx", "学段", row("学年", "学校标识码", "学段", "在校生数", "班级数"), row(2020, FIRST, "小学", 300, 12)));
        Returns returns = read(sheets);

        assertThat(number(returns, "stage", "students")).isEqualTo(300);
        assertThat(number(returns, "stage", "teachers")).isEqualTo(20);
        assertThat(rules(returns)).containsExactly("differs-from-return");
        Finding finding = returns.findings().get(0);
        assertThat(finding.message().zh()).startsWith("与年报不一致：“在校生数”填报 300，年报 305");
        assertThat(finding.places())
                .containsExactly(new Place("填报.xlsx", "学段", 2, "D"), new Place("清河一小（虚构）.xlsx", "基础基312", 7, "H"));
        assertThat(returns.facts().table("stage").place(0, "teachers").sheet()).isEqualTo("基础基423");
    }

    @Test
    void junior_and_senior_classes_stand_side_by_side_and_only_the_junior_ones_are_taken() {
        List<RawTable> sheets = new ArrayList<>(List.of(
                old.cover(),
                old.basics(FIRST, "清河完中", "完全中学"),
                Grid.sheet("清河一小（虚构）.xlsx", "基础基313")
                        .row("A3", null, "编号", "在校生数")
                        .row("A4", "甲", "乙", "4")
                        .row("A5", "总计", "1", "600")
                        .build(),
                Grid.sheet("清河一小（虚构）.xlsx", "基础基213")
                        .row("A3", null, "编号", "合计", "初中", null, "高中")
                        .merge("D3:E3")
                        .merge("F3:G3")
                        .row("D4", "计", "一年级", "计", "一年级")
                        .row("A5", "甲", "乙", "1", "2", "3", "4", "5")
                        .row("A6", "总计", "1", "30", "12", "4", "18", "6")
                        .row("A7", "46-50人", "2", "30", "12", "4", "18", "6")
                        .build()));
        Returns returns = read(sheets);

        assertThat(number(returns, "stage", "classes")).isEqualTo(12);
        assertThat(number(returns, "class-band", "classes_in_band")).isEqualTo(12);
    }
}
