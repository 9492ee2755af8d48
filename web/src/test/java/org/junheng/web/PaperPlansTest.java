package org.junheng.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junheng.core.register.Registers;
import org.junheng.core.report.PlanPaper;
import org.junheng.core.text.Entry;
import org.junheng.core.text.Language;
import org.junheng.core.text.Yaml;
import org.junheng.desk.BuiltIn;
import org.junheng.desk.ResultFolder;
import org.junheng.desk.plan.PaperFolder;
import org.junheng.desk.plan.PlaceTables;
import org.junheng.planner.highs.Effort;
import org.junheng.planner.highs.Watch;
import org.junheng.planner.layout.Layout;
import org.junheng.planner.layout.LayoutFile;
import org.junheng.planner.zones.Zones;
import org.junheng.planner.zones.ZonesFile;
import org.junheng.store.Store;
import org.junheng.web.demo.Demo;
import org.junheng.web.demo.DemoAccount;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rotation, pairs, groups, layout, zones: asked for on the page, made in a process of its own, shown, taken away as files. */
class PaperPlansTest {

    private static final String PLANS = "/county/999901/2025/scenario/";
    private static final int COUPLE = 11;

    /** Schools of the demonstration that have handed in this year. */
    private static final Set<String> SCHOOLS =
            Set.of("0900000001", "0900000002", "0900000004", "0900000008", "0900000010");

    private static final Path EXAMPLES = Path.of("../examples");

    @TempDir
    Path folder;

    @Test
    void every_kind_of_plan_is_asked_for_and_shown() {
        ServerSettings settings = ServerSettings.of(folder, 0);
        List<DemoAccount> accounts;
        try (Store store = Store.open(settings.store(), BuiltIn.registers())) {
            accounts = Demo.fill(store, BuiltIn.registers());
        }
        try (Server server = Server.start(settings, BuiltIn.registers(), BuiltIn.standards())) {
            Browsing staff = ScenarioTest.as(server, accounts, "staff");
            assertThat(staff.get("/county/999901/2025/scenario")
                            .page()
                            .select("a[href^=" + PLANS + "]")
                            .eachAttr("href"))
                    .containsExactly(
                            PLANS + "rotation",
                            PLANS + "pairs",
                            PLANS + "groups",
                            PLANS + "layout",
                            PLANS + "zones",
                            PLANS + "forecast");
            zones(staff);
            layout(staff);
            stoppedAndThrownAway(staff);
            adopted(staff, "moves", asked(staff, "rotation", Map.of("roster", roster()), ""), "placement", "虚构");
            adopted(staff, "pairs", asked(staff, "pairs", Map.of(), ""), "pairing", "帮扶");
            assertThat(made(staff, "groups", Map.of(), "leaders: {each-so-many: 2, named: []}"))
                    .contains("集团");
            assertThat(ScenarioTest.as(server, accounts, "head")
                            .get(PLANS + "pairs")
                            .status())
                    .isEqualTo(403);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static String asked(Browsing staff, String kind, Map<String, Path> tables, String options) {
        staff.get(PLANS + kind);
        String page = staff.upload(PLANS + kind, tables, Map.of("name", "试一试", "options", options))
                .location();
        ScenarioTest.awaited(staff, page);
        return page;
    }

    private static String made(Browsing staff, String kind, Map<String, Path> tables, String options) {
        String page = asked(staff, kind, tables, options);
        String text = staff.get(page).text();
        assertThat(staff.get(page + "/plan.json").status()).as(text).isEqualTo(200);
        return text;
    }

    private static List<String> cases(Browsing staff, String register) {
        return staff.get("/county/999901/act/" + register + "?state=")
                .page()
                .select("tbody a[href^=/act/" + register + "/]")
                .eachAttr("href");
    }

    /** Every row of the plan's table becomes a case of a register, once; of a layout's schools, those that are closed. */
    private static void adopted(Browsing staff, String table, String page, String register, String word) {
        Entry json = Yaml.read("plan.json", staff.get(page + "/plan.json").text());
        assertThat(json.flag("isPlan", false)).as(staff.get(page).text()).isTrue();
        int before = cases(staff, register).size();
        assertThat(staff.post(page + "/adopt", Map.of()).status()).isEqualTo(303);
        assertThat(staff.get("/county/999901/act/" + register).text()).contains(word);
        long deeds = table.equals("schools")
                ? json.items(table).stream()
                        .filter(school -> school.words("fate").zh().equals("撤并"))
                        .count()
                : json.items(table).size();
        assertThat(cases(staff, register)).hasSize(before + (int) deeds);
        assertThat(staff.post(page + "/adopt", Map.of()).text()).contains("已经采用过");
    }

    private static void zones(Browsing staff) {
        Path example = EXAMPLES.resolve("zones");
        Map<String, Path> tables = Map.of(
                "blocks", example.resolve("blocks.csv"),
                "schools", example.resolve("schools.csv"),
                "borders", example.resolve("borders.csv"));
        String page = asked(staff, "zones", tables, text(example.resolve("zones.yaml")));
        Browsing.Answer shown = staff.get(page);
        assertThat(shown.text()).contains("虚构小学1", "下界");
        assertThat(shown.page().select("svg")).isNotEmpty();
        sameFiles(staff, page, zonesPaper(example));
        Entry json = Yaml.read("plan.json", staff.get(page + "/plan.json").text());
        assertThat(json.flag("isPlan", false)).isTrue();

        // begun from this one, no table is handed in again
        Browsing.Answer form = staff.get(PLANS + "zones?from=" + page.substring("/scenario/".length()));
        assertThat(form.text()).contains("虚构").contains("原来那张表");
        String other = staff.upload(
                        PLANS + "zones",
                        Map.of(),
                        Map.of(
                                "name", "再试",
                                "from", page.substring("/scenario/".length()),
                                "options", text(example.resolve("zones.yaml"))))
                .location();
        ScenarioTest.awaited(staff, other);
        assertThat(staff.get(other + "/plan.json").text())
                .isEqualTo(staff.get(page + "/plan.json").text());
        staff.post(other + "/drop", Map.of());

        staff.post(page + "/drop", Map.of());
        assertThat(staff.get(PLANS + "zones").text()).contains("还没有算过");
        assertThat(staff.get(page).status()).isNotEqualTo(200);
    }

    private static PlanPaper zonesPaper(Path example) {
        Zones.Outcome outcome = Zones.plan(
                ZonesFile.read(example, PlaceTables::read), Effort.gap(0.005).seconds(300), Watch.NOBODY);
        return outcome.plan().orElseThrow().paper();
    }

    private static PlanPaper layoutPaper(Path example) {
        Layout.Outcome outcome = Layout.plan(
                LayoutFile.read(example, PlaceTables::read), Effort.gap(0.005).seconds(300), Watch.NOBODY);
        return outcome.plan().orElseThrow().paper(Registers.builtIn());
    }

    /** Every file that is offered is the one the command line writes with {@code -o}, byte for byte, and none is missing. */
    private static void sameFiles(Browsing staff, String page, PlanPaper paper) {
        try {
            Path written = Files.createTempDirectory("junheng").resolve("plan");
            try (ResultFolder at = ResultFolder.at(written, EXAMPLES)) {
                PaperFolder.write(paper, at, Language.ZH);
                at.finish();
            }
            List<String> offered = staff.get(page).page().select("a[href^=" + page + "/plan]").stream()
                    .map(link -> link.attr("href").substring(page.length() + 1))
                    .toList();
            try (Stream<Path> files = Files.list(written)) {
                assertThat(offered)
                        .containsExactlyInAnyOrderElementsOf(
                                files.map(file -> file.getFileName().toString())
                                        // the mark of a folder of results is no result
                                        .filter(name -> !name.startsWith("."))
                                        .toList());
            }
            for (String file : offered) {
                assertThat(staff.get(page + "/" + file).bytes())
                        .as(file)
                        .isEqualTo(Files.readAllBytes(written.resolve(file)));
            }
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** No table but those handed in is read, whatever the options name; a table that cannot be read is told by its place. */
    private static void layout(Browsing staff) {
        Path example = EXAMPLES.resolve("layout");
        Map<String, Path> tables =
                Map.of("villages", example.resolve("villages.csv"), "schools", example.resolve("schools.csv"));
        String options = text(example.resolve("layout.yaml")) + "\ndistances: ../../../../../../etc/passwd\n";
        // the heads of the empty table are those the plan reads
        assertThat(staff.get(PLANS + "layout/table/villages").text().strip())
                .isEqualTo(text(tables.get("villages")).lines().findFirst().orElseThrow());
        String page = asked(staff, "layout", tables, options);
        Browsing.Answer shown = staff.get(page);
        // beside the answer the page shows the options as they were written
        assertThat(shown.page().select(".told-blocks").text())
                .contains("虚构镇1小学")
                .doesNotContain("passwd");
        assertThat(shown.text()).doesNotContain("root:");
        sameFiles(staff, page, layoutPaper(example));
        adopted(staff, "schools", page, "closing", "撤并 ");

        Map<String, Path> swapped =
                Map.of("villages", example.resolve("schools.csv"), "schools", example.resolve("schools.csv"));
        Browsing.Answer refused = staff.upload(
                PLANS + "layout", swapped, Map.of("name", "交错了", "options", text(example.resolve("layout.yaml"))));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text()).contains("schools.csv：没有“村庄”这一列").doesNotContain("Exception");
        assertThat(staff.get(PLANS + "layout").text()).doesNotContain("交错了");

        Browsing.Answer none =
                staff.upload(PLANS + "layout", Map.of(), Map.of("name", "没有表", "options", "years: [2026]"));
        assertThat(none.status()).isEqualTo(400);
        assertThat(none.text()).contains("还缺一张表", "years: [2026]");
        assertThat(staff.upload(PLANS + "layout", tables, Map.of("name", "坏选项", "options", "years: [2026"))
                        .status())
                .isEqualTo(400);
        // what is no option is said at once, and stays in the form
        Browsing.Answer wrong = staff.upload(PLANS + "pairs", Map.of(), Map.of("name", "坏选项", "options", "helps: 很多"));
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.text()).contains("helps: 很多");
        assertThat(staff.get(PLANS + "pairs").text()).contains("还没有算过");
    }

    /** One is being made, one waits: the one that waits leaves the queue, of both nothing is left when they are thrown away. */
    private void stoppedAndThrownAway(Browsing staff) {
        Path example = EXAMPLES.resolve("layout");
        Map<String, Path> tables =
                Map.of("villages", example.resolve("villages.csv"), "schools", example.resolve("schools.csv"));
        Map<String, String> fields = Map.of("name", "停下", "options", text(example.resolve("layout.yaml")));
        String first = staff.upload(PLANS + "layout", tables, fields).location();
        String second = staff.upload(PLANS + "layout", tables, fields).location();
        String third = staff.upload(PLANS + "layout", tables, fields).location();
        staff.post(third + "/stop", Map.of());
        assertThat(staff.get(third).text()).contains("还没开始算就停下了");

        staff.post(first + "/drop", Map.of());
        ScenarioTest.awaited(staff, second);
        assertThat(staff.get(third).text()).contains("还没开始算就停下了");
        staff.post(second + "/drop", Map.of());
        staff.post(third + "/drop", Map.of());

        for (String each : List.of(first, second, third)) {
            assertThat(ServerSettings.of(folder, 0)
                            .store()
                            .folder()
                            .resolve("plans")
                            .resolve(each.substring("/scenario/".length())))
                    .doesNotExist();
        }
    }

    /** Of the example's teachers (invented), those of schools of the demonstration; their couples are left out. */
    private Path roster() {
        List<String> all =
                text(EXAMPLES.resolve("qinghe-plans/教师名册.csv")).lines().toList();
        List<String> kept = new ArrayList<>(all.subList(0, 1));
        for (String line : all.subList(1, all.size())) {
            String[] cells = line.split(",", -1);
            if (SCHOOLS.contains(cells[1])) {
                cells[COUPLE] = "";
                kept.add(String.join(",", cells));
            }
        }
        try {
            return Files.write(folder.resolve("某县的名单.csv"), kept);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
