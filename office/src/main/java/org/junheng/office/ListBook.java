package org.junheng.office;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junheng.core.model.Place;

/**
 * Writes a list for people to fill in (名单): one sheet with headings and drop-downs, one sheet to look things up in, which is nobody's
 * data when the workbook comes back.
 */
public final class ListBook {

    private static final int LAST_ROW = 5000;
    private static final int DRAWN_ROWS = 30;
    private static final int CHARACTER = 256;
    private static final float HEADING_POINTS = 28;
    private static final int LONGEST_TITLE = 32;
    private static final int LONGEST_HELP = 225;

    private final XSSFWorkbook workbook;
    private final Look look;

    private ListBook(XSSFWorkbook workbook) {
        this.workbook = workbook;
        this.look = new Look(workbook);
    }

    /**
     * A column.
     *
     * @param help what to write there; shown when a cell is entered
     * @param characters how wide
     * @param choices what can be chosen; empty for free text
     */
    public record Column(String heading, String help, int characters, List<String> choices) {}

    /** A sheet to look things up in. */
    public record Lookup(String name, List<Column> columns, List<List<String>> rows) {}

    public static void write(String name, List<Column> columns, Lookup lookup, OutputStream out) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            ListBook book = new ListBook(workbook);
            book.list(name, columns);
            book.lookup(lookup);
            book.hidden(columns, lookup);
            workbook.getProperties().getCoreProperties().setCreator(Marking.AUTHOR);
            workbook.write(out);
        }
    }

    private void list(String name, List<Column> columns) {
        XSSFSheet sheet = headed(name, columns);
        for (int i = 0; i < columns.size(); i++) {
            sheet.setDefaultColumnStyle(i, look.words());
            validate(sheet, columns, i);
        }
        for (int i = 1; i <= DRAWN_ROWS; i++) {
            Row row = sheet.createRow(i);
            for (int column = 0; column < columns.size(); column++) {
                row.createCell(column).setCellStyle(look.words());
            }
        }
    }

    private XSSFSheet headed(String name, List<Column> columns) {
        XSSFSheet sheet = workbook.createSheet(name);
        Row row = sheet.createRow(0);
        row.setHeightInPoints(HEADING_POINTS);
        for (int i = 0; i < columns.size(); i++) {
            put(row, i, columns.get(i).heading(), look.heading(true, true));
            sheet.setColumnWidth(i, columns.get(i).characters() * CHARACTER);
        }
        sheet.createFreezePane(0, 1);
        return sheet;
    }

    private void validate(XSSFSheet sheet, List<Column> columns, int index) {
        Column column = columns.get(index);
        DataValidationHelper helper = sheet.getDataValidationHelper();
        boolean isChosen = !column.choices().isEmpty();
        DataValidationConstraint constraint = isChosen
                ? helper.createFormulaListConstraint(range(columns, index))
                : helper.createTextLengthConstraint(OperatorType.BETWEEN, "1", "100");
        DataValidation validation =
                helper.createValidation(constraint, new CellRangeAddressList(1, LAST_ROW, index, index));
        validation.setShowErrorBox(true);
        validation.setEmptyCellAllowed(true);
        validation.setSuppressDropDownArrow(isChosen);
        String title = PlainTexts.clean(column.heading(), LONGEST_TITLE);
        String help = PlainTexts.clean(column.help(), LONGEST_HELP);
        validation.createErrorBox(title, help);
        validation.createPromptBox(title, help);
        validation.setShowPromptBox(true);
        sheet.addValidationData(validation);
    }

    private static String range(List<Column> columns, int index) {
        String letter = Place.letter(HiddenSheet.WORDS + index);
        return "'%s'!$%s$1:$%s$%d"
                .formatted(
                        HiddenSheet.NAME,
                        letter,
                        letter,
                        columns.get(index).choices().size());
    }

    private void lookup(Lookup lookup) {
        XSSFSheet sheet = headed(lookup.name(), lookup.columns());
        for (int i = 0; i < lookup.rows().size(); i++) {
            Row row = sheet.createRow(1 + i);
            for (int column = 0; column < lookup.rows().get(i).size(); column++) {
                put(row, column, lookup.rows().get(i).get(column), look.listed());
            }
        }
    }

    private void hidden(List<Column> columns, Lookup lookup) {
        XSSFSheet sheet = workbook.createSheet(HiddenSheet.NAME);
        Row says = row(sheet, 0);
        says.createCell(HiddenSheet.SHEET).setCellValue(lookup.name());
        says.createCell(HiddenSheet.KEY).setCellValue(HiddenSheet.ROLE);
        says.createCell(HiddenSheet.VALUE).setCellValue(HiddenSheet.GUIDE);
        for (int i = 0; i < columns.size(); i++) {
            List<String> choices = columns.get(i).choices();
            for (int choice = 0; choice < choices.size(); choice++) {
                PlainTexts.put(row(sheet, choice).createCell(HiddenSheet.WORDS + i), choices.get(choice));
            }
        }
        workbook.setSheetVisibility(workbook.getSheetIndex(sheet), SheetVisibility.VERY_HIDDEN);
    }

    private static Row row(XSSFSheet sheet, int index) {
        Row row = sheet.getRow(index);
        return row == null ? sheet.createRow(index) : row;
    }

    private static void put(Row row, int column, String text, CellStyle style) {
        Cell cell = row.createCell(column);
        PlainTexts.put(cell, text);
        cell.setCellStyle(style);
    }
}
