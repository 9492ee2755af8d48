package org.junheng.desk.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.junheng.core.measure.Decision;
import org.junheng.core.measure.IndicatorMeasures;
import org.junheng.core.measure.Measurement;
import org.junheng.core.measure.Measures;
import org.junheng.core.measure.StageMeasures;
import org.junheng.core.plan.Breach;
import org.junheng.core.plan.resources.Action;
import org.junheng.core.plan.resources.Alternative;
import org.junheng.core.plan.resources.Conflict;
import org.junheng.core.plan.resources.CostCurve;
import org.junheng.core.plan.resources.PlanChange;
import org.junheng.core.plan.resources.PlanChange.Fate;
import org.junheng.core.plan.resources.Recheck;
import org.junheng.core.plan.resources.ResourceOptions;
import org.junheng.core.plan.resources.ResourceOptions.Pin;
import org.junheng.core.plan.resources.ResourceProposal;
import org.junheng.core.register.Registers;
import org.junheng.core.standard.Standard;
import org.junheng.core.standard.Standards;
import org.junheng.core.text.FileRefusal;
import org.junheng.core.text.Language;
import org.junheng.core.text.Refusal;
import org.junheng.desk.Input;
import org.junheng.desk.Opened;
import org.junheng.office.SheetWriter;
import org.junheng.office.WordWriter;
import org.junheng.planner.highs.Effort;
import org.junheng.planner.highs.Watch;
import org.junheng.planner.resources.Alternatives;
import org.junheng.planner.resources.ResourcePlanner;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The invented county of the examples fails in sports areas; the cheapest way to pass, and what stands in the way of it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ResourcePlanningTest {

    private static final String WITHOUT_ROTATION = "limits: {rotation: {on: false}}\n";

    @TempDir
    static Path folder;

    private Measures measures;
    private ResourcePlanning planned;

    @BeforeAll
    void plan() throws Exception {
        Registers registers = Registers.builtIn();
        Standard standard = Standards.builtIn(registers).standard("quality-balance-2017");
        Opened opened = Opened.of(Input.read(List.of(Path.of("../examples/qinghe")), doing -> {}), registers);
        measures = Measurement.of(opened.checked().facts(), standard, opened.latest(standard));
        planned = planned("years: 2\n" + WITHOUT_ROTATION);
    }

    private ResourcePlanning planned(String options) throws Exception {
        Path file = Files.writeString(Files.createTempFile(folder, "options", ".yaml"), options);
        return ResourcePlanning.of(
                measures,
                measures.areas().get(0),
                "清禾县",
                ResourcePlanning.options(file),
                Effort.gap(0.01),
                Watch.NOBODY);
    }

    private ResourceProposal proposal() {
        return planned.proposal();
    }

    @Test
    void the_county_fails_before_and_every_clause_on_resources_is_met_after() {
        String area = measures.areas().get(0);
        assertThat(measures.clauses(area, clause -> clause.block().isResources()))
                .anyMatch(clause -> clause.decision() == Decision.NOT_MET);

        Measures after = proposal().recheck().after();

        assertThat(after.clauses(area, clause -> clause.block().isResources()))
                .isNotEmpty()
                .allMatch(clause -> clause.decision() == Decision.MET);
        for (StageMeasures stage : after.stages(area)) {
            for (IndicatorMeasures each : stage.indicators()) {
                assertThat(each.spread().cv())
                        .isLessThanOrEqualTo(each.limit().orElseThrow().doubleValue());
            }
        }
    }

    @Test
    void the_bound_is_below_the_cost_and_near_enough() {
        assertThat(proposal().cost()).isPositive();
        assertThat(proposal().bound()).isLessThanOrEqualTo(proposal().cost().doubleValue());
        assertThat(proposal().gap()).isLessThanOrEqualTo(0.01);
        assertThat(proposal().ended()).isEqualTo(ResourceProposal.Ended.PROVEN);
    }

    @Test
    void no_action_can_be_left_out() {
        for (int i = 0; i < proposal().actions().size(); i++) {
            List<Action> less = new ArrayList<>(proposal().actions());
            Action left = less.remove(i);
            assertThat(planned.problem().recheck(less).isPassed())
                    .as("without: %s", left.says().zh())
                    .isFalse();
        }
    }

    @Test
    void each_limit_notices_who_breaks_it() {
        Action built = some(Action.Kind.BUILD);
        Action moved = some(Action.Kind.MOVE);
        assertBroken(changed(built, built.amount().negate(), built.fields()), "差异系数");
        assertBroken(changed(moved, new BigDecimal(30), moved.fields()), "调出不超过");
        assertBroken(changed(moved, new BigDecimal(30), moved.fields()), "教师增减");
        assertBroken(changed(moved, new BigDecimal(300), moved.fields()), "最多调动一次");
        assertBroken(changed(built, new BigDecimal(500_000), List.of("sports_ground_m2")), "占地面积");
        Action hired = new Action(
                0,
                Action.Kind.HIRE,
                moved.stage(),
                null,
                moved.to(),
                List.of(),
                List.of("teachers"),
                List.of(),
                new BigDecimal(1000),
                BigDecimal.ZERO,
                moved.says());
        List<Action> more = new ArrayList<>(proposal().actions());
        more.add(hired);
        assertThat(planned.problem().recheck(more).breaches())
                .extracting(breach -> breach.limit().zh())
                .anyMatch(limit -> limit.contains("空编"));
    }

    private Action some(Action.Kind kind) {
        return proposal().actions().stream()
                .filter(action -> action.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private static Action changed(Action action, BigDecimal amount, List<String> fields) {
        return new Action(
                action.year(),
                action.kind(),
                action.stage(),
                action.from(),
                action.to(),
                action.traits(),
                fields,
                action.replaced(),
                amount,
                action.cost(),
                action.says());
    }

    private void assertBroken(Action other, String limit) {
        List<Action> actions = new ArrayList<>(proposal().actions());
        actions.removeIf(action -> action.kind() == other.kind()
                && action.to().equals(other.to())
                && action.fields().equals(other.fields()));
        actions.add(other);
        Recheck recheck = planned.problem().recheck(actions);
        assertThat(recheck.breaches())
                .extracting(Breach::limit)
                .as("%s × %s", other.amount(), other.says().zh())
                .anyMatch(broken -> broken.zh().contains(limit));
    }

    @Test
    void the_same_question_gets_the_same_answer() throws Exception {
        ByteArrayOutputStream first = new ByteArrayOutputStream();
        ByteArrayOutputStream second = new ByteArrayOutputStream();
        planned.json(first);
        planned("years: 2\n" + WITHOUT_ROTATION).json(second);

        assertThat(second.toString("UTF-8")).isEqualTo(first.toString("UTF-8"));
    }

    @Test
    void where_there_is_no_plan_the_limits_that_clash_are_named_and_loosened_by_what_is_said_there_is_one()
            throws Exception {
        ResourcePlanning none = planned("years: 1\nbudget: {each-year: 30}\n" + WITHOUT_ROTATION);

        assertThat(none.isThere()).isFalse();
        Conflict conflict = none.conflict();
        assertThat(conflict.missesLaw()).isFalse();
        assertThat(conflict.clashing()).extracting(clash -> clash.limit().zh()).anyMatch(limit -> limit.contains("预算"));
        assertThat(conflict.loosenings()).hasSize(1);
        BigDecimal more = conflict.loosenings().get(0).by();
        BigDecimal enough = new BigDecimal(30).add(more);
        assertThat(planned("years: 1\nbudget: {each-year: " + enough + "}\n" + WITHOUT_ROTATION)
                        .isThere())
                .isTrue();
    }

    @Test
    void nothing_is_loosened_that_need_not_be_and_how_near_to_the_least_that_is_is_told() throws Exception {
        String school = some(Action.Kind.BUILD).to().name();
        ResourcePlanning none = planned("years: 1\n" + WITHOUT_ROTATION + "pins: [{school: " + school
                + ", what: sports_ground_m2, is: 500000, reason: 已立项}]\n");

        assertThat(none.isThere()).isFalse();
        assertThat(none.conflict().loosenings())
                .extracting(each -> each.limit().zh())
                .allMatch(limit -> limit.contains("运动场地面积"));
        assertThat(none.conflict().by().least())
                .isPositive()
                .isLessThanOrEqualTo(none.conflict().by().all() * (1 + 1e-9));
        assertThat(none.document(Language.ZH).blocks().toString()).contains("已证明任何放宽都不会少于", "在哪些限制之内");
    }

    @Test
    void every_price_is_told_with_its_source_and_where_limits_bind() {
        String told = planned.document(Language.ZH).blocks().toString();

        assertThat(told).contains("单价和来源", "示例（虚构）：运动场地每平方米造价", "一项措施的花费 = 数量 × 单价");
        assertThat(told).contains("卡住的限制");
        assertThat(planned.proposal().limits().binding())
                .extracting(each -> each.limit().zh())
                .contains("每校至少六项指标达标，余项不低于要求的 85%");
    }

    @Test
    void what_is_settled_stays_and_costs_no_less() throws Exception {
        Action built = some(Action.Kind.BUILD);
        ResourcePlanning pinned = planned("years: 2\n" + WITHOUT_ROTATION + "pins: [{school: "
                + built.to().name() + ", what: " + built.fields().get(0) + ", least: 3000, reason: 已立项}]\n");

        assertThat(pinned.isThere()).isTrue();
        BigDecimal there = pinned.proposal().actions().stream()
                .filter(action ->
                        action.to().equals(built.to()) && action.fields().equals(built.fields()))
                .map(Action::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(there).isGreaterThanOrEqualTo(new BigDecimal(3000));
        assertThat(pinned.proposal().cost().doubleValue())
                .isGreaterThanOrEqualTo(proposal().bound());
    }

    @Test
    void teachers_who_are_counted_where_their_post_is_move_no_figure() throws Exception {
        ResourcePlanning personnel = planned("years: 3\nteachers: {counts-where: personnel}\n" + WITHOUT_ROTATION);

        assertThat(personnel.isThere()).isTrue();
        assertThat(personnel.proposal().actions()).noneMatch(action -> action.kind() == Action.Kind.MOVE);
    }

    @Test
    void rotation_is_made_up_by_teachers_who_change_places() throws Exception {
        ResourcePlanning rotating = planned("years: 1\n");

        assertThat(rotating.isThere()).isTrue();
        BigDecimal moved = rotating.proposal().actions().stream()
                .filter(action -> action.kind() == Action.Kind.MOVE || action.kind() == Action.Kind.SWAP)
                .map(Action::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(moved).isGreaterThanOrEqualTo(new BigDecimal(56));
        List<Action> actions = rotating.proposal().actions();
        Action swapped = actions.stream()
                .filter(action -> action.kind() == Action.Kind.SWAP)
                .findFirst()
                .orElseThrow();
        assertThat(Pin.without(actions, some(Action.Kind.BUILD)).most()).isZero();
        assertThatThrownBy(() -> Pin.without(actions, swapped)).hasMessageContaining("对调");
    }

    @Test
    void where_no_other_way_was_found_before_the_end_it_is_not_said_that_there_is_none() {
        Watch stopped = new Watch() {
            @Override
            public boolean isStopped() {
                return true;
            }
        };
        assertThatThrownBy(() -> planned.otherWays(1, Effort.gap(0.01), stopped))
                .isInstanceOf(ResourcePlanner.NoPlan.class);
    }

    @Test
    void the_prices_of_limits_that_bind_are_told() {
        assertThat(proposal().prices()).isNotEmpty().allMatch(price -> price.more() > 0 && price.less() > 0);
    }

    @Test
    void word_and_excel_have_the_numbers_of_what_the_page_draws() throws Exception {
        ByteArrayOutputStream word = new ByteArrayOutputStream();
        WordWriter.write(planned.document(Language.ZH), word);
        ByteArrayOutputStream sheets = new ByteArrayOutputStream();
        SheetWriter.write(planned.document(Language.ZH), sheets);

        for (ByteArrayOutputStream file : List.of(word, sheets)) {
            assertThat(text(file.toByteArray())).contains("差异系数", "生均体育运动场馆面积", "0.508");
        }
    }

    /** All parts of a packed file, one after the other. */
    private static String text(byte[] packed) throws IOException {
        StringBuilder text = new StringBuilder();
        try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(packed))) {
            while (parts.getNextEntry() != null) {
                text.append(new String(parts.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return text.toString();
    }

    @Test
    void the_document_says_the_cost_the_proof_and_every_action() {
        String zh = planned.document(Language.ZH).toString();

        assertThat(zh).contains("任何方案都不会少于").contains("复核").contains("示例（虚构）");
        proposal()
                .actions()
                .forEach(action -> assertThat(zh).contains(action.says().zh()));
        assertThat(planned.document(Language.EN).toString()).contains("no plan can cost less than");
    }

    private ResourcePlanning following(ResourcePlanning published, String options) throws Exception {
        Path plan = folder.resolve("published.json");
        try (OutputStream out = Files.newOutputStream(plan)) {
            published.json(out);
        }
        Path file = Files.writeString(Files.createTempFile(folder, "options", ".yaml"), options);
        ResourceOptions following = ResourcePlanning.options(file).following(ResourcePlanning.published(plan));
        return ResourcePlanning.of(measures, measures.areas().get(0), "清禾县", following, Effort.gap(0.01), Watch.NOBODY);
    }

    @Test
    void a_published_plan_that_still_holds_is_kept_whole() throws Exception {
        ResourcePlanning again = following(planned, "years: 2\n" + WITHOUT_ROTATION);

        assertThat(again.proposal().changes())
                .hasSameSizeAs(proposal().actions())
                .allMatch(change -> change.fate() == Fate.KEPT);
        assertThat(again.proposal().judged())
                .isEqualByComparingTo(again.proposal().cost());
    }

    @Test
    void what_has_to_change_of_a_published_plan_is_listed_and_the_rest_stays() throws Exception {
        Action moved = some(Action.Kind.MOVE);
        ResourcePlanning other = following(
                planned,
                "years: 2\n" + WITHOUT_ROTATION + "pins: [{school: "
                        + moved.to().code() + ", what: move-in, most: 0, reason: 不接收}]\n");

        List<PlanChange> changes = other.proposal().changes();
        assertThat(changes)
                .filteredOn(change -> change.fate() == Fate.DROPPED)
                .extracting(PlanChange::action)
                .contains(moved);
        assertThat(changes).anyMatch(change -> change.fate() == Fate.KEPT);
        assertThat(changes)
                .noneMatch(change -> change.fate() != Fate.DROPPED
                        && change.action().kind() == Action.Kind.MOVE
                        && change.action().to().equals(moved.to()));
        assertThat(other.proposal().judged()).isGreaterThan(other.proposal().cost());
        assertThat(other.proposal().gap()).isLessThanOrEqualTo(0.01);
        assertThat(other.document(Language.ZH).toString())
                .contains("与已公布的方案相比", "理由：不接收", "连同改动的代价计")
                .doesNotContain("没有更便宜的方案");
    }

    @Test
    void a_year_that_is_done_stays_as_it_was_published() throws Exception {
        int first = measures.year() + 1;
        Action early = some(Action.Kind.BUILD);
        assertThat(early.year()).isZero();

        ResourcePlanning frozen = following(
                planned,
                "years: 2\nbuild: {" + early.fields().get(0) + ": {price: 9}}\nfollow: {frozen: " + first + "}\n"
                        + WITHOUT_ROTATION);

        assertThat(frozen.proposal().actions())
                .filteredOn(action -> action.year() == 0)
                .extracting(Action::to, Action::fields, Action::amount)
                .containsExactlyInAnyOrderElementsOf(proposal().actions().stream()
                        .filter(action -> action.year() == 0)
                        .map(action -> tuple(action.to(), action.fields(), action.amount()))
                        .toList());
        List<Action> without = new ArrayList<>(frozen.proposal().actions());
        without.removeIf(action -> action.year() == 0 && action.kind() == Action.Kind.BUILD);
        assertThat(frozen.problem().recheck(without).breaches())
                .extracting(breach -> breach.limit().zh())
                .anyMatch(limit -> limit.contains("按已公布的方案"));
    }

    @Test
    void a_published_plan_of_another_county_is_refused() throws Exception {
        Path plan =
                Files.writeString(folder.resolve("strange.json"), """
                {"year": %d, "actions": [{"year": %d, "kind": "hire", "stage": "primary", "to": {"code": "0", "name": "别处小学"},
                "traits": [], "fields": ["teachers"], "replaced": [], "amount": 1, "cost": 1, "says": {"zh": "别处小学招聘", "en": "hire"}}]}
                """.formatted(measures.year(), measures.year() + 1));
        ResourceOptions following = ResourcePlanning.options(null).following(ResourcePlanning.published(plan));

        assertThatThrownBy(() -> ResourcePlanning.of(
                        measures, measures.areas().get(0), "清禾县", following, Effort.gap(0.01), Watch.NOBODY))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("别处小学");
    }

    @Test
    void an_answer_that_is_no_plan_is_not_followed() throws Exception {
        Path conflict = Files.writeString(folder.resolve("conflict.json"), "{\"year\": 2025, \"conflict\": {}}");

        assertThatThrownBy(() -> ResourcePlanning.published(conflict))
                .isInstanceOf(FileRefusal.class)
                .hasMessageContaining("actions");
    }

    @Test
    void another_way_does_without_the_action_and_is_a_plan_of_its_own() throws Exception {
        Action moved = some(Action.Kind.MOVE);
        List<Alternative> ways = Alternatives.of(proposal(), moved, 2, Effort.gap(0.01), Watch.NOBODY);

        assertThat(ways).isNotEmpty().allSatisfy(way -> {
            assertThat(way.plan().recheck().isPassed()).isTrue();
            assertThat(way.plan().actions()).doesNotContain(moved);
            assertThat(way.plan().cost().doubleValue())
                    .isGreaterThanOrEqualTo(proposal().bound());
        });
        assertThat(ways)
                .isSortedAccordingTo(
                        java.util.Comparator.comparing(way -> way.plan().cost()));
    }

    @Test
    void a_plan_that_was_made_before_has_the_same_other_ways() throws Exception {
        Path json = folder.resolve("made.json");
        try (OutputStream out = Files.newOutputStream(json)) {
            planned.json(out);
        }
        ResourcePlanning made = ResourcePlanning.made(
                measures,
                measures.areas().get(0),
                "清禾县",
                proposal().problem().options(),
                ResourcePlanning.published(json));
        int number = proposal().actions().indexOf(some(Action.Kind.MOVE)) + 1;
        assertThat(ways(made, number)).isEqualTo(ways(planned, number)).contains("\"ways\"");

        ResourcePlanning otherwise = planned("years: 1\n" + WITHOUT_ROTATION);
        assertThatThrownBy(() -> ResourcePlanning.made(
                        measures,
                        measures.areas().get(0),
                        "清禾县",
                        otherwise
                                .problem()
                                .options()
                                .pinned(List.of(Pin.without(proposal().actions(), some(Action.Kind.MOVE)))),
                        ResourcePlanning.published(json)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("已经不成立");
    }

    private static String ways(ResourcePlanning planning, int number) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        planning.otherWays(number, Effort.gap(0.01), Watch.NOBODY).json(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void a_reserve_below_the_limits_is_kept_and_costs_more() throws Exception {
        ResourcePlanning reserved =
                planned("years: 2\nlimits: {reserve: {cv: 0.01, reason: 防止来年超限}, rotation: {on: false}}\n");

        for (StageMeasures stage :
                reserved.proposal().recheck().after().stages(measures.areas().get(0))) {
            for (IndicatorMeasures each : stage.indicators()) {
                assertThat(each.spread().cv())
                        .isLessThanOrEqualTo(each.limit().orElseThrow().doubleValue() - 0.01);
            }
        }
        assertThat(reserved.proposal().cost()).isGreaterThan(proposal().cost());
        assertThat(reserved.problem().limits()).anyMatch(limit -> limit.zh().contains("防止来年超限"));
        assertThat(reserved.problem().recheck(proposal().actions()).breaches())
                .extracting(breach -> breach.limit().zh())
                .anyMatch(limit -> limit.contains("自留余量"));
    }

    @Test
    void the_curve_rises_with_the_reserve_and_never_falls_below_its_bound() throws Exception {
        CostCurve curve = planned.curved(60, Watch.NOBODY).proposal().curve();

        assertThat(curve.byReserve()).hasSize(7);
        assertThat(curve.byReserve().get(0).isOwn()).isTrue();
        assertThat(curve.byReserve().get(1).cost())
                .isGreaterThan(curve.byReserve().get(0).cost());
        assertThat(curve.byYears())
                .hasSize(5)
                .filteredOn(CostCurve.Point::isOwn)
                .hasSize(1);
        assertThat(curve.byReserve())
                .filteredOn(point -> point.isKnown() && point.isPossible())
                .allMatch(point -> point.bound() <= point.cost());
    }

    @Test
    void an_option_that_makes_no_sense_is_refused_with_its_place() {
        assertThatThrownBy(() -> planned("price-rise: 3\n"))
                .isInstanceOf(FileRefusal.class)
                .hasMessageContaining("price-rise");
        assertThatThrownBy(() -> planned("limits: {reserve: {cv: -0.1}}\n"))
                .isInstanceOf(FileRefusal.class)
                .hasMessageContaining("reserve");
        assertThatThrownBy(() -> planned("yeers: 3\n"))
                .isInstanceOf(FileRefusal.class)
                .hasMessageContaining("yeers");
        assertThatThrownBy(() -> planned("pins: [{school: 没有的学校, what: hire, most: 0}]\n"))
                .hasMessageContaining("没有的学校");
    }
}
