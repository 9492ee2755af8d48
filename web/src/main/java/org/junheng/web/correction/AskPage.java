package org.junheng.web.correction;

import java.util.List;
import org.junheng.core.register.Field;
import org.junheng.core.register.Register;
import org.junheng.store.figures.Row;
import org.junheng.store.people.Unit;

/**
 * Asking for a correction (申请更正页).
 *
 * @param fields those of the row that may be corrected
 */
public record AskPage(
        Unit school,
        int year,
        Register register,
        Row row,
        List<Field> fields,
        String field,
        String value,
        String reason) {

    public String path() {
        return "/school/" + school.id() + "/" + year + "/" + register.id() + "/correction";
    }

    public String now(Field asked) {
        String text = Row.text(row.values().get(asked.id()));
        return text == null ? "" : text;
    }
}
