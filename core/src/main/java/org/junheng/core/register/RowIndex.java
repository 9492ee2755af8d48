package org.junheng.core.register;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.junheng.core.model.Column;
import org.junheng.core.model.Facts;
import org.junheng.core.model.Table;

/**
 * Which row sees which, by keys alone: it serves all facts that have the same keys. Whatever was looked for once is kept. For several
 * threads.
 */
final class RowIndex {

    private final Facts facts;
    private final Registers registers;
    private final Set<String> keyParts = new HashSet<>();
    private final List<Register> seen;
    private final List<Register> present;
    private final Map<String, List<Column>> keyColumns = new HashMap<>();
    private final Map<String, Set<String>> knowables = new ConcurrentHashMap<>();
    private final Map<Asked, Optional<Below>> below = new ConcurrentHashMap<>();

    RowIndex(Facts facts, Registers registers) {
        this.facts = facts;
        this.registers = registers;
        this.seen = registers.all().stream()
                .filter(register -> !register.isForPlans())
                .toList();
        seen.forEach(register -> keyParts.addAll(register.key()));
        this.present =
                seen.stream().filter(register -> facts.has(register.id())).toList();
        facts.tables().forEach(table -> keyColumns.put(table.register(), keyColumns(table)));
    }

    private List<Column> keyColumns(Table table) {
        return table.columns().stream().filter(column -> isKey(column.field())).toList();
    }

    /** Whether a field is part of what rows are found by. */
    boolean isKey(String field) {
        return keyParts.contains(field);
    }

    /** The parts of keys that a row says itself. */
    Map<String, String> said(String register, int row) {
        Map<String, String> said = new HashMap<>();
        Table table = facts.table(register);
        for (Column column : keyColumns.get(register)) {
            if (column.isThere(row)) {
                said.put(column.field(), table.shown(row, column.field()));
            }
        }
        return said;
    }

    /** Adds the key parts that visible rows know, such as the area of a school. */
    Map<String, String> closed(Map<String, String> start) {
        Map<String, String> known = new HashMap<>(start);
        List<Register> unseen = new ArrayList<>(present);
        boolean grown = true;
        while (grown) {
            grown = false;
            for (Iterator<Register> each = unseen.iterator(); each.hasNext(); ) {
                Register register = each.next();
                int row = sees(register, known) ? visible(register, known) : -1;
                if (row >= 0) {
                    each.remove();
                    for (Map.Entry<String, String> part :
                            said(register.id(), row).entrySet()) {
                        grown |= known.putIfAbsent(part.getKey(), part.getValue()) == null;
                    }
                }
            }
        }
        return known;
    }

    /** Whether these key parts are enough to find a row of a register. */
    static boolean sees(Register register, Map<String, String> known) {
        for (String part : register.key()) {
            if (!known.containsKey(part)) {
                return false;
            }
        }
        return true;
    }

    /** The row of a register that these key parts lead to; -1 where there is none. */
    int visible(Register register, Map<String, String> known) {
        if (!facts.has(register.id())) {
            return -1;
        }
        List<String> key = new ArrayList<>(register.key().size());
        register.key().forEach(part -> key.add(known.get(part)));
        return facts.table(register.id()).find(key);
    }

    /** The key parts that a row of a register can know, itself or through the rows it sees. */
    private Set<String> knowable(Register register) {
        return knowables.computeIfAbsent(register.id(), unused -> worked(register));
    }

    private Set<String> worked(Register register) {
        Set<String> knowable = new TreeSet<>();
        register.fields().keySet().stream().filter(keyParts::contains).forEach(knowable::add);
        boolean grown = true;
        while (grown) {
            grown = false;
            for (Register other : seen) {
                if (knowable.containsAll(other.key())) {
                    for (String field : other.fields().keySet()) {
                        grown |= keyParts.contains(field) && knowable.add(field);
                    }
                }
            }
        }
        return knowable;
    }

    private boolean knows(Register register, String name) {
        Set<String> knowable = knowable(register);
        return register.has(name)
                || registers.having(name).stream().anyMatch(owner -> knowable.containsAll(owner.key()));
    }

    /** Names asked for below a row that knows some key parts. */
    private record Asked(Set<String> names, Set<String> known) {}

    /**
     * The rows of one register, by those of their key parts that the row above knows too.
     *
     * @param links these key parts, in order
     */
    record Below(Register register, List<String> links, Map<List<String>, List<Integer>> rows) {

        List<Integer> rows(Map<String, String> known) {
            List<String> values = new ArrayList<>(links.size());
            links.forEach(link -> values.add(known.get(link)));
            return rows.getOrDefault(values, List.of());
        }
    }

    /** Where rows that know all these names lie below one that knows these key parts; empty where nothing of them was handed in. */
    Optional<Below> below(Set<String> names, Set<String> known) {
        Optional<Below> found = below.get(new Asked(names, known));
        if (found == null) {
            Set<String> ownNames = Set.copyOf(names);
            Set<String> ownKnown = Set.copyOf(known);
            found = registerBelow(ownNames, ownKnown)
                    .filter(register -> facts.has(register.id()))
                    .map(register -> below(register, ownKnown));
            below.put(new Asked(ownNames, ownKnown), found);
        }
        return found;
    }

    /** The register whose rows an aggregate over these names runs over: the shortest key that still knows every name. */
    private Optional<Register> registerBelow(Set<String> names, Set<String> known) {
        return seen.stream()
                .filter(register -> !known.containsAll(register.key()))
                .filter(register -> names.stream().anyMatch(register::has))
                .filter(register -> names.stream().allMatch(name -> knows(register, name)))
                .min(Comparator.comparingInt(
                                (Register register) -> register.key().size())
                        .thenComparing(Register::id));
    }

    private Below below(Register register, Set<String> known) {
        Set<String> links = new LinkedHashSet<>(knowable(register));
        links.retainAll(known);
        List<String> ordered = List.copyOf(links);
        return below.values().stream()
                .flatMap(Optional::stream)
                .filter(each -> each.register() == register && each.links().equals(ordered))
                .findFirst()
                .orElseGet(() -> new Below(register, ordered, rows(register, ordered)));
    }

    private Map<List<String>, List<Integer>> rows(Register register, List<String> links) {
        Map<List<String>, List<Integer>> rows = new HashMap<>();
        for (int row = 0; row < facts.table(register.id()).size(); row++) {
            Map<String, String> known = closed(said(register.id(), row));
            List<String> values = new ArrayList<>(links.size());
            links.forEach(link -> values.add(known.getOrDefault(link, "")));
            rows.computeIfAbsent(values, unused -> new ArrayList<>()).add(row);
        }
        return rows;
    }
}
