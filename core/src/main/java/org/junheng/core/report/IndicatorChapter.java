package org.junheng.core.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junheng.core.assess.StageWords;
import org.junheng.core.assess.Verdict;
import org.junheng.core.diagnose.Contribution;
import org.junheng.core.diagnose.StageDiagnosis;
import org.junheng.core.document.Block;
import org.junheng.core.document.Cell;
import org.junheng.core.document.Drawing;
import org.junheng.core.document.Strips;
import org.junheng.core.document.Waterfall;
import org.junheng.core.formula.SentenceReading;
import org.junheng.core.measure.IndicatorMeasures;
import org.junheng.core.measure.Shown;
import org.junheng.core.measure.StageMeasures;
import org.junheng.core.measure.Wording;
import org.junheng.core.standard.Citation;
import org.junheng.core.standard.Indicator;
import org.junheng.core.text.Words;

/** How one number of a county came about (指标): formula, clause, every school on one strip, who makes the spread, the years. */
public final class IndicatorChapter {

    private static final int MOST_PARTS = 12;
    private static final double WHOLE = 100;

    private final Dossier dossier;
    private final Speech speech;
    private final Verdict verdict;
    private final StageMeasures stage;
    private final IndicatorMeasures measured;
    private final Indicator indicator;

    private IndicatorChapter(Dossier dossier, Verdict verdict, StageMeasures stage, IndicatorMeasures measured) {
        this.dossier = dossier;
        this.speech = dossier.speech();
        this.verdict = verdict;
        this.stage = stage;
        this.measured = measured;
        this.indicator = measured.indicator();
    }

    public static List<Block> of(Dossier dossier, Verdict verdict, StageMeasures stage, IndicatorMeasures measured) {
        IndicatorChapter chapter = new IndicatorChapter(dossier, verdict, stage, measured);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(Block.Voice.LEAD, chapter.sentence(), chapter.openings()));
        blocks.add(chapter.rule());
        chapter.strip().ifPresent(strips -> blocks.add(chapter.picture(strips)));
        blocks.add(new IndicatorSchools(dossier, verdict, stage, measured, chapter.diagnosis()).grid());
        chapter.waterfall().ifPresent(waterfall -> blocks.add(chapter.sources(waterfall)));
        blocks.addAll(chapter.years().blocks());
        return blocks;
    }

    /** The picture of an indicator, for its address: strip, waterfall or years. */
    public static Optional<Drawing> drawing(
            Dossier dossier, Verdict verdict, StageMeasures stage, IndicatorMeasures measured, String which) {
        IndicatorChapter chapter = new IndicatorChapter(dossier, verdict, stage, measured);
        return switch (which) {
            case "strip" -> chapter.strip().map(strips -> (Drawing) strips);
            case "waterfall" -> chapter.waterfall().map(waterfall -> (Drawing) waterfall);
            case "years" -> Optional.of(chapter.years().ofSpread());
            default -> Optional.empty();
        };
    }

    /** Who makes the spread of one indicator, drawn; nothing where there is none to share out. */
    static Optional<Block> sources(Dossier dossier, Verdict verdict, StageMeasures stage, IndicatorMeasures measured) {
        IndicatorChapter chapter = new IndicatorChapter(dossier, verdict, stage, measured);
        return chapter.waterfall().map(chapter::sources);
    }

    private String sentence() {
        String mean = speech.say(
                "全县 %s %s，差异系数 %s",
                "County: %s %s, coefficient of variation %s",
                speech.number(measured.spread().mean(), indicator.digits()),
                indicator.unit(),
                speech.number(measured.spread().cv(), Shown.CV_DIGITS));
        String limit = measured.limit()
                .map(most -> speech.say(
                        "，限值 %s，%s（余量 %s）",
                        ", limit %s: %s (margin %s)",
                        most.toPlainString(),
                        measured.within().words(),
                        speech.signed(most.doubleValue() - measured.spread().cv(), Shown.CV_DIGITS)))
                .orElse("");
        String line = measured.threshold()
                .map(least -> speech.say(
                        "；标准 %s %s，%s没有到线，%s缺数据",
                        "; threshold %s %s, %s below, %s without data",
                        least.toPlainString(),
                        indicator.unit(),
                        schools(measured.failing()),
                        schools(measured.open())))
                .orElse("");
        return mean + limit + line + speech.say("。", ".");
    }

    /** The numbers of the sentence, in the order they stand in it. */
    private List<Block.Opening> openings() {
        String spread = dossier.links().spread(verdict, stage, indicator);
        String rule = dossier.links().rule(verdict, indicator);
        List<Block.Opening> openings = new ArrayList<>(List.of(
                new Block.Opening(speech.number(measured.spread().mean(), indicator.digits()), spread),
                new Block.Opening(speech.number(measured.spread().cv(), Shown.CV_DIGITS), spread)));
        measured.limit().ifPresent(most -> {
            openings.add(new Block.Opening(most.toPlainString(), rule));
            openings.add(new Block.Opening(
                    speech.signed(most.doubleValue() - measured.spread().cv(), Shown.CV_DIGITS), spread));
        });
        measured.threshold().ifPresent(least -> {
            openings.add(new Block.Opening(least.toPlainString(), rule));
            openings.add(new Block.Opening(schools(measured.failing()), counted(Counted.BELOW)));
            openings.add(new Block.Opening(schools(measured.open()), counted(Counted.OPEN)));
        });
        return openings;
    }

    private String schools(int count) {
        return speech.say(Words.many(count, "%d 校", "%d school", "%d schools"));
    }

    private String counted(Counted what) {
        return dossier.links().counted(verdict, what, stage.stage(), indicator.id());
    }

    /** What is computed, where it stands, how many schools. */
    private Block rule() {
        Citation source = indicator.source();
        List<List<Cell>> rows = List.of(
                row("算法", "Formula", speech.say(formula())),
                row(
                        "全县值与差异系数",
                        "County's value and spread",
                        speech.say(
                                "全县值＝各校数量之和÷各校学生数之和；差异系数＝以学生数加权的标准差÷全县值，不缺这一项的学校都计入",
                                "County's value = sum of the quantities / sum of the students; CV = enrolment-weighted standard deviation / county's value, over all schools that have the figure")),
                List.of(
                        speech.cell("出处", "Stands in"),
                        Cell.of((source.document() + " " + source.clause()).strip())
                                .explainedAt(dossier.links().rule(verdict, indicator))),
                List.of(
                        speech.cell("范围", "Over"),
                        speech.cell(
                                        "%s，%s，%s 名学生",
                                        "%s, %s, %s students",
                                        StageWords.of(dossier.registers(), stage.stage()),
                                        schools(stage.size()),
                                        StageSentences.students(stage, speech))
                                .explainedAt(dossier.links().counted(verdict, Counted.SCHOOLS, stage.stage(), ""))));
        return new Block.Grid(
                speech.say("怎么算", "How it is computed"),
                List.of(List.of(speech.cell("项", "What"), speech.cell("内容", "Content"))),
                rows);
    }

    private List<Cell> row(String zh, String en, String text) {
        return List.of(speech.cell(zh, en), Cell.of(text));
    }

    private Words formula() {
        return SentenceReading.of(
                indicator.value(stage.stage()),
                name -> Wording.of(name, dossier.registers()),
                word -> Wording.ofCode(word, dossier.registers()));
    }

    private Optional<Strips> strip() {
        return CountyPicture.of(verdict, stage, speech, dossier.links(), measured);
    }

    private Block picture(Strips strips) {
        return new Block.Picture(
                strips,
                speech.say(
                        "每个标记一所学校，越大学生越多；横轴是达到标准的百分之几。",
                        "Each mark is a school, the larger the more students; the axis is per cent of the threshold."),
                basis(),
                basisOpenings(),
                Optional.empty());
    }

    private String basis() {
        return speech.say(
                "单位：%s。n = %s。%s。",
                "Unit: %s. n = %s. %s.",
                indicator.unit(),
                schools(stage.size() - measured.spread().gaps()),
                dossier.running());
    }

    private List<Block.Opening> basisOpenings() {
        int schools = stage.size() - measured.spread().gaps();
        return List.of(new Block.Opening(schools(schools), counted(Counted.COMPUTED)));
    }

    private StageDiagnosis.OfIndicator diagnosis() {
        return dossier.diagnosis(verdict)
                .stage(stage.stage())
                .flatMap(found -> found.indicator(indicator.id()))
                .orElseThrow();
    }

    /** Empty where there is no spread to share out. */
    private Optional<Waterfall> waterfall() {
        List<Contribution> parts = diagnosis().contributions().stream()
                .sorted(Comparator.comparingDouble(Contribution::share).reversed())
                .toList();
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        List<Waterfall.Part> bars = new ArrayList<>();
        double shown = 0;
        for (Contribution each : parts.subList(0, Math.min(MOST_PARTS, parts.size()))) {
            boolean isBelow = each.side() == Contribution.Side.BELOW;
            bars.add(new Waterfall.Part(
                    (isBelow ? "▼ " : "▲ ") + verdict.measures().name(stage, each.section()),
                    dossier.links().value(verdict, stage, each.section(), indicator),
                    each.share(),
                    isBelow,
                    speech.number(each.share() * WHOLE, 1) + "%"));
            shown += each.share();
        }
        if (parts.size() > MOST_PARTS) {
            bars.add(new Waterfall.Part(
                    speech.say("其余 %d 校", "%d others", parts.size() - MOST_PARTS),
                    "",
                    1 - shown,
                    false,
                    speech.number((1 - shown) * WHOLE, 1) + "%"));
        }
        return Optional.of(
                new Waterfall(speech.say("%s：差异从哪来", "%s: where the spread comes from", indicator.shortName()), bars));
    }

    private Block sources(Waterfall waterfall) {
        return new Block.Picture(
                waterfall,
                speech.say(
                        "方差按学校拆开，从大到小接起来，合计 100%。▲ 高于、▼ 低于全县值；学生多、离全县值远的学校占得多。",
                        "The variance taken apart by school, the greatest first, adding up to 100 %. ▲ above, ▼ below the county's value; large schools far from it weigh most."),
                basis(),
                basisOpenings(),
                Optional.empty());
    }

    private IndicatorYears years() {
        return new IndicatorYears(dossier, verdict, stage.stage(), indicator, measured, basis());
    }
}
