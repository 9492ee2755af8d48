package org.junheng.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.NodeList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The files of the five kinds of plans, read back by other programs and held against each other. */
class PlanPapersTest {

    private static final String COUNTY = "../examples/qinghe";
    private static final Map<String, List<String>> LINES = Map.of(
            "rotation", List.of("rotation", COUNTY, "../examples/qinghe-plans/教师名册.csv"),
            "pairs", List.of("pairs", COUNTY),
            "groups", List.of("groups", COUNTY),
            "layout", List.of("layout", "../examples/layout"),
            "zones", List.of("zones", "../examples/zones"));
    private static final Pattern HAN = Pattern.compile("[\\u3400-\\u9fff]");

    /** What the terminal was told of each. */
    private static final Map<String, String> SAID = new LinkedHashMap<>();

    @TempDir
    private static Path folder;

    @BeforeAll
    static void every_plan_is_written() {
        LINES.keySet().forEach(kind -> {
            Said said = write(kind, folder.resolve(kind));
            assertThat(said.status()).as(kind).isZero();
            SAID.put(kind, said.text());
        });
    }

    private record Said(int status, String text) {}

    private static Said write(String kind, Path out, String... more) {
        List<String> line = new ArrayList<>(LINES.get(kind));
        line.addAll(List.of(more));
        return plan(out, line.toArray(String[]::new));
    }

    private static Said plan(Path out, String... arguments) {
        List<String> line = new ArrayList<>(List.of("plan"));
        line.addAll(List.of(arguments));
        line.addAll(List.of("-o", out.toString()));
        StringWriter said = new StringWriter();
        PrintWriter writer = new PrintWriter(said, true);
        return new Said(CommandLines.run(writer, writer, line.toArray(String[]::new)), said.toString());
    }

    private static JsonNode json(Path at) {
        return JsonMapper.builder().build().readTree(at.resolve("plan.json").toFile());
    }

    private static JsonNode json(String kind) {
        return json(folder.resolve(kind));
    }

    private static Document page(Path at) throws IOException {
        return Jsoup.parse(Files.readString(at.resolve("plan.html")));
    }

    /** Tables of a plan: key → rows. */
    private static Map<String, JsonNode> tables(JsonNode plan) {
        Map<String, JsonNode> tables = new LinkedHashMap<>();
        plan.properties().forEach(each -> {
            boolean isTable = each.getValue().isArray()
                    && !List.of("certificates", "limits", "warnings", "notes").contains(each.getKey());
            if (isTable && !each.getValue().isEmpty()) {
                tables.put(each.getKey(), each.getValue());
            }
        });
        return tables;
    }

    /** The table under the heading of this name. */
    private static List<List<String>> rows(Document page, String key) {
        Element at = page.getElementById(key).nextElementSibling();
        while (at.select("table").isEmpty()) {
            at = at.nextElementSibling();
        }
        return at.select("tbody tr").stream()
                .map(row -> row.select("td").eachText())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"rotation", "pairs", "groups", "layout", "zones"})
    void every_value_of_the_page_is_that_of_the_json(String kind) throws IOException {
        Document page = page(folder.resolve(kind));
        Map<String, JsonNode> tables = tables(json(kind));
        assertThat(tables).hasSizeGreaterThanOrEqualTo(2);
        tables.forEach((key, values) -> {
            List<List<String>> rows = rows(page, key);
            assertThat(rows).as(key).hasSameSizeAs(ReadBack.list(values));
            for (int row = 0; row < rows.size(); row++) {
                List<JsonNode> cells = new ArrayList<>();
                values.get(row).properties().forEach(each -> cells.add(each.getValue()));
                assertThat(rows.get(row)).as(key).hasSameSizeAs(cells);
                for (int cell = 0; cell < cells.size(); cell++) {
                    assertThat(rows.get(row).get(cell))
                            .as("%s, row %d, cell %d", key, row, cell)
                            .isEqualTo(shown(cells.get(cell), rows.get(row).get(cell)));
                }
            }
        });
    }

    /** A value as it should stand where it stands with the decimals of the other. */
    private static String shown(JsonNode value, String like) {
        if (value.isNull()) {
            return "—";
        }
        if (value.isNumber()) {
            String plain = like.replace(",", "");
            int digits = plain.indexOf('.') < 0 ? 0 : plain.length() - plain.indexOf('.') - 1;
            boolean isYear = !like.contains(",") && like.matches("20\\d\\d");
            BigDecimal rounded = value.decimalValue().setScale(digits, RoundingMode.HALF_UP);
            return isYear ? rounded.toPlainString() : String.format("%,." + digits + "f", rounded);
        }
        return (value.isObject() ? value.get("zh") : value).stringValue().strip();
    }

    @ParameterizedTest
    @ValueSource(strings = {"rotation", "pairs", "groups", "layout", "zones"})
    void the_workbook_has_a_sheet_for_every_table_with_its_rows_to_pick_from(String kind) throws IOException {
        Document page = page(folder.resolve(kind));
        try (InputStream in = Files.newInputStream(folder.resolve(kind).resolve("plan.xlsx"));
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            for (String key : tables(json(kind)).keySet()) {
                XSSFSheet sheet = book.getSheet(page.getElementById(key).text());
                assertThat(sheet).as(key).isNotNull();
                CellRangeAddress filter = CellRangeAddress.valueOf(
                        sheet.getCTWorksheet().getAutoFilter().getRef());
                List<List<String>> rows = rows(page, key);
                assertThat(filter.getLastRow() - filter.getFirstRow()).isEqualTo(rows.size());
                assertThat(filter.getLastColumn() + 1).isEqualTo(rows.get(0).size());
                for (int row = 0; row < rows.size(); row++) {
                    assertThat(sheet.getRow(filter.getFirstRow() + 1 + row)
                                    .getCell(0)
                                    .toString())
                            .isEqualTo(rows.get(row).get(0));
                }
            }
            assertThat(book.getAllNames())
                    .filteredOn(name -> name.getNameName().equals("_xlnm._FilterDatabase"))
                    // and one for the places where limits bind, where there are many
                    .hasSizeBetween(
                            tables(json(kind)).size(), tables(json(kind)).size() + 1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"rotation", "pairs", "groups", "layout", "zones"})
    void the_word_file_has_the_tables_of_the_page(String kind) throws IOException {
        Document page = page(folder.resolve(kind));
        List<List<List<String>>> words = new ArrayList<>();
        try (InputStream in = Files.newInputStream(folder.resolve(kind).resolve("plan.docx"));
                XWPFDocument word = new XWPFDocument(in)) {
            for (XWPFTable table : word.getTables()) {
                words.add(table.getRows().stream()
                        .skip(1)
                        .map(PlanPapersTest::texts)
                        .toList());
            }
            assertThat(word.getParagraphs().get(2).getText())
                    .isEqualTo(json(kind).get("lead").get("zh").stringValue());
        }
        for (String key : tables(json(kind)).keySet()) {
            assertThat(words).as(key).contains(rows(page, key));
        }
    }

    private static List<String> texts(XWPFTableRow row) {
        return row.getTableCells().stream().map(cell -> cell.getText().strip()).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"rotation", "pairs", "groups", "layout", "zones"})
    void the_same_question_gives_the_same_bytes(String kind) throws IOException {
        Path again = folder.resolve("again-" + kind);
        write(kind, again);
        try (Stream<Path> files = Files.list(again)) {
            List<Path> all = files.toList();
            assertThat(all).hasSizeGreaterThanOrEqualTo(6);
            for (Path file : all) {
                assertThat(file).hasSameBinaryContentAs(folder.resolve(kind).resolve(file.getFileName()));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"rotation", "pairs", "groups", "layout", "zones"})
    void the_certificate_is_a_bound_below_what_the_plan_comes_to(String kind) {
        json(kind).get("certificates").forEach(each -> {
            double score = each.get("score").doubleValue();
            assertThat(each.get("bound").doubleValue())
                    .isLessThanOrEqualTo(score + 1e-6 * Math.max(1, Math.abs(score)));
            assertThat(each.get("gap").doubleValue()).isBetween(0d, 0.005);
            assertThat(each.get("ended").stringValue()).isEqualTo("proven");
            assertThat(each.get("rechecked").booleanValue()).isTrue();
        });
        assertThat(json(kind).get("certificates")).isNotEmpty();
        assertThat(json(kind).get("limits")).hasSizeGreaterThanOrEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rotation", "pairs", "groups", "layout", "zones"})
    void in_english_nothing_is_left_in_chinese_but_names(String kind) throws IOException {
        Path english = folder.resolve("en-" + kind);
        assertThat(write(kind, english, "--lang", "en").status()).isZero();
        Document page = page(english);
        assertThat(page.select("th, h2, summary, caption, .warning").eachText())
                .isNotEmpty()
                // what stands in quotes is a column of the county's own
                .allSatisfy(
                        text -> assertThat(text.replaceAll("\"[^\"]*\"", "")).doesNotContainPattern(HAN));
        assertThat(page.select("li, .lead, .note, figcaption, details > p").eachText())
                .isNotEmpty()
                .allSatisfy(text -> assertThat(text).doesNotContainPattern("[，。；：！？、（）]"));
        assertThat(page.select("details > p").text()).doesNotContainPattern(HAN);
        assertThat(json(english)).isEqualTo(json(kind));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rotation", "pairs", "groups", "layout", "zones"})
    void the_map_is_drawn_by_attributes_alone_and_says_how_to_read_it(String kind) throws Exception {
        String page = Files.readString(folder.resolve(kind).resolve("plan.html"));
        assertThat(page).contains("怎么读这张图", "同样的数，列成表").doesNotContain("<script", " style=\"");
        String svg = Files.readString(folder.resolve(kind).resolve("plan-map.svg"));
        assertThat(svg).doesNotContain("<style", " style=", "<script", "<image", "NaN");
        // the file is the picture on the page
        assertThat(page).contains(svg.substring(svg.indexOf("<svg")));
        assertThat(Jsoup.parse(page).select("figcaption").text()).contains("n = ", "不含底图");
    }

    private static int count(String kind, String element) throws Exception {
        try (InputStream in = Files.newInputStream(folder.resolve(kind).resolve("plan-map.svg"))) {
            NodeList found = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(in)
                    .getElementsByTagName(element);
            return found.getLength();
        }
    }

    @Test
    void a_rotation_adds_up() throws Exception {
        JsonNode plan = json("rotation");
        BigDecimal spend = BigDecimal.ZERO;
        int backbone = 0;
        for (JsonNode move : plan.get("moves")) {
            spend = spend.add(move.get("spend").decimalValue());
            backbone += move.get("backbone").get("zh").stringValue().equals("是") ? 1 : 0;
            assertThat(move.get("from")).isNotEqualTo(move.get("to"));
        }
        JsonNode figures = plan.get("figures");
        assertThat(plan.get("moves")).hasSize(figures.get("moves").get("after").intValue());
        assertThat(backbone).isEqualTo(figures.get("backbone").get("after").intValue());
        assertThat(spend).isEqualByComparingTo(figures.get("spend").get("after").decimalValue());
        int staying = 0;
        for (JsonNode reason : plan.get("staying")) {
            staying += reason.get("teachers").intValue();
        }
        assertThat(staying + plan.get("moves").size())
                .isEqualTo(figures.get("roster").get("after").intValue());
        int out = 0;
        for (JsonNode school : plan.get("schools")) {
            out += school.get("out").intValue();
            assertThat(school.get("teachersAfter").intValue())
                    .isEqualTo(school.get("teachersBefore").intValue()
                            - school.get("out").intValue()
                            + school.get("in").intValue());
        }
        assertThat(out).isEqualTo(plan.get("moves").size());
        assertThat(plan.get("limits").get(1).get("isBinding").booleanValue())
                .as("just as many go as must")
                .isTrue();
        int drawn = page(folder.resolve("rotation")).select("figure tbody tr td:last-child").eachText().stream()
                .mapToInt(Integer::parseInt)
                .sum();
        assertThat(drawn).isEqualTo(plan.get("moves").size());
    }

    /** Of sentences, tables, pictures and what the terminal says; years alone are written as they are. */
    @ParameterizedTest
    @ValueSource(strings = {"layout", "zones"})
    void thousands_stand_apart(String kind) throws IOException {
        Pattern together = Pattern.compile("(?<![\\d,.])(?!20\\d\\d(?!\\d))\\d{4,}");
        Document page = page(folder.resolve(kind));
        page.select("style, script").remove();
        List<String> wrong = page.getAllElements().stream()
                .map(Element::ownText)
                .filter(text -> together.matcher(text).find())
                .toList();
        assertThat(wrong).isEmpty();
        assertThat(page.text()).containsPattern("\\d,\\d{3}");
        assertThat(together.matcher(SAID.get(kind)).find()).as(SAID.get(kind)).isFalse();
    }

    @Test
    void a_map_is_told_of_where_it_is() throws Exception {
        Document page = page(folder.resolve("zones"));
        assertThat(page.select("figure svg")).isNotEmpty();
        assertThat(page.text()).contains("点图也另存为 plan-map.svg").doesNotContain("点图见 plan.html");
    }

    @Test
    void a_layout_adds_up() throws Exception {
        JsonNode plan = json("layout");
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode year : plan.get("costs")) {
            BigDecimal parts = BigDecimal.ZERO;
            for (String part : List.of("running", "opening", "closing", "walk", "bus", "board", "changing")) {
                parts = parts.add(year.get(part).decimalValue());
            }
            assertThat(parts.doubleValue()).isCloseTo(year.get("sum").doubleValue(), within(1e-6));
            sum = sum.add(parts);
        }
        assertThat(sum.doubleValue())
                .isCloseTo(plan.get("certificates").get(0).get("score").doubleValue(), within(1e-3));
        long villages = Files.readAllLines(Path.of("../examples/layout/villages.csv")).stream()
                        .filter(line -> !line.isBlank())
                        .count()
                - 1;
        assertThat(ReadBack.list(plan.get("villages")).stream()
                        .map(row -> row.get("village").stringValue())
                        .distinct())
                .hasSize((int) villages);
        assertThat(plan.get("lead").get("zh").stringValue()).contains("没有方案少于");
        assertThat(ReadBack.list(plan.get("schools")))
                .filteredOn(
                        school -> school.get("reason").get("zh").stringValue().contains("已定开办"))
                .hasSize(1);
        assertThat(count("layout", "circle"))
                .as("villages as discs, the place not opened")
                .isGreaterThan(20);
    }

    @Test
    void zones_add_up() throws Exception {
        JsonNode plan = json("zones");
        double km = 0;
        int students = 0;
        int moved = 0;
        for (JsonNode block : plan.get("blocks")) {
            km += block.get("students").intValue() * block.get("km").doubleValue();
            students += block.get("students").intValue();
            moved += block.get("changes").get("zh").stringValue().equals("是")
                    ? block.get("students").intValue()
                    : 0;
        }
        assertThat(km).isCloseTo(plan.get("certificates").get(0).get("score").doubleValue(), within(1e-6));
        assertThat(students)
                .isEqualTo(plan.get("figures").get("students").get("after").intValue());
        assertThat(moved)
                .isEqualTo(plan.get("figures").get("moved").get("after").intValue());
        int after = 0;
        for (JsonNode zone : plan.get("zones")) {
            after += zone.get("studentsAfter").intValue();
            assertThat(zone.get("studentsAfter").intValue())
                    .isEqualTo(zone.get("studentsBefore").intValue()
                            + zone.get("arriving").intValue()
                            - zone.get("leaving").intValue())
                    .isLessThanOrEqualTo(zone.get("places").intValue());
        }
        assertThat(after).isEqualTo(students);
        assertThat(count("zones", "polygon")).isEqualTo(plan.get("blocks").size());
    }

    private Path question(String example, String file, String from, String to) throws IOException {
        Path copy = Files.createDirectories(folder.resolve("question-" + example));
        try (Stream<Path> files = Files.list(Path.of("../examples", example))) {
            for (Path each : files.toList()) {
                Files.writeString(
                        copy.resolve(each.getFileName().toString()),
                        Files.readString(each).replaceAll(each.endsWith(file) ? from : "$^", to));
            }
        }
        return copy;
    }

    private void assertConflict(Path out, String clashing, String loosening) throws IOException {
        JsonNode plan = json(out);
        assertThat(plan.get("isPlan").booleanValue()).isFalse();
        assertThat(plan.get("certificates")).isEmpty();
        JsonNode conflict = plan.get("conflict");
        assertThat(conflict.get("isProven").booleanValue()).isTrue();
        assertThat(conflict.get("clashing").toString()).contains(clashing);
        assertThat(conflict.get("loosenings").toString()).contains(loosening);
        List<String> lines = page(out).select("li").eachText();
        for (String key : List.of("clashing", "loosenings")) {
            conflict.get(key)
                    .forEach(each -> assertThat(lines).contains(each.get("zh").stringValue()));
        }
        assertThat(out.resolve("plan.xlsx")).exists();
        assertThat(out.resolve("plan.docx")).exists();
        assertThat(out.resolve("plan-map.svg")).doesNotExist();
    }

    @Test
    void a_rotation_that_cannot_be_is_written_with_its_conflict() throws IOException {
        Path options =
                Files.writeString(folder.resolve("too-many.yaml"), "limits: {least-moved: {share: 0.6, reason: 试一试}}");
        Path out = folder.resolve("no-rotation");
        assertThat(write("rotation", out, "--options", options.toString()).status())
                .isEqualTo(1);
        assertConflict(out, "不少于符合条件的 60%", "差 ");
    }

    @Test
    void zones_that_cannot_be_are_written_with_their_conflict() throws IOException {
        Path question = question("zones", "zones.yaml", "most-moved: 700", "most-moved: 0");
        Path out = folder.resolve("no-zones");
        assertThat(plan(out, "zones", question.toString()).status()).isEqualTo(1);
        assertConflict(out, "离开现学区的学生不超过 0 名", "名");
    }

    @Test
    void a_layout_that_cannot_be_is_written_with_its_conflict() throws IOException {
        Path question = question(
                "layout", "layout.yaml", "lower: 15, upper: 20|lower: 3, upper: 4|upper: 40", "lower: 0.5, upper: 0.5");
        Path out = folder.resolve("no-layout");
        assertThat(plan(out, "layout", question.toString()).status()).isEqualTo(1);
        assertConflict(out, "上学路程不超过限制", "公里");
    }

    @Test
    void pairs_and_groups_settled_wrongly_are_written_with_what_is_wrong() throws IOException {
        Path pairs = Files.writeString(folder.resolve("pairs.yaml"), """
                settled:
                  - {strong: 梅桥镇唐垄小学, weak: 梅桥镇中心小学, reason: 试}
                  - {strong: 青岭镇中心小学, weak: 梅桥镇中心小学, reason: 试}
                """);
        Path out = folder.resolve("no-pairs");
        Said said = write("pairs", out, "--options", pairs.toString());
        assertThat(said.status()).as(said.text()).isEqualTo(1);
        assertThat(said.text()).contains("已证明：没有方案", "梅桥镇中心小学");
        assertConflict(out, "梅桥镇中心小学 有 2 所", "已定对子");

        Path groups = Files.writeString(folder.resolve("groups.yaml"), """
                members: {most: 1, reason: 试}
                settled:
                  - {leader: 清禾县第一小学, member: 清禾县第五小学, reason: 试}
                  - {leader: 清禾县第一小学, member: 清禾县育英小学, reason: 试}
                """);
        Path none = folder.resolve("no-groups");
        said = write("groups", none, "--options", groups.toString());
        assertThat(said.status()).as(said.text()).isEqualTo(1);
        assertConflict(none, "成员多于 1 所", "已定成员");
    }

    @Test
    void results_do_not_go_where_the_question_lies() throws IOException {
        Path question = question("zones", "zones.yaml", "x", "x");
        Said said = plan(question, "zones", question.toString());
        assertThat(said.status()).isEqualTo(3);
        assertThat(said.text()).contains("结果不能写进数据所在的文件夹");
        assertThat(question.resolve("plan.json")).doesNotExist();
    }
}
