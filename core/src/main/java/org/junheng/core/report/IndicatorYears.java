package org.junheng.core.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junheng.core.assess.Verdict;
import org.junheng.core.diagnose.StageDiagnosis;
import org.junheng.core.diagnose.Trend;
import org.junheng.core.document.Block;
import org.junheng.core.document.Cell;
import org.junheng.core.document.Years;
import org.junheng.core.measure.IndicatorMeasures;
import org.junheng.core.measure.Shown;
import org.junheng.core.measure.StageMeasures;
import org.junheng.core.standard.Indicator;

/**
 * One indicator of a stage over the years (指标历年): its spread and the county's value, each against its line.
 *
 * @param stage its id
 * @param basis what stands below the pictures
 */
record IndicatorYears(
        Dossier dossier, Verdict verdict, String stage, Indicator indicator, IndicatorMeasures measured, String basis) {

    private StageDiagnosis diagnosis() {
        return dossier.diagnosis(verdict).stage(stage).orElseThrow();
    }

    private List<Trend.Year> trend() {
        StageDiagnosis of = diagnosis();
        return dossier.diagnosis(verdict)
                .trend(of, of.indicator(indicator.id()).orElseThrow())
                .years();
    }

    Years ofSpread() {
        return new Years(
                dossier.speech().say("差异系数，历年", "Coefficient of variation over the years"),
                measured.limit().map(Number::doubleValue).orElse(Double.NaN),
                measured.limit()
                        .map(most -> dossier.speech().say("限值 %s", "limit %s", most.toPlainString()))
                        .orElse(""),
                trend().stream()
                        .map(each -> new Years.Point(
                                String.valueOf(each.year()),
                                each.spread().cv(),
                                dossier.speech().number(each.spread().cv(), Shown.CV_DIGITS)))
                        .toList());
    }

    private Years ofMean() {
        return new Years(
                dossier.speech().say("全县值（%s），历年", "County's value (%s) over the years", indicator.unit()),
                measured.threshold().map(Number::doubleValue).orElse(Double.NaN),
                measured.threshold()
                        .map(least -> dossier.speech().say("标准 %s", "threshold %s", least.toPlainString()))
                        .orElse(""),
                trend().stream()
                        .map(each -> new Years.Point(
                                String.valueOf(each.year()),
                                each.spread().mean(),
                                dossier.speech().number(each.spread().mean(), indicator.digits())))
                        .toList());
    }

    /** @param links of that year */
    private List<Cell> row(Trend.Year each, Links links) {
        StageMeasures of = diagnosis().stage();
        String spread = links.spread(verdict, of, indicator);
        return List.of(
                Cell.of(dossier.speech().years(each.year())),
                dossier.speech()
                        .figure(each.schools(), 0)
                        .explainedAt(links.counted(verdict, Counted.SCHOOLS, stage, "")),
                dossier.speech()
                        .figure(each.spread().mean(), indicator.digits())
                        .explainedAt(spread),
                dossier.speech().figure(each.spread().cv(), Shown.CV_DIGITS).explainedAt(spread),
                dossier.speech()
                        .figure(each.failing(), 0)
                        .explainedAt(links.counted(verdict, Counted.BELOW, stage, indicator.id())));
    }

    /** Nothing is drawn of one year alone. */
    List<Block> blocks() {
        List<Trend.Year> trend = trend();
        if (trend.size() < 2) {
            return List.of();
        }
        List<List<Cell>> rows = new ArrayList<>();
        for (Trend.Year each : trend) {
            rows.add(row(each, dossier.links().inYear(each.year())));
        }
        Block.Grid table = new Block.Grid(
                dossier.speech().say("历年", "Over the years"),
                List.of(List.of(
                        dossier.speech().cell("学年", "Year"),
                        dossier.speech().cell("学校", "Schools"),
                        dossier.speech().cell("全县值", "County"),
                        dossier.speech().cell("差异系数", "CV"),
                        dossier.speech().cell("没有到线", "Below"))),
                rows);
        String how = dossier.speech()
                .say(
                        "每年各按当年的学校算；断开处是那一年没有数。",
                        "Each year over its own schools; the line breaks where a year has no figures.");
        return List.of(
                new Block.Picture(ofSpread(), how, basis, Optional.empty()),
                new Block.Picture(ofMean(), how, basis, Optional.of(table)));
    }
}
