package org.junheng.office;

import java.math.BigDecimal;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.CreationHelper;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Drawing;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.junheng.core.model.Facts;
import org.junheng.core.model.Table;
import org.junheng.core.register.Field;
import org.junheng.core.text.Words;
import org.junheng.office.TemplateBook.Filling;

/** One sheet of a template: headings with their notes, cells that may be filled in, drop-downs, printing. */
final class RegisterSheet {

    /** rows drawn below the headings, so that an empty template looks like a form, also on paper */
    private static final int DRAWN_ROWS = 30;

    private static final int LAST_ROW = (1 << 20) - 1;
    private static final int CHARACTER = 256;
    private static final int LONGEST_TITLE = 32;
    private static final int LONGEST_HELP = 225;
    private static final int HEADING_LINE = 5;
    private static final int NOTE_COLUMNS = 3;
    private static final int CHARACTERS_PER_NOTE_LINE = 22;
    private static final short PERCENT = 75;
    private static final float HEADING_POINTS = 48;
    private static final float ROW_POINTS = 20;

    private final SheetLayout layout;
    private final Look look;
    private final Choices choices;
    private final SXSSFSheet sheet;
    private final CreationHelper make;

    RegisterSheet(SXSSFWorkbook workbook, Look look, SheetLayout layout, Choices choices) {
        this.layout = layout;
        this.look = look;
        this.choices = choices;
        this.sheet = workbook.createSheet(layout.name());
        this.make = workbook.getCreationHelper();
    }

    void write(Facts facts, Filling filling, int year) {
        columns();
        headings();
        for (int i = 0; i < layout.fields().size(); i++) {
            validate(layout.fields().get(i), layout.columnOf(i));
        }
        int filled = 0;
        if (filling != Filling.BLANK && facts.has(layout.register().id())) {
            Table table = facts.table(layout.register().id());
            filled = new FilledRows(sheet, layout, look, filling, year).write(table);
        }
        if (filling != Filling.WHOLE) {
            blankRows(1 + filled);
        }
        printing();
        protect();
        sheet.createFreezePane(SheetLayout.FIRST_FIELD + layout.register().key().size(), 1);
    }

    private void columns() {
        column(SheetLayout.REMARK_COLUMN, 26);
        sheet.setDefaultColumnStyle(SheetLayout.REMARK_COLUMN, look.words());
        for (int i = 0; i < layout.fields().size(); i++) {
            Field field = layout.fields().get(i);
            column(layout.columnOf(i), width(field));
            sheet.setDefaultColumnStyle(layout.columnOf(i), look.input(field));
        }
        column(layout.explanationColumn(), 36);
        sheet.setDefaultColumnStyle(layout.explanationColumn(), look.words());
    }

    private void column(int column, int characters) {
        sheet.setColumnWidth(column, characters * CHARACTER);
    }

    /** Wide enough for what is filled in and for the heading in two lines and its unit in a third. */
    private int width(Field field) {
        int contents =
                switch (field.type()) {
                    case TEXT ->
                        field.length() > 0 ? field.length() + 4 : field.id().endsWith("name") ? 28 : 18;
                    case CODE ->
                        4
                                + choices.words(field).stream()
                                        .mapToInt(GuideSheet::width)
                                        .max()
                                        .orElse(8);
                    case DATE -> 13;
                    case YEAR, FLAG -> 9;
                    case COUNT, NUMBER -> 11;
                };
        int name = GuideSheet.width(field.name().in(layout.language()));
        return Math.min(40, Math.max(contents, name / 2 + 5));
    }

    private void headings() {
        Row row = sheet.createRow(0);
        row.setHeightInPoints(HEADING_POINTS);
        Drawing<?> notes = sheet.createDrawingPatriarch();
        Words remark = Words.of("核验后这里写批注，不用填。", "Remarks are written here after the check; leave it blank.");
        Words explanation = Words.of(
                "疑点属实的，在这里用一句话说明；错误不能说明，要改正。",
                "Where a query is right as it stands, say why in one sentence; errors must be corrected.");
        heading(row, SheetLayout.REMARK_COLUMN, SheetLayout.REMARK, true);
        note(notes, row.getCell(SheetLayout.REMARK_COLUMN), remark.in(layout.language()));
        for (int i = 0; i < layout.fields().size(); i++) {
            Field field = layout.fields().get(i);
            Cell cell = row.createCell(layout.columnOf(i));
            cell.setCellValue(heading(field));
            cell.setCellStyle(look.heading(layout.isKey(field), field.required()));
            note(notes, cell, HeadingNote.of(field, layout.isKey(field), layout.language()));
        }
        heading(row, layout.explanationColumn(), SheetLayout.EXPLANATION, true);
        note(notes, row.getCell(layout.explanationColumn()), explanation.in(layout.language()));
    }

    /** The unit goes below a name that is too long for one line. */
    private String heading(Field field) {
        String heading = field.heading().in(layout.language());
        int unit = Math.max(heading.lastIndexOf('（'), heading.lastIndexOf(" ("));
        return unit < HEADING_LINE
                ? heading
                : heading.substring(0, unit) + "\n" + heading.substring(unit).strip();
    }

    private void heading(Row row, int column, Words text, boolean ours) {
        Cell cell = row.createCell(column);
        cell.setCellValue(text.in(layout.language()));
        cell.setCellStyle(ours ? look.oursHeading() : look.heading(false, false));
    }

    private void note(Drawing<?> notes, Cell cell, String text) {
        int lines = text.lines()
                .mapToInt(line -> 1 + line.length() / CHARACTERS_PER_NOTE_LINE)
                .sum();
        ClientAnchor anchor = make.createClientAnchor();
        anchor.setCol1(cell.getColumnIndex() + 1);
        anchor.setCol2(cell.getColumnIndex() + 1 + NOTE_COLUMNS);
        anchor.setRow1(1);
        anchor.setRow2(2 + lines);
        Comment note = notes.createCellComment(anchor);
        note.setString(make.createRichTextString(text));
        note.setAuthor(Marking.AUTHOR);
        note.setAddress(new CellAddress(cell));
    }

    private void validate(Field field, int column) {
        DataValidationHelper helper = sheet.getDataValidationHelper();
        DataValidationConstraint constraint = constraint(helper, field);
        if (constraint == null) {
            return;
        }
        DataValidation validation =
                helper.createValidation(constraint, new CellRangeAddressList(1, LAST_ROW, column, column));
        validation.setShowErrorBox(true);
        validation.setErrorStyle(DataValidation.ErrorStyle.STOP);
        validation.setEmptyCellAllowed(true);
        boolean isList = !choices.words(field).isEmpty();
        validation.setSuppressDropDownArrow(isList);
        String how = HeadingNote.how(field).in(layout.language());
        String range = HeadingNote.range(field)
                .map(words -> "；" + words.in(layout.language()))
                .orElse("");
        validation.createErrorBox(
                PlainTexts.clean(field.name().in(layout.language()), LONGEST_TITLE),
                PlainTexts.clean(how + range, LONGEST_HELP));
        sheet.addValidationData(validation);
    }

    private DataValidationConstraint constraint(DataValidationHelper helper, Field field) {
        if (!choices.words(field).isEmpty()) {
            return helper.createFormulaListConstraint(choices.range(field));
        }
        String least = field.atLeast().map(BigDecimal::toPlainString).orElse("0");
        String most = field.atMost().map(BigDecimal::toPlainString).orElse("999999999999");
        return switch (field.type()) {
            case COUNT -> helper.createIntegerConstraint(OperatorType.BETWEEN, least, most);
            case NUMBER ->
                field.atLeast().isPresent() || field.atMost().isPresent()
                        ? helper.createDecimalConstraint(
                                OperatorType.BETWEEN, field.atLeast().isPresent() ? least : "-" + "999999999999", most)
                        : helper.createDecimalConstraint(OperatorType.BETWEEN, "-999999999999", "999999999999");
            case YEAR -> helper.createIntegerConstraint(OperatorType.BETWEEN, "1900", "2100");
            case DATE ->
                helper.createDateConstraint(OperatorType.BETWEEN, "DATE(1900,1,1)", "DATE(2100,12,31)", "yyyy-mm-dd");
            case TEXT ->
                field.length() > 0
                        ? helper.createTextLengthConstraint(OperatorType.EQUAL, String.valueOf(field.length()), null)
                        : null;
            default -> null;
        };
    }

    private void blankRows(int from) {
        List<Field> fields = layout.fields();
        for (int i = from; i < from + DRAWN_ROWS; i++) {
            Row row = sheet.createRow(i);
            row.setHeightInPoints(ROW_POINTS);
            row.createCell(SheetLayout.REMARK_COLUMN).setCellStyle(look.words());
            for (int field = 0; field < fields.size(); field++) {
                row.createCell(layout.columnOf(field)).setCellStyle(look.input(fields.get(field)));
            }
            row.createCell(layout.explanationColumn()).setCellStyle(look.words());
        }
    }

    private void printing() {
        sheet.setRepeatingRows(new CellRangeAddress(0, 0, -1, -1));
        sheet.setRepeatingColumns(new CellRangeAddress(
                -1, -1, SheetLayout.FIRST_FIELD, layout.register().key().size()));
        PrintSetup print = sheet.getPrintSetup();
        print.setLandscape(true);
        print.setPaperSize(PrintSetup.A4_PAPERSIZE);
        print.setScale(PERCENT);
        sheet.setMargin(org.apache.poi.ss.usermodel.PageMargin.LEFT, 0.4);
        sheet.setMargin(org.apache.poi.ss.usermodel.PageMargin.RIGHT, 0.4);
        sheet.getFooter().setCenter("&A  &P / &N");
    }

    /** Headings cannot be changed by accident; everything else can be filled in, sorted, formatted, inserted and deleted. No password. */
    private void protect() {
        sheet.enableLocking();
        sheet.lockFormatCells(false);
        sheet.lockFormatColumns(false);
        sheet.lockFormatRows(false);
        sheet.lockInsertRows(false);
        sheet.lockDeleteRows(false);
        sheet.lockSort(false);
        sheet.lockAutoFilter(false);
        sheet.lockInsertHyperlinks(false);
    }
}
