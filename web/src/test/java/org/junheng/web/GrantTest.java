package org.junheng.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junheng.store.people.Account;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a security administrator may do to whom: the three administrators stay apart, nobody gives themselves more. */
class GrantTest {

    private static final String SECURITY = "south-security-administrator";
    private static final List<String> DEEDS = List.of("grant", "withdraw", "disable", "enable", "password");

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

    private static List<Account.Grant> grants(Account account) {
        return city.found(account.login()).grants();
    }

    private static Browsing.Answer grant(Browsing visitor, Account account, String role, String unit) {
        return visitor.post("/people/" + account.id() + "/grant", City.grant(role, unit));
    }

    @Test
    void a_role_is_granted_and_withdrawn_each_with_its_audit_row() {
        Account account = city.fresh(City.SOUTH_SCHOOL);
        Browsing visitor = city.as(SECURITY);
        Browsing.Answer done = grant(visitor, account, "head", City.SOUTH_SCHOOL);
        assertThat(done.location()).isEqualTo("/people/" + account.id() + "?done=granted");
        assertThat(visitor.follow(done).page().select(".done").text()).contains("已给某人授角色");
        assertThat(grants(account)).containsExactly(new Account.Grant("head", City.SOUTH_SCHOOL));
        assertThat(city.newest("account.granted").subject()).isEqualTo(account.login());
        assertThat(city.newest("account.granted").role()).isEqualTo("security-administrator");
        visitor.post("/people/" + account.id() + "/withdraw", City.grant("head", City.SOUTH_SCHOOL));
        assertThat(grants(account)).isEmpty();
        assertThat(city.newest("account.withdrawn").detail()).isEqualTo("head");
    }

    @Test
    void a_role_is_granted_only_where_there_is_such_a_role() {
        Account account = city.fresh(City.SOUTH);
        Browsing visitor = city.as(SECURITY);
        for (String[] wrong : new String[][] {
            {"school-clerk", City.SOUTH},
            {"county-staff", City.SOUTH_SCHOOL},
            {"city-reviewer", City.SOUTH},
            {"province-reviewer", City.SOUTH},
            {"auditor", City.SOUTH_SCHOOL},
            {"no-such-role", City.SOUTH},
            {"", City.SOUTH},
            {"county-staff", "999999"}
        }) {
            Browsing.Answer answer = grant(visitor, account, wrong[0], wrong[1]);
            assertThat(answer.status()).as(String.join(" ", wrong)).isEqualTo(400);
            assertThat(answer.page().title()).startsWith("错误：");
            assertThat(answer.page().select("#unit").val()).isEqualTo(wrong[1]);
        }
        assertThat(grants(account)).isEmpty();
    }

    @Test
    void a_refused_form_keeps_the_role_that_was_chosen() {
        Account account = city.fresh(City.SOUTH);
        Browsing.Answer answer = grant(city.as(SECURITY), account, "school-clerk", City.SOUTH);
        assertThat(answer.page().select("#role option[selected]").val()).isEqualTo("school-clerk");
        assertThat(answer.page().select("#problem").text()).contains("可授在：学校");
    }

    @Test
    void no_role_is_granted_outside_ones_own_units() {
        Browsing visitor = city.as(SECURITY);
        Account own = city.fresh(City.SOUTH);
        for (String elsewhere : List.of(City.NORTH, City.NORTH_SCHOOL, City.CITY)) {
            assertThat(grant(visitor, own, "supervisor", elsewhere).status())
                    .as(elsewhere)
                    .isEqualTo(400);
        }
        for (String foreign : List.of("north-clerk", "north-auditor", "city-auditor")) {
            for (String deed : DEEDS) {
                assertThat(visitor.post(city.path(foreign, deed), City.grant("supervisor", City.SOUTH))
                                .status())
                        .as(foreign + " " + deed)
                        .isEqualTo(403);
            }
        }
        assertThat(grants(own)).isEmpty();
    }

    @Test
    void nobody_but_a_security_administrator_does_any_of_it() {
        Account account = city.fresh(City.SOUTH);
        for (String login : List.of("south-administrator", "south-auditor", "south-clerk", "city-administrator")) {
            Browsing visitor = city.as(login);
            for (String deed : DEEDS) {
                assertThat(visitor.post("/people/" + account.id() + "/" + deed, City.grant("county-staff", City.SOUTH))
                                .status())
                        .as(login + " " + deed)
                        .isEqualTo(403);
            }
        }
        assertThat(city.found(account.login())).isEqualTo(account);
    }

    @Test
    void nobody_decides_about_themselves() {
        Account self = city.fresh(City.SOUTH, "security-administrator");
        Browsing visitor = city.as(self.login());
        for (String role : List.of("county-staff", "administrator", "auditor", "county-leader")) {
            assertThat(grant(visitor, self, role, City.SOUTH).status()).as(role).isEqualTo(400);
        }
        for (String deed : List.of("withdraw", "disable", "enable", "password")) {
            Browsing.Answer answer =
                    visitor.post("/people/" + self.id() + "/" + deed, City.grant("security-administrator", City.SOUTH));
            assertThat(answer.status()).as(deed).isEqualTo(400);
            assertThat(answer.page().select("#problem").text()).contains("不能办自己的账号");
        }
        assertThat(city.found(self.login()).grants())
                .isEqualTo(List.of(new Account.Grant("security-administrator", City.SOUTH)));
        assertThat(visitor.get("/people/" + self.id()).page().select("main form"))
                .isEmpty();
    }

    @Test
    void of_the_three_administrators_nobody_is_two() {
        List<String> three = List.of("administrator", "security-administrator", "auditor");
        Browsing visitor = city.as("city-security-administrator");
        for (String has : three) {
            for (String more : three) {
                if (!has.equals(more)) {
                    Account account = city.fresh(City.SOUTH, has);
                    Browsing.Answer answer = grant(visitor, account, more, City.SOUTH);
                    assertThat(answer.status()).as(has + " " + more).isEqualTo(400);
                    assertThat(answer.page().select("#problem").text()).contains("三员分立");
                    assertThat(grants(account)).hasSize(1);
                }
            }
        }
        Account other = city.fresh(City.SOUTH, "auditor");
        assertThat(grant(visitor, other, "county-leader", City.SOUTH).status()).isEqualTo(303);
    }

    @Test
    void the_last_of_an_administrator_stays() {
        Browsing above = city.as("city-security-administrator");
        Account auditor = city.found("city-auditor");
        assertThat(above.post("/people/" + auditor.id() + "/disable", Map.of()).status())
                .isEqualTo(400);
        assertThat(above.post("/people/" + auditor.id() + "/withdraw", City.grant("auditor", City.CITY))
                        .page()
                        .select("#problem")
                        .text())
                .contains("唯一的审计管理员");
        // a county's is not the last while the city has one above it
        Account county = city.fresh(City.NORTH, "auditor");
        assertThat(above.post("/people/" + county.id() + "/disable", Map.of()).status())
                .isEqualTo(303);
    }

    @Test
    void a_disabled_accounts_session_ends_at_once_and_it_cannot_sign_in() {
        Account account = city.fresh(City.SOUTH_SCHOOL, "school-clerk");
        Browsing clerk = city.as(account.login());
        assertThat(clerk.get("/").status()).isEqualTo(200);
        Browsing visitor = city.as(SECURITY);
        visitor.post("/people/" + account.id() + "/disable", Map.of());
        assertThat(clerk.get("/").location()).startsWith("/sign-in");
        assertThat(clerk.signIn(account.login(), City.PASSWORD).status()).isEqualTo(401);
        assertThat(city.newest("account.disabled").subject()).isEqualTo(account.login());
        visitor.post("/people/" + account.id() + "/enable", Map.of());
        assertThat(city.newest("account.enabled").subject()).isEqualTo(account.login());
        assertThat(clerk.signIn(account.login(), City.PASSWORD).location()).isEqualTo("/");
    }

    @Test
    void a_withdrawn_role_is_gone_with_the_next_request() {
        Account account = city.fresh(City.SOUTH, "administrator");
        Browsing withdrawn = city.as(account.login());
        assertThat(withdrawn.get("/people").status()).isEqualTo(200);
        city.as(SECURITY).post("/people/" + account.id() + "/withdraw", City.grant("administrator", City.SOUTH));
        assertThat(withdrawn.get("/people").status()).isEqualTo(403);
    }

    @Test
    void a_reset_password_ends_sessions_and_a_lockout_and_has_to_be_replaced() {
        Account account = city.fresh(City.SOUTH_SCHOOL, "school-clerk");
        Browsing clerk = city.as(account.login());
        Browsing guesser = new Browsing(city.server.port());
        for (int i = 0; i < 10; i++) {
            guesser.signIn(account.login(), "wrong " + i);
        }
        assertThat(guesser.signIn(account.login(), City.PASSWORD).status()).isEqualTo(401);
        Browsing.Answer answer = city.as(SECURITY).post("/people/" + account.id() + "/password", Map.of());
        assertThat(answer.status()).isEqualTo(200);
        String given = answer.page().select("tbody code").text();
        assertThat(answer.headers()).containsEntry("cache-control", "no-store");
        assertThat(clerk.get("/").location()).startsWith("/sign-in");
        assertThat(guesser.signIn(account.login(), City.PASSWORD).status()).isEqualTo(401);
        assertThat(guesser.signIn(account.login(), given).location()).isEqualTo("/");
        assertThat(guesser.get("/").location()).isEqualTo("/password");
        assertThat(city.newest("account.password-reset").subject()).isEqualTo(account.login());
    }

    @Test
    void the_password_of_one_of_the_three_is_not_reset_by_another_of_them_alone() {
        Browsing visitor = city.as("city-security-administrator");
        for (String role : List.of("administrator", "security-administrator", "auditor")) {
            Account account = city.fresh(City.SOUTH, role);
            Browsing.Answer answer = visitor.post("/people/" + account.id() + "/password", Map.of());
            assertThat(answer.status()).as(role).isEqualTo(400);
            assertThat(answer.page().select("#problem").text()).contains("junheng users password " + account.login());
            assertThat(answer.page().select("form[action$=/password]")).isEmpty();
            assertThat(city.found(account.login()).password()).isEqualTo(account.password());
        }
    }

    @Test
    void no_deed_is_done_without_its_token() {
        Account account = city.fresh(City.SOUTH);
        Browsing visitor = city.as(SECURITY);
        for (String deed : DEEDS) {
            assertThat(visitor.forged("/people/" + account.id() + "/" + deed, City.grant("county-staff", City.SOUTH))
                            .status())
                    .as(deed)
                    .isEqualTo(403);
        }
        assertThat(city.found(account.login())).isEqualTo(account);
    }
}
