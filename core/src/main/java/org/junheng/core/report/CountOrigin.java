package org.junheng.core.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junheng.core.assess.ClauseVerdict;
import org.junheng.core.assess.StageWords;
import org.junheng.core.assess.Verdict;
import org.junheng.core.document.Block;
import org.junheng.core.document.Cell;
import org.junheng.core.measure.Decision;
import org.junheng.core.measure.IndicatorMeasures;
import org.junheng.core.measure.Measures;
import org.junheng.core.measure.StageMeasures;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;

/** Where a count comes from (一个数目的来历): how many, by which test, and the list. */
public final class CountOrigin {

    private CountOrigin() {}

    /**
     * One count.
     *
     * @param stage empty where nothing of one stage is counted
     * @param indicator counted over; empty for all of the stage
     * @param field whose reported figures are counted, for {@link Counted#REPORTED}; empty otherwise
     * @throws Refusal where a stage is needed and there is none
     */
    public static List<Block> of(
            Dossier dossier,
            Verdict verdict,
            Counted what,
            Optional<StageMeasures> stage,
            Optional<IndicatorMeasures> indicator,
            String field) {
        Speech speech = dossier.speech();
        CountedThings things = what.isOfStage()
                ? ofStage(dossier, verdict, what, stage, indicator, field)
                : switch (what) {
                    case LEFT_OUT -> leftOut(dossier, verdict);
                    case CLAUSES -> clauses(dossier, verdict);
                    case DECIDED -> FragileTable.decided(dossier, verdict);
                    default -> items(dossier, verdict, what);
                };
        List<List<Cell>> rule = new ArrayList<>();
        rule.add(List.of(
                speech.cell("标准", "Standard"),
                speech.cell(verdict.measures().standard().name())));
        if (!things.among().isEmpty()) {
            rule.add(List.of(speech.cell("学段", "Stage"), Cell.of(things.among())));
        }
        indicator.ifPresent(each -> rule.add(List.of(
                speech.cell("指标", "Indicator"),
                speech.cell(each.indicator().name()).explainedAt(dossier.links().rule(verdict, each.indicator())))));
        rule.add(List.of(speech.cell("数的是", "Counted"), Cell.of(things.test())));
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(
                Block.Voice.LEAD, speech.say("一共 %d", "%d in all", things.rows().size())));
        blocks.add(new Block.Grid(
                speech.say("怎么数", "How it is counted"),
                List.of(List.of(speech.cell("项", "What"), speech.cell("内容", "Content"))),
                rule));
        if (!things.rows().isEmpty()) {
            blocks.add(new Block.Grid(
                    speech.say("数的就是这些", "These are what was counted"), List.of(things.head()), things.rows()));
        } else if (what.isOfStage() && indicator.isPresent()) {
            CountedThings looked = ofStage(dossier, verdict, Counted.COMPUTED, stage, indicator, field);
            blocks.add(new Block.Grid(
                    speech.say("看过的学校，没有一所是", "The schools that were looked at; none is"),
                    List.of(looked.head()),
                    looked.rows()));
        }
        return blocks;
    }

    private static CountedThings ofStage(
            Dossier dossier,
            Verdict verdict,
            Counted what,
            Optional<StageMeasures> stage,
            Optional<IndicatorMeasures> indicator,
            String field) {
        StageMeasures of = stage.orElseThrow(
                () -> new Refusal(Words.of("要写明学段，例如 stage=primary", "name the stage, such as stage=primary")));
        CountChapter chapter =
                new CountChapter(dossier, verdict, of, indicator.map(List::of).orElseGet(of::indicators));
        return what == Counted.REPORTED ? chapter.reported(field) : chapter.things(what);
    }

    private static CountedThings leftOut(Dossier dossier, Verdict verdict) {
        Speech speech = dossier.speech();
        List<List<Cell>> rows = new ArrayList<>();
        for (Measures.LeftOut out : LeftOuts.of(verdict.measures(), dossier.area())) {
            rows.add(List.of(Cell.of(LeftOuts.name(out)), speech.cell(out.reason())));
        }
        return new CountedThings(
                "",
                speech.say("不计入资源配置", "does not enter the resource tests"),
                List.of(speech.cell("哪一处", "Which"), speech.cell("为什么", "Why")),
                rows);
    }

    private static CountedThings clauses(Dossier dossier, Verdict verdict) {
        Speech speech = dossier.speech();
        List<List<Cell>> rows = new ArrayList<>();
        for (ClauseVerdict each : verdict.clauses()) {
            rows.add(List.of(
                    speech.cell(each.clause().name())
                            .explainedAt(dossier.links().clause(verdict, each)),
                    speech.cell(StageWords.of(dossier.registers(), each.stage())),
                    speech.cell(each.decision().words())
                            .explainedAt(dossier.links().decision(verdict, each))));
        }
        return new CountedThings(
                "",
                speech.say(
                        "这部标准里判了的条款，按学段问的每个学段算一条",
                        "the clauses of this standard that were decided on; one that is asked of each stage counts once for each"),
                List.of(speech.cell("条款", "Clause"), speech.cell("学段", "Stage"), speech.cell("结论", "Result")),
                rows);
    }

    private static CountedThings items(Dossier dossier, Verdict verdict, Counted what) {
        Speech speech = dossier.speech();
        List<List<Cell>> rows = new ArrayList<>();
        for (Verdict.Item each : verdict.itemised()) {
            if (isCounted(each, what)) {
                rows.add(List.of(
                        speech.cell(each.name()).explainedAt(dossier.links().item(verdict, each)),
                        speech.cell(each.decision().words())));
            }
        }
        return new CountedThings(
                "",
                speech.say(
                        "%s里%s的（指标一项算一项，条款一条算一项，不论有几个学段；不适用的算达标）",
                        "of %s: %s (an indicator is one item and a clause is one, whatever its stages; what does not apply counts as met)",
                        verdict.measures().standard().headline().name(),
                        words(what)),
                List.of(speech.cell("项", "Item"), speech.cell("结论", "Result")),
                rows);
    }

    private static Words words(Counted what) {
        return switch (what) {
            case ITEMS_FAILED -> Decision.NOT_MET.words();
            case ITEMS_OPEN -> Decision.OPEN.words();
            case ITEMS_NATIONS -> Words.of("待国家出数", "supplied by the nation");
            default -> Decision.MET.words();
        };
    }

    private static boolean isCounted(Verdict.Item item, Counted what) {
        if (item.isNations()) {
            return what == Counted.ITEMS_NATIONS;
        }
        return switch (item.decision()) {
            case MET, NOT_APPLICABLE -> what == Counted.ITEMS_MET;
            case NOT_MET -> what == Counted.ITEMS_FAILED;
            case OPEN -> what == Counted.ITEMS_OPEN;
        };
    }
}
