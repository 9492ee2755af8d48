package org.junheng.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junheng.cli.ReadBack.list;
import static org.junheng.cli.ReadBack.numbers;
import static org.junheng.cli.ReadBack.shown;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellReference;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Every school's page read back: its figures are those of result.json, or the cell of the workbook they say they come from. */
class SchoolPagesReadBackTest {

    private static final int PEERS = 10;

    @TempDir
    private static Path folder;

    private static ReadBack back;

    @BeforeAll
    static void everything_is_written() throws IOException {
        back = ReadBack.of(folder);
    }

    private static List<String> pages() throws IOException {
        List<String> pages = back.files("schools", ".html");
        assertThat(pages).hasSize(36);
        return pages;
    }

    private static String code(String page) {
        return page.replaceAll("\\D+", "");
    }

    private static List<JsonNode> stages() {
        return list(back.verdict(ReadBack.QUALITY).get("stages"));
    }

    /** The sections a school has, each with its stage. */
    private static Map<JsonNode, JsonNode> sections(String code) {
        Map<JsonNode, JsonNode> sections = new java.util.LinkedHashMap<>();
        for (JsonNode stage : stages()) {
            list(stage.get("sections")).stream()
                    .filter(section -> code(section).equals(code))
                    .forEach(section -> sections.put(section, stage));
        }
        return sections;
    }

    private static String code(JsonNode section) {
        return section.get("key").stringValue().split(" ")[1];
    }

    @Test
    void each_value_stands_beside_threshold_county_peers_and_its_share_of_the_spread() throws IOException {
        Map<String, String> kinds = kinds();
        int rows = 0;
        for (String page : pages()) {
            List<List<String>> found = ReadBack.htmlRows(back.page(page)).stream()
                    .filter(row -> row.size() == 9)
                    .toList();
            List<List<String>> expected = new ArrayList<>();
            sections(code(page))
                    .forEach((section, stage) -> stage.get("indicators")
                            .forEach(indicator -> expected.add(row(section, stage, indicator, kinds))));
            assertThat(found.stream().map(row -> row.subList(1, 8))).as(page).isEqualTo(expected);
            rows += found.size();
        }
        assertThat(rows).isEqualTo(7 * (29 + 11));
    }

    private static List<String> row(JsonNode section, JsonNode stage, JsonNode indicator, Map<String, String> kinds) {
        String id = indicator.get("id").stringValue();
        JsonNode value = section.get("indicators").get(id);
        double share = Shares.of(stage, indicator).stream()
                .filter(each -> each.key().equals(section.get("key").stringValue()))
                .findFirst()
                .orElseThrow()
                .percent();
        return List.of(
                indicator.get("unit").get("zh").stringValue(),
                shown(value.get("value"), 2),
                ReadBack.given(indicator.get("threshold")),
                value.get("meets").stringValue().equals("met") ? "达标" : "未达标",
                shown(indicator.get("mean"), 2),
                middle(peers(section, stage, kinds), id),
                shown(BigDecimal.valueOf(share), 1));
    }

    /** Schools of the same kind and place, half to twice as large, the ten nearest in size. */
    private static List<JsonNode> peers(JsonNode section, JsonNode stage, Map<String, String> kinds) {
        double students = section.get("students").doubleValue();
        return list(stage.get("sections")).stream()
                .filter(each -> each != section && kinds.get(code(each)).equals(kinds.get(code(section))))
                .filter(each -> distance(each, students) <= Math.log(2))
                .sorted(Comparator.comparingDouble(each -> distance(each, students)))
                .limit(PEERS)
                .toList();
    }

    private static double distance(JsonNode section, double students) {
        return Math.abs(Math.log(section.get("students").doubleValue() / students));
    }

    private static String middle(List<JsonNode> peers, String indicator) {
        double[] values = peers.stream()
                .mapToDouble(each ->
                        each.get("indicators").get(indicator).get("value").doubleValue())
                .sorted()
                .toArray();
        int half = values.length / 2;
        return values.length == 0
                ? "—"
                : shown(
                        BigDecimal.valueOf(
                                values.length % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2),
                        2);
    }

    /** What each school is, and whether in town or country, as reported this year. */
    private static Map<String, String> kinds() throws IOException {
        Map<String, String> kinds = new HashMap<>();
        try (Workbook book =
                WorkbookFactory.create(Path.of(ReadBack.QINGHE, "学校.xlsx").toFile(), null, true)) {
            Sheet sheet = book.getSheet("学校");
            Map<String, Integer> columns = new HashMap<>();
            for (Row row : sheet) {
                if (columns.isEmpty()) {
                    row.forEach(cell -> columns.put(cell.toString(), cell.getColumnIndex()));
                    if (!columns.containsKey("学校标识码")) {
                        columns.clear();
                    }
                } else if (row.getCell(columns.get("学年")).toString().startsWith("2025")) {
                    kinds.put(
                            row.getCell(columns.get("学校标识码")).toString(),
                            row.getCell(columns.get("办学类型")) + " " + row.getCell(columns.get("城乡类型")));
                }
            }
        }
        assertThat(kinds).hasSizeGreaterThan(35);
        return kinds;
    }

    @Test
    void each_page_says_how_many_students_and_how_much_is_lacking() throws IOException {
        for (String page : pages()) {
            String html = back.page(page);
            List<List<String>> expected = new ArrayList<>();
            List<String> lacking = new ArrayList<>();
            sections(code(page)).forEach((section, stage) -> {
                expected.add(List.of(shown(section.get("students"), 0).replace(",", "")));
                List<String> lead = new ArrayList<>();
                for (JsonNode indicator : stage.get("indicators")) {
                    String gap = Lacks.of(section, indicator)
                            .map(lack -> shown(lack, lack.scale()).replace(",", ""))
                            .orElse("");
                    lacking.add(gap);
                    if (!gap.isEmpty()) {
                        lead.add(gap);
                    }
                }
                if (!lead.isEmpty()) {
                    lead.add(0, String.valueOf(lead.size()));
                }
                expected.add(lead);
            });
            List<List<String>> found = new ArrayList<>();
            Matcher told = Pattern.compile("<h3>(.*?)</h3>\\s*<p class=\"lead\">(.*?)</p>")
                    .matcher(html);
            while (told.find()) {
                found.add(numbers(told.group(1)));
                found.add(numbers(told.group(2)));
            }
            assertThat(found).as(page).isEqualTo(expected);
            assertThat(ReadBack.htmlRows(html).stream()
                            .filter(row -> row.size() == 9)
                            .map(row -> row.get(8).replaceAll("；?再增.*", ""))
                            .map(cell -> cell.isEmpty() ? "" : numbers(cell).get(0)))
                    .as(page)
                    .isEqualTo(lacking);
        }
    }

    @Test
    void what_one_school_could_do_for_the_county_is_enough_and_not_more_than_that() throws IOException {
        int told = 0;
        for (String page : pages()) {
            for (List<String> row : ReadBack.htmlRows(back.page(page))) {
                if (row.size() == 9 && row.get(8).contains("再增")) {
                    JsonNode primary = stages().get(0);
                    assertThat(row.get(0)).isEqualTo("生均体育运动场馆面积");
                    String school = sections(code(page))
                            .keySet()
                            .iterator()
                            .next()
                            .get("name")
                            .stringValue();
                    double amount = Double.parseDouble(
                            numbers(row.get(8).replaceAll(".*再增", "")).get(0));
                    assertThat(Lacks.cv(primary, "sports-area-per-student", school, amount))
                            .as(school)
                            .isLessThanOrEqualTo(0.5);
                    assertThat(Lacks.cv(primary, "sports-area-per-student", school, amount - 0.01))
                            .as(school)
                            .isGreaterThan(0.5);
                    told++;
                }
            }
        }
        assertThat(told).isPositive();
    }

    @Test
    void each_reported_figure_stands_in_the_cell_that_is_named() throws IOException {
        Pattern place = Pattern.compile("学校\\.xlsx《(.+)》([A-Z]+\\d+)");
        int compared = 0;
        try (Workbook book =
                WorkbookFactory.create(Path.of(ReadBack.QINGHE, "学校.xlsx").toFile(), null, true)) {
            for (String page : pages()) {
                for (List<String> row : ReadBack.htmlRows(back.page(page))) {
                    Matcher from = place.matcher(row.size() == 8 ? row.get(6) : "");
                    if (from.matches()) {
                        CellReference cell = new CellReference(from.group(2));
                        assertThat(new BigDecimal(row.get(1).replace(",", "")))
                                .as(page + " " + row)
                                .isEqualByComparingTo(BigDecimal.valueOf(book.getSheet(from.group(1))
                                        .getRow(cell.getRow())
                                        .getCell(cell.getCol())
                                        .getNumericCellValue()));
                        compared++;
                    }
                }
            }
        }
        assertThat(compared).isGreaterThan(1_500);
    }

    @Test
    void word_and_page_say_the_same() throws IOException {
        for (String page : pages()) {
            assertThat(back.wordRows(page.replace(".html", ".docx")))
                    .as(page)
                    .containsAll(ReadBack.htmlRows(back.page(page)));
        }
    }
}
