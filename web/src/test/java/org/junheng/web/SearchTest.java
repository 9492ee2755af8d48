package org.junheng.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One box finds what has a name, and units only where the visitor may read. */
class SearchTest {

    @TempDir
    static Path folder;

    private static Town town;

    @BeforeAll
    static void start() {
        town = Town.in(folder);
    }

    @AfterAll
    static void stop() {
        town.close();
    }

    private static List<String> found(String login, String asked) {
        Browsing.Answer answer = town.as(login).get("/search?q=" + URLEncoder.encode(asked, StandardCharsets.UTF_8));
        assertThat(answer.status()).isEqualTo(200);
        return answer.page().select(".found a").eachAttr("href");
    }

    @Test
    void units_are_found_by_name_code_and_initials_where_one_may_read_them() {
        String other = "/school/" + Town.OTHER_SCHOOL;
        for (String asked : List.of("白石小学", Town.OTHER_SCHOOL, "bsxx", "小学 白石")) {
            assertThat(found("other-clerk", asked)).as(asked).contains(other);
            assertThat(found("other-staff", asked)).as(asked).contains(other);
            assertThat(found("province", asked)).as(asked).contains(other);
            for (String stranger :
                    List.of("clerk", "head", "staff", "leader", "supervisor", "admin", "security", "auditor")) {
                assertThat(found(stranger, asked)).as(stranger + " " + asked).doesNotContain(other);
            }
        }
    }

    @Test
    void a_clerk_finds_the_own_school_and_not_the_one_beside_it() {
        assertThat(found("clerk", town.school)).containsExactly("/school/" + town.school);
        assertThat(found("clerk", town.secondSchool)).isEmpty();
        assertThat(found("staff", town.secondSchool)).containsExactly("/school/" + town.secondSchool);
    }

    @Test
    void a_unit_leads_to_a_page_that_opens() {
        for (String login : List.of("clerk", "staff", "leader", "supervisor", "city", "province")) {
            Browsing visitor = town.as(login);
            for (String asked : List.of("小学", "县", "市", "省")) {
                found(login, asked).stream()
                        .filter(path -> path.matches("/(school|county|region)/.*"))
                        .forEach(path -> assertThat(
                                        visitor.follow(visitor.get(path)).status())
                                .as(login + " " + path)
                                .isEqualTo(200));
            }
        }
    }

    @Test
    void rules_pages_terms_and_help_are_found_in_both_languages() {
        assertThat(found("clerk", "体育运动场馆")).contains("/standards/quality-balance-2017#sports-area-per-student");
        assertThat(found("clerk", "Sports area")).contains("/standards/quality-balance-2017#sports-area-per-student");
        assertThat(found("staff", "收数")).contains("/county/" + Town.COUNTY + "/collect", "/help/collect");
        assertThat(found("clerk", "收数")).doesNotContain("/county/" + Town.COUNTY + "/collect");
        assertThat(found("clerk", "差异系数")).anyMatch(path -> path.startsWith("/glossary#coefficient-of-variation"));
        assertThat(found("clerk", "cyxs")).anyMatch(path -> path.startsWith("/glossary#coefficient-of-variation"));
        assertThat(found("clerk", "教督〔2017〕6号")).contains("/standards/quality-balance-2017");
    }

    @Test
    void what_is_not_there_says_so_and_nothing_asked_finds_nothing() {
        Browsing.Answer answer = town.as("clerk").get("/search?q=zzzzqq%3Cb%3E");
        assertThat(answer.page().select("[role=status]").text()).contains("zzzzqq<b>");
        assertThat(found("clerk", "")).isEmpty();
        assertThat(found("clerk", "　 ")).isEmpty();
    }

    @Test
    void the_box_stands_on_the_pages_of_those_who_are_signed_in() {
        assertThat(town.as("clerk").get("/").page().select("header form[action=/search] input[name=q]"))
                .hasSize(1);
        Browsing nobody = new Browsing(town.server.port());
        assertThat(nobody.get("/standards").page().select("form[action=/search]"))
                .isEmpty();
        assertThat(nobody.get("/search?q=a").location()).startsWith("/sign-in");
    }
}
