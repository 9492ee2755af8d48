package org.junheng.core.report;

import java.util.ArrayList;
import java.util.List;
import org.junheng.core.assess.ClauseVerdict;
import org.junheng.core.assess.StageWords;
import org.junheng.core.assess.Verdict;
import org.junheng.core.document.Block;
import org.junheng.core.document.Cell;
import org.junheng.core.measure.Decision;
import org.junheng.core.measure.StageMeasures;
import org.junheng.core.text.Words;
import org.junheng.core.trial.Trial;

/** Before and after a trial (改一个数试试), side by side on a page: each verdict, each spread, every clause that turns. */
public final class TrialChapter {

    private final Dossier before;
    private final Links tried;
    private final Speech speech;

    private TrialChapter(Dossier before, Links tried) {
        this.before = before;
        this.tried = tried;
        this.speech = before.speech();
    }

    /**
     * The newest standard first.
     *
     * @param after verdicts on the same county with what was tried
     * @param tried where the numbers of these can be opened
     */
    public static List<Block> of(Dossier before, List<Verdict> after, Links tried) {
        TrialChapter chapter = new TrialChapter(before, tried);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(Block.Voice.WARNING, before.speech().say(Trial.MARK)));
        for (int i = after.size() - 1; i >= 0; i--) {
            Verdict now = after.get(i);
            before.verdicts().stream()
                    .filter(each -> each.measures()
                            .standard()
                            .id()
                            .equals(now.measures().standard().id()))
                    .findFirst()
                    .ifPresent(was -> blocks.addAll(chapter.verdict(was, now)));
        }
        return blocks;
    }

    private List<Block> verdict(Verdict was, Verdict now) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(1, speech.say(now.measures().standard().name())));
        blocks.add(new Block.Paragraph(
                Block.Voice.LEAD,
                speech.say(
                        "资源配置：%s；整部标准：%s。",
                        "Resources: %s; whole document: %s.",
                        moved(was.resources().words(), now.resources().words()),
                        moved(was.whole().words(), now.whole().words()))));
        blocks.addAll(turned(was, now));
        for (StageMeasures stage : now.measures().stages(before.area())) {
            was.measures()
                    .stage(before.area(), stage.stage())
                    .filter(old -> !stage.indicators().isEmpty())
                    .ifPresent(old -> blocks.add(new SpreadsBeforeAfter(
                                    speech,
                                    before.registers(),
                                    SpreadsBeforeAfter.Side.of(Words.of("现在", "now"), was, before.links()),
                                    SpreadsBeforeAfter.Side.of(Words.of("改后", "tried"), now, tried))
                            .of(old, stage)));
        }
        return blocks;
    }

    private String moved(Words from, Words to) {
        return from.equals(to) ? speech.say("%s（不变）", "%s (as before)", to) : speech.say(from) + " → " + speech.say(to);
    }

    private List<Block> turned(Verdict was, Verdict now) {
        List<List<Cell>> rows = new ArrayList<>();
        for (ClauseVerdict each : now.clauses()) {
            was.clauses().stream()
                    .filter(old -> old.clause().id().equals(each.clause().id())
                            && old.stage().equals(each.stage())
                            && old.decision() != each.decision())
                    .findFirst()
                    .ifPresent(old -> rows.add(List.of(
                            Cell.of(clause(each)).explainedAt(before.links().clause(was, old)),
                            speech.cell(old.decision().words())
                                    .explainedAt(before.links().decision(was, old)),
                            speech.cell(each.decision().words())
                                    .toned(each.decision() == Decision.NOT_MET ? Cell.Tone.BELOW : Cell.Tone.STRONG)
                                    .explainedAt(tried.decision(now, each)))));
        }
        Block.Paragraph sentence = new Block.Paragraph(
                Block.Voice.COMPUTED,
                rows.isEmpty()
                        ? speech.say(
                                "%d 条结论都不变。",
                                "None of the %d clauses turns.", now.clauses().size())
                        : speech.say(
                                "%d 条里变了 %d 条。",
                                "Of %d clauses, %d turned.", now.clauses().size(), rows.size()),
                List.of(new Block.Opening(
                        String.valueOf(now.clauses().size()), tried.counted(now, Counted.CLAUSES, "", ""))));
        return rows.isEmpty()
                ? List.of(sentence)
                : List.of(
                        sentence,
                        new Block.Grid(
                                speech.say("变了的条款", "Clauses that turned"),
                                List.of(List.of(
                                        speech.cell("条款", "Clause"),
                                        speech.cell("现在", "Now"),
                                        speech.cell("这样改", "Tried"))),
                                rows));
    }

    private String clause(ClauseVerdict each) {
        String stage = speech.say(StageWords.of(before.registers(), each.stage()));
        return (stage.isEmpty() ? "" : stage + speech.say("：", ": "))
                + speech.say(each.clause().name());
    }
}
