package org.junheng.core.measure;

import java.util.List;
import org.junheng.core.model.Facts;
import org.junheng.core.model.Table;
import org.junheng.core.register.Register;
import org.junheng.core.register.Registers;

/** What people call a row: the name of its school, else its key. */
public final class Naming {

    private static final String NAME = "school_name";

    private Naming() {}

    /** The name of the school a row speaks of; its key where nobody named it. */
    public static String of(Facts facts, Registers registers, Table table, int row) {
        if (table.has(NAME) && table.column(NAME).isThere(row)) {
            return table.column(NAME).text(row);
        }
        for (Register owner : registers.having(NAME)) {
            boolean seen = facts.has(owner.id()) && owner.key().stream().allMatch(table::has);
            if (seen) {
                List<String> key =
                        owner.key().stream().map(part -> table.shown(row, part)).toList();
                int found = facts.table(owner.id()).find(key);
                if (found >= 0 && facts.table(owner.id()).has(NAME)) {
                    String name = facts.table(owner.id()).shown(found, NAME);
                    if (!name.isEmpty()) {
                        return name;
                    }
                }
            }
        }
        return String.join(" ", table.key(row));
    }
}
