package org.junheng.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ministry's returns: handed in by the county, they fill what a school has not written, and never overwrite what it has. */
class ReturnFilesTest {

    private static final String COUNTY = "/county/" + Town.COUNTY + "/" + Town.YEAR;

    @TempDir
    private Path folder;

    private Town town;
    private String forms;

    @BeforeEach
    void begin() {
        town = Town.in(folder);
        forms = "/school/" + town.school + "/" + Town.YEAR;
    }

    @AfterEach
    void end() {
        town.close();
    }

    /** An invented return of the family 教基, as one school hands it in. */
    private Path workbook(String school, int students) throws IOException {
        Path file = folder.resolve(school + "年报.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            Sheet basics = workbook.createSheet("教基1001_小学");
            row(basics, 0, "学校（机构）基本信息（2025/2026学年初）");
            row(basics, 1, "指标名称", "代码", "内容");
            row(basics, 2, "学校（机构）标识码", "01", school);
            row(basics, 3, "学校（机构）名称", "02", "年报里的学校");
            row(basics, 4, "办学类型", "25", "小学");
            Sheet pupils = workbook.createSheet("教基3112");
            row(pupils, 0, "小学分类型学生数");
            row(pupils, 1, "教基3112      单位：人");
            row(pupils, 2, "指标名称", "代码", "毕业生数", "招生数", "在校生数", "#女");
            row(pupils, 3, "甲", "乙", 1, 2, 3, 4);
            row(pupils, 4, "总计", "01", 60, 66, students, 190);
            workbook.write(out);
        }
        return file;
    }

    private static void row(Sheet sheet, int number, Object... values) {
        Row row = sheet.createRow(number);
        for (int i = 0; i < values.length; i++) {
            Cell cell = row.createCell(i);
            if (values[i] instanceof Integer figure) {
                cell.setCellValue(figure);
            } else {
                cell.setCellValue((String) values[i]);
            }
        }
    }

    private void handIn(Path... files) {
        Browsing staff = town.as("staff");
        staff.get(COUNTY + "/collect");
        Browsing.Answer answer = staff.upload(COUNTY + "/upload", List.of(files), Map.of("kind", "returns"));
        assertThat(answer.status()).as(answer.text()).isEqualTo(303);
    }

    @Test
    void a_template_is_filled_with_what_the_return_says() throws IOException {
        handIn(workbook(town.school, 417), workbook(town.secondSchool, 298));
        Browsing clerk = town.as("clerk");

        byte[] bytes = clerk.get(forms + "/template").bytes();

        try (XSSFWorkbook template = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            assertThat(numbers(template)).contains(417.0).doesNotContain(298.0);
        }
    }

    private static List<Double> numbers(XSSFWorkbook workbook) {
        List<Double> numbers = new java.util.ArrayList<>();
        workbook.forEach(sheet -> sheet.forEach(row -> row.forEach(cell -> {
            if (cell.getCellType() == org.apache.poi.ss.usermodel.CellType.NUMERIC) {
                numbers.add(cell.getNumericCellValue());
            }
        })));
        return numbers;
    }

    @Test
    void the_grid_shows_the_return_beside_a_blank_cell_and_stores_nothing_by_itself() throws IOException {
        handIn(workbook(town.school, 417));
        Browsing clerk = town.as("clerk");

        Element cell = clerk.get(forms + "/stage").page().selectFirst("[data-returned=417]");

        assertThat(cell).isNotNull();
        assertThat(cell.text()).contains("年报 417");
        assertThat(cell.closest("td").selectFirst("input[name^=cell]").val()).isEmpty();
    }

    @Test
    void what_a_school_wrote_stays_when_a_return_differs() throws IOException {
        Browsing clerk = town.as("clerk");
        clerk.get(forms);
        clerk.upload(forms + "/upload", town.workbook(town.school, Town.figures(town.school)), Map.of());
        handIn(workbook(town.school, 417));

        byte[] bytes = clerk.get(forms + "/template").bytes();

        try (XSSFWorkbook template = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            assertThat(numbers(template)).doesNotContain(417.0);
        }
        assertThat(clerk.get(forms + "/stage").page().select("[data-returned=417]"))
                .hasSize(1);
    }

    @Test
    void of_several_files_one_of_which_is_no_return_none_is_taken() throws IOException {
        Browsing staff = town.as("staff");
        staff.get(COUNTY + "/collect");

        Browsing.Answer answer = staff.upload(
                COUNTY + "/upload",
                List.of(workbook(town.school, 417), Path.of("../examples/qinghe/县.xlsx")),
                Map.of("kind", "returns"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains("县.xlsx：这个文件里没有认出年报的表");
        assertThat(staff.get(COUNTY + "/collect").page().select("#returns")).isEmpty();
    }
}
