package org.junheng.core.verify;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junheng.core.formula.Row;
import org.junheng.core.model.Column;
import org.junheng.core.model.Facts;
import org.junheng.core.model.Table;
import org.junheng.core.register.FactRows;
import org.junheng.core.register.Field;
import org.junheng.core.register.Register;
import org.junheng.core.register.Registers;

/** What the rules look at: the facts with their registers, read by column, and by row where a sentence or a near case needs it. */
final class World {

    private final Facts facts;
    private final Registers registers;
    private final Links links;
    private final Map<String, Joined> joined = new HashMap<>();
    private final FactRows rows;

    World(Facts facts, Registers registers) {
        this.facts = facts;
        this.registers = registers;
        this.links = new Links(facts, registers);
        this.rows = new FactRows(facts, registers);
    }

    Registers registers() {
        return registers;
    }

    Facts facts() {
        return facts;
    }

    Links links() {
        return links;
    }

    /** Whether rows of a register were handed in. */
    boolean has(String register) {
        return facts.has(register) && facts.table(register).size() > 0;
    }

    boolean has(String register, String field) {
        return has(register) && facts.table(register).has(field);
    }

    Table table(String register) {
        return facts.table(register);
    }

    Register register(Table table) {
        return registers.register(table.register());
    }

    Joined joined(String register) {
        return joined.computeIfAbsent(register, id -> new Joined(id, facts, registers, links));
    }

    Reading reading() {
        return new Reading(this);
    }

    /** A row as exact readings and sentences see it. */
    Row row(String register, int row) {
        return rows.row(register, row, Map.of());
    }

    /** What people call the thing of a row: the name of its school or county, else the last text of its key that is no code. */
    String called(String register, int row) {
        Joined sees = joined(register);
        for (String field : links.route(register).keySet()) {
            if (field.endsWith("_name")) {
                Optional<Column> column = sees.column(field);
                int[] rowsThere = sees.rows(field);
                int at = rowsThere == null ? row : rowsThere[row];
                if (column.isPresent() && at != Links.NONE && column.get().isThere(at)) {
                    return column.get().text(at);
                }
            }
        }
        return key(register, row);
    }

    private String key(String register, int row) {
        Table table = table(register);
        String called = "";
        for (String part : table.key()) {
            Field field = registers.register(register).field(part);
            if (!field.type().isNumeric() && (called.isEmpty() || field.codes().isEmpty())) {
                called = table.shown(row, part);
            }
        }
        return called;
    }
}
