package org.junheng.cli.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junheng.cli.CommandLines;
import org.junheng.core.measure.Shown;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A figure changed on the page of a running server, and the same given to {@code junheng assess --set} in a process of its own on the
 * files the county froze: every clause and every coefficient of variation comes out the same.
 */
class TriedTest {

    private static final int YEAR = 2024;
    private static final String COUNTY = "/county/999901/";
    private static final Map<String, String> SAID =
            Map.of("met", "达标", "not-met", "未达标", "open", "待定", "not-applicable", "不适用");

    @TempDir
    static Path folder;

    private static DemoServer server;
    private static String frozen;
    private static String school;
    private static JsonNode asReported;

    @BeforeAll
    static void started() throws Exception {
        server = DemoServer.in(folder.resolve("data"));
        server.signIn("staff");
        frozen = server.page(COUNTY + "frozen")
                .select("main a[href^=/frozen/]")
                .attr("href")
                .substring("/frozen/".length());
        Path snapshot = Files.write(folder.resolve("snapshot.zip"), server.bytes("/frozen/" + frozen + "/file"));
        try (ZipFile zip = new ZipFile(snapshot.toFile())) {
            for (var entry : zip.stream()
                    .filter(each -> each.getName().startsWith("inputs/") && !each.isDirectory())
                    .toList()) {
                Path file = folder.resolve(entry.getName());
                Files.createDirectories(file.getParent());
                try (InputStream in = zip.getInputStream(entry)) {
                    Files.copy(in, file);
                }
            }
        }
        asReported = assessed();
        school = server.page(COUNTY + YEAR + "/try?at=" + frozen)
                .select("#school option[value]:not([value=''])")
                .attr("value");
    }

    @AfterAll
    static void ended() {
        server.close();
    }

    /** What the command line says, from a process of its own. */
    private static JsonNode assessed(String... settings) throws Exception {
        Path out = Files.createTempDirectory(folder, "assessed");
        List<String> line = new ArrayList<>(List.of(
                "assess",
                folder.resolve("inputs").toString(),
                "--year",
                String.valueOf(YEAR),
                "--format",
                "json",
                "-o",
                out.toString()));
        for (String each : settings) {
            line.addAll(List.of("--set", each));
        }
        Process process = CommandLines.process(line.toArray(String[]::new));
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isIn(0, 1);
        try (Stream<Path> files = Files.walk(out)) {
            Path result = files.filter(file -> file.endsWith("result.json"))
                    .findFirst()
                    .orElseThrow();
            return new JsonMapper().readTree(Files.readAllBytes(result));
        }
    }

    /** Of each standard, each clause with its stage and how it was decided. */
    private static Map<String, String> clauses(JsonNode result) {
        Map<String, String> clauses = new LinkedHashMap<>();
        for (JsonNode verdict : result.get("verdicts")) {
            for (JsonNode each : verdict.get("clauses")) {
                clauses.put(
                        verdict.get("name").get("zh").asString() + "|"
                                + each.get("stage").asString() + "|"
                                + each.get("name").get("zh").asString(),
                        SAID.get(each.get("decision").asString()));
            }
        }
        return clauses;
    }

    /** The same on the page: what stood before, and over it what it says has turned. */
    private static Map<String, String> clauses(Document page) {
        Map<String, String> clauses = clauses(asReported);
        String standard = "";
        for (Element each : page.select(".told-blocks h2, .told-blocks table:has(th:contains(这样改)) tbody tr")) {
            if (each.tagName().equals("h2")) {
                standard = each.text();
            } else {
                List<String> cells = each.select("td").eachText();
                String[] named = cells.get(0).split("：", 2);
                boolean isOfStage = Map.of("小学", "primary", "初中", "junior").containsKey(named[0]);
                String stage = isOfStage ? named[0].equals("小学") ? "primary" : "junior" : "";
                String key = standard + "|" + stage + "|" + (isOfStage ? named[1] : cells.get(0));
                assertThat(clauses.put(key, cells.get(2))).as(key).isEqualTo(cells.get(1));
            }
        }
        return clauses;
    }

    /** Every coefficient of variation as it is printed, in the order of the page: the newest standard first. */
    private static List<String> spreads(JsonNode result) {
        List<String> spreads = new ArrayList<>();
        for (int i = result.get("verdicts").size() - 1; i >= 0; i--) {
            for (JsonNode stage : result.get("verdicts").get(i).get("stages")) {
                for (JsonNode each : stage.get("indicators")) {
                    spreads.add(
                            each.get("cv").isNull()
                                    ? "—"
                                    : Shown.number(each.get("cv").asDouble(), Shown.CV_DIGITS));
                }
            }
        }
        return spreads;
    }

    /** Of each line: name, limit, value before and after, coefficient before and after. */
    private static List<String> spreads(Document page) {
        return page.select(".told-blocks table:has(th:contains(差异系数)) tbody tr td:nth-child(6)")
                .eachText();
    }

    @Test
    void every_clause_is_what_the_process_of_the_command_line_says() throws Exception {
        List<List<String>> tried = List.of(
                List.of(school + "/primary.largest_class=99"),
                List.of(school + ".sports_ground_m2=1"),
                List.of(school + "/primary.students+=400", school + ".computers-=20"));
        assertThat(school).isNotEmpty();
        int turned = 0;
        for (List<String> settings : tried) {
            JsonNode told = assessed(settings.toArray(String[]::new));
            Document page = server.page(COUNTY + YEAR + "/try?at=" + frozen
                    + settings.stream()
                            .map(each -> "&set=" + URLEncoder.encode(each, StandardCharsets.UTF_8))
                            .collect(Collectors.joining()));
            Map<String, String> expected = clauses(told);
            assertThat(clauses(page))
                    .as(settings.toString())
                    .hasSizeGreaterThan(50)
                    .isEqualTo(expected);
            assertThat(spreads(page))
                    .as(settings.toString())
                    .hasSizeGreaterThan(20)
                    .isEqualTo(spreads(told));
            turned += expected.equals(clauses(asReported)) ? 0 : 1;
        }
        assertThat(turned).as("settings that turn a clause at all").isGreaterThan(1);
    }

    @Test
    void before_anything_is_tried_the_server_says_what_the_process_says() throws Exception {
        JsonNode page = new JsonMapper().readTree(server.bytes(COUNTY + YEAR + "/report/json.json?at=" + frozen));
        assertThat(clauses(page)).isEqualTo(clauses(asReported));
    }
}
