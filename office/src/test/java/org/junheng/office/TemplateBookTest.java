package org.junheng.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junheng.core.collect.RawTable;
import org.junheng.core.collect.Returns;
import org.junheng.core.model.Column;
import org.junheng.core.model.Facts;
import org.junheng.core.model.Origins;
import org.junheng.core.model.Table;
import org.junheng.core.register.Register;
import org.junheng.core.register.Registers;
import org.junheng.core.text.Language;
import org.junheng.core.text.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TemplateBookTest {

    private static final Registers REGISTERS = Registers.builtIn();

    @TempDir
    Path folder;

    @Test
    void every_register_of_the_level_has_a_sheet_that_says_what_it_is() {
        Path file = folder.resolve("学校.xlsx");
        TemplateBook.of(REGISTERS, "school", Language.ZH)
                .forCounty("999901", 2025)
                .write(file);
        List<RawTable> sheets = Workbooks.read(file, "学校.xlsx");
        assertThat(sheets).extracting(sheet -> sheet.source().sheet()).containsExactly("学校", "学段", "教室", "班额");
        assertThat(sheets.get(1).hidden())
                .containsEntry("register", "stage")
                .containsEntry("year", "2025")
                .containsEntry("area", "999901")
                .containsKey("version");
    }

    @ParameterizedTest
    @EnumSource
    void each_asked_field_has_a_column_between_remarks_and_explanation(Language language) throws IOException {
        Path file = folder.resolve("t.xlsx");
        TemplateBook.of(REGISTERS, "school", language).write(file);
        Register stage = REGISTERS.register("stage");
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
            XSSFSheet sheet = workbook.getSheet(stage.sheet().in(language));
            List<String> headings = new ArrayList<>();
            sheet.getRow(0)
                    .forEach(cell -> headings.add(cell.getStringCellValue().replaceAll("\\s", "")));
            List<String> wanted = new ArrayList<>(List.of(SheetLayout.REMARK.in(language)));
            stage.key()
                    .forEach(key ->
                            wanted.add(stage.field(key).heading().in(language).replaceAll("\\s", "")));
            stage.fields().values().stream()
                    .filter(field -> field.asked() && !stage.key().contains(field.id()))
                    .forEach(field -> wanted.add(field.heading().in(language).replaceAll("\\s", "")));
            wanted.add(SheetLayout.EXPLANATION.in(language));
            assertThat(headings).isEqualTo(wanted);
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_template_of_a_county_reads_back_without_a_fact(Language language) {
        Path file = folder.resolve("县.xlsx");
        TemplateBook.of(REGISTERS, "county", language).write(file);
        List<RawTable> sheets = Workbooks.read(file, "县.xlsx");
        assertThat(sheets)
                .extracting(sheet -> sheet.hidden().get("register"))
                .contains("county", "funding", "event", "survey");
        assertThat(sheets).allMatch(sheet -> sheet.rows() == 1);
    }

    @Test
    void headings_are_locked_and_tell_definition_form_and_unit_while_cells_below_are_open() throws IOException {
        Path file = folder.resolve("t.xlsx");
        TemplateBook.of(REGISTERS, "school", Language.ZH).write(file);
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
            XSSFSheet sheet = workbook.getSheet("学校");
            int column = column(sheet, "教学及辅助用房面积（m²）");
            assertThat(sheet.getProtect()).isTrue();
            assertThat(sheet.getRow(0).getCell(column).getCellStyle().getLocked())
                    .isTrue();
            assertThat(sheet.getRow(1).getCell(column).getCellStyle().getLocked())
                    .isFalse();
            assertThat(sheet.getRow(0)
                            .getCell(column)
                            .getCellComment()
                            .getString()
                            .getString())
                    .contains("含室内体育用房", "单位：m²", "官方表：基础基512", "时点：9 月 1 日");
            assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
            assertThat(workbook.isSheetVeryHidden(workbook.getSheetIndex("_junheng")))
                    .isTrue();
        }
    }

    @Test
    void codes_and_flags_are_chosen_from_lists_and_counts_are_whole_numbers() throws IOException {
        Path file = folder.resolve("t.xlsx");
        TemplateBook.of(REGISTERS, "school", Language.ZH).write(file);
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
            XSSFSheet sheet = workbook.getSheet("学校");
            DataValidation kind = validation(sheet, column(sheet, "办学类型"));
            String range = kind.getValidationConstraint().getFormula1().replaceAll("[$']", "");
            assertThat(words(workbook, range)).contains("小学", "九年一贯制学校");
            assertThat(kind.getShowErrorBox()).isTrue();
            DataValidation flag = validation(sheet, column(sheet, "是否寄宿制"));
            assertThat(words(
                            workbook,
                            flag.getValidationConstraint().getFormula1().replaceAll("[$']", "")))
                    .containsExactly("是", "否");
            DataValidation books = validation(sheet, column(sheet, "图书册数（册）"));
            assertThat(books.getValidationConstraint().getFormula1()).isEqualTo("0");
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_is_filled_in_comes_back_the_same(Language language) {
        Facts facts = facts();
        Path file = folder.resolve("学校.xlsx");
        TemplateBook.of(REGISTERS, "school", language).writeFilled(file, facts);
        Returns returns = Returns.of(Workbooks.read(file, "学校.xlsx"), REGISTERS);
        Table school = returns.facts().table("school");
        assertThat(school.size()).isEqualTo(2);
        for (Column column : facts.table("school").columns()) {
            for (int row = 0; row < 2; row++) {
                assertThat(school.fact(row, column.field()).state())
                        .as(column.field())
                        .isEqualTo(column.state(row));
                assertThat(school.shown(row, column.field()))
                        .as(column.field())
                        .isEqualTo(facts.table("school").shown(row, column.field()));
            }
        }
        assertThat(school.place(0, "books").sheet())
                .isEqualTo(REGISTERS.register("school").sheet().in(language));
    }

    @Test
    void a_date_is_written_as_a_date() {
        Table event = Table.of(
                "event",
                REGISTERS.register("event").key(),
                List.of(
                        Column.ofTexts("school", new String[] {"0003300001"}),
                        Column.ofTexts("event_kind", new String[] {"merged"}),
                        Column.ofNumbers(
                                "event_date",
                                new double[] {LocalDate.of(2025, 7, 31).toEpochDay()})),
                Origins.NONE);
        Path file = folder.resolve("县.xlsx");
        TemplateBook.of(REGISTERS, "county", Language.ZH).writeFilled(file, Facts.of(List.of(event)));
        RawTable sheet = Workbooks.read(file, "县.xlsx").stream()
                .filter(table -> table.hidden().get("register").equals("event"))
                .findFirst()
                .orElseThrow();
        assertThat(WorkbooksTest.row(sheet, 1)).contains("2025-07-31", "0003300001");
    }

    @Test
    void a_prefilled_template_of_a_new_year_keeps_names_but_no_figures() {
        Path file = folder.resolve("学校.xlsx");
        TemplateBook.of(REGISTERS, "school", Language.ZH)
                .forCounty("999901", 2026)
                .writePrefilled(file, facts());
        Table school =
                Returns.of(Workbooks.read(file, "学校.xlsx"), REGISTERS).facts().table("school");
        assertThat(school.shown(0, "year")).isEqualTo("2026");
        assertThat(school.shown(0, "school_name")).isEqualTo("虚构第一小学");
        assertThat(school.shown(0, "type")).isEqualTo("primary");
        assertThat(school.fact(0, "books").state()).isEqualTo(org.junheng.core.model.State.MISSING);
        TemplateBook.of(REGISTERS, "school", Language.ZH)
                .forCounty("999901", 2025)
                .writePrefilled(file, facts());
        Table same =
                Returns.of(Workbooks.read(file, "学校.xlsx"), REGISTERS).facts().table("school");
        assertThat(same.shown(0, "books")).isEqualTo("12000");
    }

    @Test
    void a_text_that_looks_like_a_formula_stays_a_text() throws IOException {
        List<String> texts = List.of(
                "=1+1",
                "+1",
                "-1",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                " =1",
                "\u00a0=1",
                "\u200b=1",
                "＝1",
                "＋1",
                "－1",
                "＠x",
                "\"=1",
                "=cmd|' /C calc'!A0",
                "=HYPERLINK(\"http://127.0.0.1\",\"x\")");
        String[] names = texts.toArray(String[]::new);
        String[] codes = IntStream.range(0, names.length)
                .mapToObj(i -> "%010d".formatted(i))
                .toArray(String[]::new);
        List<Column> columns = List.of(Column.ofTexts("school", codes), Column.ofTexts("school_name", names));
        Path file = folder.resolve("学校.xlsx");
        TemplateBook.of(REGISTERS, "school", Language.ZH)
                .writeFilled(file, Facts.of(List.of(Table.of("school", List.of("school"), columns, Origins.NONE))));
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
            workbook.forEach(sheet -> sheet.forEach(
                    row -> row.forEach(cell -> assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA))));
            XSSFSheet sheet = workbook.getSheet("学校");
            for (int i = 0; i < names.length; i++) {
                var cell = sheet.getRow(1 + i).getCell(column(sheet, "学校名称"));
                assertThat(cell.getStringCellValue()).isEqualTo(names[i].replace("\r", "\n"));
                assertThat(cell.getCellStyle().getQuotePrefixed()).as(names[i]).isTrue();
            }
            assertThat(sheet.getRow(1)
                            .getCell(column(sheet, "学校标识码"))
                            .getCellStyle()
                            .getQuotePrefixed())
                    .isFalse();
        }
    }

    @Test
    void a_negative_number_stays_a_number() {
        Path file = folder.resolve("学校.xlsx");
        Facts facts =
                facts().with(facts().table("school").with(Column.ofNumbers("longitude", new double[] {-71.5, 118.25})));
        TemplateBook.of(REGISTERS, "school", Language.ZH).writeFilled(file, facts);
        RawTable sheet = Workbooks.read(file, "学校.xlsx").get(0);
        assertThat(WorkbooksTest.row(sheet, 1)).contains("-71.5");
    }

    @Test
    void the_same_input_gives_the_same_bytes() throws Exception {
        Path first = folder.resolve("a.xlsx");
        Path second = folder.resolve("b.xlsx");
        TemplateBook.of(REGISTERS, "school", Language.ZH).writeFilled(first, facts());
        Thread.sleep(1_100);
        TemplateBook.of(REGISTERS, "school", Language.ZH).writeFilled(second, facts());
        assertThat(Files.mismatch(first, second)).isEqualTo(-1);
    }

    @Test
    void a_level_without_registers_is_refused() {
        assertThatThrownBy(() -> TemplateBook.of(REGISTERS, "乡", Language.ZH))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("school、county 或 plan");
    }

    @Test
    void a_file_that_cannot_be_written_is_refused() {
        Path impossible = Packed.write(folder.resolve("文件"), new byte[1]).resolve("t.xlsx");
        assertThatThrownBy(
                        () -> TemplateBook.of(REGISTERS, "school", Language.ZH).write(impossible))
                .isInstanceOf(Refusal.class);
    }

    static Facts facts() {
        Register school = REGISTERS.register("school");
        List<Column> columns = List.of(
                Column.ofNumbers("year", new double[] {2025, 2025}),
                Column.ofTexts("area", new String[] {"999901", "999901"}),
                Column.ofTexts("school", new String[] {"0009990001", "0009990002"}),
                Column.ofTexts("school_name", new String[] {"虚构第一小学", "虚构实验学校"}),
                Column.ofTexts("type", new String[] {"primary", "nine-year"}),
                Column.ofTexts("founder", new String[] {"county-education", "private"}),
                Column.ofTexts("location", new String[] {"town", "rural"}),
                Column.ofNumbers("boarding", new double[] {0, 1}),
                Column.ofNumbers("books", new double[] {12_000, Double.NaN}),
                Column.ofNumbers("teaching_rooms_m2", new double[] {3_456.75, 0}),
                Column.ofNumbers("longitude", new double[] {118.87, Double.NaN}));
        return Facts.of(List.of(Table.of("school", school.key(), columns, Origins.NONE)));
    }

    private static int column(XSSFSheet sheet, String heading) {
        for (var cell : sheet.getRow(0)) {
            if (cell.getStringCellValue().replaceAll("\\s", "").equals(heading)) {
                return cell.getColumnIndex();
            }
        }
        throw new AssertionError("no heading " + heading);
    }

    private static DataValidation validation(XSSFSheet sheet, int column) {
        return sheet.getDataValidations().stream()
                .filter(each -> each.getRegions().getCellRangeAddresses()[0].getFirstColumn() == column)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> words(XSSFWorkbook workbook, String range) {
        String[] parts = range.split("[!:]");
        var from = new org.apache.poi.ss.util.CellReference(parts[1]);
        var to = new org.apache.poi.ss.util.CellReference(parts[2]);
        List<String> words = new ArrayList<>();
        for (int row = from.getRow(); row <= to.getRow(); row++) {
            words.add(workbook.getSheet(parts[0])
                    .getRow(row)
                    .getCell(from.getCol())
                    .getStringCellValue());
        }
        return words;
    }
}
