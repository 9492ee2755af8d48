package org.junheng.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junheng.core.measure.Shown;
import org.junheng.store.figures.Correction;
import org.junheng.store.round.Approval;
import org.junheng.store.round.FrozenResults;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a city sees: its counties side by side, and one snapshot looked through before it is decided on. */
class RegionTest {

    private static final String COUNTY = "/county/" + Town.COUNTY + "/" + Town.YEAR;
    private static final String STANDARD = "quality-balance-2017";

    @TempDir
    static Path folder;

    private static Town town;
    private static Browsing city;
    private static String frozen;

    @BeforeAll
    static void start() {
        town = Town.in(folder);
        new SchoolYear(town).accepted();
        Browsing staff = town.as("staff");
        staff.get(COUNTY + "/collect");
        frozen = staff.post(COUNTY + "/freeze", Map.of()).location().substring("/frozen/".length());
        city = town.as("city");
    }

    @AfterAll
    static void stop() {
        town.close();
    }

    @Test
    void counties_stand_side_by_side_with_the_numbers_of_their_snapshots() {
        FrozenResults kept = town.store.look(look -> FrozenResults.of(look, java.util.List.of(frozen), STANDARD));
        assertThat(kept.verdicts()).hasSize(1);
        assertThat(kept.spreads()).isNotEmpty();
        assertThat(city.get("/region/" + Town.CITY + "/counties").location())
                .isEqualTo("/region/" + Town.CITY + "/" + Town.YEAR + "/counties");
        Document page =
                city.get("/region/" + Town.CITY + "/" + Town.YEAR + "/counties").page();
        for (FrozenResults.Spread spread : kept.spreads()) {
            assertThat(page.select("table").text()).contains(Shown.number(spread.cv(), Shown.CV_DIGITS));
        }
        assertThat(page.select("table").first().text()).contains("白石县").contains("还没冻结");
        String overview = page.select("table a[href^=/county/]").first().attr("href");
        assertThat(city.get(overview).status()).isEqualTo(200);
        assertThat(city.get("/region/" + Town.CITY + "/" + Town.YEAR + "/counties?only=stuck")
                        .page()
                        .select("table")
                        .text())
                .doesNotContain("白石县");
        assertThat(town.as("province")
                        .get("/region/" + Town.PROVINCE + "/" + Town.YEAR + "/counties")
                        .page()
                        .select("table")
                        .text())
                .contains("清禾县");
    }

    @Test
    void a_year_nobody_has_frozen_names_its_counties_and_leads_to_one_that_is() {
        Document page = city.get("/region/" + Town.CITY + "/2019/counties").page();
        assertThat(page.select("table").text()).contains("清禾县", "白石县", "还没冻结");
        String other =
                page.select("main a[href*=/counties]:contains(2025—2026)").attr("href");
        assertThat(city.get(other).page().select("table a[href^=/county/]")).isNotEmpty();
    }

    @Test
    void a_review_shows_what_a_correction_changed_since_and_a_decision_signs_the_rules() {
        Document before = city.get("/frozen/" + frozen + "/review").page();
        assertThat(before.select("main").text()).contains("全部一致").contains("现场核查样本");

        Browsing clerk = town.as("clerk");
        String form = SchoolYear.home(town.school) + "/stage";
        Document ask = clerk.get(
                        clerk.get(form).page().select("a[href*=/correction]").attr("href"))
                .page();
        clerk.upload(
                form + "/correction",
                "花名册.pdf",
                "%PDF-1.4".getBytes(StandardCharsets.US_ASCII),
                Map.of(
                        "key", ask.select("[name=key]").val(),
                        "field", "students",
                        "value", "777",
                        "reason", "漏报"));
        Correction correction = town.store
                .look(look -> Correction.in(look, Town.COUNTY, Town.YEAR))
                .get(0);
        if (correction.state() == Correction.State.WAITING) {
            Browsing staff = town.as("staff");
            staff.get(COUNTY + "/corrections");
            staff.post("/correction/" + correction.id() + "/decide", Map.of("step", "make"));
        }
        Document after = city.get("/frozen/" + frozen + "/review").page();
        assertThat(after.select("main").text()).containsPattern("\\d+ 处不一致");

        Browsing staff = town.as("staff");
        staff.get("/frozen/" + frozen);
        staff.post("/frozen/" + frozen + "/county", Map.of("step", "approve"));
        city.get("/frozen/" + frozen);
        assertThat(city.post("/frozen/" + frozen + "/city", Map.of("step", "approve"))
                        .status())
                .isEqualTo(303);
        Approval approval = town.store.look(look -> Approval.on(look, frozen)).stream()
                .filter(each -> each.level() == Approval.Level.CITY)
                .findFirst()
                .orElseThrow();
        assertThat(approval.rules()).startsWith("junheng ").containsPattern("[0-9a-f]{64}");
        assertThat(city.get("/frozen/" + frozen).page().text()).contains(approval.rules());
    }
}
