package org.junheng.core.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junheng.core.assess.StageWords;
import org.junheng.core.assess.Verdict;
import org.junheng.core.diagnose.Contribution;
import org.junheng.core.diagnose.StageDiagnosis;
import org.junheng.core.diagnose.Trend;
import org.junheng.core.document.Block;
import org.junheng.core.document.Cell;
import org.junheng.core.document.Drawing;
import org.junheng.core.document.Strips;
import org.junheng.core.document.Waterfall;
import org.junheng.core.document.Years;
import org.junheng.core.formula.SentenceReading;
import org.junheng.core.measure.Decision;
import org.junheng.core.measure.Gap;
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
        blocks.add(chapter.schools());
        chapter.waterfall().ifPresent(waterfall -> blocks.add(chapter.sources(waterfall)));
        blocks.addAll(chapter.years());
        return blocks;
    }

    /** The picture of an indicator, for its address: strip, waterfall or years. */
    public static Optional<Drawing> drawing(
            Dossier dossier, Verdict verdict, StageMeasures stage, IndicatorMeasures measured, String which) {
        IndicatorChapter chapter = new IndicatorChapter(dossier, verdict, stage, measured);
        return switch (which) {
            case "strip" -> chapter.strip().map(strips -> (Drawing) strips);
            case "waterfall" -> chapter.waterfall().map(waterfall -> (Drawing) waterfall);
            case "years" -> Optional.of(chapter.yearsOfSpread());
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
                        "；标准 %s %s，%d 校没有到线，%d 校缺数据",
                        "; threshold %s %s, %d schools below, %d lack data",
                        least.toPlainString(),
                        indicator.unit(),
                        measured.failing(),
                        measured.open()))
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
            openings.add(
                    new Block.Opening(speech.say("%d 校", "%d schools", measured.failing()), counted(Counted.BELOW)));
            openings.add(new Block.Opening(speech.say("%d 校", "%d lack", measured.open()), counted(Counted.OPEN)));
        });
        return openings;
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
                                        "%s，%d 校，%s 名学生",
                                        "%s, %d schools, %s students",
                                        StageWords.of(dossier.registers(), stage.stage()),
                                        stage.size(),
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
                "单位：%s。n = %d 校。%s。",
                "Unit: %s. n = %d schools. %s.",
                indicator.unit(),
                stage.size() - measured.spread().gaps(),
                dossier.running());
    }

    private List<Block.Opening> basisOpenings() {
        int schools = stage.size() - measured.spread().gaps();
        return List.of(new Block.Opening(speech.say("%d 校", "%d schools", schools), counted(Counted.COMPUTED)));
    }

    private StageDiagnosis.OfIndicator diagnosis() {
        return dossier.diagnosis(verdict)
                .stage(stage.stage())
                .flatMap(found -> found.indicator(indicator.id()))
                .orElseThrow();
    }

    /** Every school, in the order of the register: no ranking. */
    private Block.Grid schools() {
        boolean isLined = measured.threshold().isPresent();
        List<Cell> head = new ArrayList<>(List.of(
                speech.cell("学校", "School"),
                speech.cell("学生", "Students"),
                speech.cell("值（点开看怎么来的）", "Value (open it to see where it comes from)"),
                speech.cell("占差异 %", "Of the spread, %")));
        if (isLined) {
            head.addAll(List.of(speech.cell("结论", "Result"), speech.cell("缺多少", "Lacking")));
        }
        StageDiagnosis.OfIndicator diagnosis = diagnosis();
        List<List<Cell>> rows = new ArrayList<>();
        for (int section = 0; section < stage.size(); section++) {
            boolean isBelow = measured.meets(section) == Decision.NOT_MET;
            Cell.Tone tone = Double.isNaN(measured.value(section))
                    ? Cell.Tone.MISSING
                    : isBelow ? Cell.Tone.BELOW : Cell.Tone.PLAIN;
            List<Cell> row = new ArrayList<>(List.of(
                    Cell.of(verdict.measures().name(stage, section))
                            .explainedAt(dossier.links().school(stage, section)),
                    speech.figure(stage.students(section), 0)
                            .explainedAt(dossier.links().counted(verdict, Counted.SCHOOLS, stage.stage(), "")),
                    speech.figure(measured.value(section), indicator.digits())
                            .toned(tone)
                            .explainedAt(dossier.links().value(verdict, stage, section, indicator)),
                    speech.figure(diagnosis.share(section) * WHOLE, 1)
                            .explainedAt(dossier.links().spread(verdict, stage, indicator))));
            if (isLined) {
                row.add(Cell.of(
                        (isBelow ? "▲ " : "")
                                + speech.say(measured.meets(section).words()),
                        tone));
                row.add(Cell.of(Gap.of(stage, section, measured, dossier.registers())
                        .map(gap -> "%s %s"
                                .formatted(
                                        speech.grouped(gap.amount()),
                                        speech.say(gap.unit().name())))
                        .orElse("")));
            }
            rows.add(row);
        }
        return new Block.Grid(speech.say("各校", "Schools"), List.of(head), rows);
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
                        "方差按学校拆开，从大到小接起来，合计 100%%。▲ 高于、▼ 低于全县值；学生多、离全县值远的学校占得多。",
                        "The variance taken apart by school, the greatest first, adding up to 100%%. ▲ above, ▼ below the county's value; large schools far from it weigh most."),
                basis(),
                basisOpenings(),
                Optional.empty());
    }

    private List<Trend.Year> trend() {
        StageDiagnosis of = dossier.diagnosis(verdict).stage(stage.stage()).orElseThrow();
        return dossier.diagnosis(verdict).trend(of, diagnosis()).years();
    }

    private Years yearsOfSpread() {
        return new Years(
                speech.say("差异系数，历年", "Coefficient of variation over the years"),
                measured.limit().map(Number::doubleValue).orElse(Double.NaN),
                measured.limit()
                        .map(most -> speech.say("限值 %s", "limit %s", most.toPlainString()))
                        .orElse(""),
                trend().stream()
                        .map(each -> new Years.Point(
                                String.valueOf(each.year()),
                                each.spread().cv(),
                                speech.number(each.spread().cv(), Shown.CV_DIGITS)))
                        .toList());
    }

    private Years yearsOfMean() {
        return new Years(
                speech.say("全县值（%s），历年", "County's value (%s) over the years", indicator.unit()),
                measured.threshold().map(Number::doubleValue).orElse(Double.NaN),
                measured.threshold()
                        .map(least -> speech.say("标准 %s", "threshold %s", least.toPlainString()))
                        .orElse(""),
                trend().stream()
                        .map(each -> new Years.Point(
                                String.valueOf(each.year()),
                                each.spread().mean(),
                                speech.number(each.spread().mean(), indicator.digits())))
                        .toList());
    }

    /** Nothing is drawn of one year alone. */
    private List<Block> years() {
        List<Trend.Year> trend = trend();
        if (trend.size() < 2) {
            return List.of();
        }
        List<List<Cell>> rows = new ArrayList<>();
        for (Trend.Year each : trend) {
            rows.add(List.of(
                    Cell.of(speech.years(each.year())),
                    speech.figure(each.schools(), 0),
                    speech.figure(each.spread().mean(), indicator.digits()),
                    speech.figure(each.spread().cv(), Shown.CV_DIGITS),
                    speech.figure(each.failing(), 0)));
        }
        Block.Grid table = new Block.Grid(
                speech.say("历年", "Over the years"),
                List.of(List.of(
                        speech.cell("学年", "Year"),
                        speech.cell("学校", "Schools"),
                        speech.cell("全县值", "County"),
                        speech.cell("差异系数", "CV"),
                        speech.cell("没有到线", "Below"))),
                rows);
        String how = speech.say(
                "每年各按当年的学校算；断开处是那一年没有数。",
                "Each year over its own schools; the line breaks where a year has no figures.");
        return List.of(
                new Block.Picture(yearsOfSpread(), how, basis(), Optional.empty()),
                new Block.Picture(yearsOfMean(), how, basis(), Optional.of(table)));
    }
}
