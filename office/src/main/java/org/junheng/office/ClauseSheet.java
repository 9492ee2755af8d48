package org.junheng.office;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.junheng.core.assess.ClauseVerdict;
import org.junheng.core.assess.StageWords;
import org.junheng.core.assess.Verdict;
import org.junheng.core.measure.ClauseMeasure;
import org.junheng.core.report.Dossier;
import org.junheng.core.text.Language;
import org.junheng.core.text.Words;

/** Every clause with its decision, the test with its numbers, and the schools that fail it. */
final class ClauseSheet {

    private static final Words NAME = Words.of("条款", "Clauses");
    private static final List<Words> HEADS = List.of(
            Words.of("标准", "Standard"),
            Words.of("板块", "Block"),
            Words.of("学段", "Stage"),
            Words.of("条款", "Clause"),
            Words.of("结论", "Result"),
            Words.of("依据", "Reason"),
            Words.of("未达标", "Not met"),
            Words.of("待定", "Open"),
            Words.of("出处", "Stands in"));
    private static final int[] WIDTHS = {28, 14, 8, 44, 10, 60, 40, 30, 30};
    private static final int CHARACTER = 256;

    private final Dossier dossier;
    private final Language language;

    ClauseSheet(Dossier dossier) {
        this.dossier = dossier;
        this.language = dossier.language();
    }

    void write(SXSSFWorkbook workbook, Look look) {
        SXSSFSheet sheet = workbook.createSheet(NAME.in(language));
        sheet.createFreezePane(0, 1);
        line(sheet.createRow(0), HEADS.stream().map(head -> head.in(language)).toList(), look, true);
        for (int i = 0; i < WIDTHS.length; i++) {
            sheet.setColumnWidth(i, WIDTHS[i] * CHARACTER);
        }
        int row = 1;
        for (Verdict verdict : dossier.verdicts()) {
            for (ClauseVerdict each : verdict.clauses()) {
                line(sheet.createRow(row++), cells(verdict, each), look, false);
            }
        }
    }

    private List<String> cells(Verdict verdict, ClauseVerdict each) {
        List<String> cells = new ArrayList<>();
        cells.add(verdict.measures().standard().name().in(language));
        cells.add(each.clause().block().words().in(language));
        cells.add(StageWords.of(verdict.measures().standard().registers(), each.stage())
                .in(language));
        cells.add(each.clause().name().in(language));
        cells.add(each.decision().words().in(language));
        cells.add(each.measured().why().in(language));
        cells.add(names(each.measured().failing()));
        cells.add(names(each.measured().open()));
        cells.add((each.clause().source().document() + " "
                        + each.clause().source().clause())
                .strip());
        return cells;
    }

    private String names(List<ClauseMeasure.Item> items) {
        return String.join(
                language == Language.ZH ? "、" : ", ",
                items.stream().map(ClauseMeasure.Item::name).toList());
    }

    private static void line(Row row, List<String> texts, Look look, boolean isHead) {
        for (String text : texts) {
            Cell cell = row.createCell(row.getPhysicalNumberOfCells());
            PlainTexts.put(cell, text);
            CellStyle style = isHead ? look.heading(Look.OPTIONAL, Look.INK) : look.told(text);
            cell.setCellStyle(style);
        }
    }
}
