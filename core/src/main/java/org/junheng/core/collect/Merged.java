package org.junheng.core.collect;

import java.util.HashMap;
import java.util.Map;

/** Texts of a sheet in which a merged area says everywhere what its top left cell says. */
final class Merged {

    private final RawTable sheet;
    private final Map<Long, RawTable.Merge> areas = new HashMap<>();

    Merged(RawTable sheet) {
        this.sheet = sheet;
        for (RawTable.Merge merge : sheet.merges()) {
            // long merged columns of a data area hold no heading
            int last = Math.min(merge.lastRow(), merge.firstRow() + 100);
            for (int row = merge.firstRow(); row <= last; row++) {
                for (int column = merge.firstColumn(); column <= merge.lastColumn(); column++) {
                    areas.put(at(row, column), merge);
                }
            }
        }
    }

    /** @param row an index of the table, not the row in Excel */
    String text(int row, int column) {
        RawTable.Merge area = areas.get(at(sheet.excelRow(row), column));
        if (area == null) {
            return sheet.text(row, column);
        }
        int top = sheet.indexOf(area.firstRow());
        return top < 0 ? "" : sheet.text(top, area.firstColumn());
    }

    private static long at(int excelRow, int column) {
        return ((long) excelRow << Integer.SIZE) + column;
    }
}
