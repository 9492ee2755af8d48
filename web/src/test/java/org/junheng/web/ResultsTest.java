package org.junheng.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junheng.core.assess.Verdict;
import org.junheng.core.measure.IndicatorMeasures;
import org.junheng.core.measure.Shown;
import org.junheng.core.measure.StageMeasures;
import org.junheng.core.text.Language;
import org.junheng.desk.Documents;
import org.junheng.desk.Judged;
import org.junheng.desk.OpenedSnapshot;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the figures come to, on pages: the numbers are those of the verdict, and each opens down to its cell. */
class ResultsTest {

    private static final String COUNTY = "/county/" + Town.COUNTY + "/" + Town.YEAR;
    private static final String STANDARD = "quality-balance-2017";

    @TempDir
    static Path folder;

    private static Town town;
    private static Browsing staff;
    private static String frozen;
    private static Judged judged;

    @BeforeAll
    static void start() throws Exception {
        town = Town.in(folder);
        new SchoolYear(town).accepted();
        staff = town.as("staff");
        staff.get(COUNTY + "/collect");
        staff.upload(COUNTY + "/upload", Path.of("../examples/qinghe/县.xlsx"), Map.of("kind", "figures"));
        staff.get(COUNTY + "/collect");
        frozen = staff.post(COUNTY + "/freeze", Map.of()).location().substring("/frozen/".length());
        Path snapshot = folder.resolve("snapshot.zip");
        Files.write(snapshot, staff.get("/frozen/" + frozen + "/file").bytes());
        judged = OpenedSnapshot.open(snapshot, Files.createDirectory(folder.resolve("opened")))
                .judged();
    }

    @AfterAll
    static void stop() {
        town.close();
    }

    private static Verdict verdict() {
        return judged.report().verdicts().stream()
                .filter(each -> each.measures().standard().id().equals(STANDARD))
                .findFirst()
                .orElseThrow();
    }

    private static Document page(String path) {
        Browsing.Answer answer = staff.get(path);
        assertThat(answer.status()).as(path + ": " + answer.page().text()).isEqualTo(200);
        return answer.page();
    }

    @Test
    void the_overview_tells_the_verdict_and_draws_every_school() {
        for (String at : List.of("", "?at=" + frozen)) {
            Document page = page(COUNTY + at);
            String text = page.select("main").text();
            assertThat(text)
                    .contains("整部标准：" + verdict().whole().words().zh())
                    .contains("达标 %d，未达标 %d"
                            .formatted(
                                    verdict().items().met(), verdict().items().failed()));
            assertThat(page.select("svg").first().select("circle, path")).isNotEmpty();
        }
        assertThat(page(COUNTY + "?at=" + frozen).text()).contains("按快照");
    }

    @Test
    void an_indicator_shows_what_was_measured_and_opens_each_value_to_its_cell() {
        Verdict verdict = verdict();
        for (StageMeasures stage : verdict.measures().stages(Town.COUNTY)) {
            for (IndicatorMeasures each : stage.indicators()) {
                String path =
                        COUNTY + "/measure/" + STANDARD + "/" + each.indicator().id() + "?stage=" + stage.stage();
                Document page = page(path);
                assertThat(page.select(".lead").text())
                        .as(path)
                        .contains(Shown.number(each.spread().cv(), Shown.CV_DIGITS));
                List<Element> values = page.select("a[href*=/value?]");
                assertThat(values).as(path).hasSizeGreaterThanOrEqualTo(stage.size());
                Document origin = page(values.get(0).attr("href"));
                assertThat(origin.select("main").text())
                        .contains("代入数字")
                        .contains("用到的上报数")
                        .containsPattern("学校\\.xlsx《[^》]+》 ?[A-Z]+\\d+");
            }
        }
    }

    @Test
    void a_value_tells_who_changed_its_figures_and_when() {
        StageMeasures stage = verdict().measures().stages(Town.COUNTY).get(0);
        String school = stage.table().shown(stage.row(0), "school");
        Document origin = page(COUNTY + "/measure/" + STANDARD + "/"
                + stage.indicators().get(0).indicator().id() + "/value?stage=" + stage.stage() + "&school=" + school);
        assertThat(origin.select("h2").text()).contains("怎么改过");
        assertThat(origin.select("table").last().text()).contains("clerk");
    }

    @Test
    void pictures_and_tables_have_addresses_of_their_own() {
        StageMeasures stage = verdict().measures().stages(Town.COUNTY).get(0);
        IndicatorMeasures each = stage.indicators().get(0);
        String base = COUNTY + "/measure/" + STANDARD + "/" + each.indicator().id() + "/";
        String query = "?stage=" + stage.stage() + "&at=" + frozen;
        String csv = staff.get(base + "schools.csv" + query).text();
        assertThat(csv.lines().count()).isEqualTo(stage.size() + 1L);
        String json = staff.get(base + "schools.json" + query).text();
        assertThat(json).contains("\"cv\" : " + each.spread().cv());
        for (String picture : List.of("strip", "waterfall", "years")) {
            String svg = staff.get(base + picture + ".svg" + query).text();
            assertThat(svg)
                    .startsWith("<?xml")
                    .contains("<svg")
                    .doesNotContain("style=")
                    .doesNotContain("<script");
        }
        assertThat(staff.get(base + "nothing.svg" + query).status()).isEqualTo(400);
    }

    @Test
    void diagnosis_map_and_our_school_are_told() {
        assertThat(page(COUNTY + "/diagnose").select("main").text())
                .contains("先核这些数")
                .contains("差异从哪来");
        assertThat(page(COUNTY + "/diagnose?standard=basic-balance-2012")
                        .select("[aria-current]")
                        .text())
                .contains("基本均衡");
        Document map = page(COUNTY + "/map?km=3");
        assertThat(map.select("svg circle").size() + map.select("svg path").size())
                .isPositive();
        assertThat(staff.get(COUNTY + "/map?km=-1").status()).isEqualTo(400);
        Browsing head = town.as("head");
        Browsing.Answer own = head.get("/school/" + town.school + "/" + Town.YEAR + "/standing");
        assertThat(own.status()).isEqualTo(200);
        assertThat(own.page().select("svg").size()).isPositive();
    }

    @Test
    void an_outline_is_drawn_with_its_number_and_what_is_none_is_refused() {
        staff.get(COUNTY + "/map");
        byte[] square = "{\"type\":\"Polygon\",\"coordinates\":[[[102.0,40.0],[102.6,40.0],[102.6,40.6],[102.0,40.0]]]}"
                .getBytes(StandardCharsets.UTF_8);
        assertThat(staff.upload(
                                "/county/" + Town.COUNTY + "/outline",
                                "县界.geojson",
                                square,
                                Map.of("approval", "虚构审图 1"))
                        .status())
                .isEqualTo(303);
        assertThat(page(COUNTY + "/map").text()).contains("虚构审图 1");
        for (String wrong : List.of("{", "[1,2", "{\"a\":1}", "{\"coordinates\":[[500000,400000],[500001,400001]]}")) {
            staff.get(COUNTY + "/map");
            assertThat(staff.upload(
                                    "/county/" + Town.COUNTY + "/outline",
                                    "x.json",
                                    wrong.getBytes(StandardCharsets.UTF_8),
                                    Map.of("approval", "1"))
                            .status())
                    .as(wrong)
                    .isEqualTo(400);
        }
        assertThat(page(COUNTY + "/map").text()).contains("虚构审图 1");
    }

    @Test
    void documents_of_a_snapshot_are_those_the_same_program_writes_from_its_inputs() throws Exception {
        Path written = folder.resolve("written");
        List<String> names = Documents.writeAll(judged, Language.ZH, java.util.Set.of("html", "json", "xlsx"), written);
        assertThat(names).contains("report.html", "leader.html", "result.json", "workbook.xlsx");
        Map<String, String> asked = Map.of(
                "html.html",
                "report.html",
                "leader.html",
                "leader.html",
                "json.json",
                "result.json",
                "workbook.xlsx",
                "workbook.xlsx");
        for (Map.Entry<String, String> each : asked.entrySet()) {
            byte[] bytes = staff.get(COUNTY + "/report/" + each.getKey() + "?at=" + frozen)
                    .bytes();
            assertThat(bytes).as(each.getKey()).isEqualTo(Files.readAllBytes(written.resolve(each.getValue())));
        }
        assertThat(staff.get(COUNTY + "/report/nothing.pdf").status()).isEqualTo(400);
        assertThat(page(COUNTY + "/report/view?at=" + frozen).select("a[href*=/value?]"))
                .isNotEmpty();
    }

    @Test
    void a_snapshot_is_opened_only_as_what_it_is() {
        assertThat(staff.get("/county/" + Town.COUNTY + "/2024?at=" + frozen).status())
                .isEqualTo(400);
        assertThat(staff.get(COUNTY + "?at=nothing").status()).isEqualTo(400);
        assertThat(town.as("other-staff").get(COUNTY + "?at=" + frozen).status())
                .isEqualTo(403);
        String foreign = "/county/" + Town.OTHER + "/" + Town.YEAR + "?at=" + frozen;
        assertThat(town.as("other-staff").get(foreign).status()).isEqualTo(400);
    }

    @Test
    void a_county_without_figures_is_told_what_comes_first() {
        Browsing.Answer answer = town.as("other-staff").get("/county/" + Town.OTHER + "/" + Town.YEAR);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.page().select("main").text()).contains("没有");
    }
}
