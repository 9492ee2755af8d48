package org.junheng.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junheng.store.round.Round;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A collection round is closed and opened again, never behind the back of those above. */
class RoundTest {

    private static final String COUNTY = "/county/" + Town.COUNTY + "/" + Town.YEAR;

    @TempDir
    Path folder;

    private Town town;
    private Browsing staff;

    @BeforeEach
    void start() {
        town = Town.in(folder);
        staff = town.as("staff");
    }

    @AfterEach
    void stop() {
        town.close();
    }

    private Browsing.Answer state(String step, String reason) {
        staff.get(COUNTY + "/collect");
        return staff.post(COUNTY + "/round/state", Map.of("step", step, "reason", reason));
    }

    @Test
    void a_closed_round_takes_nothing_in_until_it_is_opened_again() {
        Browsing clerk = town.as("clerk");
        String home = SchoolYear.home(town.school);
        clerk.get(home);
        assertThat(state("close", "").status()).as("without saying why").isEqualTo(400);
        assertThat(state("close", "并到下一批").status()).isEqualTo(303);
        assertThat(town.round().state()).isEqualTo(Round.State.CLOSED);
        assertThat(staff.get(COUNTY + "/collect").page().select("main").text()).contains("已关闭");

        assertThat(clerk.upload(home + "/upload", town.workbook(town.school, Town.figures(town.school)), Map.of())
                        .status())
                .isEqualTo(400);
        assertThat(clerk.get(home + "/stage").page().select("#grid button")).isEmpty();
        assertThat(clerk.post(home + "/stage", Map.of("key.0", "", "cell.0.stage", "primary", "cell.0.students", "3"))
                        .status())
                .isEqualTo(400);

        assertThat(state("close", "再关一次").status()).isEqualTo(400);
        assertThat(state("reopen", "还有学校没交").status()).isEqualTo(303);
        assertThat(clerk.upload(home + "/upload", town.workbook(town.school, Town.figures(town.school)), Map.of())
                        .status())
                .isEqualTo(303);
    }

    @Test
    void what_was_submitted_is_not_opened_again_before_it_is_taken_back() {
        new SchoolYear(town).accepted();
        staff.get(COUNTY + "/collect");
        String frozen = staff.post(COUNTY + "/freeze", Map.of()).location();
        staff.get(frozen);
        staff.post(frozen + "/county", Map.of("step", "approve"));

        Browsing.Answer early = state("reopen", "要改");
        assertThat(early.status()).isEqualTo(400);
        assertThat(early.page().select("main").text()).contains("已提交给市里");
        staff.get(frozen);
        staff.post(frozen + "/county", Map.of("step", "take-back"));
        assertThat(state("reopen", "要改").status()).isEqualTo(303);
        assertThat(town.round().state()).isEqualTo(Round.State.OPEN);
    }
}
