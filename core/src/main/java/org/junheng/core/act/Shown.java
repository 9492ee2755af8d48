package org.junheng.core.act;

import java.time.LocalDate;
import org.junheng.core.model.Table;
import org.junheng.core.register.Field;
import org.junheng.core.register.FieldType;
import org.junheng.core.text.Words;

/** A value of a case as people read it (显示). */
public final class Shown {

    private Shown() {}

    /** @param value {@link Double} or text; null for nothing */
    public static Words of(Field field, Object value) {
        if (value == null) {
            return Words.same("");
        }
        if (value instanceof String text) {
            return field.codes()
                    .flatMap(codes -> codes.find(text))
                    .map(code -> code.name())
                    .orElse(Words.same(text));
        }
        double number = (Double) value;
        if (field.type() == FieldType.FLAG) {
            return number != 0 ? Words.of("是", "yes") : Words.of("否", "no");
        }
        return Words.same(
                field.type() == FieldType.DATE
                        ? LocalDate.ofEpochDay((long) number).toString()
                        : Table.plain(number));
    }
}
