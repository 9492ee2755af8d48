package org.junheng.core.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junheng.core.assess.ClauseVerdict;
import org.junheng.core.assess.StageWords;
import org.junheng.core.assess.Verdict;
import org.junheng.core.document.Block;
import org.junheng.core.document.Cell;
import org.junheng.core.measure.Decision;
import org.junheng.core.measure.Measures;
import org.junheng.core.measure.StageMeasures;
import org.junheng.core.text.Words;

/** What a county's leaders read first (总览): passed or not by each standard, the county picture of each stage, what changed since last year. */
public final class OverviewChapter {

    private final Dossier dossier;
    private final Speech speech;
    private final Verdict verdict;

    private OverviewChapter(Dossier dossier, Verdict verdict) {
        this.dossier = dossier;
        this.speech = dossier.speech();
        this.verdict = verdict;
    }

    /**
     * One standard after the other, the newest first.
     *
     * @param before of the year before, none where there are no figures of it
     */
    public static List<Block> of(Dossier dossier, Optional<Dossier> before) {
        List<Block> blocks = new ArrayList<>();
        List<Verdict> newestFirst = new ArrayList<>(dossier.verdicts());
        Collections.reverse(newestFirst);
        for (Verdict verdict : newestFirst) {
            OverviewChapter chapter = new OverviewChapter(dossier, verdict);
            blocks.addAll(chapter.answer());
            for (StageMeasures stage : verdict.measures().stages(dossier.area())) {
                blocks.addAll(chapter.stage(stage));
            }
            blocks.addAll(chapter.standing());
            before.flatMap(earlier -> earlier.verdicts().stream()
                            .filter(each -> each.measures()
                                    .standard()
                                    .id()
                                    .equals(verdict.measures().standard().id()))
                            .findFirst())
                    .ifPresent(earlier -> blocks.addAll(
                            chapter.since(earlier, before.orElseThrow().links())));
        }
        dossier.unjudged()
                .forEach(each -> blocks.add(new Block.Paragraph(
                        Block.Voice.COMPUTED, dossier.speech().say(each.sentence()))));
        return blocks;
    }

    private List<Block> answer() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(
                1,
                speech.say(verdict.measures().standard().name()),
                verdict.measures().standard().id()));
        if (VerdictSentence.hasResources(verdict)) {
            blocks.add(new Block.Paragraph(
                    Block.Voice.LEAD,
                    speech.say(VerdictSentence.resources(verdict)),
                    ResourceSentence.openings(verdict, dossier.links(), speech)));
        }
        blocks.add(new Block.Paragraph(
                Block.Voice.LEAD,
                speech.say(VerdictSentence.whole(verdict)),
                VerdictSentence.openings(verdict, dossier.links(), speech)));
        verdict.eligibility()
                .ifPresent(outcome -> blocks.add(new Block.Paragraph(
                        Block.Voice.COMPUTED, speech.say("资格：%s。", "Eligibility: %s.", outcome.words()))));
        return blocks;
    }

    private List<Block> stage(StageMeasures stage) {
        if (stage.indicators().isEmpty()) {
            return List.of();
        }
        StageChapter chapter = new StageChapter(dossier, verdict, stage);
        List<Block> blocks = new ArrayList<>();
        blocks.add(chapter.heading());
        CountyPicture.of(verdict, stage, speech, dossier.links())
                .ifPresent(strips -> blocks.add(new Block.Picture(
                        strips,
                        speech.say(
                                "每行一个指标，每个标记一所学校，越大学生越多。竖线是标准，左边的三角没有到线。右边两列：低于标准的学校数，和差异系数是否不超限。点指标名看每所学校。",
                                "One row per indicator, one mark per school, the larger the more students. The upright line is the threshold; triangles left of it are below. The two columns at the right tell how many schools are below and whether the coefficient of variation keeps its limit. Open an indicator for its schools."),
                        basis(stage),
                        basisOpenings(stage),
                        Optional.empty())));
        blocks.add(chapter.indicators());
        blocks.addAll(chapter.tests());
        return blocks;
    }

    /** Schools, students, how many of the schools have every figure, how many do not enter. */
    private String basis(StageMeasures stage) {
        return speech.say(
                "n = %s，%s 名学生；数据齐全 %d 校；%s。",
                "n = %s, %s students; %d with every figure; %s.",
                schools(stage),
                StageSentences.students(stage, speech),
                whole(stage),
                dossier.running());
    }

    private String schools(StageMeasures stage) {
        return speech.say(Words.many(stage.size(), "%d 校", "%d school", "%d schools"));
    }

    private static long whole(StageMeasures stage) {
        return IntStream.range(0, stage.size())
                .filter(section -> stage.indicators().stream().noneMatch(each -> Double.isNaN(each.value(section))))
                .count();
    }

    private List<Block.Opening> basisOpenings(StageMeasures stage) {
        String schools = dossier.links().counted(verdict, Counted.SCHOOLS, stage.stage(), "");
        return List.of(
                new Block.Opening(schools(stage), schools),
                new Block.Opening(StageSentences.students(stage, speech), schools),
                new Block.Opening(
                        speech.say("%d 校", "%d with every figure", whole(stage)),
                        dossier.links().counted(verdict, Counted.WHOLE, stage.stage(), "")));
    }

    /** Clauses that are not met or open, each leading to what it says; how many are met. */
    private List<Block> standing() {
        List<ClauseVerdict> open = verdict.clauses().stream()
                .filter(each -> each.decision() == Decision.NOT_MET || each.decision() == Decision.OPEN)
                .filter(each -> !each.isNations())
                .toList();
        List<Block> blocks = new ArrayList<>();
        if (!open.isEmpty()) {
            blocks.add(new ClauseChapter(dossier, verdict)
                    .clauses(speech.say("还差哪些条款（%d 条）", "Clauses that stand in the way (%d)", open.size()), open));
        }
        List<Measures.LeftOut> out = LeftOuts.of(verdict.measures(), dossier.area());
        if (!out.isEmpty()) {
            String leftOut = dossier.links().counted(verdict, Counted.LEFT_OUT, "", "");
            String all = speech.say(
                    Words.many(out.size(), "怎么数出这 %d 处", "how this %d was counted", "how these %d were counted"));
            List<String> lines = out.stream()
                    .map(each -> speech.say("%s：%s", "%s: %s", LeftOuts.name(each), each.reason()))
                    .toList();
            blocks.add(new Block.Fold(
                    speech.say("不计入资源配置的 %d 处", "%d not counted in the resource tests", out.size()),
                    "",
                    List.of(
                            new Block.Items(lines),
                            new Block.Paragraph(Block.Voice.NOTE, all, List.of(new Block.Opening(all, leftOut))))));
        }
        return blocks;
    }

    /**
     * What became of each clause and each spread since another year.
     *
     * @param then where the numbers of that year can be opened
     */
    private List<Block> since(Verdict earlier, Links then) {
        List<List<Cell>> rows = new ArrayList<>();
        for (ClauseVerdict each : verdict.clauses()) {
            earlier.clauses().stream()
                    .filter(old -> old.clause().id().equals(each.clause().id())
                            && old.stage().equals(each.stage())
                            && old.decision() != each.decision())
                    .findFirst()
                    .ifPresent(old -> rows.add(List.of(
                            Cell.of(stageOf(each.stage())
                                            + speech.say(each.clause().name()))
                                    .explainedAt(dossier.links().clause(verdict, each)),
                            speech.cell(old.decision().words()).explainedAt(then.decision(earlier, old)),
                            speech.cell(each.decision().words())
                                    .toned(each.decision() == Decision.NOT_MET ? Cell.Tone.BELOW : Cell.Tone.PLAIN)
                                    .explainedAt(dossier.links().decision(verdict, each)))));
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(
                2,
                speech.say(
                        "比%s变了什么",
                        "What changed since %s", speech.years(earlier.measures().year()))));
        blocks.add(
                rows.isEmpty()
                        ? new Block.Paragraph(
                                Block.Voice.COMPUTED, speech.say("各条结论没有变。", "Every clause stands as it stood."))
                        : new Block.Grid(
                                "",
                                List.of(List.of(
                                        speech.cell("条款", "Clause"),
                                        Cell.of(speech.years(earlier.measures().year())),
                                        Cell.of(speech.years(verdict.measures().year())))),
                                rows));
        boolean isLimited = verdict.measures().stages(dossier.area()).stream()
                .flatMap(stage -> stage.indicators().stream())
                .anyMatch(each -> each.limit().isPresent());
        if (isLimited) {
            SpreadsBeforeAfter spreads = new SpreadsBeforeAfter(
                    speech,
                    dossier.registers(),
                    SpreadsBeforeAfter.Side.of(Words.of("去年", "last year"), earlier, then),
                    SpreadsBeforeAfter.Side.of(Words.of("今年", "this year"), verdict, dossier.links()));
            for (StageMeasures stage : verdict.measures().stages(dossier.area())) {
                earlier.measures()
                        .stage(dossier.area(), stage.stage())
                        .ifPresent(old -> blocks.add(spreads.of(old, stage)));
            }
        }
        return blocks;
    }

    private String stageOf(String stage) {
        String name = speech.say(StageWords.of(dossier.registers(), stage));
        return name.isEmpty() ? "" : name + speech.say("：", ": ");
    }
}
