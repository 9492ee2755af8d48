package org.junheng.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junheng.core.collect.Returns;
import org.junheng.core.model.Finding;
import org.junheng.core.model.Finding.Level;
import org.junheng.core.model.Place;
import org.junheng.core.register.Registers;
import org.junheng.core.text.Language;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarkingTest {

    private static final Registers REGISTERS = Registers.builtIn();
    private static final Words WRONG = Words.of("教职工数写的是“多”；应写整数", "Staff says \"many\"; write a whole number");
    private static final Words ODD = Words.of("图书 12000 册，去年 300 册；属实请说明", "12000 books, 300 last year; explain");

    @TempDir
    Path folder;

    private Path own;
    private Path marked;

    @BeforeEach
    void a_template_is_filled_in() {
        own = folder.resolve("学校.xlsx");
        marked = folder.resolve("学校-批注.xlsx");
        TemplateBook.of(REGISTERS, "school", Language.ZH)
                .forCounty("999901", 2025)
                .writeFilled(own, TemplateBookTest.facts());
    }

    @Test
    void our_own_template_gets_words_in_column_a_a_note_and_a_fill() throws IOException {
        byte[] before = Files.readAllBytes(own);
        assertThat(mark(own, error("学校", 2, "F"), query("学校", 3, "G"))).isEqualTo(Marking.How.INTO_COPY);
        assertThat(Files.readAllBytes(own)).isEqualTo(before);
        try (XSSFWorkbook workbook = open(marked)) {
            XSSFSheet sheet = workbook.getSheet("学校");
            assertThat(text(sheet, "A2")).isEqualTo("错误（F 列）：" + WRONG.zh());
            assertThat(text(sheet, "A3")).isEqualTo("疑点（G 列）：" + ODD.zh());
            assertThat(cell(sheet, "F2").getCellComment().getString().getString())
                    .isEqualTo("错误：" + WRONG.zh());
            assertThat(fill(sheet, "F2")).isEqualTo(Look.RUST);
            assertThat(fill(sheet, "G3")).isEqualTo(Look.BLUE);
            assertThat(cell(sheet, "H2").getCellStyle().getFillPattern()).isEqualTo(FillPatternType.NO_FILL);
            assertThat(workbook.getSheet("批注")).isNull();
            assertThat(workbook.getSheetName(workbook.getActiveSheetIndex())).isEqualTo("学校");
        }
    }

    @Test
    void a_finding_of_many_cells_says_so_once_and_points_from_the_others() throws IOException {
        Finding many = new Finding(
                Level.QUERY,
                "x",
                List.of(place("学校", 2, "F"), place("学校", 2, "H"), place("学校", 3, "F"), place("别的.xlsx", "学校", 9, "F")),
                "",
                ODD,
                "");
        mark(own, many);
        try (XSSFWorkbook workbook = open(marked)) {
            XSSFSheet sheet = workbook.getSheet("学校");
            assertThat(text(sheet, "A2")).isEqualTo("疑点（F 列）：" + ODD.zh() + "（共 4 处）");
            assertThat(text(sheet, "A3")).isEqualTo("疑点（F 列）：与“学校”F2 同一问题");
            assertThat(cell(sheet, "H2").getCellComment().getString().getString())
                    .isEqualTo("疑点：与“学校”F2 同一问题");
            assertThat(fill(sheet, "H2")).isEqualTo(Look.BLUE);
            assertThat(sheet.getLastRowNum()).isEqualTo(2);
        }
    }

    @Test
    void marking_again_replaces_the_remarks_and_takes_away_the_colour() throws IOException {
        mark(own, error("学校", 2, "F"), query("学校", 3, "G"));
        Path again = folder.resolve("再.xlsx");
        assertThat(Marking.mark(marked, "学校.xlsx", List.of(query("学校", 3, "H")), again, Language.ZH))
                .isEqualTo(Marking.How.INTO_COPY);
        try (XSSFWorkbook workbook = open(again)) {
            XSSFSheet sheet = workbook.getSheet("学校");
            assertThat(text(sheet, "A2")).isEmpty();
            assertThat(text(sheet, "A3")).startsWith("疑点");
            assertThat(cell(sheet, "F2").getCellComment()).isNull();
            assertThat(cell(sheet, "F2").getCellStyle().getFillPattern()).isEqualTo(FillPatternType.NO_FILL);
            assertThat(cell(sheet, "G3").getCellStyle().getFillPattern()).isEqualTo(FillPatternType.NO_FILL);
            assertThat(fill(sheet, "H3")).isEqualTo(Look.BLUE);
            assertThat(cell(sheet, "F1").getCellComment().getString().getString())
                    .as("notes on headings stay")
                    .contains("必填");
        }
    }

    @Test
    void a_marked_workbook_reads_as_before() {
        mark(own, error("学校", 2, "F"), query("学校", 3, "G"), error("", 0, ""));
        Returns before = Returns.of(Workbooks.read(own, "学校.xlsx"), REGISTERS);
        Returns after = Returns.of(Workbooks.read(marked, "学校.xlsx"), REGISTERS);
        assertThat(after.facts().table("school").columns().toString())
                .isEqualTo(before.facts().table("school").columns().toString());
    }

    @Test
    void findings_without_a_row_go_to_a_sheet_of_their_own() throws IOException {
        mark(own, error("", 0, ""));
        try (XSSFWorkbook workbook = open(marked)) {
            assertThat(texts(workbook.getSheet("批注"))).contains("错误：" + WRONG.zh());
        }
    }

    @Test
    void other_peoples_workbooks_get_a_sheet_with_links_and_notes_but_no_column_and_no_fill() throws IOException {
        Path theirs = foreign(3);
        assertThat(mark(theirs, error("汇总", 2, "B"), query("汇总", 2, "B"), query("汇总", 3, "")))
                .isEqualTo(Marking.How.INTO_COPY);
        try (XSSFWorkbook workbook = open(marked)) {
            XSSFSheet sheet = workbook.getSheet("汇总");
            assertThat(text(sheet, "A1")).isEqualTo("学校");
            assertThat(cell(sheet, "B2").getCellComment().getString().getString())
                    .isEqualTo("错误：" + WRONG.zh() + "\n疑点：" + ODD.zh());
            assertThat(cell(sheet, "B2").getCellStyle().getFillPattern()).isEqualTo(FillPatternType.NO_FILL);
            assertThat(cell(sheet, "B3").getCellComment().getString().getString())
                    .as("the clerk's own note")
                    .isEqualTo("自己的注");
            XSSFSheet remarks = workbook.getSheet("批注");
            assertThat(text(remarks, "A2")).contains("错误 1 处", "疑点 2 处");
            assertThat(text(remarks, "C4")).isEqualTo("B2");
            assertThat(cell(remarks, "C4").getHyperlink().getAddress()).isEqualTo("'汇总'!B2");
            assertThat(text(remarks, "D4")).isEqualTo("错误");
        }
        Path again = folder.resolve("再.xlsx");
        Marking.mark(marked, "学校.xlsx", List.of(query("汇总", 3, "B")), again, Language.ZH);
        try (XSSFWorkbook workbook = open(again)) {
            assertThat(workbook.getNumberOfSheets()).isEqualTo(2);
            assertThat(texts(workbook.getSheet("批注"))).doesNotContain("错误：" + WRONG.zh());
            assertThat(cell(workbook.getSheet("汇总"), "B2").getCellComment()).isNull();
            assertThat(cell(workbook.getSheet("汇总"), "B3")
                            .getCellComment()
                            .getString()
                            .getString())
                    .isEqualTo("自己的注");
        }
    }

    @Test
    void large_old_and_csv_files_get_a_workbook_of_findings_with_links() throws IOException {
        Path large = Packed.of("<row>%s</row>"
                        .formatted("<c><v>1</v></c>".repeat(1_000))
                        .repeat(101))
                .in(folder);
        assertThat(mark(large, error("学校", 2, "F"))).isEqualTo(Marking.How.FINDINGS_ONLY);
        try (XSSFWorkbook workbook = open(marked)) {
            assertThat(workbook.getNumberOfSheets()).isEqualTo(1);
            String link = cell(workbook.getSheetAt(0), "C4").getHyperlink().getAddress();
            assertThat(java.net.URI.create(link).getPath()).isEqualTo("学校.xlsx");
            assertThat(java.net.URI.create(link).getFragment()).isEqualTo("'学校'!F2");
        }
        Path old = folder.resolve("a.xls");
        try (HSSFWorkbook workbook = new HSSFWorkbook();
                OutputStream out = Files.newOutputStream(old)) {
            workbook.createSheet("学校").createRow(0).createCell(0).setCellValue(1);
            workbook.write(out);
        }
        assertThat(mark(old, error("学校", 1, "A"))).isEqualTo(Marking.How.FINDINGS_ONLY);
        Path csv = Packed.write(folder.resolve("a.csv"), "学校,人数\n".getBytes(StandardCharsets.UTF_8));
        assertThat(Marking.mark(
                        csv,
                        "a.csv",
                        List.of(Finding.error("x", place("a.csv", "", 2, "B"), "", WRONG)),
                        marked,
                        Language.EN))
                .isEqualTo(Marking.How.FINDINGS_ONLY);
        assertThat(WorkbooksTest.rows(Workbooks.read(marked, "m").get(0)).get(3))
                .contains("Error: " + WRONG.en(), "B2");
    }

    @Test
    void the_original_is_never_overwritten() {
        assertThatThrownBy(() -> Marking.mark(own, "学校.xlsx", List.of(), own, Language.ZH))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("另给一个文件名");
    }

    @Test
    void a_broken_workbook_is_refused_and_nothing_is_written() {
        Path broken = Packed.write(
                folder.resolve("坏.xlsx"), Arrays.copyOf("PK\003\004".getBytes(StandardCharsets.UTF_8), 100));
        assertThatThrownBy(() -> mark(broken, error("学校", 2, "F"))).isInstanceOf(Refusal.class);
        assertThat(marked).doesNotExist();
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("学校.xlsx", "坏.xlsx");
    }

    @Test
    void what_was_explained_is_called_explained_and_formulas_in_remarks_stay_text() throws IOException {
        mark(
                own,
                query("学校", 2, "F").explained("去年少报"),
                Finding.error("x", place("学校", 3, "F"), "", Words.same("=1+1")));
        try (XSSFWorkbook workbook = open(marked)) {
            assertThat(text(workbook.getSheet("学校"), "A2")).startsWith("疑点（已说明）（F 列）：");
            assertThat(text(workbook.getSheet("学校"), "A3")).isEqualTo("错误（F 列）：=1+1");
        }
    }

    @Test
    void the_same_input_gives_the_same_bytes() throws Exception {
        Path theirs = foreign(5);
        mark(theirs, error("汇总", 2, "B"));
        byte[] first = Files.readAllBytes(marked);
        Thread.sleep(1_100);
        mark(theirs, error("汇总", 2, "B"));
        assertThat(Files.readAllBytes(marked)).isEqualTo(first);
    }

    private Path foreign(int rows) throws IOException {
        Path path = folder.resolve("交来的.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(path)) {
            XSSFSheet sheet = workbook.createSheet("汇总");
            for (int i = 0; i < rows; i++) {
                sheet.createRow(i).createCell(0).setCellValue(i == 0 ? "学校" : "虚构" + i);
                sheet.getRow(i).createCell(1).setCellValue(i);
            }
            var anchor = workbook.getCreationHelper().createClientAnchor();
            anchor.setRow1(2);
            anchor.setCol1(1);
            sheet.createDrawingPatriarch().createCellComment(anchor).setString("自己的注");
            workbook.write(out);
        }
        return path;
    }

    private Marking.How mark(Path file, Finding... findings) {
        return Marking.mark(file, "学校.xlsx", List.of(findings), marked, Language.ZH);
    }

    private static Finding error(String sheet, int row, String column) {
        return Finding.error("number", place(sheet, row, column), "虚构第一小学", WRONG);
    }

    private static Finding query(String sheet, int row, String column) {
        return Finding.query("year", place(sheet, row, column), "虚构第一小学", ODD);
    }

    private static Place place(String sheet, int row, String column) {
        return place("学校.xlsx", sheet, row, column);
    }

    private static Place place(String file, String sheet, int row, String column) {
        return new Place(file, sheet, row, column);
    }

    private static XSSFWorkbook open(Path path) throws IOException {
        return new XSSFWorkbook(Files.newInputStream(path));
    }

    private static XSSFCell cell(XSSFSheet sheet, String address) {
        var at = new org.apache.poi.ss.util.CellAddress(address);
        return sheet.getRow(at.getRow()).getCell(at.getColumn());
    }

    private static String text(XSSFSheet sheet, String address) {
        return cell(sheet, address).getStringCellValue();
    }

    private static String fill(XSSFSheet sheet, String address) {
        return cell(sheet, address)
                .getCellStyle()
                .getFillForegroundXSSFColor()
                .getARGBHex()
                .substring(2);
    }

    private static List<String> texts(XSSFSheet sheet) {
        List<String> texts = new java.util.ArrayList<>();
        sheet.forEach(row -> row.forEach(cell -> texts.add(cell.toString())));
        return texts;
    }
}
