package org.junheng.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junheng.core.collect.RawTable;
import org.junheng.core.model.Place;
import org.junheng.core.text.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbooksTest {

    @TempDir
    Path folder;

    @Test
    void one_of_our_templates_saved_as_an_old_workbook_is_read_whole() throws IOException {
        Path xls = folder.resolve("模板.xls");
        try (HSSFWorkbook old = new HSSFWorkbook()) {
            fill(old.createSheet("填表说明"), "先看这里");
            var version = old.createSheet(HiddenSheet.NAME);
            fill(version, "填表说明", HiddenSheet.ROLE, HiddenSheet.GUIDE);
            fill(version, "学校", "register", "school");
            fill(old.createSheet("学校"), "学校标识码", "学校名称");
            try (var out = java.nio.file.Files.newOutputStream(xls)) {
                old.write(out);
            }
        }
        List<RawTable> tables = Workbooks.read(xls, "模板.xls");
        assertThat(tables).hasSize(1);
        assertThat(tables.get(0).hidden()).containsEntry("register", "school");
        assertThat(tables.get(0).cells()).isEqualTo(2);
    }

    private static void fill(org.apache.poi.ss.usermodel.Sheet sheet, String... texts) {
        var row = sheet.createRow(sheet.getPhysicalNumberOfRows());
        for (int column = 0; column < texts.length; column++) {
            row.createCell(column).setCellValue(texts[column]);
        }
    }

    @Test
    void numbers_and_texts_come_as_they_stand() {
        RawTable table = only(Packed.of("""
                <row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1"><v>3.57</v></c></row>
                <row r="4"><c r="B4" t="inlineStr"><is><t>001</t></is></c><c r="C4"><v>-1E2</v></c></row>"""));
        assertThat(table.source().sheet()).isEqualTo("学校");
        assertThat(table.source().file()).isEqualTo("学校.xlsx");
        assertThat(table.rows()).isEqualTo(2);
        assertThat(table.excelRow(1)).isEqualTo(4);
        assertThat(table.text(0, 0)).isEqualTo("虚构第一小学");
        assertThat(table.isBlank(0, 1)).isTrue();
        assertThat(table.number(0, 2)).isEqualTo(3.57);
        assertThat(table.isNumber(1, 1)).isFalse();
        assertThat(table.text(1, 1)).isEqualTo("001");
        assertThat(table.number(1, 2)).isEqualTo(-100);
        assertThat(table.cells()).isEqualTo(4);
    }

    @Test
    void a_formula_gives_its_stored_value_and_an_error_its_name() {
        RawTable table = only(Packed.of("""
                <row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1" t="str"><f>"a"</f><v>甲</v></c>
                <c r="C1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="D1" t="b"><v>1</v></c><c r="E1" t="b"><v>0</v></c>
                <c r="F1"><f>A1</f></c></row>"""));
        assertThat(table.number(0, 0)).isEqualTo(2);
        assertThat(row(table, 0)).containsExactly("2", "甲", "#DIV/0!", "TRUE", "FALSE");
    }

    @Test
    void a_date_comes_as_year_month_day_only_where_the_cell_shows_one() {
        RawTable table = only(Packed.of("""
                <row r="1"><c r="A1" s="1"><v>45901</v></c><c r="B1" s="2"><v>45901.5</v></c><c r="C1" s="3"><v>45901</v></c>
                <c r="D1" t="d"><v>2025-09-01T00:00:00</v></c></row>"""));
        assertThat(row(table, 0)).containsExactly("2025-09-01", "2025-09-01 12:00:00", "45901", "2025-09-01");
        assertThat(table.isNumber(0, 2)).isTrue();
    }

    @Test
    void dates_of_a_workbook_that_counts_from_1904_are_right() {
        Packed packed = Packed.of("<row r=\"1\"><c r=\"A1\" s=\"2\"><v>44439</v></c></row>")
                .replace("xl/workbook.xml", "<sheets>", "<workbookPr date1904=\"1\"/><sheets>");
        assertThat(row(only(packed), 0)).containsExactly("2025-09-01");
    }

    @Test
    void rows_and_cells_without_numbers_stand_where_they_stand() {
        RawTable table = only(Packed.of("""
                <row><c><v>1</v></c><c><v>2</v></c></row><row/><row><c><v>3</v></c></row>"""));
        assertThat(table.rows()).isEqualTo(2);
        assertThat(table.excelRow(0)).isEqualTo(1);
        assertThat(table.number(0, 1)).isEqualTo(2);
        assertThat(table.excelRow(1)).isEqualTo(3);
    }

    @Test
    void merged_areas_and_hidden_rows_are_read() {
        RawTable table = only(Packed.ofSheet("""
                <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>
                <row r="1" hidden="1"><c r="A1"><v>1</v></c></row></sheetData>
                <mergeCells count="2"><mergeCell ref="B2:D3"/><mergeCell ref="$A$4:$A$9"/></mergeCells></worksheet>"""));
        assertThat(table.rows()).isEqualTo(1);
        assertThat(table.merges()).containsExactly(new RawTable.Merge(2, 3, 1, 3), new RawTable.Merge(4, 9, 0, 0));
    }

    @Test
    void line_end_marks_of_excel_are_dropped_and_nothing_else() {
        RawTable table = only(Packed.of("""
                <row r="1"><c r="A1" t="inlineStr"><is><t xml:space="preserve"> 总  计_x000D_
                </t></is></c><c r="B1" t="inlineStr"><is><r><t>甲</t></r><r><t>乙</t></r><rPh><t>jia</t></rPh></is></c></row>"""));
        assertThat(table.text(0, 0)).isEqualTo(" 总  计\n");
        assertThat(table.text(0, 1)).isEqualTo("甲乙");
    }

    @Test
    void a_number_that_is_none_stays_as_written() {
        RawTable table = only(Packed.of("""
                <row r="1"><c r="A1"><v>1e999</v></c><c r="B1"><v>NaN</v></c><c r="C1"><v>1,5</v></c><c r="D1"><v>0x10</v></c></row>"""));
        assertThat(row(table, 0)).containsExactly("1e999", "NaN", "1,5", "0x10");
        assertThat(table.isNumber(0, 0)).isFalse();
    }

    @Test
    void blank_texts_are_blank_cells() {
        RawTable table = only(Packed.of("""
                <row r="1"><c r="A1" t="s"><v>2</v></c><c r="B1" t="inlineStr"><is><t> </t></is></c><c r="C1" t="s"/><c r="D1"><v>7</v></c></row>
                <row r="2"><c r="A2" t="s"><v>2</v></c></row>"""));
        assertThat(table.rows()).isEqualTo(1);
        assertThat(table.cells()).isEqualTo(1);
    }

    @Test
    void the_hidden_version_sheet_speaks_of_the_others() {
        Packed packed = Packed.of("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>")
                .replace(
                        "xl/workbook.xml",
                        "</sheets>",
                        "<sheet name=\"_junheng\" state=\"veryHidden\" sheetId=\"2\" r:id=\"rId2\"/></sheets>")
                .replace(
                        "xl/_rels/workbook.xml.rels",
                        "</Relationships>",
                        "<Relationship Id=\"rId2\" Type=\"x/worksheet\" Target=\"/xl/worksheets/sheet2.xml\"/></Relationships>")
                .part("xl/worksheets/sheet2.xml", """
                        <worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>学校</t></is></c>
                        <c r="B1" t="inlineStr"><is><t>register</t></is></c><c r="C1" t="inlineStr"><is><t>school</t></is></c>
                        <c r="E1" t="inlineStr"><is><t>小学</t></is></c></row></sheetData></worksheet>""");
        List<RawTable> tables = Workbooks.read(packed.in(folder), "学校.xlsx");
        assertThat(tables).hasSize(1);
        assertThat(tables.get(0).hidden()).containsEntry("register", "school").hasSize(1);
    }

    @Test
    void old_workbooks_read_like_new_ones() throws IOException {
        Path xls = folder.resolve("旧.xls");
        Path xlsx = folder.resolve("新.xlsx");
        write(new HSSFWorkbook(), xls);
        write(new XSSFWorkbook(), xlsx);
        RawTable old = Workbooks.read(xls, "表").get(0);
        RawTable young = Workbooks.read(xlsx, "表").get(0);
        assertThat(rows(old)).isEqualTo(rows(young)).hasSize(3);
        assertThat(rows(old).get(1)).containsExactly("0003300001", "305", "2025-09-01", "TRUE", "3.5", "#DIV/0!");
        assertThat(old.merges()).isEqualTo(young.merges()).hasSize(1);
        assertThat(old.cells()).isEqualTo(young.cells());
    }

    @Test
    void a_csv_is_not_read_as_a_workbook() {
        Path csv = Packed.write(folder.resolve("a.csv"), "学校,人数\n".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(Guard.check(csv, "a.csv")).isEqualTo(Guard.Kind.CSV);
        assertThatThrownBy(() -> Workbooks.read(csv, "a.csv")).isInstanceOf(Refusal.class);
    }

    @Test
    void two_hundred_thousand_cells_are_read_like_by_another_reader() throws IOException {
        Random random = new Random(7);
        StringBuilder rows = new StringBuilder();
        for (int row = 1; row <= 4_000; row++) {
            rows.append("<row r=\"").append(row).append("\">");
            for (int column = 0; column < 50; column++) {
                rows.append("<c r=\"").append(Place.letter(column)).append(row).append('"');
                switch (random.nextInt(4)) {
                    case 0 ->
                        rows.append(" t=\"s\"><v>").append(random.nextInt(2)).append("</v></c>");
                    case 1 -> rows.append("><v>").append(random.nextInt(5_000)).append("</v></c>");
                    case 2 ->
                        rows.append("><f>1</f><v>")
                                .append(random.nextGaussian() * Math.pow(10, random.nextInt(20)))
                                .append("</v></c>");
                    default ->
                        rows.append(" t=\"inlineStr\"><is><t>虚构")
                                .append(random.nextInt())
                                .append("</t></is></c>");
                }
            }
            rows.append("</row>");
        }
        Path file = Packed.of(rows.toString()).in(folder);
        RawTable table = Workbooks.read(file, "学校.xlsx").get(0);
        assertThat(table.cells()).isEqualTo(200_000);
        try (ReadableWorkbook other = new ReadableWorkbook(file.toFile())) {
            for (org.dhatim.fastexcel.reader.Row row : other.getFirstSheet().read()) {
                int index = table.indexOf(row.getRowNum());
                for (org.dhatim.fastexcel.reader.Cell cell : row) {
                    if (cell.getValue() instanceof BigDecimal number) {
                        assertThat(table.number(index, cell.getColumnIndex())).isEqualTo(number.doubleValue());
                    } else {
                        assertThat(table.text(index, cell.getColumnIndex())).isEqualTo(cell.getText());
                    }
                }
            }
        }
    }

    private static void write(Workbook workbook, Path path) throws IOException {
        try (workbook;
                OutputStream out = Files.newOutputStream(path)) {
            Sheet sheet = workbook.createSheet("学校");
            Row heading = sheet.createRow(0);
            heading.createCell(0).setCellValue("标识码");
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 5));
            Row row = sheet.createRow(4);
            row.createCell(0).setCellValue("0003300001");
            row.createCell(1).setCellValue(305);
            CellStyle day = workbook.createCellStyle();
            day.setDataFormat(workbook.createDataFormat().getFormat("yyyy\"年\"m\"月\"d\"日\""));
            Cell date = row.createCell(2);
            date.setCellValue(LocalDate.of(2025, 9, 1));
            date.setCellStyle(day);
            row.createCell(3).setCellValue(true);
            row.createCell(4).setCellFormula("7/2");
            row.createCell(5).setCellFormula("1/0");
            row.createCell(6).setBlank();
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            sheet.createRow(9).createCell(1).setCellValue(-0.25);
            workbook.write(out);
        }
    }

    private RawTable only(Packed packed) {
        List<RawTable> tables = Workbooks.read(packed.in(folder), "学校.xlsx");
        assertThat(tables).hasSize(1);
        return tables.get(0);
    }

    static List<String> row(RawTable table, int row) {
        return java.util.stream.IntStream.range(0, table.columns())
                .mapToObj(column -> table.text(row, column))
                .toList();
    }

    static List<List<String>> rows(RawTable table) {
        return java.util.stream.IntStream.range(0, table.rows())
                .mapToObj(row -> row(table, row))
                .toList();
    }
}
