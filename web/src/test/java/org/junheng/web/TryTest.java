package org.junheng.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junheng.core.assess.ClauseVerdict;
import org.junheng.core.assess.Verdict;
import org.junheng.core.standard.Profile;
import org.junheng.core.trial.Trial;
import org.junheng.desk.BuiltIn;
import org.junheng.desk.Input;
import org.junheng.desk.Judged;
import org.junheng.desk.Opened;
import org.junheng.desk.Original;
import org.junheng.store.figures.Figures;
import org.junheng.store.figures.Scope;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Trying a figure out: the page says what the command line's {@code --set} says, and stores nothing until it is kept. */
class TryTest {

    private static final String PAGE = "/county/" + Town.COUNTY + "/" + Town.YEAR + "/try";

    @TempDir
    static Path folder;

    private static Town town;
    private static Browsing staff;

    @BeforeAll
    static void start() {
        town = Town.in(folder);
        new SchoolYear(town).accepted();
        staff = town.as("staff");
    }

    @AfterAll
    static void stop() {
        town.close();
    }

    private static String encoded(String setting) {
        return URLEncoder.encode(setting, StandardCharsets.UTF_8);
    }

    /** The same by the steps the command line takes. */
    private static Judged judged(List<String> settings) {
        Opened opened = Opened.of(
                Input.of(
                        List.of(Original.of(
                                "stored",
                                new byte[0],
                                town.store.look(look ->
                                        new Figures(look, BuiltIn.registers()).sheets(Scope.county(Town.COUNTY))))),
                        Profile.NONE),
                BuiltIn.registers());
        Trial trial = opened.reported(Town.YEAR).and(BuiltIn.registers(), settings);
        return Judged.of(
                opened,
                Judged.asked(BuiltIn.NATIONAL, BuiltIn.standards()),
                BuiltIn.standards(),
                Town.YEAR,
                trial,
                doing -> {});
    }

    private static List<String> turned(Judged judged) {
        List<String> turned = new java.util.ArrayList<>();
        for (int i = 0; i < judged.report().verdicts().size(); i++) {
            Verdict was = judged.reported().verdicts().get(i);
            Verdict now = judged.report().verdicts().get(i);
            for (ClauseVerdict each : now.clauses()) {
                was.clauses().stream()
                        .filter(old -> old.clause().id().equals(each.clause().id())
                                && old.stage().equals(each.stage())
                                && old.decision() != each.decision())
                        .forEach(old -> turned.add(each.clause().name().zh()));
            }
        }
        return turned;
    }

    @Test
    void a_tried_figure_turns_what_the_command_line_says_and_nothing_else() {
        long deeds = deeds();
        for (String setting : List.of(
                town.school + "/primary.largest_class=99",
                town.school + "/primary.students+=400",
                town.school + ".sports_ground_m2=1",
                town.school + ".computers+=1")) {
            List<String> expected = turned(judged(List.of(setting)));
            Document page = staff.get(PAGE + "?set=" + encoded(setting)).page();
            List<String> shown = page.select("table:has(th:contains(这样改)) tbody tr td:first-child")
                    .eachText();
            assertThat(shown).as(setting).hasSameSizeAs(expected);
            assertThat(shown)
                    .as(setting)
                    .allSatisfy(line -> assertThat(expected)
                            .anySatisfy(name -> assertThat(line).endsWith(name)));
            assertThat(page.select(".warning").text()).contains("不得上报");
        }
        assertThat(deeds()).as("nothing is done by trying").isEqualTo(deeds);
    }

    private static long deeds() {
        return town.store.look(
                look -> town.store.chain().head(look.sql(), Town.COUNTY).seq());
    }

    @Test
    void one_more_is_added_by_the_form_and_taken_out_again() {
        String first = town.school + "/primary.students+=400";
        Document page = staff.get(PAGE + "?set=" + encoded(first) + "&school=" + town.secondSchool
                        + "&field=computers&how=" + encoded("+=") + "&value=3")
                .page();
        assertThat(page.select("ul.changes li")).hasSize(2);
        String rest = page.select("ul.changes a").last().attr("href");
        assertThat(staff.get(rest).page().select("ul.changes li")).hasSize(1);
    }

    @Test
    void what_cannot_be_is_said_and_what_was_tried_before_stays() {
        String first = town.school + "/primary.students+=400";
        Browsing.Answer wrong = staff.get(PAGE + "?set=" + encoded(first) + "&school=" + town.school
                + "&field=computers&how=" + encoded("=") + "&value=" + encoded("很多"));
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.page().select("#problem")).isNotEmpty();
        assertThat(wrong.page().select("ul.changes li")).hasSize(1);
        assertThat(wrong.page().select("#value").val()).isEqualTo("很多");
        assertThat(staff.get(PAGE + "?set=nonsense").status()).isEqualTo(400);
    }

    @Test
    void every_figure_behind_a_value_can_be_tried_from_where_it_comes_from() {
        Document indicator = staff.get("/county/" + Town.COUNTY + "/" + Town.YEAR
                        + "/measure/quality-balance-2017/sports-area-per-student")
                .page();
        Document origin = staff.get(indicator.select("a[href*=/value?]").first().attr("href"))
                .page();
        List<Element> links = origin.select("a[href*=/try?]");
        assertThat(links).isNotEmpty();
        for (Element link : links) {
            Document form = staff.get(link.attr("href")).page();
            assertThat(form.select("#school option[selected]").val()).isNotEmpty();
            String field = form.select("#field option[selected]").val();
            assertThat(field).as(link.text()).isNotEmpty();
            Browsing.Answer tried = staff.get(link.attr("href") + "&how=" + encoded("+=") + "&value=1");
            assertThat(tried.status())
                    .as(field + ": " + tried.page().select("#problem").text())
                    .isEqualTo(200);
        }
    }

    @Test
    void a_plan_is_kept_opened_and_thrown_away() {
        String setting = town.school + "/primary.students+=400";
        staff.get(PAGE);
        assertThat(staff.post(PAGE.replace("/try", "/plan"), Map.of("name", " ", "set", setting))
                        .status())
                .isEqualTo(400);
        assertThat(staff.post(PAGE.replace("/try", "/plan"), Map.of("name", "扩招", "set", "nonsense"))
                        .status())
                .isEqualTo(400);
        Browsing.Answer kept = staff.post(PAGE.replace("/try", "/plan"), Map.of("name", "扩招试算", "set", setting));
        assertThat(kept.status()).isEqualTo(303);
        assertThat(staff.follow(kept).page().select("ul.changes li")).hasSize(1);
        Document list = town.as("leader").get(PAGE).page();
        assertThat(list.text()).contains("扩招试算");
        String drop = staff.get(PAGE).page().select("form[action^=/plan/]").attr("action");
        assertThat(staff.post(drop, Map.of()).status()).isEqualTo(303);
        assertThat(staff.get(PAGE).page().text()).doesNotContain("扩招试算");
    }
}
