package org.junheng.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junheng.core.text.Language;
import org.junheng.desk.BuiltIn;
import org.junheng.desk.ResultFolder;
import org.junheng.desk.plan.PaperFolder;
import org.junheng.desk.plan.PlaceTables;
import org.junheng.planner.highs.Effort;
import org.junheng.planner.highs.Watch;
import org.junheng.planner.zones.Zones;
import org.junheng.planner.zones.ZonesFile;
import org.junheng.store.Store;
import org.junheng.web.demo.Demo;
import org.junheng.web.demo.DemoAccount;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is asked with tables: wrong ones leave nothing behind, right ones are kept for the next question and go with the plan. */
class PaperQuestionsTest {

    private static final String ZONES = "/county/999901/2025/scenario/zones";
    private static final Path EXAMPLE = Path.of("../examples/zones");

    /** A limit no plan keeps to. */
    private static final String TOO_FEW_PLACES = "fullest: 0.5";

    @TempDir
    Path folder;

    @Test
    void a_question_is_refused_asked_changed_and_forgotten() throws IOException {
        ServerSettings settings = ServerSettings.of(folder.resolve("data"), 0);
        List<DemoAccount> accounts;
        try (Store store = Store.open(settings.store(), BuiltIn.registers())) {
            accounts = Demo.fill(store, BuiltIn.registers());
        }
        try (Server server = Server.start(settings, BuiltIn.registers(), BuiltIn.standards())) {
            Browsing staff = ScenarioTest.as(server, accounts, "staff");
            whatIsWrongLeavesNothing(staff);
            Map<String, Path> tables = new HashMap<>(tables());
            tables.put("blocks", Workbook.of(EXAMPLE.resolve("blocks.csv"), folder.resolve("小区 2026.xlsx")));
            String plan = asked(staff, tables, Map.of("name", "划一划", "options", options()));
            everyFileIsTheCommandLines(staff, plan);
            String none = changed(staff, plan);

            staff.post(none + "/drop", Map.of());
            staff.post(plan + "/drop", Map.of());
            assertThat(kept()).isEmpty();
            droppedWhileItIsWorkedAt(staff);
        }
    }

    private void whatIsWrongLeavesNothing(Browsing staff) throws IOException {
        staff.get(ZONES);
        Path bad = folder.resolve("..坏 表.csv");
        Files.writeString(bad, Files.readString(EXAMPLE.resolve("blocks.csv")).replaceFirst("\\d+\\.\\d+", "很远"));
        Map<String, Path> wrong = new HashMap<>(tables());
        wrong.put("blocks", bad);
        Browsing.Answer cell = staff.upload(ZONES, wrong, Map.of("name", "坏格", "options", options()));
        assertThat(cell.status()).isEqualTo(400);
        // by the name whoever handed it in knows it by
        assertThat(cell.text()).contains("..坏 表.csv 第 2 行", "很远").doesNotContain("blocks.csv 第", folder.toString());
        wrong.put("blocks", Workbook.of(bad, folder.resolve("坏格.xlsx")));
        assertThat(staff.upload(ZONES, wrong, Map.of("name", "坏格", "options", options()))
                        .text())
                .contains("坏格.xlsx 第 2 行 B 列", "很远");
        Path picture = Files.write(folder.resolve("照片.xlsx"), new byte[] {1, 2, 3});
        wrong.put("blocks", picture);
        assertThat(staff.upload(ZONES, wrong, Map.of("name", "不是表", "options", options()))
                        .text())
                .contains("照片.xlsx");
        wrong.put("blocks", Files.move(picture, folder.resolve("照片.png")));
        assertThat(staff.upload(ZONES, wrong, Map.of("name", "不是表", "options", options()))
                        .text())
                .contains("“小区”要是 xlsx、xls 或 csv", "照片.png");
        rosters(staff);
        Browsing.Answer key = staff.upload(
                ZONES, tables(), Map.of("name", "坏选项", "options", options().replace("fullest", "fulest")));
        assertThat(key.status()).isEqualTo(400);
        assertThat(key.text()).contains("fulest", "fullest");
        assertThat(staff.get(ZONES).text()).contains("还没有算过");
        assertThat(kept()).isEmpty();
    }

    /** A roster is looked at by itself before anything is asked. */
    private void rosters(Browsing staff) throws IOException {
        String rotation = ZONES.replace("zones", "rotation");
        staff.get(rotation);
        Path example = Path.of("../examples/qinghe-plans/教师名册.csv");
        Path bad = Files.writeString(
                folder.resolve("名单.csv"),
                Files.readString(example).replaceFirst("(?m)^(虚构\\d+,\\d+),\\S+?,", "$1,大学,"));
        Browsing.Answer cell = staff.upload(rotation, Map.of("roster", bad), Map.of("name", "坏名册", "options", ""));
        assertThat(cell.status()).isEqualTo(400);
        assertThat(cell.text()).contains("名单.csv 第 2 行 C 列", "大学");
        Browsing.Answer none = staff.upload(
                rotation, Map.of("roster", EXAMPLE.resolve("borders.csv")), Map.of("name", "不是名册", "options", ""));
        assertThat(none.status()).isEqualTo(400);
        assertThat(none.text()).contains("《borders.csv》里没有认出教师名册");
        assertThat(staff.get(rotation).text()).contains("还没有算过");
    }

    /** The bytes of its workbook, document, page, json and map. */
    private void everyFileIsTheCommandLines(Browsing staff, String plan) throws IOException {
        Path out = folder.resolve("out");
        try (ResultFolder written = ResultFolder.at(out, EXAMPLE)) {
            PaperFolder.write(
                    Zones.plan(
                                    ZonesFile.read(EXAMPLE, PlaceTables::read),
                                    Effort.gap(0.005).seconds(300),
                                    Watch.NOBODY)
                            .plan()
                            .orElseThrow()
                            .paper(),
                    written,
                    Language.ZH);
            written.finish();
        }
        for (String file : List.of("plan.xlsx", "plan.docx", "plan.html", "plan.json", "plan-map.svg")) {
            assertThat(staff.get(plan + "/" + file).bytes()).as(file).isEqualTo(Files.readAllBytes(out.resolve(file)));
        }
    }

    /** The tables need not be handed in again; where there is no plan the page says why, and offers only files that there are. */
    private String changed(Browsing staff, String plan) {
        String from = plan.substring("/scenario/".length());
        Browsing.Answer form = staff.get(ZONES + "?from=" + from);
        assertThat(form.page()
                        .select("textarea[name=options]")
                        .first()
                        .wholeText()
                        .strip())
                .isEqualTo(options().strip());
        assertThat(form.page().select("input[type=file][required]")).isEmpty();
        String none = asked(
                staff,
                Map.of(),
                Map.of(
                        "name",
                        "装不下",
                        "from",
                        from,
                        "options",
                        options().replaceFirst("fullest: [0-9.]+", TOO_FEW_PLACES)));
        Browsing.Answer page = staff.get(none);
        assertThat(page.text()).contains("没有一个方案能同时守住全部限制", "互相冲突的限制", "最少要放宽", TOO_FEW_PLACES);
        assertThat(page.page().select("a[href$=.svg]")).isEmpty();
        for (String link : page.page().select("a[href^=" + none + "/]").eachAttr("href")) {
            assertThat(staff.get(link).status()).as(link).isEqualTo(200);
        }
        assertThat(page.page().select("form[action$=/adopt]")).isEmpty();
        assertThat(staff.get(ZONES).text()).contains("没有方案", "有方案", "人公里");
        return none;
    }

    private void droppedWhileItIsWorkedAt(Browsing staff) {
        List<String> plans = Stream.of("一", "二")
                .map(name -> staff.upload(ZONES, tables(), Map.of("name", name, "options", options()))
                        .location())
                .toList();
        plans.forEach(plan -> staff.post(plan + "/drop", Map.of()));
        String last = asked(staff, tables(), Map.of("name", "三", "options", options()));
        // asked last, made last: whoever was before it has ended
        assertThat(kept()).containsExactly(last.substring("/scenario/".length()));
    }

    private String asked(Browsing staff, Map<String, Path> tables, Map<String, String> fields) {
        staff.get(ZONES);
        String page = staff.upload(ZONES, tables, fields).location();
        ScenarioTest.awaited(staff, page);
        return page;
    }

    private static Map<String, Path> tables() {
        return Map.of(
                "blocks", EXAMPLE.resolve("blocks.csv"),
                "schools", EXAMPLE.resolve("schools.csv"),
                "borders", EXAMPLE.resolve("borders.csv"));
    }

    private static String options() {
        try {
            return Files.readString(EXAMPLE.resolve("zones.yaml"));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** What lies in the folder of plans. */
    private List<String> kept() {
        Path plans = folder.resolve("data").resolve("plans");
        if (Files.notExists(plans)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(plans)) {
            return files.map(file -> file.getFileName().toString()).toList();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
