package org.junheng.web.act;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.junheng.core.register.CaseRegister;
import org.junheng.core.register.Field;
import org.junheng.core.register.Register;
import org.junheng.core.register.Registers;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;
import org.junheng.web.work.TypedRow;

/** What was typed into the form of a case (读案卷), understood as cells of a sheet are: dates, numbers, codes by their names. */
final class TypedCase {

    private static final int LONGEST = 4_000;
    private static final String NO_TITLE = "-";

    private TypedCase() {}

    /**
     * The fields asked for, as the store keeps them; null for a blank one.
     *
     * @param typed field → what was typed
     * @throws Refusal that names the first field that could not be read
     */
    static Map<String, Object> read(
            CaseRegister register, Collection<String> fields, Map<String, String> typed, Registers registers) {
        Register sheet = register.sheet();
        Map<String, String> row = new HashMap<>();
        Map<String, Object> values = new HashMap<>();
        for (String id : fields) {
            String text = typed.getOrDefault(id, "").strip();
            if (text.length() > LONGEST) {
                throw wrong(sheet.field(id), Words.of("最多 %d 个字", "at most %d characters", LONGEST));
            }
            values.put(id, null);
            if (!text.isEmpty()) {
                row.put(id, text);
            }
        }
        if (row.isEmpty()) {
            return values;
        }
        row.putIfAbsent(CaseRegister.TITLE, NO_TITLE);
        TypedRow read = TypedRow.of(sheet, row, registers.only(sheet));
        for (String id : fields) {
            if (row.containsKey(id)) {
                read.wrong(id).ifPresent(wrong -> {
                    throw wrong(sheet.field(id), wrong);
                });
                values.put(id, read.value(id));
            }
        }
        return values;
    }

    private static Refusal wrong(Field field, Words what) {
        return new Refusal(Words.of("%s：%s", "%s: %s", field.name(), what));
    }
}
