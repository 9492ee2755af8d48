package org.junheng.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The documents of 清禾 read back: every number in them is that of result.json, rounded as it is shown. */
class DocumentsTest {

    private static final String QINGHE = "../examples/qinghe";
    private static final String QUALITY = "quality-balance-2017";

    @TempDir
    private static Path folder;

    private static JsonNode result;

    @BeforeAll
    static void everything_is_written() throws IOException {
        run("assess", QINGHE, "-o", folder.toString());
        result = JsonMapper.builder()
                .build()
                .readTree(folder.resolve("result.json").toFile());
    }

    private static String run(String... arguments) {
        StringWriter out = new StringWriter();
        Junheng.run(new PrintWriter(out), new PrintWriter(out), arguments);
        return out.toString();
    }

    private static JsonNode verdict(String standard) {
        for (JsonNode verdict : result.get("verdicts")) {
            if (verdict.get("standard").stringValue().equals(standard)) {
                return verdict;
            }
        }
        throw new AssertionError(standard);
    }

    /** Section by section the values as a document shows them: name, then the value of each indicator. */
    private static List<List<String>> sections(String standard) {
        List<List<String>> rows = new ArrayList<>();
        for (JsonNode stage : verdict(standard).get("stages")) {
            for (JsonNode section : stage.get("sections")) {
                List<String> row = new ArrayList<>(List.of(section.get("name").stringValue()));
                for (JsonNode indicator : section.get("indicators")) {
                    row.add(shown(indicator.get("value"), digits(standard)));
                }
                rows.add(row);
            }
        }
        return rows;
    }

    /** Decimals of the official form: two for all values of 2017. */
    private static int digits(String standard) {
        assertThat(standard).isEqualTo(QUALITY);
        return 2;
    }

    private static String shown(JsonNode number, int digits) {
        return number.isNull()
                ? "—"
                : String.format("%,." + digits + "f", number.decimalValue().setScale(digits, RoundingMode.HALF_UP));
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
    void the_report_shows_every_school_with_the_values_of_the_result() throws IOException {
        List<List<String>> rows = htmlRows(Files.readString(folder.resolve("report.html")));
        for (List<String> section : sections(QUALITY)) {
            assertThat(rows)
                    .as(section.get(0))
                    .anySatisfy(row -> assertThat(row).containsSubsequence(section));
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
        String anchor = QUALITY + "-primary-18";
        String opened = html.substring(html.indexOf("<details id=\"" + anchor + "\""));
        opened = opened.substring(0, opened.indexOf("</details>"));
        assertThat(opened)
                .contains("骨干教师")
                .contains("1 人 ÷ 133 人 × 100")
                .contains("教督〔2017〕6号 第五条（二）")
                .contains("学校.xlsx《学段》");
    }

    @Test
    void the_form_in_word_has_the_values_of_the_result() throws IOException {
        List<List<String>> rows = new ArrayList<>();
        try (InputStream in = Files.newInputStream(folder.resolve("application-quality-balance-2017.docx"));
                XWPFDocument word = new XWPFDocument(in)) {
            for (XWPFTable table : word.getTables()) {
                table.getRows()
                        .forEach(row -> rows.add(row.getTableCells().stream()
                                .map(cell -> cell.getText())
                                .toList()));
            }
        }
        for (List<String> section : sections(QUALITY)) {
            assertThat(rows)
                    .as(section.get(0))
                    .anySatisfy(row -> assertThat(row).containsSubsequence(section));
        }
        spreads()
                .forEach(spread ->
                        assertThat(rows).anySatisfy(row -> assertThat(row).containsSubsequence(spread)));
    }

    @Test
    void the_form_in_excel_has_the_values_of_the_result_as_numbers() throws IOException {
        List<List<String>> rows = new ArrayList<>();
        Map<String, List<Double>> numbers = new HashMap<>();
        DataFormatter shown = new DataFormatter();
        try (InputStream in = Files.newInputStream(folder.resolve("application-quality-balance-2017.xlsx"));
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            for (Sheet sheet : book) {
                for (Row row : sheet) {
                    List<String> cells = new ArrayList<>();
                    row.forEach(cell -> {
                        cells.add(shown.formatCellValue(cell));
                        if (cell.getCellType() == CellType.NUMERIC) {
                            numbers.computeIfAbsent(sheet.getSheetName(), unused -> new ArrayList<>())
                                    .add(cell.getNumericCellValue());
                        }
                    });
                    rows.add(cells);
                }
            }
        }
        for (List<String> section : sections(QUALITY)) {
            assertThat(rows)
                    .as(section.get(0))
                    .anySatisfy(row -> assertThat(row).containsSubsequence(section));
        }
        spreads()
                .forEach(spread ->
                        assertThat(rows).anySatisfy(row -> assertThat(row).containsSubsequence(spread)));
        assertThat(numbers.get("表Ⅱ-2  资源配置达标情况（各校）")).hasSizeGreaterThan(400);
    }

    @Test
    void the_workbook_recalculated_by_another_program_gives_what_stands_in_it(@TempDir Path work)
            throws IOException, InterruptedException {
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
        Process office = new ProcessBuilder(
                        "soffice",
                        "-env:UserInstallation=file://" + work.resolve("profile"),
                        "--headless",
                        "--convert-to",
                        "xlsx:Calc MS Excel 2007 XML",
                        "--outdir",
                        work.resolve("out").toString(),
                        work.resolve("empty.xlsx").toString())
                .redirectErrorStream(true)
                .redirectOutput(work.resolve("soffice.log").toFile())
                .start();
        assertThat(office.waitFor()).isZero();
        Map<String, Object> recalculated = new HashMap<>();
        try (InputStream in = Files.newInputStream(work.resolve("out/empty.xlsx"));
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

    /** Per stage the coefficients of variation with three decimals, as Ⅲ prints them. */
    private static List<List<String>> spreads() {
        List<List<String>> rows = new ArrayList<>();
        for (JsonNode stage : verdict(QUALITY).get("stages")) {
            List<String> row = new ArrayList<>(List.of("差异系数"));
            stage.get("indicators").forEach(each -> row.add(shown(each.get("cv"), 3)));
            rows.add(row);
        }
        assertThat(rows).hasSize(2);
        return rows;
    }

    @Test
    void the_page_of_a_school_says_what_it_lacks() throws IOException {
        String page = Files.readString(folder.resolve("schools/school-0900000018.html"));
        assertThat(page).contains("竹铺乡罗庄小学", "低于达标线 1 项：骨干教师 缺 1 人。", "音乐、美术专用教室");
        assertThat(htmlRows(page)).anySatisfy(row -> assertThat(row).startsWith("小学：在校生数", "133", "人"));
    }

    @Test
    void of_two_schools_with_one_name_each_has_its_own_page(@TempDir Path work) throws IOException {
        run("assess", QINGHE, "--set", "0900000001.school_name=竹铺乡罗庄小学", "-o", work.toString(), "--format", "html");
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
        run("assess", QINGHE, "--set", "竹铺乡罗庄小学/primary.backbone=2", "-o", trial.toString());
        try (Stream<Path> written = Files.list(trial)) {
            assertThat(written.map(each -> each.getFileName().toString()))
                    .contains("report.html")
                    .noneMatch(name -> name.startsWith("application"));
        }
        for (String document : List.of("report.html", "leader.html", "schools/school-0900000018.html")) {
            assertThat(Files.readString(trial.resolve(document))).as(document).contains("测算，不得上报");
        }
        assertThat(run("report", "application", QINGHE, "--set", "竹铺乡罗庄小学/primary.backbone=2", "-o", trial.toString()))
                .contains("测算结果不得上报");
    }

    @Test
    void the_same_input_gives_the_same_bytes(@TempDir Path again) throws IOException {
        run("assess", QINGHE, "-o", again.toString());
        try (Stream<Path> written = Files.walk(folder)) {
            for (Path file : written.filter(Files::isRegularFile).toList()) {
                assertThat(again.resolve(folder.relativize(file))).hasSameBinaryContentAs(file);
            }
        }
    }

    private static List<List<String>> htmlRows(String html) {
        List<List<String>> rows = new ArrayList<>();
        Matcher row = Pattern.compile("<tr>(.*?)</tr>").matcher(html);
        while (row.find()) {
            List<String> cells = new ArrayList<>();
            Matcher cell = Pattern.compile("<td[^>]*>(.*?)</td>").matcher(row.group(1));
            while (cell.find()) {
                cells.add(cell.group(1).replaceAll("<[^>]+>", ""));
            }
            rows.add(cells);
        }
        return rows;
    }

    private static Set<String> matches(String text, String pattern) {
        Set<String> found = new LinkedHashSet<>();
        Pattern.compile(pattern).matcher(text).results().forEach(match -> found.add(match.group(1)));
        return found;
    }
}
