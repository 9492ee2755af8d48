package org.junheng.core.register;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.junheng.core.formula.Exact;
import org.junheng.core.formula.Exact.Nothing;
import org.junheng.core.formula.Exact.Truth;
import org.junheng.core.formula.Rational;
import org.junheng.core.formula.Row;
import org.junheng.core.model.Column;
import org.junheng.core.model.Facts;
import org.junheng.core.model.Figure;
import org.junheng.core.model.State;
import org.junheng.core.model.Table;

/**
 * Facts as rows that formulas read. A row sees every register whose key it knows: a stage row its school, the school its county,
 * the county its funding; below it lie the rows that know its key and more. Keeps an index per question asked, so one instance
 * serves one set of facts; not for several threads.
 */
public final class FactRows {

    private static final Set<String> CLOCKS = Set.of("year", "fiscal_year");

    private final Facts facts;
    private final Registers registers;
    private final Set<String> keyParts;
    private final List<Register> present;
    private final Map<String, List<Column>> keyColumns;
    private final Map<String, Set<String>> knowables;
    private final Map<String, Map<List<String>, List<Integer>>> indexes;
    private final Figure changed;
    private final double changedTo;
    private final Consumer<Figure> seen;

    public FactRows(Facts facts, Registers registers) {
        this.facts = facts;
        this.registers = registers;
        this.keyParts = new HashSet<>();
        registers.all().forEach(register -> keyParts.addAll(register.key()));
        this.present = registers.all().stream()
                .filter(register -> facts.has(register.id()))
                .toList();
        this.keyColumns = new HashMap<>();
        this.knowables = new HashMap<>();
        this.indexes = new HashMap<>();
        this.changed = null;
        this.changedTo = Double.NaN;
        this.seen = null;
    }

    private FactRows(FactRows of, Figure changed, double changedTo, Consumer<Figure> seen) {
        this.facts = of.facts;
        this.registers = of.registers;
        this.keyParts = of.keyParts;
        this.present = of.present;
        this.keyColumns = of.keyColumns;
        this.knowables = of.knowables;
        this.indexes = of.indexes;
        this.changed = changed;
        this.changedTo = changedTo;
        this.seen = seen;
    }

    /** The same rows where formulas read one figure, which is no part of a key, as another number; no index is built anew. */
    public FactRows with(Figure figure, double number) {
        return new FactRows(this, figure, number, seen);
    }

    /** The same rows, telling of every figure a formula reads. */
    public FactRows watched(Consumer<Figure> watcher) {
        return new FactRows(this, changed, changedTo, watcher);
    }

    /** Whether a field is part of what rows are found by. */
    public boolean isKey(String field) {
        return keyParts.contains(field);
    }

    public Facts facts() {
        return facts;
    }

    /** The row that knows these keys, for example {@code {area: 999901, year: 2025, fiscal_year: 2024}}. */
    public Row row(Map<String, String> known) {
        return new FactRow(known);
    }

    /** A row of a register's table; knows what its own fields say, and the context given, such as a fiscal year. */
    public Row row(String register, int row, Map<String, String> context) {
        FactRow found = new FactRow(known(facts.table(register), row, context));
        found.found.put(register, row);
        return found;
    }

    private Map<String, String> known(Table table, int row, Map<String, String> context) {
        Map<String, String> known = new TreeMap<>(context);
        for (Column column : keyColumns.computeIfAbsent(table.register(), unused -> keyColumns(table))) {
            if (column.isThere(row)) {
                known.put(column.field(), table.shown(row, column.field()));
            }
        }
        return known;
    }

    private List<Column> keyColumns(Table table) {
        return table.columns().stream()
                .filter(column -> keyParts.contains(column.field()))
                .toList();
    }

    /** Adds the key parts that visible rows know, such as the area of a school. */
    private Map<String, String> closed(Map<String, String> start) {
        Map<String, String> known = new TreeMap<>(start);
        List<Register> unseen = new ArrayList<>(present);
        boolean grown = true;
        while (grown) {
            grown = false;
            for (Iterator<Register> each = unseen.iterator(); each.hasNext(); ) {
                Register register = each.next();
                int row = visible(register, known);
                if (row >= 0) {
                    each.remove();
                    for (Map.Entry<String, String> part :
                            known(facts.table(register.id()), row, Map.of()).entrySet()) {
                        grown |= known.putIfAbsent(part.getKey(), part.getValue()) == null;
                    }
                }
            }
        }
        return known;
    }

    private int visible(Register register, Map<String, String> known) {
        if (!facts.has(register.id()) || !known.keySet().containsAll(register.key())) {
            return -1;
        }
        List<String> key = register.key().stream().map(known::get).toList();
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
            for (Register other : registers.all()) {
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

    /** The register whose rows an aggregate over these names runs over: the shortest key that still knows every name. */
    private Optional<Register> registerBelow(Set<String> names, Map<String, String> known) {
        return registers.all().stream()
                .filter(register -> !known.keySet().containsAll(register.key()))
                .filter(register -> names.stream().anyMatch(register::has))
                .filter(register -> names.stream().allMatch(name -> knows(register, name)))
                .min(Comparator.comparingInt(
                                (Register register) -> register.key().size())
                        .thenComparing(Register::id));
    }

    private List<Integer> rowsBelow(Register register, Map<String, String> known) {
        Set<String> links = new LinkedHashSet<>(knowable(register));
        links.retainAll(known.keySet());
        Map<List<String>, List<Integer>> index =
                indexes.computeIfAbsent(register.id() + links, unused -> index(register, links));
        return index.getOrDefault(links.stream().map(known::get).toList(), List.of());
    }

    private Map<List<String>, List<Integer>> index(Register register, Set<String> links) {
        Map<List<String>, List<Integer>> index = new HashMap<>();
        Table table = facts.table(register.id());
        for (int row = 0; row < table.size(); row++) {
            Map<String, String> known = closed(known(table, row, Map.of()));
            List<String> values = new ArrayList<>();
            links.forEach(link -> values.add(known.getOrDefault(link, "")));
            index.computeIfAbsent(values, unused -> new ArrayList<>()).add(row);
        }
        return index;
    }

    private static Exact missing(Field field) {
        return switch (field.type()) {
            case FLAG -> Truth.OPEN;
            case TEXT, CODE -> Nothing.UNKNOWN_WORD;
            case COUNT -> Exact.UNKNOWN_COUNT;
            default ->
                field.atLeast().isPresent() && field.atLeast().get().signum() >= 0
                        ? Exact.UNKNOWN_COUNT
                        : Exact.UNKNOWN;
        };
    }

    /** A fact as exact readings take it: numbers in base units. */
    public static Exact exact(Field field, Column column, int row) {
        if (column.state(row) == State.NOT_APPLICABLE) {
            return Nothing.NOT_APPLICABLE;
        }
        if (column.state(row) == State.MISSING) {
            return missing(field);
        }
        if (!column.isNumeric()) {
            return new Exact.Word(column.text(row));
        }
        if (field.type() == FieldType.FLAG) {
            return Truth.of(column.number(row) != 0);
        }
        Rational number = Rational.of(column.number(row));
        return Exact.point(
                field.unit().isEmpty()
                        ? number
                        : number.times(Rational.of(field.unit().get().factor())));
    }

    private final class FactRow implements Row {

        /** Grows by what visible rows know, but only once a name is asked for that needs it. */
        private Map<String, String> known;

        private boolean isClosed;
        private final Map<String, Integer> found = new HashMap<>();

        FactRow(Map<String, String> known) {
            this.known = known;
        }

        private void close() {
            if (!isClosed) {
                known = closed(known);
                isClosed = true;
            }
        }

        @Override
        public Optional<Exact> value(String name) {
            Optional<Exact> value = look(name);
            if (value.isEmpty() && !isClosed) {
                close();
                return look(name);
            }
            return value;
        }

        private Exact read(Register register, Field field, int row) {
            if (seen != null) {
                seen.accept(new Figure(register.id(), row, field.id()));
            }
            boolean isOther = changed != null
                    && changed.row() == row
                    && changed.field().equals(field.id())
                    && changed.register().equals(register.id());
            Column column = isOther
                    ? Column.ofNumbers(field.id(), new double[] {changedTo})
                    : facts.table(register.id()).column(field.id());
            return exact(field, column, isOther ? 0 : row);
        }

        private Optional<Exact> look(String name) {
            Field nameless = null;
            for (Register register : registers.having(name)) {
                if (!known.keySet().containsAll(register.key())) {
                    continue;
                }
                nameless = register.field(name);
                int row = found.computeIfAbsent(register.id(), unused -> visible(register, known));
                if (row >= 0 && facts.table(register.id()).has(name)) {
                    return Optional.of(read(register, nameless, row));
                }
            }
            return nameless == null ? Optional.empty() : Optional.of(missing(nameless));
        }

        @Override
        public Optional<List<Row>> below(Set<String> names) {
            close();
            Optional<Register> register = registerBelow(names, known);
            if (register.isEmpty() || !facts.has(register.get().id())) {
                return Optional.empty();
            }
            List<Row> rows = new ArrayList<>();
            for (int row : rowsBelow(register.get(), known)) {
                Map<String, String> below = new LinkedHashMap<>(known);
                below.putAll(known(facts.table(register.get().id()), row, Map.of()));
                rows.add(new FactRow(below));
            }
            return Optional.of(rows);
        }

        @Override
        public Row previous() {
            Map<String, String> earlier = new TreeMap<>();
            known.forEach((part, value) ->
                    earlier.put(part, CLOCKS.contains(part) ? String.valueOf(Integer.parseInt(value) - 1) : value));
            return new FactRow(earlier);
        }
    }
}
