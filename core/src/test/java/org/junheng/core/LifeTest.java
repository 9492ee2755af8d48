package org.junheng.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junheng.core.act.CaseFacts;
import org.junheng.core.act.Deadline;
import org.junheng.core.act.Moves;
import org.junheng.core.act.Person;
import org.junheng.core.register.CaseRegister;
import org.junheng.core.register.CaseState;
import org.junheng.core.register.Move;
import org.junheng.core.register.Registers;
import org.junheng.core.text.FileRefusal;
import org.junheng.core.text.Shelf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the life in a register file allows: by whom, with what, until when. */
class LifeTest {

    private static final Registers REGISTERS = Registers.builtIn();
    private static final CaseRegister PROBLEMS = REGISTERS.cases().get("rectification");
    private static final CaseRegister VISITS = REGISTERS.cases().get("visit");

    @TempDir
    Path folder;

    private static CaseFacts at(
            CaseRegister register, String state, Map<String, String> movers, Map<String, Object> values) {
        return new CaseFacts(register, state, "owner", "opener", movers, values);
    }

    private static Person person(String login, String... roles) {
        return new Person(login, Set.of(roles));
    }

    private static List<String> open(CaseFacts facts, Person person) {
        return Moves.open(facts, person).stream().map(Move::id).toList();
    }

    @Test
    void each_sees_the_moves_that_are_theirs_and_nobody_closes_their_own() {
        CaseFacts open = at(PROBLEMS, "open", Map.of(), Map.of());
        assertThat(open(open, person("owner", "school-clerk"))).containsExactly("submit");
        assertThat(open(open, person("staff", "county-staff"))).containsExactly("drop");
        assertThat(open(open, person("somebody", "school-clerk"))).isEmpty();
        CaseFacts toCheck = at(PROBLEMS, "to-check", Map.of("submit", "colleague"), Map.of());
        assertThat(open(toCheck, person("staff", "county-staff"))).containsExactly("close", "return");
        assertThat(open(toCheck, person("owner", "county-staff"))).isEmpty();
        assertThat(open(toCheck, person("colleague", "county-staff"))).isEmpty();
    }

    @Test
    void a_move_tells_what_it_still_needs_one_thing_after_the_other() {
        CaseFacts open = at(PROBLEMS, "open", Map.of(), Map.of());
        Move submit = PROBLEMS.life().moves().get("submit");
        Person owner = person("owner");
        assertThat(said(open, submit, owner, Map.of(), 0, "")).contains("还没填：整改结果");
        assertThat(said(open, submit, owner, Map.of("result", "好"), 0, "")).contains("要附文件：整改前后的照片");
        assertThat(said(open, submit, owner, Map.of("result", "好"), 1, "")).isEmpty();
        Move close = PROBLEMS.life().moves().get("close");
        assertThat(said(open, close, person("x", "county-staff"), Map.of(), 0, "好"))
                .contains("现在是“整改中”");
        CaseFacts toCheck = at(PROBLEMS, "to-check", Map.of(), Map.of());
        assertThat(said(toCheck, close, person("x", "county-staff"), Map.of(), 0, " "))
                .contains("要写一句说明");
        assertThat(said(toCheck, close, person("x", "head"), Map.of(), 0, "好")).contains("不由你办");
    }

    private static String said(
            CaseFacts facts, Move move, Person person, Map<String, Object> filled, int files, String words) {
        return Moves.complaint(facts, move, person, filled, files, words)
                .map(complaint -> complaint.zh())
                .orElse("");
    }

    @Test
    void what_is_needed_cannot_be_taken_away_again() {
        Map<String, Object> blanked = new java.util.HashMap<>();
        blanked.put("result", null);
        CaseFacts reopened = at(PROBLEMS, "reopened", Map.of(), Map.of("result", "好"));
        Move submit = PROBLEMS.life().moves().get("submit");
        assertThat(said(reopened, submit, person("owner"), Map.of(), 1, "")).isEmpty();
        assertThat(said(reopened, submit, person("owner"), blanked, 1, "")).contains("还没填：整改结果");
        CaseFacts complaint = at(REGISTERS.cases().get("complaint"), "received", Map.of(), Map.of("said", "分快慢班"));
        blanked.put("said", null);
        assertThat(Moves.unfit(complaint)).isEmpty();
        assertThat(Moves.unfit(complaint.with(blanked)).orElseThrow().zh()).isEqualTo("还没填：举报内容");
    }

    @Test
    void a_visit_with_a_problem_cannot_be_filed_as_one_without() {
        Map<String, Object> fine = Map.of(
                "enrolment",
                "fine",
                "curriculum",
                "fine",
                "workload",
                "fine",
                "rooms",
                "not-there",
                "grounds",
                "fine",
                "staff",
                "fine",
                "safety",
                "fine",
                "conduct",
                "fine");
        assertThat(open(at(VISITS, "visited", Map.of(), fine), person("owner"))).containsExactly("file", "notify");
        Map<String, Object> bad = new java.util.HashMap<>(fine);
        bad.put("grounds", "problem");
        assertThat(open(at(VISITS, "visited", Map.of(), bad), person("owner"))).containsExactly("notify");
        bad.remove("grounds");
        assertThat(open(at(VISITS, "visited", Map.of(), bad), person("owner")))
                .as("what is missing decides")
                .containsExactly("notify");
    }

    @Test
    void a_check_of_the_register_stands_against_what_is_filled_in() {
        CaseRegister audits = REGISTERS.cases().get("audit");
        CaseFacts found = at(audits, "found", Map.of(), Map.of("amount", 100d, "finding", "x", "department", "y"));
        assertThat(said(
                        found,
                        audits.life().moves().get("answer"),
                        person("owner"),
                        Map.of("answer", "改了", "recovered", 101d),
                        1,
                        ""))
                .isEqualTo("已纠正 101，多于涉及金额 100；部分不会多于全部，请核对");
    }

    @Test
    void who_is_told_depends_on_how_late_it_is() {
        CaseState open = PROBLEMS.life().state("open");
        LocalDate last = LocalDate.parse("2026-03-01");
        assertThat(Deadline.of(open, LocalDate.parse("2026-01-01"), Optional.of(last)))
                .contains(last);
        assertThat(Deadline.told(open, 0)).isEmpty();
        assertThat(Deadline.told(open, 1)).containsExactly("county-staff");
        assertThat(Deadline.told(open, 15))
                .contains("county-leader", "city-reviewer")
                .doesNotContain("province-reviewer");
        assertThat(Deadline.told(open, 45)).contains("province-reviewer");
        assertThat(Deadline.isNear(open, last, LocalDate.parse("2026-02-13"))).isFalse();
        assertThat(Deadline.isNear(open, last, LocalDate.parse("2026-02-14"))).isTrue();
        CaseState check = PROBLEMS.life().state("to-check");
        assertThat(Deadline.of(check, LocalDate.parse("2026-02-25"), Optional.of(last)))
                .contains(LocalDate.parse("2026-03-07"));
    }

    private static final String GOOD = """
            id: pairing
            name: {zh: 结对, en: Pairing}
            fields:
              - {id: partner, name: {zh: 结对学校, en: Partner}, type: text}
            life:
              about: {zh: 结对, en: pairs}
              at: [school]
              opened-by: [county-staff]
              states:
                - {id: proposed, name: {zh: 待签, en: proposed}, due: {days: 30}, late: [{days: 1, tells: [county-leader]}]}
                - {id: done, name: {zh: 完成, en: done}, ends: true}
              moves:
                - {id: sign, name: {zh: 签约, en: sign}, from: [proposed], to: done, by: [owner], fills: [partner]}
            """;

    private Map<String, CaseRegister> read(String file) throws Exception {
        Files.createDirectories(folder.resolve("cases"));
        Files.writeString(folder.resolve("cases/pairing.yaml"), file);
        return Registers.of(Shelf.at(folder)).cases();
    }

    @Test
    void one_file_in_a_folder_of_its_own_is_a_register_beside_those_built_in() throws Exception {
        Map<String, CaseRegister> cases = read(GOOD);
        assertThat(cases.keySet()).contains("pairing", "rectification", "visit");
        assertThat(Registers.of(Shelf.at(folder)).all()).hasSameSizeAs(REGISTERS.all());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "to: done | to: gone | 状态",
                "at: [school] | 'at: [school]\n  report: {zh: 报告, en: report}' | grid",
                "from: [proposed] | from: [nowhere] | 状态",
                "fills: [partner] | fills: [other] | 字段",
                "ends: true | ends: false | 离开",
                "id: pairing | id: stage | 没有用过的 id",
                "id: partner | id: title | 以外的 id",
                "due: {days: 30}, | | due",
                "by: [owner] | by: [owner], not-by: [later] | 动作",
                "at: [school] | at: [village] | county",
                "at: [school] | 'at: [school]\n  lists: [partner]\n  veiled: {fields: [partner], shown-to: [head]}' | lists",
                "life: | lives: | life",
            })
    void a_wrong_file_is_refused_with_its_place_and_what_to_write(String good, String wrong, String says) {
        assertThatThrownBy(() -> read(GOOD.replaceFirst(
                        java.util.regex.Pattern.quote(good),
                        java.util.regex.Matcher.quoteReplacement(wrong == null ? "" : wrong))))
                .isInstanceOf(FileRefusal.class)
                .hasMessageContaining("pairing.yaml")
                .hasMessageContaining(says);
    }
}
