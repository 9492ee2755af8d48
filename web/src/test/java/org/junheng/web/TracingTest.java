package org.junheng.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
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
        Pattern cell = Pattern.compile("学校\\.xlsx《[^》]+》[A-Z]+\\d+");
        for (Number each : numbers()) {
            browser.open(COUNTY + "?at=" + frozen);
            browser.click(
                    "table a[href*='/measure/" + STANDARD.id() + "/" + each.indicator + "?stage=" + each.stage + "']");
            browser.click("table a[href*='/value?stage=" + each.stage + "&school=" + each.school + "']");
            int digits = STANDARD.indicator(each.indicator).digits();
            String shown = browser.find(".told-blocks .lead").getText().replace(",", "");
            assertThat(shown).as(each.toString()).contains(Shown.number(each.value, digits));
            assertThat(browser.text()).as(each.toString()).containsPattern(cell);
        }
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
