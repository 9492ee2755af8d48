package org.junheng.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junheng.desk.BuiltIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the first visit to signing in and out. */
class SignInTest {

    private static final String PASSWORD = "晨读 竹林 四十二 roads";

    @TempDir
    Path folder;

    private Server server;
    private Browsing visitor;

    @BeforeEach
    void start() {
        server = Server.start(ServerSettings.of(folder, 0), BuiltIn.registers(), BuiltIn.standards());
        visitor = new Browsing(server.port());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private Browsing.Answer setUp() {
        visitor.get("/setup");
        return visitor.post(
                "/setup",
                Map.of("area", "370202", "login", "admin", "name", "张三", "password", PASSWORD, "again", PASSWORD));
    }

    @Test
    void the_first_visit_makes_the_administrator_and_is_gone_for_good() {
        assertThat(visitor.get("/").location()).isEqualTo("/setup");
        assertThat(visitor.get("/sign-in").location()).isEqualTo("/setup");
        Browsing.Answer done = setUp();
        assertThat(done.status()).isEqualTo(200);
        assertThat(done.page().select("tbody tr")).hasSize(2);
        assertThat(visitor.get("/setup").status()).isEqualTo(400);
        assertThat(setUp().status()).isEqualTo(400);
        assertThat(visitor.signIn("admin", PASSWORD).location()).isEqualTo("/");
        assertThat(visitor.get("/").page().select("h1").text()).isEqualTo("今天要做的事");
    }

    @Test
    void the_two_others_have_to_change_the_password_they_were_given() {
        String given = setUp().page().select("tbody code").get(1).text();
        assertThat(visitor.signIn("auditor", given).location()).isEqualTo("/");
        assertThat(visitor.get("/").location()).isEqualTo("/password");
        assertThat(visitor.get("/password").page().text()).contains("请先换成只有你知道的");
        visitor.post("/password", Map.of("old", given, "fresh", PASSWORD, "again", PASSWORD));
        assertThat(visitor.get("/").status()).isEqualTo(200);
    }

    @Test
    void a_weak_password_is_turned_away_with_a_sentence() {
        visitor.get("/setup");
        for (String weak : new String[] {"short", "password123", "1234567890", "qwertyuiop", "adminadmin"}) {
            Browsing.Answer answer = visitor.post(
                    "/setup",
                    Map.of("area", "370202", "login", "admin", "name", "张三", "password", weak, "again", weak));
            assertThat(answer.status()).as(weak).isEqualTo(400);
            assertThat(answer.page().title()).startsWith("错误：");
            assertThat(answer.page().select("#problem").text()).contains("口令");
        }
        assertThat(visitor.get("/").location()).isEqualTo("/setup");
    }

    @Test
    void after_ten_wrong_passwords_the_right_one_is_not_looked_at() {
        setUp();
        visitor.get("/sign-in");
        for (int i = 0; i < 10; i++) {
            assertThat(visitor.post("/sign-in", Map.of("login", "admin", "password", "wrong" + i))
                            .status())
                    .isEqualTo(401);
        }
        assertThat(visitor.post("/sign-in", Map.of("login", "admin", "password", PASSWORD))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void a_wrong_password_and_an_unknown_account_get_the_same_answer() {
        setUp();
        visitor.get("/sign-in");
        Browsing.Answer wrong = visitor.post("/sign-in", Map.of("login", "admin", "password", "wrong-one-here"));
        Browsing.Answer unknown = visitor.post("/sign-in", Map.of("login", "nadmi", "password", "wrong-one-here"));
        assertThat(unknown.status()).isEqualTo(wrong.status());
        assertThat(unknown.page().select("#problem").text())
                .isEqualTo(wrong.page().select("#problem").text());
    }

    @Test
    void a_form_without_its_token_is_refused() {
        setUp();
        assertThat(visitor.forged("/sign-in", Map.of("login", "admin", "password", PASSWORD))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void signing_in_gives_a_fresh_session_and_signing_out_ends_it() {
        setUp();
        visitor.signIn("admin", PASSWORD);
        assertThat(visitor.post("/sign-out", Map.of()).location()).isEqualTo("/sign-in");
        assertThat(visitor.get("/").location()).startsWith("/sign-in");
    }

    @Test
    void a_changed_password_ends_the_other_sessions() {
        setUp();
        Browsing other = new Browsing(server.port());
        other.signIn("admin", PASSWORD);
        visitor.signIn("admin", PASSWORD);
        String fresh = "another long phrase 七里香";
        visitor.get("/password");
        visitor.post("/password", Map.of("old", PASSWORD, "fresh", fresh, "again", fresh));
        assertThat(visitor.get("/").status()).isEqualTo(200);
        assertThat(other.get("/").location()).startsWith("/sign-in");
    }

    @Test
    void of_more_than_three_sessions_the_oldest_ends() {
        setUp();
        Browsing first = new Browsing(server.port());
        first.signIn("admin", PASSWORD);
        for (int i = 0; i < 3; i++) {
            new Browsing(server.port()).signIn("admin", PASSWORD);
        }
        assertThat(first.get("/").location()).startsWith("/sign-in");
    }

    @Test
    void nobody_is_sent_elsewhere_after_signing_in() {
        setUp();
        visitor.get("/sign-in");
        assertThat(visitor.post("/sign-in", Map.of("login", "admin", "password", PASSWORD, "then", "//evil.example"))
                        .location())
                .isEqualTo("/");
    }

    @Test
    void an_address_that_is_not_there_gets_a_sentence_and_strict_headers() {
        setUp();
        Browsing.Answer answer = visitor.get("/nothing-here");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.page().text()).contains("没有这个页面");
        assertThat(answer.headers().get("content-security-policy"))
                .contains("default-src 'none'")
                .doesNotContain("unsafe");
        assertThat(answer.headers()).containsEntry("x-content-type-options", "nosniff");
    }

    @Test
    void the_page_speaks_english_when_asked() {
        setUp();
        visitor.get("/sign-in");
        visitor.post("/language", Map.of("language", "en", "then", "/sign-in"));
        assertThat(visitor.get("/sign-in").page().select("h1").text()).isEqualTo("Sign in");
    }

    @Test
    void the_health_page_says_up_and_nothing_else() {
        assertThat(visitor.get("/health").text()).isEqualTo("{\"status\":\"up\"}");
    }
}
