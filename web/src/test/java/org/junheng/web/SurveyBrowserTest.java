package org.junheng.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.WebElement;

/** From the slip's address on a phone to table Ⅵ of the application form, in a real browser. */
class SurveyBrowserTest {

    private static final String COUNTY = "/county/" + Town.COUNTY;
    private static final int LEAST_TARGET = 44;

    @TempDir
    Path folder;

    private Town town;
    private Chromium browser;

    @BeforeEach
    void start() {
        town = Town.in(folder);
        browser = new Chromium(town.server.port(), folder);
    }

    @AfterEach
    void stop() {
        browser.close();
        town.close();
    }

    @Test
    void from_the_slip_on_a_phone_to_table_six_of_the_application_form() throws Exception {
        new SchoolYear(town).accepted();
        browser.signIn("staff", Town.PASSWORD).open(COUNTY + "/survey");
        browser.click("form[action$='/survey'].card button");
        String survey = browser.path();
        browser.open(survey + "/sample?group=public").type("input[name='quota.-']", "12");
        browser.click("form[action$='/slips'] section button");
        List<String> slips = browser.all(".slip .code").stream()
                .map(code -> "/s/" + code.getText().replace("-", ""))
                .toList();
        assertThat(slips).hasSize(12);
        byte[] printed = browser.printed();
        assertThat(printed).startsWith("%PDF".getBytes());
        Files.write(folder.resolve("slips.pdf"), printed);

        browser.signOut().phone();
        answer(slips.get(0), "satisfied");
        answer(slips.get(1) + "?lang=en", "dissatisfied");
        browser.desk();
        Browsing others = new Browsing(town.server.port());
        for (int i = 2; i < slips.size(); i++) {
            others.forged(slips.get(i), Surveying.all(i < 11 ? "satisfied" : "dissatisfied"));
        }

        browser.signIn("staff", Town.PASSWORD).open(survey);
        assertThat(browser.text()).contains("收回 12 份，有效 12 份，满意 10 份，满意率 83.3%").contains("预调查，不代替国家调查");
        browser.confirm("form[action$='/close'] button").click("form[action$='/take'] button");
        assertThat(browser.text()).contains("全部已存");
        assertThat(applicationForm()).containsPattern("群众\\s+12\\s+12\\s+10\\s+83\\.3");
    }

    /** The application forms as the county downloads them, as text. */
    private String applicationForm() throws IOException {
        Browsing.Answer answer = town.as("staff").get(COUNTY + "/" + Town.YEAR + "/report/application.docx");
        assertThat(answer.status()).isEqualTo(200);
        StringBuilder text = new StringBuilder();
        for (byte[] document : entries(answer.bytes(), ".docx")) {
            for (byte[] xml : entries(document, "document.xml")) {
                text.append(new String(xml, StandardCharsets.UTF_8).replaceAll("<[^>]+>", " "));
            }
        }
        return text.toString();
    }

    private static List<byte[]> entries(byte[] zip, String ending) throws IOException {
        List<byte[]> found = new ArrayList<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (entry.getName().endsWith(ending)) {
                    found.add(in.readAllBytes());
                }
            }
        }
        return found;
    }

    private void answer(String slip, String choice) {
        browser.open(slip);
        assertThat(browser.overflow()).isLessThanOrEqualTo(0);
        assertThat(browser.all(".choice, .answering button"))
                .hasSizeGreaterThan(30)
                .allSatisfy(target -> assertThat(target.getSize().getHeight()).isGreaterThanOrEqualTo(LEAST_TARGET));
        browser.click(".answering form button");
        boolean isEnglish = slip.endsWith("=en");
        assertThat(browser.title()).startsWith(isEnglish ? "Error" : "错误");
        assertThat(browser.focused().getAttribute("id")).isEqualTo("problem");
        assertThat(browser.barriers()).isEmpty();
        for (String question : Surveying.CHOICES) {
            WebElement radio = browser.find("input[name=" + question + "][value=" + choice + "]");
            radio.click();
        }
        browser.click(".answering form button");
        assertThat(browser.text()).contains(isEnglish ? "Thank you" : "谢谢您");
        assertThat(browser.cookies()).isEmpty();
    }
}
