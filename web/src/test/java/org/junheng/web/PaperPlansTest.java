package org.junheng.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junheng.core.text.Entry;
import org.junheng.core.text.Yaml;
import org.junheng.desk.BuiltIn;
import org.junheng.planner.highs.Effort;
import org.junheng.planner.highs.Watch;
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
            assertThat(staff.get("/county/999901/2025/scenario").page().select("a[href^=" + PLANS + "]"))
                    .hasSize(5);
            zones(staff);
            layout(staff);
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

    /** Every row of the plan's table becomes a case of a register, once. */
    private static void adopted(Browsing staff, String table, String page, String register, String word) {
        Entry json = Yaml.read("plan.json", staff.get(page + "/plan.json").text());
        assertThat(json.flag("isPlan", false)).as(staff.get(page).text()).isTrue();
        assertThat(staff.post(page + "/adopt", Map.of()).status()).isEqualTo(303);
        Browsing.Answer cases = staff.get("/county/999901/act/" + register);
        assertThat(cases.text()).contains(word);
        if (!table.isEmpty()) {
            assertThat(cases.page().select("a[href^=/act/" + register + "/]"))
                    .hasSizeGreaterThanOrEqualTo(json.items(table).size());
        }
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
        for (String file : List.of("plan.xlsx", "plan.docx", "plan.html", "plan-map.svg")) {
            assertThat(staff.get(page + "/" + file).status()).as(file).isEqualTo(200);
        }
        Entry json = Yaml.read("plan.json", staff.get(page + "/plan.json").text());
        assertThat(json.flag("isPlan", false)).isTrue();
        assertThat(staff.get(page + "/plan.json").text()).isEqualTo(asTheCommandLineSays(example));

        staff.post(page + "/drop", Map.of());
        assertThat(staff.get(PLANS + "zones").text()).contains("还没有算过");
        assertThat(staff.get(page).status()).isNotEqualTo(200);
    }

    private static String asTheCommandLineSays(Path example) {
        Zones.Outcome outcome =
                Zones.plan(ZonesFile.read(example), Effort.gap(0.005).seconds(300), Watch.NOBODY);
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        outcome.plan().orElseThrow().paper().json(json);
        return json.toString(StandardCharsets.UTF_8);
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
        adopted(staff, "", page, "closing", "撤并 ");

        Map<String, Path> swapped =
                Map.of("villages", example.resolve("schools.csv"), "schools", example.resolve("schools.csv"));
        Browsing.Answer refused = staff.upload(
                PLANS + "layout", swapped, Map.of("name", "交错了", "options", text(example.resolve("layout.yaml"))));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text()).contains("villages.csv", "没有“村庄”这一列").doesNotContain("Exception");
        assertThat(staff.get(PLANS + "layout").text()).doesNotContain("交错了");

        Browsing.Answer none =
                staff.upload(PLANS + "layout", Map.of(), Map.of("name", "没有表", "options", "years: [2026]"));
        assertThat(none.status()).isEqualTo(400);
        assertThat(none.text()).contains("还缺一张表", "years: [2026]");
        assertThat(staff.upload(PLANS + "layout", tables, Map.of("name", "坏选项", "options", "years: [2026"))
                        .status())
                .isEqualTo(400);
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
