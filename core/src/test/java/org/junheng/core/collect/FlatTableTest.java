package org.junheng.core.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junheng.core.collect.Sheets.FIRST;
import static org.junheng.core.collect.Sheets.REGISTERS;
import static org.junheng.core.collect.Sheets.SECOND;

import java.util.List;
import org.junheng.core.collect.Binding.How;
import org.junheng.core.model.Finding;
import org.junheng.core.model.Place;
import org.junheng.core.model.State;
import org.junheng.core.model.Table;
import org.junit.jupiter.api.Test;

/** Flat tables of all schools, invented: merged headings of four rows, one row per school. */
class FlatTableTest {

    private static final String FILE = "清河县小学（虚构）.xlsx";

    private static Grid table(String file, String title) {
        return Grid.sheet(file, "校基表")
                .row("A1", title)
                .merge("A1:AA1")
                .row(
                        "A2",
                        "机构名称",
                        "机构编码",
                        "办学类型",
                        "举办者类型编码",
                        "城乡类型编码",
                        "统计三级",
                        "是否计校数",
                        "是否上年撤销",
                        "教基3112",
                        null,
                        "专任教师",
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        "教基1102",
                        "本学年校舍建筑面积",
                        null,
                        null,
                        "占地面积及其他办学条件")
                .merge("I2:J2")
                .merge("K2:R2")
                .merge("T2:V2")
                .merge("W2:AA2")
                .row("I3", "在校生数", null, "合计", "#按学历分", null, null, "#按授课课程分", null, null, null)
                .merge("I3:J3")
                .merge("L3:N3")
                .merge("O3:R3")
                .row("S3", "县级以上骨干教师(小学)", "教学及辅助用房", null, "行政办公用房", "占地面积（平方米）", null)
                .merge("T3:U3")
                .merge("W3:X3")
                .row("Y3", "固定资产总值", null, "网络多媒体教室")
                .merge("Y3:Z3")
                .row("I4", "合计", "#女", null, "硕士研究生", "本科", "专科", "体育与健康", "艺术", null, null)
                .merge("P4:R4")
                .row("T4", "计", "室内体育用房", null, "计", "其中", "计", "教学仪器设备资产值(万元)")
                .row("P5", "计", "音乐", "美术")
                .row("X5", "运动场地面积");
    }

    private static Object[] school(String name, String code, String counts, String closed) {
        return new Object[] {
            name, code, "小学", "7", "220", "云和县", counts, closed, 305, 150, 20, 1, 14, 5, 2, 3, 1, 2, 3, 1824.5, 300,
            200, 9000, 2400, 150.25, 41.66, 14
        };
    }

    private static Returns read(RawTable... sheets) {
        return Returns.of(List.of(sheets), REGISTERS);
    }

    @Test
    void one_row_gives_a_school_and_its_section() {
        Returns returns = read(table(FILE, "2023/2024学年初小学校基表")
                .row("A6", school("清河一小", FIRST, "1", "0"))
                .build());

        assertThat(returns.findings()).isEmpty();
        Table school = returns.facts().table("school");
        assertThat(school.key(0)).containsExactly("2023", FIRST);
        assertThat(school.shown(0, "founder")).isEqualTo("county-education");
        assertThat(school.shown(0, "location")).isEqualTo("rural");
        assertThat(school.shown(0, "area")).isEqualTo("331125");
        assertThat(school.column("counts_as_school").number(0)).isEqualTo(1);
        assertThat(school.column("teaching_rooms_m2").number(0)).isEqualTo(1824.5);
        assertThat(school.column("indoor_sports_m2").number(0)).isEqualTo(300);
        assertThat(school.column("sports_ground_m2").number(0)).isEqualTo(2400);
        assertThat(school.column("site_m2").number(0)).isEqualTo(9000);
        assertThat(school.column("equipment_value").number(0)).isEqualTo(41.66);
        assertThat(school.column("multimedia_rooms").number(0)).isEqualTo(14);
        Table stage = returns.facts().table("stage");
        assertThat(stage.key(0)).containsExactly("2023", FIRST, "primary");
        assertThat(stage.column("students").number(0)).isEqualTo(305);
        assertThat(stage.column("teachers").number(0)).isEqualTo(20);
        assertThat(stage.column("bachelor").number(0)).isEqualTo(14);
        assertThat(stage.column("pe").number(0)).isEqualTo(2);
        assertThat(stage.column("backbone").number(0)).isEqualTo(3);
        assertThat(stage.place(0, "students")).isEqualTo(new Place(FILE, "校基表", 6, "I"));
    }

    @Test
    void art_is_a_subtotal_here_and_not_counted_twice() {
        Table stage = read(table(FILE, "2023/2024学年初小学")
                        .row("A6", school("清河一小", FIRST, "1", "0"))
                        .build())
                .facts()
                .table("stage");

        assertThat(stage.column("art").number(0)).isZero();
        assertThat(stage.column("music").number(0)).isEqualTo(1);
        assertThat(stage.column("fine_art").number(0)).isEqualTo(2);
    }

    @Test
    void a_school_closed_last_year_is_left_out_and_named() {
        Returns returns = read(table(FILE, "2023/2024学年初小学")
                .row("A6", school("清河一小", FIRST, "1", "0"))
                .row("A7", school("河口村小", SECOND, "1", "1"))
                .build());

        assertThat(returns.facts().table("school").size()).isEqualTo(1);
        assertThat(returns.findings()).extracting(Finding::rule).containsExactly("return-left-out");
        assertThat(returns.findings().get(0).message().zh()).isEqualTo("河口村小：上年已撤销，没有计入");
    }

    @Test
    void totals_have_no_code_and_are_not_added() {
        Returns returns = read(table(FILE, "2023/2024学年初小学")
                .row("A6", school("清河一小", FIRST, "1", "0"))
                .row("A7", "合计", null, null, null, null, null, null, null, 305, 150)
                .build());

        assertThat(returns.facts().table("stage").size()).isEqualTo(1);
        assertThat(returns.findings()).extracting(Finding::rule).containsExactly("total-row");
    }

    @Test
    void totals_above_the_schools_are_no_heading() {
        Returns returns = read(table(FILE, "2023/2024学年初小学")
                .row("A6", "合计", null, null, null, null, null, null, null, 305, 150, 20, 1, 14)
                .row("A7", school("清河一小", FIRST, "1", "0"))
                .build());

        assertThat(returns.facts().table("stage").column("students").number(0)).isEqualTo(305);
    }

    @Test
    void a_nine_year_school_in_two_files_has_its_rooms_once() {
        Returns returns = read(
                table(FILE, "2023/2024学年初小学")
                        .row("A6", school("清河九年制", FIRST, "1", "0"))
                        .build(),
                table("清河县初中（虚构）.xlsx", "2023/2024学年初初中")
                        .row("S3", "县级以上骨干教师(初中)")
                        .row("A6", school("清河九年制", FIRST, "1", "0"))
                        .build());

        assertThat(returns.findings()).isEmpty();
        assertThat(returns.facts().table("school").size()).isEqualTo(1);
        assertThat(returns.facts().table("school").column("multimedia_rooms").number(0))
                .isEqualTo(14);
        assertThat(returns.facts().table("stage").size()).isEqualTo(2);
    }

    @Test
    void a_table_that_does_not_say_its_stage_is_not_read() {
        Returns returns = read(table("校基表.xlsx", "2023/2024学年初")
                .row("A6", school("清河一小", FIRST, "1", "0"))
                .build());

        assertThat(returns.facts().tables()).isEmpty();
        assertThat(returns.findings()).extracting(Finding::rule).containsExactly("return-stage");
    }

    @Test
    void a_table_that_does_not_say_its_year_is_not_read_whatever_the_file_is_called() {
        Returns returns = read(table("2023学年小学.xlsx", "小学校基表")
                .row("A6", school("清河一小", FIRST, "1", "0"))
                .build());

        assertThat(returns.facts().tables()).isEmpty();
        assertThat(returns.findings()).extracting(Finding::rule).containsExactly("return-year");
    }

    @Test
    void a_missing_column_is_asked_for_and_its_figures_are_missing() {
        Returns returns = read(table(FILE, "2023/2024学年初小学")
                .row("AA3", "多媒体")
                .row("A6", school("清河一小", FIRST, "1", "0"))
                .build());

        assertThat(returns.facts().table("school").column("multimedia_rooms").state(0))
                .isEqualTo(State.MISSING);
        assertThat(returns.findings()).extracting(Finding::rule).containsExactly("return-layout");
    }

    @Test
    void every_cell_of_the_table_is_read_or_listed_as_ignored() {
        RawTable sheet = table(FILE, "2023/2024学年初小学")
                .row("A6", school("清河一小", FIRST, "1", "0"))
                .build();
        Binding binding = read(sheet).bindings().get(0);

        assertThat(binding.how()).isEqualTo(How.RETURN_MAP);
        assertThat(binding.cells()).isEqualTo(sheet.cells());
        // all columns but 女, 行政办公用房, 固定资产总值 的“计” is read, and the mark of closed schools, which is no fact
        assertThat(binding.read()).isEqualTo(27 - 3);
    }

    @Test
    void a_table_of_ones_own_with_one_row_of_headings_is_no_return() {
        Returns returns = read(Sheets.sheet(
                "a.xlsx", "学校", Sheets.row("学年", "机构编码", "机构名称", "是否计校数"), Sheets.row(2025, FIRST, "清河一小", "是")));

        assertThat(returns.bindings().get(0).how()).isEqualTo(How.NAME);
        assertThat(returns.facts().table("school").size()).isEqualTo(1);
    }
}
