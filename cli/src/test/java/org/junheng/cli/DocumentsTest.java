package org.junheng.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The documents of 清禾: which there are, where they lead, what a workbook of formulas computes, what becomes of a trial. */
class DocumentsTest {

    @TempDir
    private static Path folder;

    private static JsonNode result;

    @BeforeAll
    static void everything_is_written() throws IOException {
        result = ReadBack.of(folder).result();
    }

    private static String run(String... arguments) {
        StringWriter out = new StringWriter();
        Junheng.run(new PrintWriter(out), new PrintWriter(out), arguments);
        return out.toString();
    }

    @Test
    void every_kind_is_there() throws IOException {
        try (Stream<Path> written = Files.list(folder)) {
            assertThat(written.map(each -> each.getFileName().toString()))
                    .contains(
                            "report.html",
                            "leader.html",
                            "workbook.xlsx",
                            "schools",
                            "application-quality-balance-2017.docx",
                            "application-quality-balance-2017.xlsx",
                            "application-basic-balance-2012.docx",
                            "application-basic-balance-2012.xlsx",
                            "self-assessment-quality-balance-2017.docx");
        }
    }

    @Test
    void every_link_of_the_report_leads_somewhere() throws IOException {
        String html = Files.readString(folder.resolve("report.html"));
        Set<String> ids = matches(html, " id=\"([^\"]+)\"");
        assertThat(matches(html, "href=\"#([^\"]+)\"")).hasSizeGreaterThan(40).isSubsetOf(ids);
        assertThat(matches(html, "(?:src|href)=\"([^#\"][^\"]*)\""))
                .as("nothing is fetched")
                .isEmpty();
        assertThat(html).doesNotContain("<script");
    }

    @Test
    void a_number_opens_to_formula_clause_and_cell() throws IOException {
        String html = Files.readString(folder.resolve("report.html"));
        String anchor = ReadBack.QUALITY + "-primary-18";
        String opened = html.substring(html.indexOf("<details id=\"" + anchor + "\""));
        opened = opened.substring(0, opened.indexOf("</details>"));
        assertThat(opened)
                .contains("骨干教师")
                .contains("1 人 ÷ 133 人 × 100")
                .contains("教督〔2017〕6号 第五条（二）")
                .contains("学校.xlsx《学段》");
    }

    @ParameterizedTest
    @ValueSource(strings = {ReadBack.BASIC, ReadBack.QUALITY})
    void the_form_in_excel_holds_numbers_as_numbers(String standard) throws IOException {
        int numbers = 0;
        try (InputStream in = Files.newInputStream(folder.resolve("application-" + standard + ".xlsx"));
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            for (Sheet sheet : book) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        numbers += cell.getCellType() == CellType.NUMERIC ? 1 : 0;
                        if (sheet.getSheetName().startsWith("表Ⅱ-2") && cell.getCellType() == CellType.STRING) {
                            assertThat(cell.getStringCellValue()).doesNotMatch("[\\d,]+\\.\\d+");
                        }
                    }
                }
            }
        }
        assertThat(numbers).isGreaterThan(400);
    }

    @Test
    void the_workbook_recalculated_by_another_program_gives_what_stands_in_it(@TempDir Path work) throws IOException {
        Map<String, Object> cached = new HashMap<>();
        try (InputStream in = Files.newInputStream(folder.resolve("workbook.xlsx"));
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            formulas(book, (where, cell) -> {
                cached.put(where, cached(cell));
                if (cell.getCTCell().isSetV()) {
                    cell.getCTCell().unsetV();
                }
            });
            try (OutputStream out = Files.newOutputStream(work.resolve("empty.xlsx"))) {
                book.write(out);
            }
        }
        Path rewritten = LibreOffice.rewritten(work, work.resolve("empty.xlsx"));
        Map<String, Object> recalculated = new HashMap<>();
        try (InputStream in = Files.newInputStream(rewritten.resolve("empty.xlsx"));
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            formulas(book, (where, cell) -> recalculated.put(where, cached(cell)));
        }
        assertThat(recalculated).hasSizeGreaterThan(2_500).containsOnlyKeys(cached.keySet());
        recalculated.forEach((where, value) -> {
            if (value instanceof Double number) {
                assertThat((Double) cached.get(where))
                        .as(where)
                        .isCloseTo(number, within(1e-9 * Math.max(1, Math.abs(number))));
            } else {
                assertThat(value).as(where).isEqualTo(cached.get(where));
            }
        });
    }

    private static void formulas(XSSFWorkbook book, BiConsumer<String, XSSFCell> each) {
        for (Sheet sheet : book) {
            for (Row row : sheet) {
                row.forEach(cell -> {
                    if (cell.getCellType() == CellType.FORMULA) {
                        each.accept(sheet.getSheetName() + "!" + cell.getAddress(), (XSSFCell) cell);
                    }
                });
            }
        }
    }

    private static Object cached(XSSFCell cell) {
        return cell.getCachedFormulaResultType() == CellType.NUMERIC
                ? (Object) cell.getNumericCellValue()
                : cell.getStringCellValue();
    }

    @Test
    void the_workbook_has_the_spreads_of_the_result() throws IOException {
        List<Double> spreads = new ArrayList<>();
        try (InputStream in = Files.newInputStream(folder.resolve("workbook.xlsx"));
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            for (Row row : book.getSheet("结果")) {
                if (row.getCell(5) != null && row.getCell(5).getCellType() == CellType.FORMULA) {
                    spreads.add(row.getCell(5).getNumericCellValue());
                }
            }
        }
        List<Double> expected = new ArrayList<>();
        for (JsonNode verdict : result.get("verdicts")) {
            for (JsonNode stage : verdict.get("stages")) {
                stage.get("indicators")
                        .forEach(each -> expected.add(each.get("cv").doubleValue()));
            }
        }
        assertThat(spreads).isEqualTo(expected);
    }

    @Test
    void the_page_of_a_school_says_what_it_lacks() throws IOException {
        String page = Files.readString(folder.resolve("schools/school-0900000018.html"));
        assertThat(page).contains("竹铺乡罗庄小学", "低于达标线 1 项：骨干教师 缺 1 人。", "音乐、美术专用教室");
        assertThat(ReadBack.htmlRows(page)).anySatisfy(row -> assertThat(row).startsWith("小学：在校生数", "133", "人"));
    }

    @Test
    void of_two_schools_with_one_name_each_has_its_own_page(@TempDir Path work) throws IOException {
        run(
                "assess",
                ReadBack.QINGHE,
                "--set",
                "0900000001.school_name=竹铺乡罗庄小学",
                "-o",
                work.toString(),
                "--format",
                "html");
        String namesake = Files.readString(work.resolve("schools/school-0900000001.html"));
        assertThat(namesake).contains("<h1>竹铺乡罗庄小学</h1>").doesNotContain("音乐、美术专用教室");
        assertThat(Files.readString(work.resolve("schools/school-0900000018.html")))
                .contains("音乐、美术专用教室");
    }

    @Test
    void the_page_for_the_head_says_what_is_missing_and_by_when() throws IOException {
        String page = Files.readString(folder.resolve("leader.html"));
        assertThat(page).contains("未达到", "2026-09-01", "2027-03-31", "2,039.28");
    }

    @Test
    void no_application_form_is_made_of_a_trial(@TempDir Path trial) throws IOException {
        run("assess", ReadBack.QINGHE, "--set", "竹铺乡罗庄小学/primary.backbone=2", "-o", trial.toString());
        try (Stream<Path> written = Files.list(trial)) {
            assertThat(written.map(each -> each.getFileName().toString()))
                    .contains("report.html")
                    .noneMatch(name -> name.startsWith("application"));
        }
        for (String document : List.of("report.html", "leader.html", "schools/school-0900000018.html")) {
            assertThat(Files.readString(trial.resolve(document))).as(document).contains("测算，不得上报");
        }
        assertThat(run(
                        "report",
                        "application",
                        ReadBack.QINGHE,
                        "--set",
                        "竹铺乡罗庄小学/primary.backbone=2",
                        "-o",
                        trial.toString()))
                .contains("测算结果不得上报");
    }

    @Test
    void the_same_input_gives_the_same_bytes(@TempDir Path again) throws IOException {
        run("assess", ReadBack.QINGHE, "-o", again.toString());
        try (Stream<Path> written = Files.walk(folder)) {
            for (Path file : written.filter(Files::isRegularFile).toList()) {
                assertThat(again.resolve(folder.relativize(file))).hasSameBinaryContentAs(file);
            }
        }
    }

    private static Set<String> matches(String text, String pattern) {
        Set<String> found = new LinkedHashSet<>();
        Pattern.compile(pattern).matcher(text).results().forEach(match -> found.add(match.group(1)));
        return found;
    }
}
