package org.junheng.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first page: what is to be done, and what was put off with a reason. */
class HomeTest {

    @TempDir
    Path folder;

    private Town town;
    private Browsing clerk;

    @BeforeEach
    void start() {
        town = Town.in(folder);
        clerk = town.as("clerk");
    }

    @AfterEach
    void stop() {
        town.close();
    }

    private static Element first(Document page) {
        return page.selectFirst("ul.tasks li:has(form[action=/later])");
    }

    private Browsing.Answer putOff(String task, String until, String reason) {
        return clerk.post("/later", Map.of("task", task, "until", until, "reason", reason));
    }

    @Test
    void a_task_is_put_off_with_a_reason_and_taken_up_again() {
        Document before = clerk.get("/").page();
        String name = first(before).selectFirst("a").text();
        String task = first(before).select("[name=task]").val();
        String until = LocalDate.now().plusDays(5).toString();

        assertThat(putOff(task, until, " ").status()).as("without saying why").isEqualTo(400);
        assertThat(putOff(task, "2020-01-01", "等").status()).as("a day gone by").isEqualTo(400);
        assertThat(putOff(task, "明天", "等").status()).isEqualTo(400);
        assertThat(putOff("form MUST /school/1/2025/stage", until, "等").status())
                .as("no task of mine")
                .isEqualTo(400);
        assertThat(putOff(task, until, "等教务处的名册").status()).isEqualTo(303);

        Document after = clerk.get("/").page();
        assertThat(after.select("ul.tasks").first().select("a").eachText()).doesNotContain(name);
        assertThat(after.select("ul.tasks").last().text()).contains(name).contains("等教务处的名册");
        assertThat(town.as("clerk2").get("/").page().text()).doesNotContain("等教务处的名册");

        assertThat(clerk.post("/now", Map.of("task", task)).status()).isEqualTo(303);
        assertThat(clerk.get("/").page().select("ul.tasks").first().select("a").eachText())
                .contains(name);
    }

    @Test
    void what_becomes_urgent_is_shown_though_it_was_put_off() {
        new SchoolYear(town).submitted("clerk", town.school, Town.figures(town.school));
        Browsing staff = town.as("staff");
        String county = "/county/" + Town.COUNTY + "/" + Town.YEAR;
        staff.get(county + "/collect");
        staff.post(county + "/forms", Map.of("step", "return", "school", town.school, "reason", "人数与学籍不符"));

        clerk.get("/");
        Element returned = clerk.get("/").page().selectFirst("ul.tasks li.must:has(form)");
        assertThat(returned).isNotNull();
        assertThat(returned.select("[name=task]").val()).contains(" MUST ");
    }
}
