package org.junheng.core.register;

import java.util.List;
import java.util.Map;
import org.junheng.core.text.Words;

/**
 * Whatever is recorded in one table (登记册).
 *
 * @param level {@code school} or {@code county}: which template asks for it; {@code report}: none, it is taken from reports;
 *     {@code plan}: the template for forecasts and plans, whose rows are read for one plan and not kept
 * @param sheet the sheet of our own template, by its Chinese and English name
 * @param key ids of the fields that make a row unique, in order
 */
public record Register(
        String id,
        Words name,
        String level,
        Words sheet,
        List<String> aliases,
        List<String> key,
        Map<String, Field> fields,
        List<Check> checks) {

    public Field field(String fieldId) {
        Field field = fields.get(fieldId);
        if (field == null) {
            throw new IllegalArgumentException(id + " has no field " + fieldId);
        }
        return field;
    }

    public boolean has(String fieldId) {
        return fields.containsKey(fieldId);
    }

    /** Whether schools or the county hand it in year by year, so that it is stored. */
    public boolean isCollected() {
        return !level.equals("report") && !level.equals("plan");
    }

    /** Whether rows of this register lie below rows of another: they know its key, and more. */
    public boolean isBelow(Register above) {
        return !id.equals(above.id)
                && fields.keySet().containsAll(above.key)
                && !above.fields.keySet().containsAll(key);
    }
}
