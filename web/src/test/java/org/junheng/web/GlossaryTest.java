package org.junheng.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junheng.web.page.HelpTopics;
import org.junheng.web.page.Texts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What helps on pages: the glossary, its terms where they head a column, help in the same place on each page, larger letters. */
class GlossaryTest {

    @TempDir
    static Path folder;

    private static City city;

    @BeforeAll
    static void start() {
        city = new City(folder);
    }

    @AfterAll
    static void stop() {
        city.close();
    }

    private static Browsing anybody() {
        return new Browsing(city.server.port());
    }

    @Test
    void the_glossary_is_the_file_of_the_project() throws Exception {
        Document page = anybody().get("/glossary").page();
        long rows = Files.readAllLines(Path.of("../GLOSSARY.md")).stream()
                .takeWhile(line -> !line.startsWith("## Words of the program"))
                .filter(line -> line.startsWith("| ") && !line.startsWith("| 中文"))
                .count();
        assertThat(page.select("tbody tr")).hasSize((int) rows);
        assertThat(page.select("#coefficient-of-variation-cv").text())
                .contains("差异系数")
                .contains("越小越均衡");
        Set<String> ids = new HashSet<>();
        page.select("tbody tr")
                .forEach(row -> assertThat(ids.add(row.id())).as(row.id()).isTrue());
    }

    @Test
    void a_term_over_a_column_says_what_it_means_and_leads_to_the_glossary() {
        Browsing visitor = anybody();
        Document glossary = visitor.get("/glossary").page();
        Document page = visitor.get("/standards/quality-balance-2017/try/sports-area-per-student?1.students=10")
                .page();
        Element term = page.select("th a.term:contains(达标线)").first();
        assertThat(term.attr("title")).contains("都要达到");
        String anchor = term.attr("href").substring("/glossary#".length());
        assertThat(glossary.getElementById(anchor).text()).contains("达标线");

        visitor.post("/language", Map.of("language", "en", "then", "/"));
        Document english = visitor.get("/standards/quality-balance-2017/try/sports-area-per-student?1.students=10")
                .page();
        assertThat(english.select("th a.term:contains(Threshold)").attr("title"))
                .contains("every school");
    }

    @Test
    void every_page_of_the_menu_has_its_help_and_it_stands_on_the_page_itself() {
        Texts texts = Texts.builtIn();
        assertThat(HelpTopics.all()).hasSizeGreaterThan(15).allSatisfy(topic -> {
            assertThat(texts.has(topic.answers())).as(topic.answers()).isTrue();
            assertThat(texts.has(topic.does())).as(topic.does()).isTrue();
            assertThat(anybody().get(topic.path()).page().select("ol.steps li"))
                    .as(topic.path())
                    .isNotEmpty();
        });
        assertThat(anybody().get("/help/nothing").status()).isEqualTo(400);
        Browsing clerk = city.as("south-clerk");
        assertThat(help(clerk, "/")).isEqualTo("/help/home");
        assertThat(help(clerk, clerk.get("/school/" + City.SOUTH_SCHOOL).location()))
                .isEqualTo("/help/fill");
        assertThat(help(clerk, "/search?q=a")).isEqualTo("/help/search");
        assertThat(help(clerk, "/password")).isEqualTo("/help");
        assertThat(help(anybody(), "/sign-in")).isEqualTo("/help/sign-in");
        assertThat(help(anybody(), "/standards/quality-balance-2017")).isEqualTo("/help/standards");
    }

    private static String help(Browsing visitor, String path) {
        return visitor.get(path).page().select("header a[href^=/help]").attr("href");
    }

    @Test
    void letters_grow_twice_and_are_as_before_then() {
        Browsing visitor = anybody();
        String here = "/standards/compare?one=quality-balance-2017&other=basic-balance-2012";
        for (String style : new String[] {"large", "larger", ""}) {
            Document page = visitor.get(here).page();
            String size = page.select("form[action=/size] input[name=size]").val();
            String then = page.select("form[action=/size] input[name=then]").val();
            assertThat(visitor.post("/size", Map.of("size", size, "then", then)).location())
                    .isEqualTo(here);
            assertThat(visitor.get(here).page().select("html").attr("class")).isEqualTo(style);
        }
    }

    @Test
    void nobody_is_sent_elsewhere_by_a_form() {
        Browsing visitor = anybody();
        visitor.get("/standards");
        for (String then : new String[] {"https://example.org/", "//example.org", "/\\example.org", "/a?b=\r\nc"}) {
            assertThat(visitor.post("/size", Map.of("size", "large", "then", then))
                            .location())
                    .as(then)
                    .isEqualTo("/");
        }
    }
}
