package org.junheng.core.model;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** All facts of one piece of work: one table per register, empty where nothing was handed in. Immutable. */
public final class Facts {

    private final Map<String, Table> tables;

    /** @param tables by register, in this order */
    private Facts(SortedMap<String, Table> tables) {
        this.tables = new LinkedHashMap<>(tables);
    }

    public static Facts of(Collection<Table> tables) {
        SortedMap<String, Table> named = new TreeMap<>();
        tables.forEach(table -> named.put(table.register(), table));
        return new Facts(named);
    }

    public boolean has(String register) {
        return tables.containsKey(register);
    }

    public Table table(String register) {
        Table table = tables.get(register);
        if (table == null) {
            throw new IllegalArgumentException("no facts of register " + register);
        }
        return table;
    }

    public Collection<Table> tables() {
        return tables.values();
    }

    /** The fields in which these facts differ from others about the same rows; empty where they are not about the same rows. */
    public Optional<Set<String>> fieldsOtherThan(Facts others) {
        Set<String> fields = new TreeSet<>();
        for (Table table : tables.values()) {
            if (!others.has(table.register()) || others.table(table.register()).size() != table.size()) {
                return Optional.empty();
            }
            fields.addAll(table.fieldsOtherThan(others.table(table.register())));
        }
        return tables.size() == others.tables.size() ? Optional.of(fields) : Optional.empty();
    }

    public Facts with(Table replaced) {
        SortedMap<String, Table> changed = new TreeMap<>(tables);
        changed.put(replaced.register(), replaced);
        return new Facts(changed);
    }
}
