package org.junheng.core.verify;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junheng.core.collect.Areas;
import org.junheng.core.model.Facts;
import org.junheng.core.model.Table;
import org.junheng.core.register.Register;
import org.junheng.core.register.Registers;

/** What the rules look at: the facts with their registers, read by column. */
final class World {

    private final Facts facts;
    private final Registers registers;
    private final Areas areas;
    private final Links links;
    private final Map<String, Joined> joined = new HashMap<>();
    private final Map<String, Groups> groups = new HashMap<>();
    private final Map<String, List<String>> nameFields = new HashMap<>();

    World(Facts facts, Registers registers, Areas areas) {
        this.areas = areas;
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

    Areas areas() {
        return areas;
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

    Groups groups(String register, List<String> fields) {
        return groups.computeIfAbsent(register + fields, unused -> Groups.by(this, register, fields));
    }

    Reading reading() {
        return new Reading(this);
    }

    /** The school, else the county, that a row is about: its name, else its code; empty if it is about none. */
    String called(String register, int row) {
        for (String field : nameFields(register)) {
            String name = links.texts(register, field)[row];
            if (name != null) {
                return name;
            }
        }
        Set<String> known = links.route(register).keySet();
        String school = known.contains("school") ? links.texts(register, "school")[row] : null;
        String area = known.contains("area") ? links.texts(register, "area")[row] : null;
        return school != null ? school : area != null ? areas.name(area) : "";
    }

    private List<String> nameFields(String register) {
        return nameFields.computeIfAbsent(
                register,
                id -> links.route(id).keySet().stream()
                        .filter(field -> field.endsWith("_name"))
                        .toList());
    }
}
