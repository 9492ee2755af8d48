package org.junheng.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One clause from its missing paper to the verdict, in a real browser, by three people; and the pages as they are printed. */
class EvidenceBrowserTest {

    private static final String OPEN = "technology-used";

    @TempDir
    static Path folder;

    private static Town town;
    private static Chromium browser;

    @BeforeAll
    static void begin() {
        town = Town.in(folder);
        new SchoolYear(town).accepted();
        Browsing staff = town.as("staff");
        String county = "/county/" + Town.COUNTY + "/" + Town.YEAR;
        staff.get(county + "/collect");
        staff.upload(county + "/upload", Path.of("../examples/qinghe/县.xlsx"), Map.of("kind", "figures"));
        browser = new Chromium(town.server.port(), folder);
    }

    @AfterAll
    static void end() {
        browser.close();
        town.close();
    }

    private static Chromium as(String login, String path) {
        return browser.signIn(login, Town.PASSWORD).open(path);
    }

    private static void handIn(String name) throws IOException {
        Path file = Files.write(folder.resolve(name), SomeEvidence.docx("考核结果 " + name));
        browser.put("#file", file.toAbsolutePath().toString())
                .type("#number", "清教〔2025〕9号")
                .click("form[action$='/upload'] button");
        assertThat(browser.text()).contains(name);
    }

    private static String overview() {
        browser.open("/county/" + Town.COUNTY + "/" + Town.YEAR);
        return browser.find(".told-blocks").getText();
    }

    @Test
    void a_paper_is_handed_in_sent_back_handed_in_again_approved_and_judged_and_the_overview_says_so()
            throws IOException {
        as("staff", "/");
        String before = overview();
        browser.open(SomeEvidence.ASSESS);
        browser.click("a[href$='/" + OPEN + "']");
        handIn("考核.docx");

        as("staff2", SomeEvidence.clause(OPEN));
        browser.type("form[action^='/material/'] input[name=reason]", "没有盖章");
        browser.click("form[action^='/material/'] button[value=return]");

        as("staff", "/");
        assertThat(browser.text()).contains("1 份佐证退回给你").contains("没有盖章");
        browser.click("a[href$='/" + OPEN + "']");
        handIn("考核（盖章）.docx");
        assertThat(browser.all("form[action^='/material/']"))
                .as("not one's own")
                .isEmpty();

        as("leader", SomeEvidence.clause(OPEN));
        browser.click("form[action^='/material/'] button[value=approve]");

        as("staff", SomeEvidence.clause(OPEN));
        browser.find("#met").click();
        browser.click("form[action$='/judge'] button");
        assertThat(browser.text()).contains("等待确认").contains("《考核（盖章）.docx》清教〔2025〕9号");
        assertThat(overview()).as("proposed only").isEqualTo(before);

        as("leader", "/");
        browser.click("a[href*='/" + OPEN + "']");
        browser.click("form[action^='/opinion/'] button[value=confirm]");
        assertThat(browser.text()).contains("已确认");
        assertThat(overview()).isNotEqualTo(before).doesNotContain("教师熟练运用信息化手段");

        browser.open(SomeEvidence.ASSESS);
        String printed = new String(browser.printed(), StandardCharsets.ISO_8859_1);
        assertThat(printed).startsWith("%PDF");
        assertThat(printed.split("/Type\\s*/Page[^s]", -1).length - 1)
                .as("sheets of paper")
                .isBetween(3, 9);
    }
}
