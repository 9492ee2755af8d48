package org.junheng.core.verify;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junheng.core.model.Facts;
import org.junheng.core.model.Table;
import org.junheng.core.register.Field;
import org.junheng.core.register.Register;
import org.junheng.core.register.Registers;

/** What the rules look at: the facts with their registers, read by column. */
final class World {

    private final Facts facts;
    private final Registers registers;
    private final Links links;
    private final Map<String, Joined> joined = new HashMap<>();
    private final Map<String, List<String>> nameFields = new HashMap<>();

    World(Facts facts, Registers registers) {
        this.facts = facts;
        this.registers = registers;
        this.links = new Links(facts, registers);
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

    /** What people call the thing of a row: the name of its school or county, else the last text of its key that is no code. */
    String called(String register, int row) {
        for (String field : nameFields(register)) {
            String name = links.texts(register, field)[row];
            if (name != null) {
                return name;
            }
        }
        return key(register, row);
    }

    private List<String> nameFields(String register) {
        return nameFields.computeIfAbsent(
                register,
                id -> links.route(id).keySet().stream()
                        .filter(field -> field.endsWith("_name"))
                        .toList());
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
