package org.junheng.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junheng.core.act.Moves;
import org.junheng.core.act.Person;
import org.junheng.core.register.CaseRegister;
import org.junheng.core.register.Move;
import org.junheng.core.register.Registers;
import org.junheng.core.text.Refusal;
import org.junheng.store.act.Case;
import org.junheng.store.act.CaseList;
import org.junheng.store.act.Cases;
import org.junheng.store.act.Evidence;
import org.junheng.store.act.Handling;
import org.junheng.store.act.Step;
import org.junheng.store.figures.Changes;
import org.junheng.store.people.Unit;
import org.junheng.store.people.Units;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A problem is opened, mended and closed by a second person, on both databases. The county is invented. */
@ParameterizedClass
@EnumSource(Database.class)
class CaseTest {

    private static final String COUNTY = "999901";
    private static final String SCHOOL = "9999010001";
    private static final Registers REGISTERS = Registers.builtIn();
    private static final CaseRegister PROBLEMS = REGISTERS.cases().get("rectification");
    private static final Instant NOW = Instant.parse("2026-11-27T02:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-27");

    @Parameter
    Database database;

    @TempDir
    Path folder;

    private Store store;

    @BeforeEach
    void open() {
        store = Store.open(database.fresh(folder), REGISTERS, Clock.fixed(NOW, ZoneOffset.UTC));
        store.doing(Actor.COMMAND_LINE, deed -> {
            Units.put(deed, new Unit(COUNTY, Unit.Kind.COUNTY, "清禾县", ""));
            Units.put(deed, new Unit(SCHOOL, Unit.Kind.SCHOOL, "甲小学", COUNTY));
        });
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static Actor actor(String login) {
        return new Actor(login, "county-staff", "-");
    }

    private static Person staff(String login) {
        return new Person(login, Set.of("county-staff"));
    }

    private Case problem(String login, String owner, LocalDate due) {
        return store.does(
                actor(login),
                deed -> new Handling(deed, REGISTERS)
                        .open(PROBLEMS, beginning(owner, due, Map.of("block", "teachers")), "school", staff(login)));
    }

    private static Handling.Beginning beginning(String owner, LocalDate due, Map<String, Object> values) {
        return new Handling.Beginning(
                COUNTY,
                SCHOOL,
                "缺音乐教师",
                owner,
                Optional.of(due),
                "quality-balance-2017",
                "pe-art-teachers-per-hundred",
                "",
                values);
    }

    private static Move move(String id) {
        return PROBLEMS.life().moves().get(id);
    }

    private Evidence.Shown file(String content) {
        byte[] bytes = content.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        Blobs.Blob blob = store.blobs().put(new ByteArrayInputStream(bytes), bytes.length);
        return new Evidence.Shown(blob, "照片.jpg", "jpg", "", Optional.empty(), "");
    }

    private Case submitted(Case it, String login) {
        return store.does(
                actor(login),
                deed -> new Handling(deed, REGISTERS)
                        .move(it, move("submit"), staff(login), Map.of("result", "已配齐"), List.of(file("x")), "", ""));
    }

    private Case closed(Case it, String login) {
        return store.does(
                actor(login),
                deed -> new Handling(deed, REGISTERS)
                        .move(it, move("close"), staff(login), Map.of(), List.of(), "看过课表", ""));
    }

    @Test
    void a_problem_is_closed_by_a_second_person_and_every_step_stays() {
        Case open = problem("staff", "clerk", TODAY.plusDays(30));
        assertThat(open.number()).isEqualTo("2026-001");
        assertThat(open.lastDay()).contains(TODAY.plusDays(30));
        Case toCheck = submitted(open, "clerk");
        assertThat(toCheck.lastDay()).contains(TODAY.plusDays(10));
        Case done = closed(toCheck, "staff");
        assertThat(done.state()).isEqualTo("closed");
        assertThat(done.lastDay()).isEmpty();
        store.look(look -> {
            Cases cases = new Cases(look, REGISTERS);
            assertThat(cases.steps(done)).extracting(Step::move).containsExactly("open", "submit", "close");
            assertThat(cases.steps(done)).extracting(Step::seq).containsExactly(1L, 2L, 3L);
            assertThat(cases.values(done)).containsEntry("result", "已配齐").containsEntry("block", "teachers");
            assertThat(new Changes(look).of("rectification", done.id(), "result"))
                    .hasSize(1);
            return null;
        });
        assertThat(problem("staff", "", TODAY).number()).isEqualTo("2026-002");
    }

    @Test
    void no_state_is_skipped_nobody_closes_their_own_and_evidence_is_needed() {
        Case open = problem("staff", "clerk", TODAY);
        assertThatThrownBy(() -> closed(open, "staff"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("现在是");
        assertThatThrownBy(() -> store.does(
                        actor("clerk"),
                        deed -> new Handling(deed, REGISTERS)
                                .move(open, move("submit"), staff("clerk"), Map.of("result", "好"), List.of(), "", "")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("附文件");
        Case toCheck = submitted(open, "clerk");
        assertThatThrownBy(() -> closed(toCheck, "clerk"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("责任人不能自己");
        String state =
                store.look(look -> new Cases(look, REGISTERS).of(open.id()).state());
        assertThat(state).isEqualTo("to-check");
    }

    @Test
    void of_two_closers_at_once_one_wins_and_the_other_is_told() throws Exception {
        Case toCheck = submitted(problem("staff", "clerk", TODAY), "clerk");
        CountDownLatch go = new CountDownLatch(1);
        ExecutorService two = Executors.newFixedThreadPool(2);
        List<Future<Case>> both = List.of("staff", "staff2").stream()
                .map(login -> two.submit(() -> {
                    go.await();
                    return closed(toCheck, login);
                }))
                .toList();
        go.countDown();
        int won = 0;
        int told = 0;
        for (Future<Case> each : both) {
            try {
                assertThat(each.get().state()).isEqualTo("closed");
                won++;
            } catch (ExecutionException lost) {
                assertThat(lost).hasCauseInstanceOf(Conflict.class);
                told++;
            }
        }
        two.shutdown();
        assertThat(won).isEqualTo(1);
        assertThat(told).isEqualTo(1);
        List<Step> steps = store.look(look -> new Cases(look, REGISTERS).steps(toCheck));
        assertThat(steps).hasSize(3);
    }

    @Test
    void counts_are_those_of_a_recount() {
        Random chance = new Random(7);
        Map<String, Long> expected = new HashMap<>();
        Map<String, Long> late = new HashMap<>();
        for (int i = 0; i < 60; i++) {
            LocalDate due = TODAY.plusDays(chance.nextInt(41) - 20);
            Case it = problem("staff", "clerk", due);
            if (chance.nextBoolean()) {
                it = submitted(it, "clerk");
                if (chance.nextBoolean()) {
                    it = closed(it, "staff2");
                }
            }
            expected.merge(it.state(), 1L, Long::sum);
            if (it.state().equals("open") && due.isBefore(TODAY)) {
                late.merge("open", 1L, Long::sum);
            }
        }
        store.look(look -> {
            CaseList list = new CaseList(look, PROBLEMS, CaseList.Asked.county(COUNTY), TODAY);
            list.tally().states().forEach(count -> {
                assertThat(count.all()).as(count.state()).isEqualTo(expected.getOrDefault(count.state(), 0L));
                assertThat(count.late()).as(count.state()).isEqualTo(late.getOrDefault(count.state(), 0L));
            });
            assertThat(list.size()).isEqualTo(60);
            assertThat(list.tally().size()).isEqualTo(60);
            assertThat(list.page(0, 50)).hasSize(50);
            assertThat(list.page(50, 50)).hasSize(10);
            assertThat(list.tally().grid()).containsExactly(Map.entry(List.of("teachers", ""), 60L));
            CaseList.Asked lateOnes = new CaseList.Asked(
                    List.of(COUNTY), "", "", "", "open", true, "", "音乐", Map.of("block", "teachers"));
            assertThat(new CaseList(look, PROBLEMS, lateOnes, TODAY).size()).isEqualTo(late.getOrDefault("open", 0L));
            CaseList.Asked nobodys =
                    new CaseList.Asked(List.of(COUNTY), "", "stranger", "", "", false, "", "", Map.of());
            assertThat(new CaseList(look, PROBLEMS, nobodys, TODAY).size()).isZero();
            return null;
        });
    }

    private Case corrected(Case it, Map<String, Object> values) {
        return store.does(
                actor("staff"),
                deed -> new Handling(deed, REGISTERS)
                        .correct(it, staff("staff"), it.title(), it.standard(), it.clause(), values));
    }

    /** What the lists show, counted case by case in the register's own table. */
    private Map<List<String>, Long> recounted(Look look, String state) {
        Map<List<String>, Long> grid = new HashMap<>();
        Cases cases = new Cases(look, REGISTERS);
        for (CaseList.Line line : new CaseList(look, PROBLEMS, CaseList.Asked.county(COUNTY), TODAY).page(0, 1_000)) {
            Map<String, Object> values = cases.values(line.it());
            if (state.isEmpty() || line.it().state().equals(state)) {
                grid.merge(
                        List.of((String) values.getOrDefault("block", ""), (String) values.getOrDefault("span", "")),
                        1L,
                        Long::sum);
            }
        }
        return grid;
    }

    @Test
    void the_grid_is_that_of_a_recount_whatever_was_corrected_blanked_or_restored() {
        Random chance = new Random(5);
        List<String> blocks = List.of("resources", "teachers", "quality");
        List<String> spans = List.of("town-country", "region", "inside-school");
        for (int i = 0; i < 40; i++) {
            Case it = problem("staff", "clerk", TODAY);
            if (chance.nextBoolean()) {
                Map<String, Object> values = new HashMap<>();
                values.put("span", spans.get(chance.nextInt(3)));
                values.put("block", chance.nextBoolean() ? blocks.get(chance.nextInt(3)) : null);
                it = corrected(it, values);
            }
            if (chance.nextBoolean()) {
                submitted(it, "clerk");
            }
        }
        assertThat(store.<Boolean>look(this::isAsRecounted)).isTrue();
        // as a restore from before, or a change of the register's file, leaves the copies behind
        store.doing(actor("staff"), deed -> {
            deed.sql().execute("UPDATE cases SET down = 'quality', across = ''");
            deed.note(COUNTY, COUNTY, "case.opened", "", "");
        });
        StoreSettings same = store.settings();
        store.close();
        store = Store.open(same, REGISTERS, Clock.fixed(NOW, ZoneOffset.UTC));
        assertThat(store.<Boolean>look(this::isAsRecounted)).isTrue();
    }

    private boolean isAsRecounted(Look look) {
        for (String state : List.of("", "open", "to-check")) {
            CaseList.Asked asked = new CaseList.Asked(List.of(COUNTY), "", "", "", state, false, "", "", Map.of());
            Map<List<String>, Long> expected = recounted(look, state);
            CaseList.Tally tally = new CaseList(look, PROBLEMS, asked, TODAY).tally();
            assertThat(tally.grid()).as(state).isEqualTo(expected);
            assertThat(expected).hasSizeGreaterThan(4);
            expected.forEach((pair, many) -> {
                CaseList.Asked cut = new CaseList.Asked(
                        List.of(COUNTY),
                        "",
                        "",
                        "",
                        state,
                        false,
                        "",
                        "",
                        Map.of("block", pair.get(0), "span", pair.get(1)));
                assertThat(new CaseList(look, PROBLEMS, cut, TODAY).size()).isEqualTo(many);
            });
        }
        return true;
    }

    @Test
    void what_is_corrected_keeps_what_stood_there() {
        Case open = problem("staff", "clerk", TODAY);
        Map<String, Object> values = new HashMap<>();
        values.put("block", "quality");
        values.put("measure", "招聘");
        Case corrected = store.does(
                actor("staff"),
                deed -> new Handling(deed, REGISTERS).correct(open, staff("staff"), "缺美术教师", "", "", values));
        assertThat(corrected.title()).isEqualTo("缺美术教师");
        store.look(look -> {
            assertThat(new Changes(look).of("rectification", open.id(), "block"))
                    .extracting(change -> change.before() + "→" + change.after())
                    .containsExactly("null→teachers", "teachers→quality");
            return null;
        });
        assertThatThrownBy(() -> store.does(
                        actor("clerk"),
                        deed -> new Handling(deed, REGISTERS)
                                .correct(
                                        corrected, new Person("clerk", Set.of("school-clerk")), "x", "", "", Map.of())))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void a_correction_cannot_blank_what_is_needed() {
        CaseRegister duties = REGISTERS.cases().get("duty");
        Case duty = store.does(
                actor("staff"),
                deed -> new Handling(deed, REGISTERS)
                        .open(
                                duties,
                                new Handling.Beginning(
                                        COUNTY,
                                        COUNTY,
                                        "财政保障",
                                        "",
                                        Optional.empty(),
                                        "",
                                        "",
                                        "",
                                        Map.of("year", 2026d, "department", "财政局")),
                                "county",
                                staff("staff")));
        Map<String, Object> blank = new HashMap<>();
        blank.put("department", null);
        assertThatThrownBy(() -> store.does(
                        actor("staff"),
                        deed -> new Handling(deed, REGISTERS).correct(duty, staff("staff"), "财政保障", "", "", blank)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("还没填：部门");
        Map<String, Object> values = store.look(look -> new Cases(look, REGISTERS).values(duty));
        assertThat(values).containsEntry("department", "财政局");
    }

    @Test
    void every_register_begins_and_ends() {
        REGISTERS.cases().values().forEach(register -> {
            assertThat(register.life().start().ends()).as(register.id()).isFalse();
            assertThat(register.life().states().values().stream().anyMatch(state -> state.ends()))
                    .as(register.id())
                    .isTrue();
            assertThat(Moves.mayOpen(
                            register.life(), register.life().at().iterator().next(), new Person("x", Set.of("nobody"))))
                    .isFalse();
        });
    }
}
