package org.junheng.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.junheng.core.standard.Clause;
import org.junheng.core.standard.Indicator;
import org.junheng.core.standard.Standard;
import org.junheng.core.standard.Standards;
import org.junheng.desk.BuiltIn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The standards on pages: to anybody, each rule at its anchor, two compared, one tried. */
class StandardsPagesTest {

    private static final String QUALITY = "/standards/quality-balance-2017";
    private static final Standards STANDARDS = BuiltIn.standards();

    @TempDir
    static Path folder;

    private static City city;
    private static Browsing anybody;

    @BeforeAll
    static void start() {
        city = new City(folder);
        anybody = new Browsing(city.server.port());
    }

    @AfterAll
    static void stop() {
        city.close();
    }

    private static Document page(String path) {
        Browsing.Answer answer = anybody.get(path);
        assertThat(answer.status()).as(path + ": " + answer.page().text()).isEqualTo(200);
        return answer.page();
    }

    @Test
    void all_standards_are_listed_and_lead_to_their_page() {
        Document list = page("/standards");
        for (Standard standard : STANDARDS.all()) {
            assertThat(list.select("th a[href=/standards/" + standard.id() + "]")
                            .text())
                    .isEqualTo(standard.name().zh());
        }
    }

    @Test
    void every_indicator_and_clause_stands_at_its_own_anchor_and_its_examples_hold() {
        for (Standard standard : STANDARDS.all()) {
            Document page = page("/standards/" + standard.id());
            for (Indicator indicator : standard.indicators()) {
                assertThat(page.select("h3#" + indicator.id()).text())
                        .contains(indicator.name().zh());
            }
            for (Clause clause : standard.clauses()) {
                assertThat(page.select("h3#" + clause.id()).text())
                        .isEqualTo(clause.name().zh());
            }
            Set<String> ids = new HashSet<>();
            page.select("[id]")
                    .forEach(element ->
                            assertThat(ids.add(element.id())).as(element.id()).isTrue());
            page.select("main a[href^=#]")
                    .forEach(link -> assertThat(ids).contains(link.attr("href").substring(1)));
            assertThat(page.text()).doesNotContain("不成立。").contains("全部成立");
            assertThat(page.select("details tbody td").eachText()).anyMatch(cell -> cell.matches("✓.成立"));
        }
    }

    @Test
    void a_rule_shows_its_lines_with_their_dates_and_where_it_stands() {
        String text = page(QUALITY).select("#sports-area-per-student + .scroll").text();
        assertThat(text)
                .contains("（室内体育用房面积 + 运动场地面积） ÷ 在校生数")
                .contains("初中 达标线 ≥ 10.2（自 2017-04-19）")
                .contains("教督〔2017〕6号 第五条（五）");
    }

    @Test
    void whatever_is_offered_to_be_tried_can_be() {
        List<String> links = page(QUALITY).select("a[href*=/try/]").eachAttr("href");
        assertThat(links).hasSizeGreaterThan(20);
        links.forEach(link -> assertThat(page(link).select("form.tryout input, form.tryout select"))
                .as(link)
                .isNotEmpty());
    }

    @Test
    void numbers_that_are_typed_are_decided_with_their_formula() {
        Document page = page(QUALITY + "/try/sports-area-per-student?stage=junior&year=2025"
                + "&1.students=1000&1.indoor_sports_m2=0&1.sports_ground_m2=10190");
        assertThat(page.select("#result ~ *").text())
                .contains("10.19 m²/生，达标线 10.2，未达标")
                .contains("（0 m² + 10190 m²） ÷ 1000 人");
        assertThat(page.select("input[name=1.sports_ground_m2]").val()).isEqualTo("10190");
        assertThat(page.select("details.card[open]")).isEmpty();
    }

    @Test
    void what_is_typed_wrongly_is_told_at_its_place_and_on_top() {
        Browsing.Answer answer = anybody.get(QUALITY + "/try/sports-area-per-student?1.students=abc");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.page().title()).startsWith("错误");
        assertThat(answer.page().select("#problem").text()).contains("应写数字");
        assertThat(answer.page().select("input[aria-invalid=true]").attr("name"))
                .isEqualTo("1.students");
    }

    @Test
    void a_rule_that_cannot_be_tried_says_why() {
        assertThat(anybody.get(QUALITY + "/try/balance").page().text()).contains("算例");
        assertThat(anybody.get(QUALITY + "/try/nothing").status()).isEqualTo(400);
        assertThat(anybody.get("/standards/nothing").status()).isEqualTo(400);
    }

    @Test
    void two_standards_differ_where_the_command_line_says_they_do() {
        Document page = page("/standards/compare?one=quality-balance-2017&other=quality-balance-liaoning-shenyang");
        assertThat(page.select(".lead").text()).contains("不同");
        assertThat(page.select("details#files").text()).contains("clauses/training-budget.yaml");
        assertThat(page.select("td.strong").eachText()).anyMatch(name -> name.contains("培训经费"));
        assertThat(page("/standards/compare?one=quality-balance-2017&other=quality-balance-2017")
                        .select(".lead")
                        .text())
                .isEqualTo("没有不同。");
    }

    @Test
    void a_standard_is_read_in_english_too() {
        Browsing english = new Browsing(city.server.port());
        english.get(QUALITY);
        assertThat(english.post("/language", Map.of("language", "en", "then", "/standards/compare?one=a&other=b"))
                        .location())
                .isEqualTo("/standards/compare?one=a&other=b");
        String text = english.get(QUALITY).page().select("main").text();
        assertThat(text).contains("Threshold").contains("worked examples were run just now and all hold");
        assertThat(english.get(QUALITY + "/try/sports-area-per-student?1.students=abc")
                        .page()
                        .select("#problem")
                        .text())
                .contains("write a number");
    }
}
