package org.junheng.core.verify;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junheng.core.model.Column;
import org.junheng.core.model.Facts;
import org.junheng.core.model.Table;
import org.junheng.core.register.FieldType;
import org.junheng.core.register.Register;
import org.junheng.core.register.Registers;

/** Which row of one register belongs to which row of another, for all rows at once: a stage to its school, a year to the year before. */
final class Links {

    static final int NONE = -1;

    private final Facts facts;
    private final Registers registers;
    private final Map<String, Map<String, String>> routes = new HashMap<>();
    private final Map<String, int[]> visible = new HashMap<>();
    private final Map<String, int[]> previous = new HashMap<>();
    private final Map<String, String[]> texts = new HashMap<>();
    private final Map<String, String[]> keys = new HashMap<>();
    private final Map<String, Map<String, Integer>> indexes = new HashMap<>();

    Links(Facts facts, Registers registers) {
        this.facts = facts;
        this.registers = registers;
    }

    /** Where a row of a register finds each field it knows: field → register, its own or one whose key it knows. */
    Map<String, String> route(String from) {
        return routes.computeIfAbsent(from, unused -> {
            Map<String, String> route = new LinkedHashMap<>();
            registers.register(from).fields().keySet().forEach(field -> route.put(field, from));
            Set<String> seen = new HashSet<>(List.of(from));
            boolean grown = true;
            while (grown) {
                grown = false;
                for (Register other : registers.all()) {
                    if (route.keySet().containsAll(other.key()) && seen.add(other.id())) {
                        other.fields().keySet().forEach(field -> route.putIfAbsent(field, other.id()));
                        grown = true;
                    }
                }
            }
            return route;
        });
    }

    /** The register whose rows an aggregate over these names runs over, as formulas choose it: the shortest key that knows them all. */
    Optional<Register> below(String register, Set<String> names) {
        Set<String> known = route(register).keySet();
        return registers.all().stream()
                .filter(other -> !known.containsAll(other.key()))
                .filter(other -> names.stream().anyMatch(other::has))
                .filter(other -> route(other.id()).keySet().containsAll(names))
                .filter(other -> route(other.id())
                        .keySet()
                        .containsAll(registers.register(register).key()))
                .min(Comparator.comparingInt((Register other) -> other.key().size())
                        .thenComparing(Register::id));
    }

    /** For each row the row of another register it sees, or {@link #NONE}. */
    int[] visible(String from, String to) {
        String link = from + ">" + to;
        if (!visible.containsKey(link)) {
            visible.put(link, seen(from, to));
        }
        return visible.get(link);
    }

    private int[] seen(String from, String to) {
        int[] rows = new int[facts.table(from).size()];
        Arrays.fill(rows, NONE);
        Map<String, Integer> index = index(to);
        if (!index.isEmpty()) {
            String[] named = keys(from, registers.register(to).key());
            for (int row = 0; row < rows.length; row++) {
                rows[row] = named[row] == null ? NONE : index.getOrDefault(named[row], NONE);
            }
        }
        return rows;
    }

    /** For each row the same row one year earlier, or {@link #NONE}. */
    int[] previous(String register) {
        return previous.computeIfAbsent(register, unused -> {
            List<String> key = registers.register(register).key();
            Optional<String> clock = clock(register);
            Table table = facts.table(register);
            int[] rows = new int[table.size()];
            Arrays.fill(rows, NONE);
            if (clock.isPresent() && hasYearBefore(table.column(clock.get()).numbers())) {
                String[][] parts =
                        key.stream().map(field -> texts(register, field)).toArray(String[][]::new);
                Map<String, Integer> index = index(register);
                int year = key.indexOf(clock.get());
                double[] years = table.column(clock.get()).numbers();
                for (int row = 0; row < rows.length; row++) {
                    String then = Table.plain(years[row] - 1);
                    rows[row] = index.getOrDefault(joined(parts, row, year, then), NONE);
                }
            }
            return rows;
        });
    }

    /** Whether any year follows another: most often only one year was handed in. */
    static boolean hasYearBefore(double[] years) {
        Set<Double> known = new HashSet<>();
        double last = Double.NaN;
        for (double year : years) {
            if (year != last) {
                known.add(year);
                last = year;
            }
        }
        return known.stream().anyMatch(year -> known.contains(year - 1));
    }

    /** The part of a register's key that counts years, if it has one. */
    Optional<String> clock(String register) {
        Register of = registers.register(register);
        return of.key().stream()
                .filter(field -> of.field(field).type() == FieldType.YEAR)
                .findFirst();
    }

    /** A field as text for each row, null where it is missing; also of fields found in another register. */
    String[] texts(String from, String field) {
        String known = from + "." + field;
        if (!texts.containsKey(known)) {
            texts.put(known, written(from, field));
        }
        return texts.get(known);
    }

    private String[] written(String from, String field) {
        String owner = route(from).get(field);
        int size = facts.table(from).size();
        String[] texts = new String[size];
        if (owner == null || !facts.has(owner) || !facts.table(owner).has(field)) {
            return texts;
        }
        Column column = facts.table(owner).column(field);
        int[] rows = owner.equals(from) ? null : visible(from, owner);
        double last = Double.NaN;
        String lastText = null;
        for (int row = 0; row < size; row++) {
            int at = rows == null ? row : rows[row];
            if (at == NONE || !column.isThere(at)) {
                continue;
            }
            if (!column.isNumeric()) {
                texts[row] = column.text(at);
            } else {
                // years come in long runs: one text for each run
                lastText = column.number(at) == last ? lastText : Table.plain(column.number(at));
                last = column.number(at);
                texts[row] = lastText;
            }
        }
        return texts;
    }

    /** Several fields of each row joined into one text, null where one of them is missing. */
    String[] keys(String from, List<String> fields) {
        String known = from + fields;
        if (!keys.containsKey(known)) {
            keys.put(known, joined(from, fields));
        }
        return keys.get(known);
    }

    private String[] joined(String from, List<String> fields) {
        String[][] parts = fields.stream().map(field -> texts(from, field)).toArray(String[][]::new);
        String[] joined = new String[facts.table(from).size()];
        for (int row = 0; row < joined.length; row++) {
            joined[row] = joined(parts, row, NONE, "");
        }
        return joined;
    }

    private Map<String, Integer> index(String register) {
        return indexes.computeIfAbsent(register, unused -> {
            Map<String, Integer> index = new HashMap<>();
            if (facts.has(register)) {
                String[] own = keys(register, registers.register(register).key());
                for (int row = 0; row < own.length; row++) {
                    index.putIfAbsent(own[row], row);
                }
            }
            return index;
        });
    }

    private static String joined(String[][] parts, int row, int replaced, String by) {
        StringBuilder key = new StringBuilder();
        for (int part = 0; part < parts.length; part++) {
            String text = part == replaced ? by : parts[part][row];
            if (text == null) {
                return null;
            }
            key.append(text).append('\n');
        }
        return key.toString();
    }
}
