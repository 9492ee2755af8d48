package org.junheng.core.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junheng.core.assess.StageWords;
import org.junheng.core.document.Block;
import org.junheng.core.document.Cell;
import org.junheng.core.document.Document;
import org.junheng.core.measure.ClauseMeasure;
import org.junheng.core.measure.Decision;
import org.junheng.core.measure.IndicatorMeasures;
import org.junheng.core.measure.Measures;
import org.junheng.core.measure.StageMeasures;
import org.junheng.core.plan.resources.Action;
import org.junheng.core.plan.resources.LimitPrice;
import org.junheng.core.plan.resources.PlanChange;
import org.junheng.core.plan.resources.ResourceOptions;
import org.junheng.core.plan.resources.ResourceProposal;
import org.junheng.core.register.Registers;
import org.junheng.core.text.Language;
import org.junheng.core.text.Words;

/**
 * A plan of resources for its readers (资源配置方案): what it costs and leads to, what is to be done by year, what changes at which school, the
 * limits and what they cost, the certificate.
 */
public final class PlanDocument {

    private static final int MONEY_DIGITS = 2;
    private static final int GAP_DIGITS = 2;

    /** How many places a limit binds at are named. */
    private static final int FEW = 12;

    private final ResourceProposal proposal;
    private final Speech speech;
    private final Registers registers;
    private final Measures before;
    private final Measures after;
    private final String county;
    private final List<Block> blocks = new ArrayList<>();

    private PlanDocument(ResourceProposal proposal, String county, Language language) {
        this.proposal = proposal;
        this.speech = new Speech(language);
        this.before = proposal.problem().before();
        this.after = proposal.recheck().after();
        this.registers = before.standard().registers();
        this.county = county;
    }

    /** @param county its name */
    public static Document of(ResourceProposal proposal, String county, Language language) {
        PlanDocument plan = new PlanDocument(proposal, county, language);
        plan.write();
        return new Document(
                "plan",
                language,
                plan.speech.say(
                        "%s 资源配置方案：%s",
                        "%s: a plan of resources, %s",
                        county,
                        plan.speech.say(plan.before.standard().name())),
                county + " · " + plan.speech.years(plan.before.year()),
                false,
                plan.blocks);
    }

    /** The blocks alone, for a page. */
    public static List<Block> blocks(ResourceProposal proposal, String county, Language language) {
        PlanDocument plan = new PlanDocument(proposal, county, language);
        plan.write();
        return plan.blocks;
    }

    private void write() {
        lead();
        decisions();
        money();
        changes();
        actions();
        schools();
        spreads();
        limits();
        blocks.addAll(new PriceList(proposal.problem().options(), registers, speech).blocks());
        blocks.addAll(new CostCurveChapter(proposal.curve(), speech).blocks());
        certificate();
    }

    private void lead() {
        say(
                Block.Voice.LEAD,
                proposal.actions().isEmpty()
                        ? speech.say("不用做任何事：现在就达标。", "Nothing need be done: the lines are met now.")
                        : found());
        if (proposal.problem().options().hasExamples()) {
            say(
                    Block.Voice.WARNING,
                    speech.say(
                            "单价里有示例（虚构）数，请换成本县的再用。",
                            "Some prices are invented examples; replace them by your own before using this."));
        }
        say(
                Block.Voice.NOTE,
                proposal.problem().options().teachers().countsWhereTheyWork()
                        ? speech.say(
                                "调动的教师按工作所在学校计入（9 月 1 日年报）；年报仍计在原校的，调动不改变差异系数。",
                                "Teachers who are moved count at the school they work at (the return of 1 September); where the return counts them at the old one, moves change no coefficient of variation.")
                        : speech.say(
                                "调动的教师仍计入人事关系所在学校，本方案不靠调动达标。",
                                "Teachers who are moved still count where their post is; this plan does not rest on moves."));
    }

    /** Where a published plan is followed, the bound is one of the cost and the changes together. */
    private String found() {
        Words years = Words.many(proposal.problem().options().years(), "%d", "%d year", "%d years");
        return proposal.problem().options().following().isOn()
                ? speech.say(
                        "%1$s 年共花 %2$s 万元，资源配置各条都达标；连同改动的代价计 %4$s 万元，任何方案都不会少于 %3$s 万元。",
                        "%2$s (10,000 yuan) over %1$s meet every clause on resources; with what the changes count it is %4$s, and no plan can be less than %3$s.",
                        years,
                        money(proposal.cost()),
                        bound(),
                        money(proposal.judged()))
                : speech.say(
                        "%1$s 年共花 %2$s 万元，资源配置各条都达标；任何方案都不会少于 %3$s 万元。",
                        "%2$s (10,000 yuan) over %1$s meet every clause on resources; no plan can cost less than %3$s.",
                        years,
                        money(proposal.cost()),
                        bound());
    }

    private String bound() {
        return money(BigDecimal.valueOf(proposal.bound()).setScale(MONEY_DIGITS, RoundingMode.FLOOR));
    }

    private void decisions() {
        List<List<Cell>> rows = new ArrayList<>();
        List<ClauseMeasure> now = before.clauses(
                proposal.problem().area(), clause -> clause.block().isResources());
        List<ClauseMeasure> then = after.clauses(
                proposal.problem().area(), clause -> clause.block().isResources());
        for (int i = 0; i < now.size(); i++) {
            rows.add(List.of(
                    Cell.of(stage(now.get(i).stage())
                            + speech.say(now.get(i).clause().name())),
                    toned(now.get(i).decision()),
                    toned(then.get(i).decision())));
        }
        blocks.add(new Block.Grid(
                speech.say("结论：现在和方案完成后", "Decisions: now and after the plan"),
                Block.Grid.head(speech.say("条款", "Clause"), speech.say("现在", "Now"), speech.say("方案后", "After")),
                rows));
    }

    private Cell toned(Decision decision) {
        return speech.cell(decision.words()).toned(decision == Decision.NOT_MET ? Cell.Tone.BELOW : Cell.Tone.PLAIN);
    }

    private String stage(String stage) {
        return stage.isEmpty() ? "" : speech.say(StageWords.of(registers, stage)) + speech.say("：", ": ");
    }

    private void money() {
        List<List<Cell>> rows = new ArrayList<>();
        for (Action.Kind kind : Action.Kind.values()) {
            List<Action> some = proposal.actions().stream()
                    .filter(action -> action.kind() == kind)
                    .toList();
            if (!some.isEmpty()) {
                BigDecimal cost = some.stream().map(Action::cost).reduce(BigDecimal.ZERO, BigDecimal::add);
                BigDecimal people = some.stream().map(Action::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
                rows.add(List.of(
                        speech.cell(kind.words()),
                        kind == Action.Kind.BUILD
                                ? speech.cell(Words.many(some.size(), "%d 项", "%d project", "%d projects"))
                                : speech.cell(Words.many(people.intValue(), "%d 人", "%d teacher", "%d teachers")),
                        moneyCell(cost)));
            }
        }
        rows.add(List.of(speech.cell("合计", "Total"), Cell.of(""), moneyCell(proposal.cost())));
        for (int year = 0; year < proposal.problem().options().years(); year++) {
            rows.add(List.of(
                    speech.cell("其中 %d 年", "of which in %d", schoolYear(year)),
                    Cell.of(""),
                    moneyCell(proposal.problem().cost(proposal.actions(), year))));
        }
        blocks.add(new Block.Grid(
                speech.say("花在哪里（万元）", "Where the money goes (10,000 yuan)"),
                Block.Grid.head(
                        speech.say("类别", "Kind"), speech.say("数量", "How many"), speech.say("万元", "10,000 yuan")),
                rows));
    }

    /** Against the published plan. */
    private void changes() {
        List<PlanChange> changes = proposal.changes();
        if (proposal.problem().options().following().isOn()) {
            long kept = changes.stream()
                    .filter(change -> change.fate() == PlanChange.Fate.KEPT)
                    .count();
            List<List<Cell>> rows = changes.stream()
                    .filter(change -> change.fate() != PlanChange.Fate.KEPT)
                    .map(change -> List.of(speech.cell(change.fate().words()), speech.cell(change.says())))
                    .toList();
            blocks.add(new Block.Heading(1, speech.say("与已公布的方案相比", "Against the published plan")));
            say(
                    Block.Voice.COMPUTED,
                    speech.say(
                            "保留 %d 项，改动 %d 项。改动按单价的 %s%% 计入比较，不是花费。",
                            "%d actions are kept, %d are otherwise. What is otherwise counts %s %% of its price while plans are compared; that is no cost.",
                            kept,
                            rows.size(),
                            proposal.problem()
                                    .options()
                                    .following()
                                    .keep()
                                    .movePointRight(2)
                                    .stripTrailingZeros()
                                    .toPlainString()));
            if (!rows.isEmpty()) {
                blocks.add(new Block.Grid(
                        speech.say("改动", "Changes"),
                        Block.Grid.head(speech.say("变化", "Change"), speech.say("措施", "Action")),
                        rows));
            }
        }
    }

    private void actions() {
        blocks.add(new Block.Heading(1, speech.say("措施", "What is to be done")));
        for (int year = 0; year < proposal.problem().options().years(); year++) {
            int at = year;
            List<List<Cell>> rows = proposal.actions().stream()
                    .filter(action -> action.year() == at)
                    .map(action -> List.of(
                            speech.cell(action.kind().words()), speech.cell(action.says()), moneyCell(action.cost())))
                    .toList();
            if (!rows.isEmpty()) {
                blocks.add(new Block.Grid(
                        speech.say(
                                "%d 年，%s",
                                "%d, %s", schoolYear(year), Words.many(rows.size(), "%d 项", "%d action", "%d actions")),
                        Block.Grid.head(
                                speech.say("类别", "Kind"), speech.say("措施", "Action"), speech.say("万元", "10,000 yuan")),
                        rows));
            }
        }
    }

    /** Each value that changes, school by school. */
    private void schools() {
        List<List<Cell>> rows = new ArrayList<>();
        for (StageMeasures stage : before.stages(proposal.problem().area())) {
            StageMeasures then = after.stage(stage.area(), stage.stage()).orElseThrow();
            for (int section = 0; section < stage.size(); section++) {
                for (IndicatorMeasures now : stage.indicators()) {
                    IndicatorMeasures changed =
                            then.indicator(now.indicator().id()).orElseThrow();
                    if (changed.quantity(section) != now.quantity(section)) {
                        rows.add(changed(stage, section, now, changed));
                    }
                }
            }
        }
        if (!rows.isEmpty()) {
            blocks.add(new Block.Fold(
                    speech.say("各校各项前后（%d 个数有变化）", "Every value before and after (%d of them change)", rows.size()),
                    "schools",
                    List.of(new Block.Grid(
                            speech.say("有变化的数", "Values that change"),
                            Block.Grid.head(
                                    speech.say("学校", "School"),
                                    speech.say("学段", "Stage"),
                                    speech.say("指标", "Indicator"),
                                    speech.say("达标线", "Line"),
                                    speech.say("现在", "Now"),
                                    speech.say("方案后", "After")),
                            rows))));
        }
    }

    private List<Cell> changed(StageMeasures stage, int section, IndicatorMeasures now, IndicatorMeasures then) {
        int digits = now.indicator().digits();
        return List.of(
                Cell.of(before.name(stage, section)),
                speech.cell(StageWords.of(registers, stage.stage())),
                speech.cell(now.indicator().shortName()),
                speech.figure(now.threshold()),
                speech.figure(now.value(section), digits)
                        .toned(now.meets(section) == Decision.NOT_MET ? Cell.Tone.BELOW : Cell.Tone.PLAIN),
                speech.figure(then.value(section), digits)
                        .toned(then.meets(section) == Decision.NOT_MET ? Cell.Tone.BELOW : Cell.Tone.PLAIN));
    }

    private void spreads() {
        SpreadsBeforeAfter pairs = new SpreadsBeforeAfter(
                speech,
                registers,
                SpreadsBeforeAfter.Side.alone(Words.of("现在", "now")),
                SpreadsBeforeAfter.Side.alone(Words.of("方案完成后", "after the plan")));
        blocks.add(new Block.Heading(1, speech.say("差异系数", "Coefficients of variation")));
        for (StageMeasures stage : before.stages(proposal.problem().area())) {
            blocks.add(pairs.of(stage, after.stage(stage.area(), stage.stage()).orElseThrow()));
        }
    }

    private void limits() {
        blocks.add(new Block.Heading(1, speech.say("限制和它们的价格", "The limits, and what they cost")));
        blocks.add(new Block.Items(
                proposal.problem().limits().stream().map(speech::say).toList()));
        if (!proposal.prices().isEmpty()) {
            say(
                    Block.Voice.NOTE,
                    speech.say("按放松整数要求的模型估算：", "By the relaxed program, where whole numbers may be parted:"));
            blocks.add(new Block.Items(proposal.prices().stream()
                    .map(LimitPrice::says)
                    .map(speech::say)
                    .toList()));
        }
        binding();
    }

    private void binding() {
        Map<Words, List<String>> byLimit = new LinkedHashMap<>();
        proposal.limits()
                .binding()
                .forEach(each -> byLimit.computeIfAbsent(each.limit(), limit -> new ArrayList<>())
                        .add(speech.say(each.says())));
        if (!byLimit.isEmpty()) {
            blocks.add(new Block.Grid(
                    speech.say("卡住的限制（按放松整数要求的模型）", "The limits that bind (by the relaxed program)"),
                    Block.Grid.head(speech.say("限制", "Limit"), speech.say("卡在哪里", "Where it binds")),
                    byLimit.entrySet().stream()
                            .map(each -> List.of(speech.cell(each.getKey()), Cell.of(some(each.getValue()))))
                            .toList()));
        }
    }

    private String some(List<String> all) {
        String shown = speech.list(all.subList(0, Math.min(all.size(), FEW)));
        return all.size() <= FEW
                ? shown
                : speech.say(
                        "%s 等 %d 处（全部在 plan.json）",
                        "%s and others, %d in all (all of them are in plan.json)", shown, all.size());
    }

    private void certificate() {
        blocks.add(new Block.Heading(1, speech.say("证明", "Certificate")));
        Words gap = Words.same(BigDecimal.valueOf(proposal.gap())
                .movePointRight(2)
                .setScale(GAP_DIGITS, RoundingMode.CEILING)
                .toPlainString());
        blocks.add(new Block.Items(List.of(
                speech.say("本方案 %s 万元", "this plan: %s (10,000 yuan)", money(proposal.cost())),
                proposal.problem().options().following().isOn()
                        ? speech.say(
                                "花费连同改动的代价计 %s 万元，下界 %s 万元：在这些选项和限制之内，没有方案低于它",
                                "cost with what the changes count: %s (10,000 yuan), lower bound %s; within these options and limits no plan is below",
                                money(proposal.judged()),
                                bound())
                        : speech.say(
                                "下界 %s 万元：在这些选项和限制之内，没有方案比它更省",
                                "lower bound: %s (10,000 yuan); within these options and limits no plan is cheaper",
                                bound()),
                speech.say(
                        "差距不超过 %s%%，%s",
                        "gap at most %s %%, %s", gap, proposal.ended().words()),
                speech.say("求解器 %s，单线程", "solver %s, one thread", proposal.solver()),
                speech.say(
                        "复核：不靠求解器，把措施逐条加到数据上重新测算，%d 条限制全部遵守，差异系数严格比较",
                        "recheck: without the solver every action was applied to the figures and all measured again; all %d limits are kept, spreads without tolerance",
                        proposal.problem().limits().size()))));
    }

    private int schoolYear(int year) {
        return ResourceOptions.schoolYear(before.year(), year);
    }

    private String money(BigDecimal amount) {
        return speech.grouped(amount.setScale(MONEY_DIGITS, RoundingMode.HALF_UP));
    }

    private Cell moneyCell(BigDecimal amount) {
        return speech.figure(amount.setScale(MONEY_DIGITS, RoundingMode.HALF_UP));
    }

    private void say(Block.Voice voice, String text) {
        blocks.add(new Block.Paragraph(voice, text));
    }
}
