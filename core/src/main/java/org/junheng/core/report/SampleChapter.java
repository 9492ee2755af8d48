package org.junheng.core.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junheng.core.assess.ClauseVerdict;
import org.junheng.core.assess.Judgement;
import org.junheng.core.assess.Verdict;
import org.junheng.core.diagnose.FragileFigure;
import org.junheng.core.document.Block;
import org.junheng.core.document.Cell;

/** What a reviewer looks at on site (核查样本): the schools whose figures most easily turn a decision, and what rests on judgement. */
public final class SampleChapter {

    private static final int MOST_FIGURES = 30;

    private SampleChapter() {}

    /** Schools in the order of their most fragile figure, with all their fragile figures; then judged clauses with their evidence. */
    public static List<Block> of(Dossier dossier, Verdict verdict) {
        Speech speech = dossier.speech();
        FragileWords words = new FragileWords(dossier.registers(), dossier.countyName(), speech);
        Map<String, List<FragileFigure>> byPlace = new LinkedHashMap<>();
        dossier.diagnosis(verdict).fragility().figures().stream()
                .limit(MOST_FIGURES)
                .forEach(each -> byPlace.computeIfAbsent(speech.say(each.name()), unused -> new ArrayList<>())
                        .add(each));
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(2, speech.say("现场核查样本", "Sample for the site visit")));
        if (byPlace.isEmpty()) {
            blocks.add(new Block.Paragraph(
                    Block.Voice.COMPUTED,
                    speech.say("没有哪一个数单独报错就会让结论翻过来。", "No single figure, wrong by itself, turns a decision.")));
        } else {
            List<List<Cell>> rows = new ArrayList<>();
            byPlace.values()
                    .forEach(figures -> figures.forEach(each -> rows.add(List.of(
                            Cell.of(words.whose(each)),
                            speech.cell(each.field().name()),
                            Cell.of(words.change(each)),
                            Cell.of(words.turned(each)),
                            speech.cell(each.field().lookAt()),
                            Cell.of(Cells.of(speech, each.place()))))));
            blocks.add(new Block.Grid(
                    speech.say(
                            "按“差多少就会让结论翻过来”排，最容易翻的在前；同一所学校放在一起",
                            "By how little would turn a decision, the most easily turned first; figures of one school together"),
                    List.of(List.of(
                            speech.cell("谁的", "Whose"),
                            speech.cell("数据项", "Figure"),
                            speech.cell("差多少就翻", "Turns when"),
                            speech.cell("哪一条", "What turns"),
                            speech.cell("看什么", "Look at"),
                            speech.cell("来自", "From"))),
                    rows));
        }
        judged(speech, verdict, blocks);
        return blocks;
    }

    private static void judged(Speech speech, Verdict verdict, List<Block> blocks) {
        List<List<Cell>> rows = new ArrayList<>();
        for (ClauseVerdict each : verdict.clauses()) {
            each.judgement()
                    .ifPresent(judgement -> rows.add(List.of(
                            speech.cell(each.clause().name()),
                            speech.cell(each.decision().words()),
                            Cell.of(evidence(speech, judgement)))));
        }
        if (!rows.isEmpty()) {
            blocks.add(new Block.Grid(
                    speech.say("靠评判的条款与佐证", "Judged clauses and their evidence"),
                    List.of(List.of(
                            speech.cell("条款", "Clause"), speech.cell("结论", "Result"), speech.cell("佐证", "Evidence"))),
                    rows));
        }
    }

    private static String evidence(Speech speech, Judgement judgement) {
        return judgement.evidence().isEmpty() ? speech.say("没有写佐证", "no evidence named") : judgement.evidence();
    }
}
