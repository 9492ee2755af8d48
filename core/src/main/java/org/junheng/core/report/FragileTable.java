package org.junheng.core.report;

import java.util.ArrayList;
import java.util.List;
import org.junheng.core.assess.ClauseVerdict;
import org.junheng.core.assess.StageWords;
import org.junheng.core.assess.Verdict;
import org.junheng.core.diagnose.FragileFigure;
import org.junheng.core.diagnose.Fragility;
import org.junheng.core.document.Block;
import org.junheng.core.document.Cell;
import org.junheng.core.measure.ClauseMeasure;
import org.junheng.core.model.Place;

/** The figures to check first (先核这些数): those each of which, wrong by itself, turns a decision; the nearest to doing so first. */
final class FragileTable {

    private static final int FEW = 10;

    private final Dossier dossier;
    private final Speech speech;
    private final Verdict verdict;
    private final Fragility fragility;
    private final FragileWords words;

    private FragileTable(Dossier dossier, Verdict verdict) {
        this.dossier = dossier;
        this.speech = dossier.speech();
        this.verdict = verdict;
        this.fragility = dossier.diagnosis(verdict).fragility();
        this.words = new FragileWords(dossier.registers(), dossier.countyName(), speech);
    }

    static List<Block> of(Dossier dossier, Verdict verdict) {
        FragileTable table = new FragileTable(dossier, verdict);
        Block heading = new Block.Heading(1, dossier.speech().say("先核这些数", "Figures to check first"), "fragile");
        return table.fragility.figures().isEmpty()
                ? List.of(heading, table.sentence())
                : List.of(heading, table.sentence(), table.how(), table.table());
    }

    /** How many decisions there are and how many hang on one figure; both open to all of them. */
    private Block sentence() {
        String origin = dossier.links().counted(verdict, Counted.DECIDED, "", "");
        int fragile = fragility.figures().size();
        String told = fragile == 0
                ? speech.say(
                        "%d 条有结论的里，没有哪一个数单独报错就会让结论翻过来。",
                        "Of %d decisions, none is turned by a single figure that is wrong by itself.",
                        fragility.decided().size())
                : speech.say(
                        "%d 条有结论的里，%d 条各系于一个数。",
                        "Of %d decisions, %d hang on one figure each.",
                        fragility.decided().size(),
                        fragile);
        List<Block.Opening> openings = new ArrayList<>(
                List.of(new Block.Opening(String.valueOf(fragility.decided().size()), origin)));
        if (fragile > 0) {
            openings.add(new Block.Opening(String.valueOf(fragile), origin));
        }
        return new Block.Paragraph(Block.Voice.COMPUTED, told, openings);
    }

    private Block how() {
        return new Block.Paragraph(
                Block.Voice.NOTE,
                speech.say(
                        "只要这一个数报错这么多，结论就翻过来；差得越少越要先核。",
                        "Wrong by this much alone, each turns a decision; the smaller, the sooner to be checked."));
    }

    private Block table() {
        List<List<Cell>> rows = new ArrayList<>();
        for (FragileFigure each : fragility.figures().stream().limit(FEW).toList()) {
            rows.add(List.of(
                    Cell.of(words.whose(each)),
                    speech.cell(each.field().name()),
                    Cell.of(words.change(each)),
                    Cell.of(words.turned(each)),
                    speech.cell(each.field().lookAt()),
                    Cell.of(each.place().equals(Place.NOWHERE) ? "" : SourceChapter.place(speech, each.place()))));
        }
        return new Block.Grid(
                rows.size() < fragility.figures().size()
                        ? speech.say(
                                "系于一个数的，最容易翻的 %d 条",
                                "Those that hang on one figure, the %d nearest to turning", rows.size())
                        : speech.say("系于一个数的", "Those that hang on one figure"),
                List.of(List.of(
                        speech.cell("谁的", "Whose"),
                        speech.cell("数据项", "Figure"),
                        speech.cell("差多少就翻", "Turns when"),
                        speech.cell("哪一条", "What turns"),
                        speech.cell("看什么", "Look at"),
                        speech.cell("来自", "From"))),
                rows);
    }

    /** Everything that was decided met or not met, and the figure it hangs on. */
    static CountedThings decided(Dossier dossier, Verdict verdict) {
        FragileTable table = new FragileTable(dossier, verdict);
        Speech speech = dossier.speech();
        List<List<Cell>> rows = new ArrayList<>();
        for (ClauseVerdict each : verdict.clauses()) {
            if (table.fragility.decided().stream().anyMatch(clause -> isOf(clause, each))) {
                rows.add(List.of(
                        speech.cell(each.clause().name())
                                .explainedAt(dossier.links().clause(verdict, each)),
                        speech.cell(StageWords.of(dossier.registers(), each.stage())),
                        speech.cell(each.decision().words())
                                .explainedAt(dossier.links().decision(verdict, each)),
                        Cell.of(table.hangsOn(each))));
            }
        }
        return new CountedThings(
                "",
                speech.say(
                        "由数据判出达标或未达标的条款；按学段问的每个学段算一条，待定、不适用、由人判断的不算",
                        "clauses that figures decide, met or not met; one that is asked of each stage counts once for each, what is open, does not apply or is judged by people does not count"),
                List.of(
                        speech.cell("条款", "Clause"),
                        speech.cell("学段", "Stage"),
                        speech.cell("结论", "Result"),
                        speech.cell("系于哪一个数，差多少就翻", "The figure it hangs on, and when it turns")),
                rows);
    }

    private static boolean isOf(ClauseMeasure measured, ClauseVerdict verdict) {
        return measured.clause().id().equals(verdict.clause().id())
                && measured.stage().equals(verdict.stage());
    }

    private String hangsOn(ClauseVerdict clause) {
        return fragility.figures().stream()
                .filter(each -> isOf(each.clause(), clause))
                .findFirst()
                .map(each -> speech.say(
                        "%s %s：%s",
                        "%s, %s: %s", words.whose(each), each.field().name(), words.change(each)))
                .orElse(speech.say("没有找到", "none was found"));
    }
}
