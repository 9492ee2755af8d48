package org.junheng.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junheng.core.register.Registers;
import org.junheng.desk.BuiltIn;
import org.junheng.store.figures.Figures;
import org.junheng.store.figures.Scope;
import org.junheng.store.people.Account;
import org.junheng.store.people.Accounts;
import org.junheng.web.access.Access;
import org.junheng.web.access.Route;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The API: what pages show and do, for programs, with a token in place of a session. */
class ApiTest {

    private static final String COUNTY = "/county/" + Town.COUNTY + "/" + Town.YEAR;

    @TempDir
    static Path folder;

    private static Town town;
    private static Program staff;
    private static Program clerk;

    @BeforeAll
    static void start() {
        town = Town.in(folder);
        new SchoolYear(town).accepted();
        staff = Program.of(town.as("staff"), town.server.port());
        clerk = Program.of(town.as("clerk"), town.server.port());
    }

    @AfterAll
    static void stop() {
        town.close();
    }

    @Test
    void results_come_as_numbers() {
        HttpResponse<String> overview = staff.get(COUNTY);
        assertThat(overview.statusCode()).isEqualTo(200);
        assertThat(overview.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).contains("json"));
        assertThat(overview.body())
                .contains("\"as_of\"")
                .contains("\"kind\":\"grid\"")
                .doesNotContain("<div");
        assertThat(Program.isJson(overview.body())).isTrue();
        assertThat(staff.get(COUNTY + "/collect").body()).contains("\"state\":\"accepted\"");
        assertThat(staff.get(COUNTY + "/verify").statusCode()).isEqualTo(200);
        assertThat(staff.get(COUNTY + "/try?set=" + town.school + "/primary.students%2B%3D400")
                        .body())
                .contains("\"changes\"");
        assertThat(staff.get(COUNTY + "/measure/quality-balance-2017/sports-area-per-student/schools.csv?stage=primary")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void no_password_ever_comes_out() {
        Program security = Program.of(town.as("security"), town.server.port());
        for (String path : new String[] {"/people", "/tokens", "/"}) {
            String body = security.get(path).body();
            assertThat(body).as(path).doesNotContain("argon2").doesNotContain("password\":\"");
        }
        Account account =
                town.store.look(look -> new Accounts(look).named("clerk")).orElseThrow();
        assertThat(security.get("/people/" + account.id()).body())
                .contains("clerk")
                .doesNotContain("argon2")
                .doesNotContain(account.password());
    }

    @Test
    void without_a_token_that_holds_nothing_is_told() {
        for (String wrong : new String[] {"", "nonsense"}) {
            HttpResponse<String> answer = new Program(town.server.port(), wrong).get(COUNTY);
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.body()).contains("令牌").doesNotContain("as_of");
        }
        assertThat(clerk.get(COUNTY).statusCode()).isEqualTo(403);
        assertThat(new Program(town.server.port(), "").get("/openapi.json").statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_figure_is_written_as_from_the_page_and_refused_as_from_the_page() {
        HttpResponse<String> locked = clerk.post(
                SchoolYear.home(town.school) + "/stage",
                Map.of("key.0", key(), "seen.0.students", "1", "cell.0.students", "2"));
        assertThat(locked.statusCode()).isIn(400, 409);
        assertThat(Program.isJson(locked.body())).isTrue();
        HttpResponse<String> back =
                staff.post(COUNTY + "/forms", Map.of("step", "return", "school", town.school, "reason", "请核对人数"));
        assertThat(back.statusCode()).as(back.body()).isEqualTo(200);
        assertThat(back.body()).contains("\"see\":\"/api/v1/county/");
        HttpResponse<String> written = clerk.post(
                SchoolYear.home(town.school) + "/stage",
                Map.of("key.0", key(), "seen.0.largest_class", stored(), "cell.0.largest_class", "44"));
        assertThat(written.statusCode()).as(written.body()).isEqualTo(200);
        assertThat(stored()).isEqualTo("44");
    }

    private static org.junheng.store.figures.Row row() {
        Registers registers = BuiltIn.registers();
        return town
                .store
                .look(look -> new Figures(look, registers)
                        .rows(registers.register("stage"), Scope.unit(Town.COUNTY, town.school)))
                .stream()
                .filter(each -> each.year() == Town.YEAR)
                .findFirst()
                .orElseThrow();
    }

    private static String key() {
        return row().key();
    }

    private static String stored() {
        return String.valueOf(((Double) row().values().get("largest_class")).intValue());
    }

    @Test
    void a_token_ends_when_it_is_ended_and_when_the_password_changes() {
        Browsing leader = town.as("leader");
        Program first = Program.of(leader, town.server.port());
        assertThat(first.get(COUNTY).statusCode()).isEqualTo(200);
        String end = leader.get("/tokens").page().select("form[action$=/end]").attr("action");
        assertThat(town.as("staff").post(end, Map.of()).status())
                .as("somebody else's")
                .isEqualTo(400);
        assertThat(leader.post(end, Map.of()).status()).isEqualTo(303);
        assertThat(first.get(COUNTY).statusCode()).isEqualTo(401);

        Program second = Program.of(leader, town.server.port());
        leader.get("/password");
        leader.post(
                "/password",
                Map.of("old", Town.PASSWORD, "fresh", "另一条 很长的 口令 seventy-seven", "again", "另一条 很长的 口令 seventy-seven"));
        assertThat(second.get(COUNTY).statusCode()).isEqualTo(401);
    }

    @Test
    void the_description_names_every_route() {
        String description =
                new Program(town.server.port(), "").get("/openapi.json").body();
        assertThat(Program.isJson(description)).isTrue();
        for (Route route : Access.builtIn(BuiltIn.registers()).routes()) {
            assertThat(description).contains("\"" + route.pattern() + "\"").contains("\"" + route.route() + "\"");
        }
        assertThat(description).contains("\"name\":\"county\",\"in\":\"path\"").contains("multipart/form-data");
    }
}
