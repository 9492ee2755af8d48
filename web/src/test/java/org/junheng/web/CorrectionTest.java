package org.junheng.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junheng.desk.BuiltIn;
import org.junheng.store.figures.Correction;
import org.junheng.store.figures.Figures;
import org.junheng.store.figures.Row;
import org.junheng.store.figures.Scope;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A figure that is to change after its form was handed in. */
class CorrectionTest {

    @TempDir
    Path folder;

    private Town town;
    private Browsing clerk;
    private byte[] evidence = "%PDF-1.4".getBytes(StandardCharsets.US_ASCII);
    private String home;

    @BeforeEach
    void start() {
        town = Town.in(folder);
        clerk = town.as("clerk");
        home = SchoolYear.home(town.school);
        new SchoolYear(town).submitted("clerk", town.school, Town.figures(town.school));
    }

    @AfterEach
    void stop() {
        town.close();
    }

    private Row row(String register) {
        return town
                .store
                .look(look -> new Figures(look, BuiltIn.registers())
                        .rows(BuiltIn.registers().register(register), Scope.unit(Town.COUNTY, town.school)))
                .stream()
                .filter(row -> row.year() == Town.YEAR)
                .findFirst()
                .orElseThrow();
    }

    private List<Correction> corrections() {
        return town.store.look(look -> Correction.in(look, Town.COUNTY, Town.YEAR));
    }

    private Browsing.Answer ask(String register, String field, String value, String reason, boolean hasEvidence) {
        String path = home + "/" + register + "/correction";
        Document page = clerk.get(clerk.get(home + "/" + register)
                        .page()
                        .select("a[href*=/correction]")
                        .attr("href"))
                .page();
        Map<String, String> fields = Map.of(
                "key", page.select("[name=key]").attr("value"), "field", field, "value", value, "reason", reason);
        return hasEvidence ? clerk.upload(path, "花名册.pdf", evidence, fields) : clerk.post(path, fields);
    }

    @Test
    void one_that_turns_a_decision_needs_evidence_and_a_second_person() {
        Browsing.Answer bare = ask("stage", "largest_class", "99", "漏报一个班", false);
        assertThat(bare.status()).isEqualTo(400);
        assertThat(bare.page().select("#problem").text()).contains("结论改变").contains("佐证");
        assertThat(corrections()).isEmpty();

        assertThat(ask("stage", "largest_class", "99", "漏报一个班", true).status()).isEqualTo(303);
        Object before = row("stage").values().get("largest_class");
        assertThat(corrections()).singleElement().satisfies(correction -> {
            assertThat(correction.state()).isEqualTo(Correction.State.WAITING);
            assertThat(correction.flips().zh()).contains("变为");
            assertThat(correction.flips().en()).contains("turns from");
        });
        assertThat(before).isNotEqualTo(99d);

        Browsing staff = town.as("staff");
        String decide = "/correction/" + corrections().get(0).id() + "/decide";
        assertThat(staff.get("/county/" + Town.COUNTY + "/" + Town.YEAR + "/corrections")
                        .page()
                        .text())
                .contains("漏报一个班");
        assertThat(staff.post(decide, Map.of("step", "refuse", "answer", "")).status())
                .as("refused without saying why")
                .isEqualTo(400);
        assertThat(staff.post(decide, Map.of("step", "make")).status()).isEqualTo(303);
        assertThat(row("stage").values()).containsEntry("largest_class", 99d);
        assertThat(staff.post(decide, Map.of("step", "make")).status())
                .as("once more")
                .isEqualTo(409);
    }

    @Test
    void an_empty_file_is_no_evidence() {
        evidence = new byte[0];
        Browsing.Answer answer = ask("stage", "largest_class", "99", "漏报一个班", true);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.page().select("#problem").text()).contains("佐证");
        assertThat(corrections()).isEmpty();
    }

    @Test
    void one_that_turns_nothing_needs_its_reason_alone() {
        Object computers = row("school").values().get("computers");
        String more = String.valueOf(((Double) computers).intValue() + 1);
        assertThat(ask("school", "computers", more, " ", false).status()).isEqualTo(400);
        assertThat(ask("school", "computers", more, "新到一台", false).status()).isEqualTo(303);
        assertThat(row("school").values()).containsEntry("computers", Double.valueOf(more));
        assertThat(corrections())
                .singleElement()
                .satisfies(correction -> assertThat(correction.state()).isEqualTo(Correction.State.MADE));
    }

    @Test
    void what_is_no_figure_is_turned_away_with_the_readers_sentence() {
        Browsing.Answer answer = ask("stage", "students", "很多", "写错", false);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.page().text()).contains("整数");
    }

    @Test
    void one_made_after_the_snapshot_stands_first_on_it_and_the_round_can_be_frozen_again() {
        SchoolYear year = new SchoolYear(town);
        year.submitted("clerk2", town.secondSchool, Town.figures(town.secondSchool));
        Browsing staff = town.as("staff");
        String county = "/county/" + Town.COUNTY + "/" + Town.YEAR;
        for (String school : List.of(town.school, town.secondSchool)) {
            year.confirmed(school);
            staff.get(county + "/collect");
            staff.post(county + "/forms", Map.of("step", "accept", "school", school));
        }
        String frozen = staff.post(county + "/freeze", Map.of()).location();

        ask("stage", "largest_class", "99", "漏报一个班", true);
        String waiting = town.as("staff2").get("/").page().select("main").text();
        assertThat(waiting).contains("1 处更正等你核定");
        staff.get(county + "/corrections");
        staff.post("/correction/" + corrections().get(0).id() + "/decide", Map.of("step", "make"));

        Document seen = town.as("city").get(frozen).page();
        assertThat(seen.select("main").text()).contains("先看更正：1 处").contains("在快照之后");
        assertThat(seen.select("[role=status]").text()).contains("还是原来的数");
        staff.get(county + "/collect");
        assertThat(staff.post(county + "/freeze", Map.of()).status())
                .as("frozen already")
                .isEqualTo(400);
        assertThat(staff.post(county + "/round/state", Map.of("step", "reopen", "reason", " "))
                        .status())
                .as("without saying why")
                .isEqualTo(400);
        assertThat(staff.post(county + "/round/state", Map.of("step", "reopen", "reason", "更正之后再冻结"))
                        .status())
                .isEqualTo(303);
        String again = staff.post(county + "/freeze", Map.of()).location();
        assertThat(again).isNotEqualTo(frozen);
        assertThat(town.as("city").get(again).page().select("main").text())
                .contains("先看更正：1 处")
                .doesNotContain("在快照之后");
    }
}
