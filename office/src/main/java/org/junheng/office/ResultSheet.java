package org.junheng.office;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junheng.core.assess.StageWords;
import org.junheng.core.assess.Verdict;
import org.junheng.core.measure.Decision;
import org.junheng.core.measure.IndicatorMeasures;
import org.junheng.core.measure.Shown;
import org.junheng.core.measure.StageMeasures;
import org.junheng.core.report.Dossier;
import org.junheng.core.text.Language;
import org.junheng.core.text.LiveText;
import org.junheng.core.text.Words;
import org.junheng.core.trial.Trial;

/** The results of every indicator, computed by formulas over the sheets of schools: mean, coefficient of variation, who is below. */
final class ResultSheet {

    private static final int FIRST_ROW = 3;
    private static final double[] WIDTHS = {32, 8, 50, 10, 14, 12, 10, 12, 10, 12};
    private static final Words NAME = Words.of("结果", "Results");
    private static final List<Words> HEADS = List.of(
            Words.of("标准", "Standard"),
            Words.of("学段", "Stage"),
            Words.of("指标", "Indicator"),
            Words.of("单位", "Unit"),
            Words.of("全县值", "County"),
            Words.of("差异系数", "CV"),
            Words.of("限值", "Limit"),
            Words.of("结论", "Result"),
            Words.of("达标线", "Threshold"),
            Words.of("低于达标线", "Below it"));

    private final Dossier dossier;
    private final Language language;
    private final List<Line> lines = new ArrayList<>();

    private record Line(Verdict verdict, StageMeasures stage, IndicatorMeasures measured, SectionSheet sheet) {}

    ResultSheet(Dossier dossier) {
        this.dossier = dossier;
        this.language = dossier.language();
    }

    /** Gives the address of each indicator's mean, by its id. */
    Map<String, String> add(Verdict verdict, StageMeasures stage, SectionSheet sheet) {
        Map<String, String> means = new HashMap<>();
        for (IndicatorMeasures each : stage.indicators()) {
            lines.add(new Line(verdict, stage, each, sheet));
            means.put(each.indicator().id(), XlsxFile.quoted(name()) + "!$E$" + (FIRST_ROW + lines.size()));
        }
        return means;
    }

    String name() {
        return NAME.in(language);
    }

    void write(XlsxFile file) throws IOException {
        file.sheet(XlsxSheet.Setup.of(0, FIRST_ROW, WIDTHS).printed(true, ""), sheet -> {
            wide(sheet, dossier.countyName() + "  " + dossier.report().year(), XlsxStyles.TITLE);
            Words about = Words.of(
                    "每个数都是公式，从后面各表的数算出，可自行核对；改动后重新计算即可看到变化，但不作上报之用。",
                    "Every number is a formula over the sheets behind, for you to audit; changes recalculate, but are not to be reported.");
            boolean isTrial = dossier.isTrial();
            wide(
                    sheet,
                    (isTrial ? Trial.MARK : about).in(language),
                    isTrial ? XlsxStyles.BOLD_PROSE : XlsxStyles.PROSE);
            sheet.heads(HEADS.stream().map(head -> head.in(language)).toList());
            lines.forEach(line -> line(sheet, line));
        });
    }

    /** A text over all columns. */
    private static void wide(XlsxSheet sheet, String text, int style) {
        sheet.nextRow();
        sheet.text(text, LiveText.is(text) ? XlsxStyles.QUOTED : style);
        sheet.merge(0, HEADS.size(), 1);
    }

    private void line(XlsxSheet sheet, Line line) {
        IndicatorMeasures each = line.measured;
        sheet.nextRow();
        sheet.told(line.verdict.measures().standard().name().in(language));
        sheet.told(StageWords.of(line.verdict.measures().standard().registers(), line.stage.stage())
                .in(language));
        sheet.told(each.indicator().name().in(language));
        sheet.told(each.indicator().unit().in(language));
        String values = line.sheet.values(each);
        String weights = "SUMPRODUCT(ISNUMBER(%s)*%s)".formatted(values, line.sheet.students());
        int number = sheet.row();
        sheet.computed(
                "IFERROR(SUM(%s)/%s,\"\")".formatted(line.sheet.quantities(each), weights),
                each.spread().mean(),
                each.indicator().digits());
        sheet.computed(
                "IF(OR(COUNT(%s)<2,E%d=0),\"\",IFERROR(SQRT(SUM(%s)/%s)/E%d,\"\"))"
                        .formatted(values, number, line.sheet.parts(each), weights, number),
                each.spread().cv(),
                Shown.CV_DIGITS);
        each.limit().ifPresent(limit -> {
            sheet.figure(limit.doubleValue(), 2, false);
            sheet.formula(
                    "IF(ISNUMBER(F%d),IF(ROUND(F%d-G%d,9)<=0,\"%s\",\"%s\"),\"—\")"
                            .formatted(
                                    number,
                                    number,
                                    number,
                                    Decision.MET.words().in(language),
                                    Decision.NOT_MET.words().in(language)),
                    Double.isNaN(each.spread().cv())
                            ? "—"
                            : each.within().words().in(language),
                    XlsxStyles.LISTED);
        });
        each.threshold().ifPresent(threshold -> {
            sheet.at(HEADS.size() - 2);
            sheet.figure(threshold.doubleValue(), threshold.scale(), false);
            sheet.computed(
                    "COUNTIF(%s,\"%s\"&(I%d%s0.000000001))"
                            .formatted(
                                    values,
                                    each.indicator().isHigherBetter() ? "<" : ">",
                                    number,
                                    each.indicator().isHigherBetter() ? "-" : "+"),
                    each.failing(),
                    0);
        });
    }
}
