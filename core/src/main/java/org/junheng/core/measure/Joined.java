package org.junheng.core.measure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junheng.core.model.Column;
import org.junheng.core.model.Facts;
import org.junheng.core.model.Table;
import org.junheng.core.register.Field;
import org.junheng.core.register.Register;
import org.junheng.core.register.Registers;

/** For every row of one table the row it sees in each other register: a stage row its school, and through it its county. */
final class Joined {

    private final Facts facts;
    private final Registers registers;
    private final Register base;
    private final Table table;
    private final Map<String, int[]> joins = new HashMap<>();
    private final Map<String, Seen> found = new HashMap<>();

    Joined(Facts facts, Registers registers, String base) {
        this.facts = facts;
        this.registers = registers;
        this.base = registers.register(base);
        this.table = facts.table(base);
    }

    Table table() {
        return table;
    }

    /** A field as this table's rows see it. */
    record Seen(Field field, Column column, int[] rows) {

        /** The row of the column that row i of the base table sees; -1 for none. */
        int row(int i) {
            return rows == null ? i : rows[i];
        }
    }

    /** Where a field is found, or null where no visible register has facts of it. */
    synchronized Seen find(String name) {
        Seen known = found.get(name);
        if (known == null && !found.containsKey(name)) {
            known = look(name);
            found.put(name, known);
        }
        return known;
    }

    private Seen look(String name) {
        if (base.has(name)) {
            return table.has(name) ? new Seen(base.field(name), table.column(name), null) : null;
        }
        for (Register register : owners(name)) {
            int[] rows = join(register);
            if (rows != null) {
                return new Seen(register.field(name), facts.table(register.id()).column(name), rows);
            }
        }
        return null;
    }

    /** Where a field of no row of this table can stand; a register that is found by it cannot tell it. */
    private List<Register> owners(String name) {
        return registers.having(name).stream()
                .filter(register -> !register.key().contains(name))
                .filter(register ->
                        facts.has(register.id()) && facts.table(register.id()).has(name))
                .toList();
    }

    /** The table a field is found in. */
    Table tableOf(String name) {
        if (base.has(name)) {
            return table;
        }
        return owners(name).stream()
                .map(register -> facts.table(register.id()))
                .findFirst()
                .orElse(table);
    }

    /** A text field as row i sees it; empty where there is none. */
    String text(String name, int i) {
        Seen seen = find(name);
        int row = seen == null ? -1 : seen.row(i);
        return row < 0 || !seen.column().isThere(row) ? "" : seen.column().text(row);
    }

    private int[] join(Register other) {
        int[] known = joins.get(other.id());
        if (known == null && !joins.containsKey(other.id())) {
            joins.put(other.id(), null);
            known = isPrefix(other) ? merged(other) : looked(other);
            joins.put(other.id(), known);
        }
        return known;
    }

    private boolean isPrefix(Register other) {
        return base.key().size() >= other.key().size()
                && base.key().subList(0, other.key().size()).equals(other.key());
    }

    /** Both tables are sorted and the other's key leads this one's: one pass finds all partners. */
    private int[] merged(Register other) {
        Table parent = facts.table(other.id());
        Column[] left = other.key().stream().map(table::column).toArray(Column[]::new);
        Column[] right = other.key().stream().map(parent::column).toArray(Column[]::new);
        int[] rows = new int[table.size()];
        int at = 0;
        for (int i = 0; i < rows.length; i++) {
            int difference = -1;
            while (at < parent.size() && (difference = compare(left, i, right, at)) > 0) {
                at++;
            }
            rows[i] = at < parent.size() && difference == 0 ? at : -1;
        }
        return rows;
    }

    private static int compare(Column[] left, int i, Column[] right, int j) {
        for (int part = 0; part < left.length; part++) {
            if (left[part].isNumeric()) {
                int difference = Double.compare(left[part].number(i), right[part].number(j));
                if (difference != 0) {
                    return difference;
                }
            } else {
                String a = left[part].text(i);
                String b = right[part].text(j);
                if (a != b) {
                    int difference = (a == null ? "" : a).compareTo(b == null ? "" : b);
                    if (difference != 0) {
                        return difference;
                    }
                }
            }
        }
        return 0;
    }

    /** Any other register: its key is looked up row by row, parts found in this table or in registers already seen. */
    private int[] looked(Register other) {
        List<Seen> parts = new ArrayList<>();
        for (String part : other.key()) {
            Seen seen = look(part);
            if (seen == null) {
                return null;
            }
            parts.add(seen);
        }
        Table parent = facts.table(other.id());
        int[] rows = new int[table.size()];
        for (int i = 0; i < rows.length; i++) {
            List<String> key = new ArrayList<>();
            for (Seen part : parts) {
                int row = part.row(i);
                key.add(
                        row < 0 || !part.column().isThere(row)
                                ? ""
                                : part.column().isNumeric()
                                        ? Table.plain(part.column().number(row))
                                        : part.column().text(row));
            }
            rows[i] = parent.find(key);
        }
        return rows;
    }
}
