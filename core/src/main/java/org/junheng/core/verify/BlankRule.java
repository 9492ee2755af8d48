package org.junheng.core.verify;

import org.junheng.core.model.Column;
import org.junheng.core.model.State;
import org.junheng.core.model.Table;
import org.junheng.core.register.Field;
import org.junheng.core.register.FieldType;
import org.junheng.core.register.Register;
import org.junheng.core.text.Words;

/** A blank is not a zero: a required cell must be filled, and a gap in a column that others filled is asked about. */
final class BlankRule implements Rule {

    @Override
    public void check(World world, Log log) {
        for (Table table : world.facts().tables()) {
            Register register = world.register(table);
            for (Field field : register.fields().values()) {
                boolean isAsked = field.required() || field.asked() && isQuantity(field);
                if (isAsked && table.size() > 0 && !table.key().contains(field.id())) {
                    check(table, field, log);
                }
            }
        }
    }

    private static void check(Table table, Field field, Log log) {
        Cause required = Cause.error("required", table.register(), field.id());
        int[] blanks = blanks(table, field, log);
        boolean isAllBlank = blanks.length == table.size();
        if (field.required()
                && isAllBlank
                && table.place(0, field.id()).column().isEmpty()) {
            log.add(required, blanks, row -> noColumn(field));
        } else if (field.required()) {
            log.add(required, blanks, row -> required(field));
        } else if (!isAllBlank && blanks.length < filled(table.column(field.id()))) {
            log.add(Cause.query("blank", table.register(), field.id()), blanks, row -> gap(field));
        }
    }

    private static int[] blanks(Table table, Field field, Log log) {
        if (!table.has(field.id())) {
            return Rows.where(table.size(), row -> true);
        }
        Column column = table.column(field.id());
        if (column.isComplete()) {
            return new int[0];
        }
        return Rows.where(
                table.size(), row -> column.state(row) == State.MISSING && !log.isKnown(table, row, field.id()));
    }

    private static boolean isQuantity(Field field) {
        return field.type() == FieldType.COUNT || field.type() == FieldType.NUMBER;
    }

    private static int filled(Column column) {
        int filled = 0;
        for (int row = 0; row < column.size(); row++) {
            filled += column.isThere(row) ? 1 : 0;
        }
        return filled;
    }

    private static Words noColumn(Field field) {
        return Words.of("表里没有“%s”这一列，请补上", "there is no column \"%s\", it is required", field.name());
    }

    private static Words required(Field field) {
        return isQuantity(field)
                ? Words.of(
                        "“%s”空着：没有（0）还是还没填？没有请写 0，还没填请补上",
                        "\"%s\" is blank: none (0) or not filled in yet? Write 0 for none, else the figure",
                        field.name())
                : Words.of("“%s”空着，必须填写", "\"%s\" is blank and must be filled in", field.name());
    }

    private static Words gap(Field field) {
        return Words.of(
                "“%s”空着，其他行都填了：没有（0）还是还没填？没有请写 0，还没填请补上，不掌握请说明",
                "\"%s\" is blank where other rows are filled: none (0) or not filled in yet? Write 0, the figure, or a word of explanation",
                field.name());
    }
}
