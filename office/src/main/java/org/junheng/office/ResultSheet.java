package org.junheng.office;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.junheng.core.assess.StageWords;
import org.junheng.core.assess.Verdict;
import org.junheng.core.measure.Decision;
import org.junheng.core.measure.IndicatorMeasures;
import org.junheng.core.measure.StageMeasures;
import org.junheng.core.report.Dossier;
import org.junheng.core.text.Language;
import org.junheng.core.text.LiveText;
import org.junheng.core.text.Words;
import org.junheng.core.trial.Trial;

/** The results of every indicator, computed by formulas over the sheets of schools: mean, coefficient of variation, who is below. */
final class ResultSheet {

    private static final int FIRST_ROW = 3;
    private static final int[] WIDTHS = {32, 8, 50, 10, 14, 12, 10, 12, 10, 12};
    private static final int CHARACTER = 256;
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
            means.put(each.indicator().id(), "'%s'!$E$%d".formatted(NAME.in(language), FIRST_ROW + lines.size()));
        }
        return means;
    }

    void write(SXSSFWorkbook workbook, Look look) {
        SXSSFSheet sheet = workbook.createSheet(NAME.in(language));
        Row title = sheet.createRow(0);
        text(title, 0, dossier.countyName() + "  " + dossier.report().year(), look, look.title());
        Row about = sheet.createRow(1);
        String says = dossier.isTrial()
                ? Trial.MARK.in(language)
                : Words.of(
                                "每个数都是公式，从后面各表的数算出，可自行核对；改动后重新计算即可看到变化，但不作上报之用。",
                                "Every number is a formula over the sheets behind, for you to audit; changes recalculate, but are not to be reported.")
                        .in(language);
        text(about, 0, says, look, look.prose(dossier.isTrial()));
        sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, HEADS.size() - 1));
        sheet.addMergedRegion(new CellRangeAddress(1, 1, 0, HEADS.size() - 1));
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.getPrintSetup().setLandscape(true);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
        Row head = sheet.createRow(2);
        for (int i = 0; i < HEADS.size(); i++) {
            text(head, i, HEADS.get(i).in(language), look, look.heading(Look.OPTIONAL, Look.INK));
            sheet.setColumnWidth(i, WIDTHS[i] * CHARACTER);
        }
        sheet.createFreezePane(0, FIRST_ROW);
        for (int i = 0; i < lines.size(); i++) {
            line(sheet.createRow(FIRST_ROW + i), lines.get(i), look);
        }
    }

    private void line(Row row, Line line, Look look) {
        IndicatorMeasures each = line.measured;
        int number = row.getRowNum() + 1;
        text(row, 0, line.verdict.measures().standard().name().in(language), look, look.listed());
        text(
                row,
                1,
                StageWords.of(line.verdict.measures().standard().registers(), line.stage.stage())
                        .in(language),
                look,
                look.listed());
        text(row, 2, each.indicator().name().in(language), look, look.listed());
        text(row, 3, each.indicator().unit().in(language), look, look.listed());
        String values = line.sheet.values(each);
        String weights = "SUMPRODUCT(ISNUMBER(%s)*%s)".formatted(values, line.sheet.students());
        Formulas.put(
                cell(row, 4, look, each.indicator().digits()),
                "IFERROR(SUM(%s)/%s,\"\")".formatted(line.sheet.quantities(each), weights),
                each.spread().mean());
        Formulas.put(
                cell(row, 5, look, org.junheng.core.measure.Shown.CV_DIGITS),
                "IF(OR(COUNT(%s)<2,E%d=0),\"\",IFERROR(SQRT(SUM(%s)/%s)/E%d,\"\"))"
                        .formatted(values, number, line.sheet.parts(each), weights, number),
                each.spread().cv());
        each.limit().ifPresent(limit -> {
            cell(row, 6, look, 2).setCellValue(limit.doubleValue());
            Cell result = row.createCell(7);
            result.setCellStyle(look.listed());
            Formulas.put(
                    result,
                    "IF(ISNUMBER(F%d),IF(ROUND(F%d-G%d,9)<=0,\"%s\",\"%s\"),\"—\")"
                            .formatted(
                                    number,
                                    number,
                                    number,
                                    Decision.MET.words().in(language),
                                    Decision.NOT_MET.words().in(language)),
                    Double.isNaN(each.spread().cv())
                            ? "—"
                            : each.within().words().in(language));
        });
        each.threshold().ifPresent(threshold -> {
            cell(row, 8, look, threshold.scale()).setCellValue(threshold.doubleValue());
            Formulas.put(
                    cell(row, 9, look, 0),
                    "COUNTIF(%s,\"%s\"&(I%d%s0.000000001))"
                            .formatted(
                                    values,
                                    each.indicator().isHigherBetter() ? "<" : ">",
                                    number,
                                    each.indicator().isHigherBetter() ? "-" : "+"),
                    each.failing());
        });
    }

    private Cell cell(Row row, int column, Look look, int digits) {
        Cell cell = row.createCell(column);
        cell.setCellStyle(look.figure(Math.max(0, digits), false));
        return cell;
    }

    private static void text(Row row, int column, String text, Look look, org.apache.poi.ss.usermodel.CellStyle style) {
        Cell cell = row.createCell(column);
        PlainTexts.put(cell, text);
        cell.setCellStyle(LiveText.is(text) ? look.quoted() : style);
    }
}
