package org.junheng.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junheng.store.people.Account;
import org.junheng.store.people.Unit;
import org.junheng.store.people.Units;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is seen by whom, and what an administrator adds. */
class PeopleTest {

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

    private static List<String> logins(Browsing.Answer answer) {
        return answer.page().select("tbody th").eachText();
    }

    @Test
    void the_list_shows_the_accounts_of_ones_own_units_alone() {
        for (String role : List.of("administrator", "security-administrator", "auditor")) {
            assertThat(logins(city.as("south-" + role).get("/people")))
                    .contains("south-administrator", "south-clerk")
                    .noneMatch(login -> login.startsWith("north") || login.startsWith("city"));
            assertThat(logins(city.as("city-" + role).get("/people"))).contains("north-clerk", "south-clerk");
        }
    }

    @Test
    void a_search_finds_nobody_of_another_county() {
        Browsing visitor = city.as("south-administrator");
        assertThat(logins(visitor.get("/people/search?q=clerk"))).containsExactly("south-clerk");
        assertThat(logins(visitor.get("/people/search?q=north"))).isEmpty();
        assertThat(visitor.get("/people/search?q=%E6%9F%B3%E6%A0%91")
                        .page()
                        .select("main")
                        .text())
                .contains("没有这样的账号");
        assertThat(logins(visitor.get("/people/search?q=%E6%9D%BE%E6%A0%91"))).contains("south-clerk");
        assertThat(visitor.get("/people/search?q=%27%29%20OR%201%3D1%20--").status())
                .isEqualTo(200);
    }

    @Test
    void a_page_of_another_countys_account_is_refused_as_if_it_were_not_there() {
        Browsing visitor = city.as("south-security-administrator");
        assertThat(visitor.get(city.path("south-clerk")).status()).isEqualTo(200);
        Browsing.Answer foreign = visitor.get(city.path("north-clerk"));
        assertThat(foreign.status()).isEqualTo(403);
        assertThat(visitor.get(city.path("city-auditor")).status()).isEqualTo(403);
        assertThat(visitor.get("/people/" + "0".repeat(32))
                        .page()
                        .select("main")
                        .text())
                .isEqualTo(foreign.page().select("main").text());
    }

    @Test
    void clerks_see_nobody() {
        Browsing visitor = city.as("south-clerk");
        for (String path : List.of(
                "/people",
                "/people/search?q=a",
                "/people/add",
                "/people/units",
                "/people/upload",
                "/people/template",
                "/people/requests",
                city.path("south-clerk"))) {
            assertThat(visitor.get(path).status()).as(path).isEqualTo(403);
        }
        assertThat(visitor.get("/").page().select(".menu a").eachText()).containsExactly("首页");
    }

    @Test
    void a_sort_key_that_is_none_sorts_by_login() {
        Browsing visitor = city.as("south-administrator");
        List<String> usual = logins(visitor.get("/people"));
        for (String sort : List.of("password", "login%20DESC", "(CASE%20WHEN%201=1%20THEN%20login%20END)", "")) {
            assertThat(logins(visitor.get("/people?sort=" + sort))).as(sort).isEqualTo(usual);
        }
        assertThat(visitor.get("/people?sort=unit")
                        .page()
                        .select("th[aria-sort]")
                        .text())
                .startsWith("单位");
        assertThat(visitor.get("/people?page=99999999").status()).isEqualTo(200);
        assertThat(visitor.get("/people?page=-3").status()).isEqualTo(200);
    }

    @Test
    void an_account_without_a_role_is_still_found_by_who_made_it() {
        Browsing visitor = city.as("south-administrator");
        visitor.get("/people/add");
        Browsing.Answer answer =
                visitor.post("/people/add", Map.of("login", "zhou", "name", "周某", "unit", City.SOUTH_SCHOOL));
        assertThat(answer.status()).isEqualTo(200);
        String given = answer.page().select("tbody code").text();
        assertThat(given).matches("[a-z2-9]{4}(-[a-z2-9]{4}){3}");
        assertThat(city.found("zhou").grants()).isEmpty();
        assertThat(logins(visitor.get("/people/search?q=zhou"))).containsExactly("zhou");
        assertThat(visitor.get(city.path("zhou")).status()).isEqualTo(200);
        assertThat(city.newest("account.added").subject()).isEqualTo("zhou");
        assertThat(city.newest("account.added").who()).isEqualTo("south-administrator");

        Browsing zhou = new Browsing(city.server.port());
        zhou.signIn("zhou", given);
        assertThat(zhou.get("/").location()).isEqualTo("/password");
    }

    @Test
    void further_fields_of_a_form_change_nothing() {
        Browsing visitor = city.as("south-administrator");
        visitor.get("/people/add");
        visitor.post(
                "/people/add",
                Map.of(
                        "login",
                        "wu-ming",
                        "name",
                        "吴某",
                        "unit",
                        City.SOUTH,
                        "role",
                        "security-administrator",
                        "roles",
                        "auditor",
                        "mustChange",
                        "false",
                        "must_change",
                        "0",
                        "password",
                        City.PASSWORD,
                        "home",
                        City.CITY,
                        "id",
                        "1"));
        Account added = city.found("wu-ming");
        assertThat(added.grants()).isEmpty();
        assertThat(added.mustChange()).isTrue();
        assertThat(added.home()).isEqualTo(City.SOUTH);
        assertThat(added.id()).hasSize(32);
        Browsing wu = new Browsing(city.server.port());
        assertThat(wu.signIn("wu-ming", City.PASSWORD).status()).isEqualTo(401);
    }

    @Test
    void an_account_in_a_foreign_or_unknown_unit_is_refused_and_what_was_typed_stays() {
        Browsing visitor = city.as("south-administrator");
        visitor.get("/people/add");
        for (String unit : List.of(City.NORTH_SCHOOL, City.CITY, "9999999999", "")) {
            Browsing.Answer answer =
                    visitor.post("/people/add", Map.of("login", "nobody-here", "name", "郑某", "unit", unit));
            assertThat(answer.status()).as(unit).isEqualTo(403);
            assertThat(answer.page().title()).startsWith("错误：");
            assertThat(answer.page().select("#problem").text()).contains("不在你管的单位里");
            assertThat(answer.page().select("#name").val()).isEqualTo("郑某");
        }
        assertThat(logins(city.as("city-administrator").get("/people/search?q=nobody-here")))
                .isEmpty();
    }

    @Test
    void a_wrong_or_taken_account_name_is_refused_with_a_sentence() {
        Browsing visitor = city.as("south-administrator");
        visitor.get("/people/add");
        for (String login :
                List.of("x", "有字", "a b", "south-clerk", "SOUTH-clerk", "north-clerk", "<b>", "a".repeat(41))) {
            Browsing.Answer answer =
                    visitor.post("/people/add", Map.of("login", login, "name", "郑某", "unit", City.SOUTH));
            assertThat(answer.status()).as(login).isEqualTo(400);
            assertThat(answer.page().select("#login").val()).isEqualTo(login);
        }
        for (String name : List.of("", "  ", "长".repeat(41), "a\u202Eb")) {
            assertThat(visitor.post("/people/add", Map.of("login", "fine-name", "name", name, "unit", City.SOUTH))
                            .status())
                    .as(name)
                    .isEqualTo(400);
        }
    }

    @Test
    void a_name_with_html_is_shown_as_text() {
        city.named("html-name", "<img src=x onerror=alert(1)>", City.SOUTH);
        Browsing visitor = city.as("south-security-administrator");
        for (String path : List.of("/people", "/people/search?q=%3Cimg", city.path("html-name"))) {
            Browsing.Answer answer = visitor.get(path);
            assertThat(answer.page().select("main img")).as(path).isEmpty();
            assertThat(answer.page().select("main").text()).contains("<img src=x onerror=alert(1)>");
        }
        assertThat(visitor.get("/people/search?q=%22%3E%3Cscript%3E").page().select("main script"))
                .isEmpty();
    }

    @Test
    void units_are_added_below_ones_own_with_codes_of_their_kind() {
        Browsing south = city.as("south-administrator");
        south.get("/people/units");
        Map<String, String> school = Map.of("code", "2137000009", "name", "枫树小学", "parent", City.SOUTH);
        assertThat(south.post("/people/units", school).location()).isEqualTo("/people/units");
        assertThat(unit("2137000009")).isEqualTo(new Unit("2137000009", Unit.Kind.SCHOOL, "枫树小学", City.SOUTH));
        assertThat(south.get("/people/units").page().select("tbody th").eachText())
                .contains("2137000009");
        assertThat(city.newest("unit.put").subject()).isEqualTo("2137000009");

        Browsing above = city.as("city-administrator");
        above.get("/people/units");
        Map<String, String> county = Map.of("code", "370211", "name", "黄岛区", "parent", City.CITY);
        assertThat(above.post("/people/units", county).location()).isEqualTo("/people/units");
        assertThat(unit("370211").kind()).isEqualTo(Unit.Kind.COUNTY);
        assertThat(south.get("/people/units").page().select("tbody th").eachText())
                .doesNotContain("370211");
    }

    private static Unit unit(String id) {
        return city.server.store().look(look -> new Units(look).unit(id));
    }

    @Test
    void a_unit_is_refused_elsewhere_with_a_wrong_code_or_when_it_is_there() {
        Browsing south = city.as("south-administrator");
        south.get("/people/units");
        assertThat(added(south, "2137000010", City.NORTH)).isEqualTo(403);
        assertThat(added(south, "370212", City.CITY)).isEqualTo(403);
        assertThat(added(south, "2137000010", "")).isEqualTo(403);
        assertThat(added(south, "21370000", City.SOUTH)).isEqualTo(400);
        assertThat(added(south, "370212", City.SOUTH)).isEqualTo(400);
        assertThat(added(south, "2137000010", City.SOUTH_SCHOOL)).isEqualTo(400);
        // a school of the other county cannot be drawn over
        assertThat(added(south, City.NORTH_SCHOOL, City.SOUTH)).isEqualTo(400);
        assertThat(unit(City.NORTH_SCHOOL).parent()).isEqualTo(City.NORTH);
        Browsing security = city.as("south-security-administrator");
        security.get("/people/units");
        assertThat(added(security, "2137000010", City.SOUTH)).isEqualTo(403);
    }

    private static int added(Browsing visitor, String code, String parent) {
        return visitor.post("/people/units", Map.of("code", code, "name", "某校", "parent", parent))
                .status();
    }

    @Test
    void the_pages_speak_english() {
        Account visitor = city.fresh(City.SOUTH, "administrator");
        city.named("english-person", "Ann Invented", City.SOUTH_SCHOOL, "head");
        Browsing browsing = city.as(visitor.login());
        browsing.post("/language", Map.of("language", "en"));
        for (String path :
                List.of("/people", "/people/add", "/people/upload", "/people/units", city.path("english-person"))) {
            Browsing.Answer answer = browsing.get(path);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.page().select("html").attr("lang")).isEqualTo("en");
            assertThat(answer.page()
                            .select("main button, main label, main thead, main caption")
                            .text())
                    .doesNotContainPattern("[\\u4e00-\\u9fff]");
        }
    }
}
