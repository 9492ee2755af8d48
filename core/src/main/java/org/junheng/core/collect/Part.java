package org.junheng.core.collect;

import java.util.Map;
import org.junheng.core.model.Column;
import org.junheng.core.model.Place;
import org.junheng.core.model.Source;
import org.junheng.core.register.Register;

/**
 * What one sheet, or one ministry return, gives to one register.
 *
 * @param isReturn whether it comes from the ministry's statistics; our own files win over those
 * @param excelRows for each row its row in Excel
 * @param columns field id → facts, all of one length
 * @param letters field id → column letter; fields without one were stated for the whole sheet
 * @param elsewhere field id → row → place, for cells of other sheets of the same return
 */
record Part(
        Register register,
        Source source,
        boolean isReturn,
        int[] excelRows,
        Map<String, Column> columns,
        Map<String, String> letters,
        Map<String, Map<Integer, Place>> elsewhere) {

    int size() {
        return excelRows.length;
    }

    Place place(int row, String field) {
        Place other = elsewhere.getOrDefault(field, Map.of()).get(row);
        return other != null
                ? other
                : new Place(source.file(), source.sheet(), excelRows[row], letters.getOrDefault(field, ""));
    }

    /** The row as a whole. */
    Place place(int row) {
        return new Place(source.file(), source.sheet(), excelRows[row], "");
    }

    /** What people call the thing of this row: its name if the sheet has one, else the last text of its key. */
    String called(int row) {
        String called = "";
        for (String field : register.key()) {
            Column column = columns.get(field);
            if (column != null && !column.isNumeric() && column.isThere(row)) {
                called = register.field(field).codes().isEmpty() || called.isEmpty() ? column.text(row) : called;
            }
        }
        for (Column column : columns.values()) {
            if (column.field().endsWith("_name") && !column.isNumeric() && column.isThere(row)) {
                return column.text(row);
            }
        }
        return called;
    }
}
