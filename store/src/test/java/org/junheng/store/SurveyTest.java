package org.junheng.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junheng.core.register.Questionnaires;
import org.junheng.core.register.Registers;
import org.junheng.core.survey.Answer;
import org.junheng.core.text.Refusal;
import org.junheng.store.backup.Backup;
import org.junheng.store.backup.Restore;
import org.junheng.store.people.Unit;
import org.junheng.store.people.Units;
import org.junheng.store.survey.Survey;
import org.junheng.store.survey.SurveyAnswers;
import org.junheng.store.survey.SurveyCode;
import org.junheng.store.survey.SurveyCodes;
import org.junheng.store.survey.SurveyPaper;
import org.junheng.store.survey.SurveyProgress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Codes, answers and papers of a survey, on both databases. The county is invented. */
@ParameterizedClass
@EnumSource(Database.class)
class SurveyTest {

    private static final Registers REGISTERS = Registers.builtIn();
    private static final String COUNTY = "999901";
    private static final String SCHOOL = "9999010001";
    private static final LocalDate DAY = LocalDate.parse("2026-03-02");
    private static final Map<String, String> YES = Map.of("overall", "satisfied", "comment", "好\n很好");

    @Parameter
    Database database;

    @TempDir
    Path folder;

    private Store store;
    private Survey survey;

    @BeforeEach
    void open() {
        store = Store.open(database.fresh(folder.resolve("data")), REGISTERS);
        survey = store.does(Actor.COMMAND_LINE, deed -> {
            Units.put(deed, new Unit(COUNTY, Unit.Kind.COUNTY, "清禾县", ""));
            Units.put(deed, new Unit(SCHOOL, Unit.Kind.SCHOOL, "甲小学", COUNTY));
            Survey opened =
                    Survey.open(deed, COUNTY, 2025, "2025 春季", DAY, DAY.plusDays(10), Questionnaires.of(REGISTERS));
            SurveyProgress.settle(deed, opened, Map.of(SCHOOL, Optional.of(30)), "parents");
            SurveyProgress.settle(deed, opened, Map.of("", Optional.empty()), "public");
            return opened;
        });
    }

    @AfterEach
    void close() {
        store.close();
    }

    private List<String> issued(int number) {
        return store.does(Actor.COMMAND_LINE, deed -> SurveyCodes.issue(deed, survey, "parents", SCHOOL, number));
    }

    private Optional<SurveyCode> find(String code) {
        return store.look(look -> SurveyCodes.find(look, code));
    }

    private void give(String code) {
        SurveyCode found = find(code).orElseThrow();
        store.doing(Actor.anybody("-"), deed -> SurveyAnswers.give(deed, survey, found, YES, DAY));
    }

    private List<Answer> answers() {
        return store.look(look -> SurveyAnswers.of(look, survey));
    }

    private static List<String> rows(Store of, String table) {
        return of.look(look -> Dump.rows(look.sql(), table));
    }

    private Survey now() {
        return store.look(look -> Survey.of(look, survey.id()));
    }

    private void closed() {
        store.doing(Actor.COMMAND_LINE, deed -> now().close(deed));
    }

    @Test
    void codes_cannot_be_guessed_and_only_their_digests_are_kept() {
        List<String> codes = issued(500);
        assertThat(codes).doesNotHaveDuplicates().allSatisfy(code -> {
            assertThat(SurveyCodes.isCode(code)).isTrue();
            assertThat(code).matches("[2-9A-HJKMNP-Z]{15}");
        });
        double bits = 15 * Math.log(31) / Math.log(2);
        assertThat(bits).isGreaterThan(60);
        List<String> tables = List.of("survey_code", "audit", "survey");
        for (String table : tables) {
            String all = String.join("\n", rows(store, table));
            assertThat(codes).as(table).noneMatch(all::contains);
        }
    }

    @Test
    void a_code_is_known_however_it_is_typed() {
        assertThat(SurveyCodes.plain(" ａbcde-23456 – fghjk ")).isEqualTo("ABCDE23456FGHJK");
        assertThat(SurveyCodes.shown("ABCDE23456FGHJK")).isEqualTo("ABCDE-23456-FGHJK");
        assertThat(SurveyCodes.isCode("ABCDE23456FGHJ0"))
                .as("0 is no sign of a code")
                .isFalse();
    }

    @Test
    void a_code_is_good_for_one_answer() {
        List<String> codes = issued(2);
        give(codes.get(0));
        assertThat(find(codes.get(0)).orElseThrow().state()).isEqualTo(SurveyCode.State.USED);
        assertThatThrownBy(() -> give(codes.get(0))).isInstanceOf(Conflict.class);
        assertThat(answers()).containsExactly(new Answer("parents", SCHOOL, YES));
    }

    @Test
    void of_many_who_come_at_once_with_one_code_exactly_one_is_kept() throws Exception {
        for (int round = 0; round < 10; round++) {
            String code = issued(1).get(0);
            int clients = 8;
            CountDownLatch start = new CountDownLatch(1);
            ExecutorService pool = Executors.newFixedThreadPool(clients);
            List<Future<Boolean>> tries = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                tries.add(pool.submit(() -> {
                    start.await();
                    try {
                        give(code);
                        return true;
                    } catch (Conflict late) {
                        return false;
                    }
                }));
            }
            start.countDown();
            int won = 0;
            for (Future<Boolean> one : tries) {
                won += one.get() ? 1 : 0;
            }
            pool.shutdown();
            assertThat(won).isEqualTo(1);
            assertThat(answers()).hasSize(round + 1);
        }
    }

    @Test
    void closing_waits_for_who_is_answering_and_loses_nothing() throws Exception {
        List<String> codes = issued(60);
        ExecutorService pool = Executors.newFixedThreadPool(4);
        List<Future<Boolean>> tries = new ArrayList<>();
        for (String code : codes) {
            SurveyCode found = find(code).orElseThrow();
            tries.add(pool.submit(() -> {
                try {
                    store.doing(Actor.anybody("-"), deed -> SurveyAnswers.give(deed, survey, found, YES, DAY));
                    return true;
                } catch (Conflict late) {
                    return false;
                }
            }));
        }
        tries.get(10).get();
        closed();
        int given = 0;
        for (Future<Boolean> one : tries) {
            given += one.get() ? 1 : 0;
        }
        pool.shutdown();
        assertThat(answers()).hasSize(given);
        assertThat(store.look(look -> SurveyProgress.of(look, survey))
                        .of("parents")
                        .get(0)
                        .used())
                .isEqualTo(given);
    }

    @Test
    void new_slips_make_the_old_ones_void_but_not_what_was_answered() {
        List<String> old = issued(3);
        give(old.get(0));
        issued(5);
        assertThat(find(old.get(0)).orElseThrow().state()).isEqualTo(SurveyCode.State.USED);
        assertThat(find(old.get(1)).orElseThrow().state()).isEqualTo(SurveyCode.State.VOID);
        SurveyProgress progress = store.look(look -> SurveyProgress.of(look, survey));
        assertThat(progress.of("parents"))
                .containsExactly(new SurveyProgress.Line("parents", SCHOOL, Optional.of(30), 6, 1, 1));
        assertThat(progress.of("parents").get(0).wanted()).isEqualTo(29);
        assertThat(progress.of("public").get(0).quota())
                .as("missing is not zero")
                .isEmpty();
        assertThat(progress.sent()).containsEntry("parents", 6L);
    }

    @Test
    void nothing_kept_tells_who_or_when_or_by_which_code() {
        List<String> codes = issued(40);
        codes.forEach(this::give);
        closed();
        List<String> rows = rows(store, "survey_answer");
        List<String> digests = store.look(look -> look.sql()
                .createQuery("SELECT digest FROM survey_code")
                .mapTo(String.class)
                .list());
        assertThat(rows).hasSize(40).allSatisfy(row -> {
            assertThat(row).contains("2026-03-02").doesNotContain("T").doesNotContain("127.0.0.1");
            assertThat(digests).noneMatch(row::contains);
        });
        List<String> ids = store.look(look -> look.sql()
                .createQuery("SELECT id FROM survey_answer")
                .mapTo(String.class)
                .list());
        assertThat(ids).as("they lie in the order of chance").isSorted();
        assertThat(rows(store, "audit"))
                .filteredOn(row -> row.contains("survey.answered"))
                .hasSize(40)
                .allSatisfy(row -> assertThat(digests).noneMatch(row::contains));
    }

    private Blobs.Blob blob(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return store.blobs().put(new ByteArrayInputStream(bytes), bytes.length);
    }

    private SurveyPaper papers(Blobs.Blob blob, int sent, int size) {
        List<Answer> answers = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            answers.add(new Answer("public", "", YES));
        }
        return store.does(
                Actor.COMMAND_LINE,
                deed -> SurveyPaper.keep(deed, store.blobs(), blob, now(), "public", "纸质.xlsx", sent, answers, DAY));
    }

    @Test
    void papers_come_and_go_as_a_whole_until_it_is_closed() {
        Blobs.Blob file = blob("papers");
        SurveyPaper paper = papers(file, 12, 10);
        assertThat(answers()).hasSize(10);
        assertThat(store.look(look -> SurveyProgress.of(look, survey)).sent()).containsEntry("public", 12L);
        assertThatThrownBy(() -> papers(file, 12, 10))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("已经收过");
        assertThatThrownBy(() -> papers(blob("other"), 9, 10)).isInstanceOf(Refusal.class);
        store.doing(Actor.COMMAND_LINE, deed -> SurveyPaper.undo(deed, now(), paper.id()));
        assertThat(answers()).isEmpty();
        assertThatThrownBy(() -> store.doing(Actor.COMMAND_LINE, deed -> SurveyPaper.undo(deed, now(), paper.id())))
                .isInstanceOf(Conflict.class);
        SurveyPaper again = papers(file, 10, 10);
        closed();
        assertThatThrownBy(() -> store.doing(Actor.COMMAND_LINE, deed -> SurveyPaper.undo(deed, now(), again.id())))
                .isInstanceOf(Conflict.class);
        assertThat(answers()).hasSize(10);
    }

    @Test
    void a_closed_survey_takes_nothing_more() {
        String code = issued(1).get(0);
        closed();
        assertThat(find(code).orElseThrow().state()).isEqualTo(SurveyCode.State.OVER);
        assertThatThrownBy(() -> give(code)).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> issued(1)).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> papers(blob("late"), 1, 1)).isInstanceOf(Conflict.class);
        assertThatThrownBy(this::closed).isInstanceOf(Conflict.class);
        assertThat(store.look(look -> SurveyProgress.of(look, survey)).sent())
                .as("it was sent all the same")
                .containsEntry("parents", 1L);
    }

    @Test
    void what_was_asked_stays_with_the_survey() {
        assertThat(store.look(look -> survey.asked(look, REGISTERS)).all())
                .extracting(one -> one.text())
                .containsExactlyElementsOf(Questionnaires.of(REGISTERS).all().stream()
                        .map(one -> one.text())
                        .toList());
    }

    @Test
    void a_backup_carries_it() {
        give(issued(2).get(0));
        papers(blob("papers"), 3, 3);
        Path file = folder.resolve("backup.zip");
        Backup.write(store, file, "1");
        StoreSettings other = database.fresh(folder.resolve("other"));
        Restore.from(file, other, REGISTERS, false);
        try (Store restored = Store.open(other, REGISTERS)) {
            for (String table : List.of(
                    "survey", "survey_questionnaire", "survey_quota", "survey_code", "survey_answer", "survey_paper")) {
                assertThat(rows(restored, table))
                        .as(table)
                        .isNotEmpty()
                        .containsExactlyInAnyOrderElementsOf(rows(store, table));
            }
        }
    }
}
