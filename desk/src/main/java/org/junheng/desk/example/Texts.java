package org.junheng.desk.example;

import java.time.LocalDate;
import org.junheng.core.model.Column;
import org.junheng.core.model.Table;
import org.junheng.core.register.Field;
import org.junheng.core.register.FieldType;

/** A fact as people type it into a sheet (填写): codes by their Chinese name, flags as 是 and 否. */
final class Texts {

    private Texts() {}

    /** @return empty for a blank cell */
    static String of(Field field, Column column, int row) {
        if (!column.isThere(row)) {
            return "";
        }
        if (field.type() == FieldType.FLAG) {
            return column.number(row) == 1 ? "是" : "否";
        }
        if (field.type() == FieldType.DATE) {
            return LocalDate.ofEpochDay((long) column.number(row)).toString();
        }
        if (column.isNumeric()) {
            return Table.plain(column.number(row));
        }
        String text = column.text(row);
        return field.codes().map(codes -> codes.code(text).name().zh()).orElse(text);
    }
}
