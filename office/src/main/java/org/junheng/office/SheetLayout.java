package org.junheng.office;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junheng.core.register.Field;
import org.junheng.core.register.Register;
import org.junheng.core.text.Language;
import org.junheng.core.text.Words;

/**
 * What stands where in a sheet of our own: column A 批注, the key fields, the other fields asked for, last 说明.
 *
 * @param fields the fields of columns B and on
 */
record SheetLayout(Register register, List<Field> fields, Language language) {

    static final Words REMARK = Words.of("批注", "Remarks");
    static final Words EXPLANATION = Words.of("说明", "Explanation");
    static final int REMARK_COLUMN = 0;
    static final int FIRST_FIELD = 1;

    private static final int LONGEST_SHEET_NAME = 31;

    /** @param reported fields to show though nobody is asked for them, because there are facts of them */
    static SheetLayout of(Register register, Predicate<Field> reported, Language language) {
        List<Field> fields = new ArrayList<>();
        register.key().forEach(key -> fields.add(register.field(key)));
        register.fields().values().stream()
                .filter(field -> (field.asked() || reported.test(field)) && !fields.contains(field))
                .forEach(fields::add);
        return new SheetLayout(register, List.copyOf(fields), language);
    }

    /** The name of the sheet, without what Excel forbids. */
    String name() {
        String name = register.sheet()
                .in(language)
                .replaceAll("[\\\\/?*\\[\\]:]", " ")
                .strip();
        return name.length() <= LONGEST_SHEET_NAME ? name : name.substring(0, LONGEST_SHEET_NAME);
    }

    int columnOf(int field) {
        return FIRST_FIELD + field;
    }

    int explanationColumn() {
        return FIRST_FIELD + fields.size();
    }

    boolean isKey(Field field) {
        return register.key().contains(field.id());
    }
}
