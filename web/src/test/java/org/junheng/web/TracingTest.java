package org.junheng.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junheng.core.measure.Shown;
import org.junheng.core.standard.Standard;
import org.junheng.desk.BuiltIn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A leader at a browser: from the overview to the cell a number comes from, a figure tried, a page printed. */
class TracingTest {

    private static final String COUNTY = "/county/" + Town.COUNTY + "/" + Town.YEAR;
    private static final Standard STANDARD = BuiltIn.standards().standard("quality-balance-2017");
    private static final int NUMBERS = 10;
    private static final Pattern CELL = Pattern.compile("学校\\.xlsx《[^》]+》[A-Z]+\\d+");

    @TempDir
    static Path folder;

    private static Town town;
    private static Chromium browser;
    private static String frozen;
    private static JsonNode result;

    /** One value as {@code result.json} has it. */
    private record Number(String stage, String school, String indicator, double value) {}

    @BeforeAll
    static void start() {
        town = Town.in(folder);
        new SchoolYear(town).accepted();
        Browsing staff = town.as("staff");
        staff.get(COUNTY + "/collect");
        frozen = staff.post(COUNTY + "/freeze", Map.of()).location().substring("/frozen/".length());
        result = new JsonMapper()
                .readTree(staff.get(COUNTY + "/report/json.json?at=" + frozen).bytes());
        browser = new Chromium(town.server.port(), folder);
        browser.signIn("leader", Town.PASSWORD);
    }

    @AfterAll
    static void stop() {
        browser.close();
        town.close();
    }

    /** A coefficient of variation, and how many schools are below the line or lack the figure, as {@code result.json} has them. */
    private record OfCounty(
            String standard, String stage, String indicator, double cv, double mean, int below, int open) {}

    private static List<OfCounty> ofCounty() {
        List<OfCounty> all = new ArrayList<>();
        for (JsonNode verdict : result.get("verdicts")) {
            for (JsonNode stage : verdict.get("stages")) {
                for (JsonNode each : stage.get("indicators")) {
                    all.add(new OfCounty(
                            verdict.get("standard").asString(),
                            stage.get("stage").asString(),
                            each.get("id").asString(),
                            each.get("cv").asDouble(),
                            each.get("mean").asDouble(),
                            each.get("below_threshold").asInt(),
                            each.get("open").asInt()));
                }
            }
        }
        Collections.shuffle(all, new Random(20261128));
        return all;
    }

    /** Those that have a line, of which schools are counted. */
    private static boolean isLined(OfCounty each) {
        return each.standard.equals(STANDARD.id());
    }

    private static List<Number> numbers() {
        List<Number> numbers = new ArrayList<>();
        for (JsonNode verdict : result.get("verdicts")) {
            if (verdict.get("standard").asString().equals(STANDARD.id())) {
                for (JsonNode stage : verdict.get("stages")) {
                    for (JsonNode section : stage.get("sections")) {
                        section.get("indicators").properties().forEach(each -> {
                            JsonNode value = each.getValue().get("value");
                            if (!value.isNull()) {
                                numbers.add(new Number(
                                        stage.get("stage").asString(),
                                        section.get("key").asString().split(" ")[1],
                                        each.getKey(),
                                        value.asDouble()));
                            }
                        });
                    }
                }
            }
        }
        Collections.shuffle(numbers, new Random(20261127));
        return numbers.subList(0, NUMBERS);
    }

    @Test
    void ten_numbers_are_three_clicks_at_most_from_their_cells() {
        for (Number each : numbers()) {
            browser.open(COUNTY + "?at=" + frozen);
            browser.click(
                    "table a[href*='/measure/" + STANDARD.id() + "/" + each.indicator + "?stage=" + each.stage + "']");
            browser.click("table a[href*='/value?stage=" + each.stage + "&school=" + each.school + "']");
            int digits = STANDARD.indicator(each.indicator).digits();
            String shown = browser.find(".told-blocks .lead").getText().replace(",", "");
            assertThat(shown).as(each.toString()).contains(Shown.number(each.value, digits));
            assertThat(browser.text()).as(each.toString()).containsPattern(CELL);
        }
    }

    @Test
    void ten_coefficients_open_to_their_sum_and_each_of_its_parts_to_its_cell() {
        for (OfCounty each : ofCounty().subList(0, NUMBERS)) {
            String about = each.toString();
            browser.open(COUNTY + "?at=" + frozen);
            browser.click("table a[href*='/measure/" + each.standard + "/" + each.indicator + "/spread?stage="
                    + each.stage + "']");
            assertThat(browser.find(".told-blocks .lead").getText())
                    .as(about)
                    .contains("差异系数 " + Shown.number(each.cv, Shown.CV_DIGITS));
            assertThat(browser.text())
                    .as(about)
                    .contains("代入数字", "出处", "用它的条款", "标准文件", each.standard)
                    .containsPattern(CELL);
            assertThat(again(each)).as(about).isCloseTo(each.cv, within(1e-6));
            browser.click("table a[href*='/value?stage=" + each.stage + "']");
            assertThat(browser.text()).as(about).contains("用到的上报数").containsPattern(CELL);
        }
    }

    /** The coefficient once more, from nothing but what the page shows. */
    private static double again(OfCounty of) {
        double students = 0;
        double squares = 0;
        for (Element row : Jsoup.parse(browser.source()).select("table:contains(学生数（权重）) tbody tr")) {
            List<String> cells = row.select("td").eachText();
            if (!cells.get(3).equals("—")) {
                students += number(cells.get(1));
                squares += number(cells.get(5));
            }
        }
        return Math.sqrt(squares / students) / of.mean;
    }

    private static double number(String text) {
        return Double.parseDouble(text.replace(",", ""));
    }

    @Test
    void ten_counts_open_to_the_list_of_what_is_counted_and_each_of_it_to_its_cell() {
        List<OfCounty> lined = ofCounty().stream()
                .filter(TracingTest::isLined)
                .limit(NUMBERS / 2)
                .toList();
        assertThat(lined).hasSize(NUMBERS / 2);
        for (OfCounty each : lined) {
            for (Map.Entry<String, Integer> count :
                    Map.of("below", each.below, "open", each.open).entrySet()) {
                String about = each + " " + count.getKey();
                browser.open(COUNTY + "?at=" + frozen);
                String link = "table a[href*='" + each.standard + "?of=" + count.getKey() + "&stage=" + each.stage
                        + "&indicator=" + each.indicator + "']";
                assertThat(browser.find(link).getText()).as(about).isEqualTo(String.valueOf(count.getValue()));
                browser.click(link);
                Document page = Jsoup.parse(browser.source());
                assertThat(page.select("main").text()).as(about).contains("数的是");
                assertThat(page.select("table:contains(数的就是这些) tbody tr"))
                        .as(about)
                        .hasSize(count.getValue());
                // none counted: those that were looked at stand there
                assertThat(browser.text()).as(about).containsPattern(CELL);
                browser.click("table a[href*='/value?stage=" + each.stage + "']");
                assertThat(browser.text()).as(about).contains("用到的上报数").containsPattern(CELL);
            }
        }
    }

    @Test
    void every_number_of_the_sentences_opens_to_as_many_as_it_says() {
        Browsing leader = town.as("leader");
        Document overview = leader.get(COUNTY + "?at=" + frozen).page();
        List<Element> numbers = overview.select(".told-blocks .lead a, .told-blocks figcaption a");
        assertThat(numbers).hasSizeGreaterThanOrEqualTo(NUMBERS);
        for (Element each : numbers) {
            Document page = leader.get(each.attr("href")).page();
            String shown = page.select("main").text();
            if (each.attr("href").contains("of=") && !each.text().contains(",")) {
                String count = each.text().replaceAll("\\D", "");
                boolean isStudents =
                        each.text().equals(count) && each.attr("href").contains("of=schools");
                int rows = page.select("table:contains(数的就是这些) tbody tr").size();
                assertThat(isStudents ? sum(page) : rows).as(each.outerHtml()).isEqualTo(Integer.parseInt(count));
            } else if (each.attr("href").contains("of=")) {
                assertThat(sum(page)).as(each.outerHtml()).isEqualTo((int) number(each.text()));
            } else {
                assertThat(shown).as(each.outerHtml()).contains(each.text().replaceAll(" 校$", ""));
            }
        }
    }

    private static int sum(Document page) {
        return page.select("table:contains(数的就是这些) tbody tr td:nth-child(2)").eachText().stream()
                .mapToInt(text -> (int) number(text))
                .sum();
    }

    @Test
    void a_figure_that_is_typed_moves_the_answer_without_leaving_the_page() {
        browser.open(COUNTY + "/try");
        browser.find("#school option[value='" + town.school + "']").click();
        browser.find("#stage option[value='primary']").click();
        browser.find("#field option[value='largest_class']").click();
        browser.type("#value", "99");
        browser.until(() -> browser.find("#tried").getText().contains("不得上报"));
        assertThat(browser.path()).isEqualTo(COUNTY + "/try");
        String live = browser.find("#tried").getText();
        String linked = town.as("leader")
                .get(COUNTY + "/try?set=" + town.school + "/primary.largest_class=99")
                .page()
                .select("#tried table:has(th:contains(这样改)) tbody td:first-child")
                .text();
        for (String clause : linked.split("(?=小学：|初中：)")) {
            assertThat(live).contains(clause.strip());
        }
    }

    @Test
    void pages_of_results_print_on_few_sheets() {
        for (Map.Entry<String, Integer> most : Map.of(
                        "",
                        6,
                        "/diagnose",
                        6,
                        "/map",
                        3,
                        "/report",
                        2,
                        "/measure/" + STANDARD.id() + "/sports-area-per-student",
                        4)
                .entrySet()) {
            browser.open(COUNTY + most.getKey());
            String pdf = new String(browser.printed(), StandardCharsets.ISO_8859_1);
            long sheets =
                    Pattern.compile("/Type\\s*/Page[^s]").matcher(pdf).results().count();
            assertThat(sheets).as(most.getKey()).isBetween(1L, (long) most.getValue());
        }
    }
}
