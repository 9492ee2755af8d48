package org.junheng.core.collect;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junheng.core.model.Finding.Level;
import org.junheng.core.model.Place;
import org.junheng.core.register.Field;
import org.junheng.core.register.FieldType;
import org.junheng.core.text.Words;

/** Tells the rows of a sheet apart: schools, totals among the schools, and lines that only look like rows. */
final class SheetRows {

    private final RawTable sheet;
    private final Layout layout;
    private final Complaints complaints;
    private int kept;
    private long totalCells;
    private long otherCells;

    SheetRows(RawTable sheet, Layout layout, Complaints complaints) {
        this.sheet = sheet;
        this.layout = layout;
        this.complaints = complaints;
    }

    /** Indices of the rows below the headings that may be rows of the register. */
    int[] candidates() {
        int[] rows = new int[sheet.rows()];
        Set<Integer> naming = namingColumns();
        for (int row = layout.headingRow() + 1; row < sheet.rows(); row++) {
            if (isTotal(row, naming)) {
                totalCells += setAsideTotal(row);
            } else if (hasFacts(row)) {
                rows[kept++] = row;
            } else {
                otherCells += cells(row);
            }
        }
        return Arrays.copyOf(rows, kept);
    }

    /** Cells of total rows, which were not read. */
    long totalCells() {
        return totalCells;
    }

    /** Cells of footnotes and of rows in which only the year is filled in. */
    long otherCells() {
        return otherCells;
    }

    /** Cells of a row in the columns that are read. */
    long cells(int row) {
        long cells = 0;
        for (int column : layout.columns().keySet()) {
            cells += sheet.isBlank(row, column) ? 0 : 1;
        }
        return layout.explanation() < 0 || sheet.isBlank(row, layout.explanation()) ? cells : cells + 1;
    }

    /** Columns of names in which some row says 合计: usually none, and then no row needs to be looked at. */
    private Set<Integer> namingColumns() {
        Set<Integer> naming = new HashSet<>();
        int first = layout.columns().keySet().stream().findFirst().orElse(0);
        for (int column = 0; column < sheet.columns(); column++) {
            Headings.Match match = layout.columns().get(column);
            boolean isName = match != null && match.field().type() == FieldType.TEXT;
            if ((isName || column <= first) && sheet.texts(column).anyMatch(Spelling::isTotal)) {
                naming.add(column);
            }
        }
        return naming;
    }

    private boolean isTotal(int row, Set<Integer> naming) {
        for (int column : naming) {
            if (Spelling.isTotal(sheet.text(row, column))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a key is there, or a number: a footnote such as 填表人 has one text, a row made ready in advance only its year. */
    private boolean hasFacts(int row) {
        int filled = 0;
        boolean hasKeyOrNumber = false;
        for (var column : layout.columns().entrySet()) {
            if (!sheet.isBlank(row, column.getKey())) {
                filled++;
                hasKeyOrNumber |=
                        isKeyOrNumber(row, column.getKey(), column.getValue().field());
                if (hasKeyOrNumber && filled > 1) {
                    return true;
                }
            }
        }
        return hasKeyOrNumber && layout.columns().size() == 1;
    }

    private boolean isKeyOrNumber(int row, int column, Field field) {
        if (layout.register().key().contains(field.id())) {
            return field.type() != FieldType.YEAR;
        }
        return field.type().isNumeric()
                && (sheet.isNumber(row, column) || !Double.isNaN(new Typing(field).number(sheet.text(row, column))));
    }

    private long setAsideTotal(int row) {
        Place place = new Place(sheet.source().file(), sheet.source().sheet(), sheet.excelRow(row), "");
        complaints.add(
                Level.QUERY,
                "total-row",
                place,
                "",
                "",
                Words.of(
                        "合计行混在数据行中，已放在一边，没有计入；如它其实是一行数据，请改写名称",
                        "a total stands among the rows; it was set aside and not added; if it is a row of its own, change its name"));
        return cells(row);
    }
}
