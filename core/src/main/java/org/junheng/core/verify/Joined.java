package org.junheng.core.verify;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junheng.core.formula.Columns;
import org.junheng.core.model.Column;
import org.junheng.core.model.Facts;
import org.junheng.core.model.State;
import org.junheng.core.register.Field;
import org.junheng.core.register.Registers;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;

/**
 * All rows of one register as formulas read them column by column: its own fields, those of the registers it sees, and columns
 * worked out before, such as {@code previous(students)}.
 */
final class Joined implements Columns {

    private final String register;
    private final Facts facts;
    private final Registers registers;
    private final Links links;
    private final Map<String, double[]> numbers = new HashMap<>();
    private final Map<String, Boolean> worked = new HashMap<>();

    Joined(String register, Facts facts, Registers registers, Links links) {
        this.register = register;
        this.facts = facts;
        this.registers = registers;
        this.links = links;
    }

    int rows() {
        return facts.table(register).size();
    }

    String register() {
        return register;
    }

    /** Adds a column that was worked out, under the formula it stands for. */
    void put(String name, double[] column, boolean isWhole) {
        numbers.put(name, column);
        worked.put(name, isWhole);
    }

    boolean has(String name) {
        return worked.containsKey(name);
    }

    @Override
    public double[] numbers(String name) {
        return numbers.computeIfAbsent(name, unused -> {
            double factor =
                    field(name).unit().map(unit -> unit.factor().doubleValue()).orElse(1d);
            Optional<Column> column = column(name);
            if (column.isEmpty() || !column.get().isNumeric()) {
                return nothing();
            }
            int[] rows = rows(name);
            if (rows == null && factor == 1) {
                return column.get().numbers();
            }
            double[] found = nothing();
            for (int row = 0; row < found.length; row++) {
                int at = rows == null ? row : rows[row];
                found[row] =
                        at == Links.NONE ? Double.NaN : factor * column.get().number(at);
            }
            return found;
        });
    }

    @Override
    public double[] among(String name, Set<String> words) {
        field(name);
        double[] among = nothing();
        Optional<Column> column = column(name);
        if (column.isPresent() && !column.get().isNumeric()) {
            int[] rows = rows(name);
            for (int row = 0; row < among.length; row++) {
                int at = rows == null ? row : rows[row];
                if (at != Links.NONE && column.get().isThere(at)) {
                    among[row] = words.contains(column.get().text(at)) ? 1 : 0;
                }
            }
        }
        return among;
    }

    @Override
    public boolean isWhole(String name) {
        if (worked.containsKey(name)) {
            return worked.get(name);
        }
        return switch (field(name).type()) {
            case COUNT, FLAG, YEAR, DATE -> true;
            default -> false;
        };
    }

    @Override
    public boolean isEntered(String name) {
        return !worked.containsKey(name);
    }

    @Override
    public List<Columns> below() {
        return List.of();
    }

    /** The state of a name in a row: worked-out columns are missing where they have no number. */
    State state(String name, int row) {
        if (worked.containsKey(name)) {
            return Double.isNaN(numbers.get(name)[row]) ? State.MISSING : State.VALUE;
        }
        Optional<Column> column = column(name);
        int[] rows = column.isEmpty() ? null : rows(name);
        int at = rows == null ? row : rows[row];
        return column.isEmpty() || at == Links.NONE
                ? State.MISSING
                : column.get().state(at);
    }

    /** Marks the rows in which a name has no value, for one of these reasons; what was worked out is missing where it has no number. */
    void mark(String name, Set<State> states, boolean[] marks) {
        if (worked.containsKey(name)) {
            double[] column = numbers.get(name);
            for (int row = 0; row < marks.length; row++) {
                marks[row] |= Double.isNaN(column[row]);
            }
            return;
        }
        Column column = column(name).orElse(null);
        if (column == null) {
            Arrays.fill(marks, true);
            return;
        }
        int[] rows = rows(name);
        if (rows == null && column.isComplete()) {
            return;
        }
        for (int row = 0; row < marks.length; row++) {
            int at = rows == null ? row : rows[row];
            marks[row] |= at == Links.NONE || !column.isThere(at) && states.contains(column.state(at));
        }
    }

    /** The definition of a name; one that no visible register has is refused. */
    Field field(String name) {
        String owner = links.route(register).get(name);
        if (owner == null) {
            throw new Refusal(Words.of(
                    "登记册 %s 的核验规则用到没有的字段 %s",
                    "a check of register %s uses %s, a field that is not there", register, name));
        }
        return registers.register(owner).field(name);
    }

    /** The column that holds a name, empty where none was handed in. */
    Optional<Column> column(String name) {
        String owner = links.route(register).get(name);
        return owner != null && facts.has(owner) && facts.table(owner).has(name)
                ? Optional.of(facts.table(owner).column(name))
                : Optional.empty();
    }

    /** The rows of that column that belong to these rows, null if it is an own column. */
    int[] rows(String name) {
        String owner = links.route(register).get(name);
        return owner.equals(register) ? null : links.visible(register, owner);
    }

    private double[] nothing() {
        double[] nothing = new double[rows()];
        Arrays.fill(nothing, Double.NaN);
        return nothing;
    }
}
