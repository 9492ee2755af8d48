package org.junheng.office;

import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.junheng.core.text.Language;

/** Writes the hidden sheet by which a template is known when it comes back ({@link HiddenSheet}), and the words of its drop-downs. */
final class VersionSheet {

    private final Sheet sheet;
    private final Workbook workbook;
    private final Language language;
    private int next;

    VersionSheet(Workbook workbook, Language language) {
        this.workbook = workbook;
        this.language = language;
        this.sheet = workbook.createSheet(HiddenSheet.NAME);
    }

    void write(List<SheetLayout> sheets, Choices choices, String area, int year) {
        List<List<String>> lists = choices.lists();
        int longest = lists.stream().mapToInt(List::size).max().orElse(0);
        int says = 0;
        String[][] rows = new String[Math.max(longest, ROWS_PER_SHEET * (sheets.size() + 1))][];
        rows[says++] = new String[] {GuideSheet.NAME.in(language), HiddenSheet.ROLE, HiddenSheet.GUIDE};
        for (SheetLayout layout : sheets) {
            rows[says++] =
                    new String[] {layout.name(), "register", layout.register().id()};
            rows[says++] = new String[] {layout.name(), "version", TemplateBook.VERSION};
            if (year > 0) {
                rows[says++] = new String[] {layout.name(), "year", String.valueOf(year)};
            }
            if (!area.isEmpty()) {
                rows[says++] = new String[] {layout.name(), "area", area};
            }
        }
        for (int i = 0; i < rows.length; i++) {
            row(rows[i], lists, i);
        }
        workbook.setSheetVisibility(workbook.getSheetIndex(sheet), SheetVisibility.VERY_HIDDEN);
    }

    private static final int ROWS_PER_SHEET = 4;

    /** Rows are written once, from the top: what is said of the sheets on the left, the words of the lists on the right. */
    private void row(String[] says, List<List<String>> lists, int index) {
        Row row = sheet.createRow(next++);
        for (int i = 0; says != null && i < says.length; i++) {
            row.createCell(HiddenSheet.SHEET + i).setCellValue(says[i]);
        }
        for (int list = 0; list < lists.size(); list++) {
            if (index < lists.get(list).size()) {
                row.createCell(HiddenSheet.WORDS + list)
                        .setCellValue(lists.get(list).get(index));
            }
        }
    }
}
