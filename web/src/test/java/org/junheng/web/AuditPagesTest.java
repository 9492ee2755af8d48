package org.junheng.web;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junheng.core.text.LiveText;
import org.junheng.store.Actor;
import org.junheng.store.audit.AuditEntry;
import org.junheng.store.people.Account;
import org.junheng.web.page.Frame;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an auditor reads, verifies and exports, and that nobody else does. */
class AuditPagesTest {

    @TempDir
    Path folder;

    private City city;

    @BeforeEach
    void start() {
        city = new City(folder);
    }

    @AfterEach
    void stop() {
        city.close();
    }

    private void note(String chain, String deed, String subject, String detail) {
        city.server
                .store()
                .doing(
                        new Actor("somebody", "county-staff", "-"),
                        noted -> noted.note(chain, chain, deed, subject, detail));
    }

    private static List<String> column(Browsing.Answer answer, int column) {
        return answer.page().select("tbody tr > *:nth-child(" + column + ")").eachText();
    }

    @Test
    void the_auditor_of_the_whole_server_reads_the_house_and_every_county() {
        note(City.SOUTH, "round.frozen", "r1", "");
        note(City.NORTH, "round.closed", "r2", "并到下一批");
        Browsing.Answer answer = city.as("city-auditor").get("/audit");
        assertThat(column(answer, 3))
                .contains("冻结收数批次", "关闭收数批次：并到下一批", "登录", "建账号 north-clerk", "给 north-clerk 授“学校填报员”");
        assertThat(column(answer, 6)).contains(City.SOUTH + " 1").anyMatch(place -> place.startsWith("本服务器"));
    }

    @Test
    void a_countys_auditor_reads_that_countys_chain_alone() {
        note(City.SOUTH, "round.frozen", "r1", "");
        note(City.NORTH, "round.closed", "r2", "");
        Browsing visitor = city.as("south-auditor");
        assertThat(column(visitor.get("/audit"), 3)).containsExactly("冻结收数批次");
        assertThat(column(visitor.get("/audit?deed=round.closed"), 3)).isEmpty();
        assertThat(visitor.get("/audit/export").text())
                .contains("round.frozen")
                .doesNotContain("round.closed", "house");
        assertThat(visitor.get("/audit?before=9999~house~99999")
                        .page()
                        .select("main")
                        .text())
                .doesNotContain("本服务器");
    }

    @Test
    void nobody_but_an_auditor_sees_verifies_or_exports_it() {
        for (String login : List.of("city-administrator", "city-security-administrator", "south-clerk")) {
            Browsing visitor = city.as(login);
            assertThat(visitor.get("/audit").status()).as(login).isEqualTo(403);
            assertThat(visitor.get("/audit/export").status()).as(login).isEqualTo(403);
            assertThat(visitor.post("/audit/verify", Map.of()).status())
                    .as(login)
                    .isEqualTo(403);
            assertThat(visitor.get("/").page().select(".menu a").eachText()).doesNotContain("审计");
        }
        assertThat(city.as("city-auditor").get("/").page().select(".menu a").eachText())
                .contains("审计");
        assertThat(new Browsing(city.server.port()).get("/audit").location()).startsWith("/sign-in");
    }

    @Test
    void rows_are_chosen_by_who_deed_and_day() {
        Browsing visitor = city.as("city-auditor");
        note(City.SOUTH, "round.frozen", "r1", "");
        assertThat(column(visitor.get("/audit?who=somebody"), 3)).containsExactly("冻结收数批次");
        assertThat(column(visitor.get("/audit?who=%20somebody%20&deed=round.frozen"), 3))
                .hasSize(1);
        assertThat(column(visitor.get("/audit?who=somebody&deed=account.added"), 3))
                .isEmpty();
        String today = Frame.today(Instant.now()).toString();
        assertThat(column(visitor.get("/audit?who=somebody&day=" + today), 3)).hasSize(1);
        assertThat(column(visitor.get("/audit?who=somebody&day=2001-02-03"), 3)).isEmpty();
        Browsing.Answer wrong = visitor.get("/audit?who=somebody&day=gestern");
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.page().select("#problem").text()).contains("gestern");
        assertThat(wrong.page().select("#who").val()).isEqualTo("somebody");
        assertThat(visitor.get("/audit?who=%27%20OR%201%3D1&deed=%27--").status())
                .isEqualTo(200);
    }

    @Test
    void more_rows_than_a_page_holds_follow_one_another_without_gap() {
        for (int i = 0; i < 205; i++) {
            note(City.SOUTH, "round.frozen", "r" + i, "");
        }
        Browsing visitor = city.as("south-auditor");
        Browsing.Answer answer = visitor.get("/audit?deed=round.frozen");
        List<String> places = new java.util.ArrayList<>();
        while (true) {
            places.addAll(column(answer, 6));
            String next = answer.page().select("a[rel=next]").attr("href");
            if (next.isEmpty()) {
                break;
            }
            answer = visitor.get(next);
        }
        assertThat(places).hasSize(205).doesNotHaveDuplicates();
        assertThat(places.get(0)).isEqualTo(City.SOUTH + " 205");
    }

    @Test
    void verifying_tells_in_one_sentence_whether_the_chains_hold_and_leaves_a_row() {
        Browsing visitor = city.as("city-auditor");
        note(City.SOUTH, "round.frozen", "r1", "甲");
        Browsing.Answer whole = visitor.post("/audit/verify", Map.of());
        assertThat(whole.page().select(".done p").text()).startsWith("3 条审计链").contains("全部完好");
        assertThat(city.newest("audit.verified").detail()).isEqualTo("0");
        city.server.store().doing(Actor.COMMAND_LINE, deed -> {
            deed.sql().execute("UPDATE audit SET detail = '乙' WHERE chain = ? AND seq = 1", City.SOUTH);
            deed.note(AuditEntry.HOUSE, "", "audit.verified", "", "");
        });
        Browsing.Answer broken = visitor.post("/audit/verify", Map.of());
        assertThat(broken.page().select(".problem p").text()).isEqualTo("审计链 370202 第 1 条：这一条记录被改动或调换");
        assertThat(city.newest("audit.verified").detail()).isEqualTo("1");
        assertThat(city.as("north-auditor")
                        .post("/audit/verify", Map.of())
                        .page()
                        .select(".done p"))
                .as("the other county is told of its own")
                .isNotEmpty();
    }

    @Test
    void the_export_is_known_as_utf_8_runs_no_formula_and_leaves_a_row() {
        List<String> live = List.of("=1+1", "+cmd", "@SUM(A1)", " =1", "＝1+1", "\"=1", "-x");
        live.forEach(text -> note(City.SOUTH, "form.return", text, text));
        Browsing visitor = city.as("city-auditor");
        Browsing.Answer answer = visitor.get("/audit/export?who=somebody");
        assertThat(answer.headers().get("content-disposition")).matches("attachment; filename=audit-[0-9-]+\\.csv");
        assertThat(answer.text()).startsWith("\uFEFF");
        List<List<String>> rows = CsvReader.builder().ofCsvRecord(answer.text().substring(1)).stream()
                .map(record -> record.getFields())
                .toList();
        assertThat(rows).hasSize(1 + live.size());
        assertThat(rows.get(0)).contains("链", "做了什么");
        rows.stream()
                .flatMap(List::stream)
                .filter(cell -> !cell.matches("-?\\d+"))
                .forEach(cell -> assertThat(LiveText.is(cell)).as(cell).isFalse());
        assertThat(rows.stream().map(row -> row.get(10))).contains("'=1+1");
        AuditEntry exported = city.newest("audit.exported");
        assertThat(exported.who()).isEqualTo("city-auditor");
        assertThat(exported.detail()).isEqualTo("somebody");
    }

    @Test
    void no_password_is_in_the_audit_log_the_log_or_the_database() throws Exception {
        Account account = city.fresh(City.SOUTH_SCHOOL, "school-clerk");
        Browsing security = city.as("south-security-administrator");
        String given = security.post("/people/" + account.id() + "/password", Map.of())
                .page()
                .select("tbody code")
                .text();
        Browsing admin = city.as("south-administrator");
        String first = admin.post("/people/add", Map.of("login", "xu", "name", "许某", "unit", City.SOUTH))
                .page()
                .select("tbody code")
                .text();
        Browsing clerk = new Browsing(city.server.port());
        clerk.signIn(account.login(), given + "x");
        clerk.signIn(account.login(), given);
        clerk.get("/password");
        String own = "稻田 火车 seventeen 云";
        clerk.post("/password", Map.of("old", given, "fresh", own, "again", own));
        assertThat(city.newest("account.password").who()).isEqualTo(account.login());
        String audit = city.audit().toString();
        String log = Files.readString(folder.resolve("log/junheng.log"));
        for (String password : List.of(given, first, own, City.PASSWORD)) {
            assertThat(audit).doesNotContain(password);
            assertThat(log).doesNotContain(password);
            for (String file : List.of("junheng.db", "junheng.db-wal")) {
                if (Files.exists(folder.resolve(file))) {
                    assertThat(new String(Files.readAllBytes(folder.resolve(file)), StandardCharsets.UTF_8))
                            .doesNotContain(password);
                }
            }
        }
    }
}
