package org.junheng.office;

import java.time.LocalDate;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.junheng.core.model.Column;
import org.junheng.core.model.Table;
import org.junheng.core.register.Code;
import org.junheng.core.register.Field;
import org.junheng.core.text.LiveText;
import org.junheng.office.TemplateBook.Filling;

/** Writes the facts of one register into the rows of its sheet, as people would have typed them. */
final class FilledRows {

    private static final String YEAR = "year";
    private static final float ROW_POINTS = 20;

    private final Sheet sheet;
    private final SheetLayout layout;
    private final Look look;
    private final Filling filling;
    private final int year;

    /** @param year the year of the template, 0 for that of the facts */
    FilledRows(Sheet sheet, SheetLayout layout, Look look, Filling filling, int year) {
        this.sheet = sheet;
        this.layout = layout;
        this.look = look;
        this.filling = filling;
        this.year = year;
    }

    /** Gives the number of rows written. */
    int write(Table table) {
        int latest = filling == Filling.CARRIED ? latestYear(table) : 0;
        int written = 0;
        for (int row = 0; row < table.size(); row++) {
            if (latest == 0 || yearOf(table, row) == latest) {
                row(table, row, 1 + written++, latest);
            }
        }
        return written;
    }

    private void row(Table table, int source, int target, int latest) {
        Row row = sheet.createRow(target);
        row.setHeightInPoints(ROW_POINTS);
        row.createCell(SheetLayout.REMARK_COLUMN).setCellStyle(look.words());
        boolean sameYear = latest == 0 || year == 0 || latest == year;
        for (int i = 0; i < layout.fields().size(); i++) {
            Field field = layout.fields().get(i);
            Cell cell = row.createCell(layout.columnOf(i));
            cell.setCellStyle(look.input(field));
            if (field.id().equals(YEAR) && !sameYear) {
                cell.setCellValue(year);
            } else if (table.has(field.id()) && filling.carries(field, sameYear)) {
                value(cell, field, table.column(field.id()), source);
            }
        }
        row.createCell(layout.explanationColumn()).setCellStyle(look.words());
    }

    private void value(Cell cell, Field field, Column column, int row) {
        if (!column.isThere(row)) {
            return;
        }
        if (!column.isNumeric()) {
            text(cell, field.codes().map(codes -> word(codes, column.text(row))).orElse(column.text(row)));
            return;
        }
        double number = column.number(row);
        switch (field.type()) {
            case FLAG -> cell.setCellValue((number == 0 ? Choices.NO : Choices.YES).in(layout.language()));
            case DATE -> cell.setCellValue(LocalDate.ofEpochDay((long) number));
            default -> cell.setCellValue(number);
        }
    }

    private String word(org.junheng.core.register.CodeList codes, String id) {
        Optional<Code> code =
                codes.codes().stream().filter(known -> known.id().equals(id)).findFirst();
        return code.map(found -> found.name().in(layout.language())).orElse(id);
    }

    private void text(Cell cell, String text) {
        PlainTexts.put(cell, text);
        if (LiveText.is(text)) {
            cell.setCellStyle(look.quoted());
        }
    }

    private static int latestYear(Table table) {
        int latest = 0;
        for (int row = 0; row < table.size(); row++) {
            latest = Math.max(latest, yearOf(table, row));
        }
        return latest;
    }

    private static int yearOf(Table table, int row) {
        return table.has(YEAR) && table.column(YEAR).isThere(row)
                ? (int) table.column(YEAR).number(row)
                : 0;
    }
}
