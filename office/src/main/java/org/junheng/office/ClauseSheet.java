package org.junheng.office;

import java.io.IOException;
import java.util.List;
import org.junheng.core.assess.ClauseVerdict;
import org.junheng.core.assess.StageWords;
import org.junheng.core.assess.Verdict;
import org.junheng.core.measure.ClauseMeasure;
import org.junheng.core.report.Dossier;
import org.junheng.core.report.TextTable;
import org.junheng.core.standard.Citation;
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
    private static final double[] WIDTHS = {28, 14, 8, 44, 10, 60, 40, 30, 30};

    /** what a cell leaves free beside its text, in characters */
    private static final int INDENT = 4;
    /** of a line and of a row, in points; Excel allows no higher row */
    private static final double LINE = 14;

    private static final double HIGHEST = 409;

    private final Dossier dossier;
    private final Language language;

    ClauseSheet(Dossier dossier) {
        this.dossier = dossier;
        this.language = dossier.language();
    }

    String name() {
        return NAME.in(language);
    }

    void write(XlsxFile file) throws IOException {
        file.sheet(XlsxSheet.Setup.of(0, 1, WIDTHS).printed(true, dossier.countyName()), sheet -> {
            sheet.heads(HEADS.stream().map(head -> head.in(language)).toList());
            for (Verdict verdict : dossier.verdicts()) {
                verdict.clauses().forEach(each -> line(sheet, verdict, each));
            }
        });
    }

    private void line(XlsxSheet sheet, Verdict verdict, ClauseVerdict each) {
        Citation source = each.clause().source();
        List<String> cells = List.of(
                verdict.measures().standard().name().in(language),
                each.clause().block().words().in(language),
                StageWords.of(verdict.measures().standard().registers(), each.stage())
                        .in(language),
                each.clause().name().in(language),
                each.decision().words().in(language),
                each.measured().why().in(language),
                names(each.measured().failing()),
                names(each.measured().open()),
                (source.document() + " " + source.clause()).strip());
        int lines = 1;
        for (int column = 0; column < WIDTHS.length; column++) {
            lines = Math.max(lines, lines(cells.get(column), WIDTHS[column] - INDENT));
        }
        sheet.nextRow(Math.min(LINE * lines + 2, HIGHEST));
        cells.forEach(sheet::told);
    }

    /** Programs do not all make a row as high as its text needs. */
    private static int lines(String text, double width) {
        return (int) Math.ceil(TextTable.width(text) / width);
    }

    private String names(List<ClauseMeasure.Item> items) {
        return String.join(
                language == Language.ZH ? "、" : ", ",
                items.stream().map(ClauseMeasure.Item::name).toList());
    }
}
