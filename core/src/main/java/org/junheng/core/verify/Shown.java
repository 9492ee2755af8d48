package org.junheng.core.verify;

import java.time.LocalDate;
import org.junheng.core.model.Column;
import org.junheng.core.model.Table;
import org.junheng.core.register.Field;
import org.junheng.core.register.FieldType;
import org.junheng.core.text.Words;

/** Values as people read them in a sentence: with their unit, codes by their name. */
final class Shown {

    private Shown() {}

    /** A number of a field, in the field's own unit. */
    static Words number(Field field, double number) {
        String plain = Table.plain(number);
        return switch (field.type()) {
            case FLAG -> number == 0 ? Words.of("否", "no") : Words.of("是", "yes");
            case DATE -> Words.same(LocalDate.ofEpochDay((long) number).toString());
            case YEAR -> Words.same(plain);
            default ->
                field.unit().isEmpty() || isPlain(field)
                        ? Words.same(plain)
                        : withUnit(plain, field.unit().get().name(), field.type() == FieldType.COUNT);
        };
    }

    /** English says what is counted in the name of the field already; a unit that begins with a number stands in brackets. */
    private static Words withUnit(String number, Words unit, boolean isCount) {
        String english = Character.isDigit(unit.en().charAt(0)) ? "(" + unit.en() + ")" : unit.en();
        return new Words(number + " " + unit.zh(), isCount ? number : number + " " + english);
    }

    /** A cell of a column; what is not there is said to be blank. */
    static Words cell(Field field, Column column, int row) {
        if (!column.isThere(row)) {
            return Words.of("空白", "blank");
        }
        if (column.isNumeric()) {
            return number(field, column.number(row));
        }
        return field.codes().isPresent()
                ? field.codes().get().code(column.text(row)).name()
                : Words.same(column.text(row));
    }

    private static boolean isPlain(Field field) {
        return field.unit().get().dimension().isEmpty()
                && !field.unit().get().id().equals("percent");
    }
}
