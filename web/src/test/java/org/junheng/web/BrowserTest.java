package org.junheng.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** A term of a small county in a real browser: every role's main path, one after the other on one server. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BrowserTest {

    @TempDir
    static Path folder;

    private static Town town;
    private static Chromium browser;

    @BeforeAll
    static void begin() {
        town = Town.in(folder);
        browser = new Chromium(town.server.port(), folder);
    }

    @AfterAll
    static void end() {
        browser.close();
        town.close();
    }

    private static String home(String school) {
        return "/school/" + school + "/" + Town.YEAR;
    }

    private void handIn(String login, String school) {
        browser.signIn(login, Town.PASSWORD).open(home(school));
        browser.put(
                "#file",
                town.workbook(school, Town.figures(school)).toAbsolutePath().toString());
        browser.click("form[action$='/upload'] button");
        assertThat(browser.text()).contains("全部已存");
        browser.open(home(school));
        for (String register : List.of("school", "stage", "room", "class-band")) {
            browser.open(home(school) + "/" + register);
            while (!browser.all("form[action$='/explain']").isEmpty()) {
                browser.type("form[action$='/explain'] input[name=text]", "属实，已核对");
                browser.click("form[action$='/explain'] button");
            }
        }
        browser.open(home(school)).click("form[action$='/submit'] button");
        assertThat(browser.text()).contains("等县里核收");
    }

    @Test
    @Order(1)
    void clerk_types_a_figure_with_the_keyboard_and_it_is_saved_as_the_cell_is_left() {
        browser.signIn("clerk", Town.PASSWORD).open(home(town.school) + "/stage");
        WebElement cell = browser.all("#grid input[name$='.students']").stream()
                .filter(input -> input.getAttribute("name").startsWith("cell."))
                .findFirst()
                .orElseThrow();
        cell.click();
        browser.press("8", "8", "8", Keys.TAB);
        browser.until(() -> !browser.all("#grid td.saved .message, #grid td.query .message, #grid td.error .message")
                        .isEmpty()
                || browser.all("#grid input[value='888']").size() > 0);
        browser.open(home(town.school) + "/stage");
        assertThat(browser.all("#grid input[value='888']")).isNotEmpty();
    }

    @Test
    @Order(2)
    void clerks_hand_in_explain_and_submit() {
        handIn("clerk", town.school);
        handIn("clerk2", town.secondSchool);
    }

    @Test
    @Order(3)
    void head_confirms_with_the_signed_scan() throws Exception {
        Path scan = Files.write(folder.resolve("scan.pdf"), "%PDF-1.4 signed".getBytes(StandardCharsets.US_ASCII));
        for (String school : List.of(town.school, town.secondSchool)) {
            browser.signIn(school.equals(town.school) ? "head" : "head2", Town.PASSWORD);
            assertThat(browser.text()).contains("核对并确认本校的数");
            browser.open(home(school) + "/sheet");
            browser.put("#file", scan.toAbsolutePath().toString());
            browser.find("input[name=truth]").click();
            browser.click("form[action$='/confirm'] button");
            assertThat(browser.text()).contains("数没有再变");
        }
    }

    @Test
    @Order(4)
    void county_accepts_all_freezes_and_submits() {
        browser.signIn("staff", Town.PASSWORD);
        assertThat(browser.text()).contains("2 所学校等着核收");
        browser.open("/county/" + Town.COUNTY + "/" + Town.YEAR + "/collect");
        browser.all("input[name=school]").forEach(WebElement::click);
        browser.click("button[value=accept]");
        assertThat(browser.text()).contains("核收 2 所");
        browser.open("/county/" + Town.COUNTY + "/frozen").click("form[action$='/freeze'] button");
        assertThat(browser.path()).startsWith("/frozen/");
        browser.click("button[value=approve]");
        assertThat(browser.text()).contains("已提交");
    }

    @Test
    @Order(5)
    void city_sends_on_and_province_decides_in_english() {
        browser.signIn("city", Town.PASSWORD);
        browser.click(".tasks a").click("button[value=approve]");
        browser.signIn("province", Town.PASSWORD).english();
        assertThat(browser.find("h1").getText()).isEqualTo("To do today");
        browser.click(".tasks a").click("button[value=approve]");
        assertThat(browser.text()).contains("Review by the province").contains("approved");
    }

    @Test
    @Order(6)
    void leader_and_supervisor_read_and_the_administrator_sees_no_figures() {
        browser.signIn("leader", Town.PASSWORD).open("/county/" + Town.COUNTY + "/" + Town.YEAR + "/collect");
        assertThat(browser.text()).contains("2025 秋季");
        browser.signIn("supervisor", Town.PASSWORD).open(home(town.school) + "/stage");
        assertThat(browser.all("#grid button")).isEmpty();
        browser.signIn("admin", Town.PASSWORD).open(home(town.school));
        assertThat(browser.title()).startsWith("错误");
    }

    @Test
    @Order(7)
    void three_tasks_are_done_with_the_keyboard_alone() {
        browser.signIn("staff", Town.PASSWORD).open("/county/" + Town.COUNTY + "/notice");
        browser.tabTo("#title").press(Keys.END, "（试）");
        browser.tabTo("form[action$='/notice'] button").press(Keys.ENTER);
        browser.until(() -> browser.text().contains("（试）"));

        String address = browser.all("a[href^='/open/notice/']").get(0).getAttribute("href");
        browser.open(address.substring(address.indexOf("/open")));
        browser.tabTo("#text").press("请核对音乐室");
        browser.tabTo("form[action$='/objection'] button").press(Keys.ENTER);
        browser.until(() -> browser.text().contains("收到了"));

        browser.open("/sign-in");
        browser.tabTo("#login").press("leader", Keys.TAB, Town.PASSWORD, Keys.ENTER);
        browser.until(() -> browser.path().equals("/"));
    }
}
