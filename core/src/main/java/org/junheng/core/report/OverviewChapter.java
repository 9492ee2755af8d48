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
import org.junheng.core.document.Dumbbells;
import org.junheng.core.measure.Decision;
import org.junheng.core.measure.IndicatorMeasures;
import org.junheng.core.measure.Measures;
import org.junheng.core.measure.Shown;
import org.junheng.core.measure.StageMeasures;

/** What a county's leaders read first (总览): passed or not by each standard, the county picture of each stage, what changed since last year. */
public final class OverviewChapter {

    private static final double WHOLE = 100;

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
                    .ifPresent(earlier -> blocks.addAll(chapter.since(earlier)));
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
        blocks.add(new Block.Heading(2, chapter.title()));
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
                "n = %d 校，%s 名学生；数据齐全 %d 校；%s。",
                "n = %d schools, %s students; %d with every figure; %s.",
                stage.size(),
                StageSentences.students(stage, speech),
                whole(stage),
                dossier.running());
    }

    private static long whole(StageMeasures stage) {
        return IntStream.range(0, stage.size())
                .filter(section -> stage.indicators().stream().noneMatch(each -> Double.isNaN(each.value(section))))
                .count();
    }

    private List<Block.Opening> basisOpenings(StageMeasures stage) {
        String schools = dossier.links().counted(verdict, Counted.SCHOOLS, stage.stage(), "");
        return List.of(
                new Block.Opening(speech.say("%d 校", "%d schools", stage.size()), schools),
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
            List<String> lines = out.stream()
                    .map(each -> speech.say("%s：%s", "%s: %s", LeftOuts.name(each), each.reason()))
                    .toList();
            blocks.add(new Block.Fold(
                    speech.say("不计入资源配置的 %d 处", "%d not counted in the resource tests", out.size()),
                    "",
                    List.of(new Block.Items(lines))));
        }
        return blocks;
    }

    /** What became of each clause and each spread since another year. */
    private List<Block> since(Verdict earlier) {
        List<List<Cell>> rows = new ArrayList<>();
        for (ClauseVerdict each : verdict.clauses()) {
            earlier.clauses().stream()
                    .filter(old -> old.clause().id().equals(each.clause().id())
                            && old.stage().equals(each.stage())
                            && old.decision() != each.decision())
                    .findFirst()
                    .ifPresent(old -> rows.add(List.of(
                            Cell.of(stageOf(each.stage())
                                    + speech.say(each.clause().name())),
                            speech.cell(old.decision().words()),
                            speech.cell(each.decision().words())
                                    .toned(each.decision() == Decision.NOT_MET ? Cell.Tone.BELOW : Cell.Tone.PLAIN))));
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
        for (StageMeasures stage : verdict.measures().stages(dossier.area())) {
            earlier.measures()
                    .stage(dossier.area(), stage.stage())
                    .ifPresent(old -> spreads(stage, old).ifPresent(blocks::add));
        }
        return blocks;
    }

    private String stageOf(String stage) {
        String name = speech.say(StageWords.of(dossier.registers(), stage));
        return name.isEmpty() ? "" : name + speech.say("：", ": ");
    }

    private Optional<Block> spreads(StageMeasures stage, StageMeasures old) {
        List<Dumbbells.Row> rows = new ArrayList<>();
        for (IndicatorMeasures each : stage.indicators()) {
            Optional<IndicatorMeasures> then = old.indicator(each.indicator().id());
            if (each.limit().isPresent() && then.isPresent()) {
                double limit = each.limit().get().doubleValue();
                rows.add(new Dumbbells.Row(
                        speech.say(each.indicator().shortName()),
                        then.get().spread().cv() / limit * WHOLE,
                        each.spread().cv() / limit * WHOLE,
                        "%s → %s / %s"
                                .formatted(
                                        speech.number(then.get().spread().cv(), Shown.CV_DIGITS),
                                        speech.number(each.spread().cv(), Shown.CV_DIGITS),
                                        each.limit().get().toPlainString()),
                        each.within() == Decision.NOT_MET));
            }
        }
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new Block.Picture(
                        new Dumbbells(
                                speech.say(
                                        "%s差异系数，去年到今年",
                                        "%s: coefficients of variation, last year to this",
                                        StageWords.of(dossier.registers(), stage.stage())),
                                speech.say("限值 = 100%", "limit = 100%"),
                                speech.say("去年", "last year"),
                                speech.say("今年", "this year"),
                                rows),
                        speech.say(
                                "每行一个指标，按各自的限值折成百分比；圆圈是去年，实心点是今年，越往左越均衡，竖线右边是超限。",
                                "One row per indicator, in per cent of its limit; the ring is last year, the disc this year. Further left is more even; right of the line is above the limit."),
                        speech.say("n = %d 校（去年 %d 校）", "n = %d schools (last year %d)", stage.size(), old.size()),
                        Optional.empty()));
    }
}
