package org.junheng.core.register;

import java.util.ArrayList;
import java.util.List;
import org.junheng.core.text.Words;

/**
 * A register whose entries have a life (台账): what is written down of each, and how it goes on. From it alone come its table, list,
 * page, tasks, statistics, workbook and rights.
 *
 * @param own the fields this register has for itself
 * @param head the fields every case has, in front of them
 */
public record CaseRegister(Register own, Register head, Life life) {

    public String id() {
        return own.id();
    }

    public Words name() {
        return own.name();
    }

    public boolean isPublic() {
        return life.opened().contains(Life.PUBLIC);
    }

    /** Own fields, in order. */
    public List<Field> fields() {
        return new ArrayList<>(own.fields().values());
    }
}
