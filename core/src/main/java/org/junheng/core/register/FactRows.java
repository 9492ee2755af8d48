package org.junheng.core.register;

import java.util.Map;
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

/**
 * Facts as rows that formulas read. A row sees every register whose key it knows: a stage row its school, the school its county,
 * the county its funding; below it lie the rows that know its key and more. What was looked up once is not looked up again, also not
 * by rows that were made of these. For several threads, each with rows of its own.
 */
public final class FactRows {

    private final Facts facts;
    private final Registers registers;
    private final RowIndex index;
    private final Figure changed;
    private final double changedTo;
    private final Consumer<Figure> seen;

    public FactRows(Facts facts, Registers registers) {
        this(facts, registers, new RowIndex(facts, registers), null, Double.NaN, null);
    }

    private FactRows(
            Facts facts, Registers registers, RowIndex index, Figure changed, double changedTo, Consumer<Figure> seen) {
        this.facts = facts;
        this.registers = registers;
        this.index = index;
        this.changed = changed;
        this.changedTo = changedTo;
        this.seen = seen;
    }

    /** The same rows where formulas read one figure, which is no part of a key, as another number. */
    public FactRows with(Figure figure, double number) {
        return new FactRows(facts, registers, index, figure, number, seen);
    }

    /** The same rows, telling of every figure a formula reads. */
    public FactRows watched(Consumer<Figure> watcher) {
        return new FactRows(facts, registers, index, changed, changedTo, watcher);
    }

    /** Other facts as rows; what was looked up here serves them too, where they are the same rows by the same keys. */
    public FactRows over(Facts others) {
        boolean isAlike = others.fieldsOtherThan(facts)
                .filter(fields -> fields.stream().noneMatch(this::isKey))
                .isPresent();
        return isAlike
                ? new FactRows(others, registers, index, changed, changedTo, seen)
                : new FactRows(others, registers);
    }

    /** Whether a field is part of what rows are found by. */
    public boolean isKey(String field) {
        return index.isKey(field);
    }

    public Facts facts() {
        return facts;
    }

    public Registers registers() {
        return registers;
    }

    RowIndex index() {
        return index;
    }

    /** The row that knows these keys, for example {@code {area: 999901, year: 2025, fiscal_year: 2024}}. */
    public Row row(Map<String, String> known) {
        return FactRow.knowing(this, known);
    }

    /** A row of a register's table; knows what its own fields say, and the context given, such as a fiscal year. */
    public Row row(String register, int row, Map<String, String> context) {
        return FactRow.of(this, registers.register(register), row, context);
    }

    Exact read(Register register, Field field, int row) {
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

    static Exact missing(Field field) {
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
        return exact(
                field,
                column.state(row) == State.MISSING
                        ? null
                        : column.isNumeric() ? (Object) column.number(row) : column.text(row));
    }

    /** The same of a value alone: a {@link Double} or a text, null where it is missing. */
    public static Exact exact(Field field, Object value) {
        if (value == null) {
            return missing(field);
        }
        if (value instanceof String text) {
            return new Exact.Word(text);
        }
        double number = (Double) value;
        if (field.type() == FieldType.FLAG) {
            return Truth.of(number != 0);
        }
        Rational exact = Rational.of(number);
        return Exact.point(field.unit().map(unit -> unit.inBase(exact)).orElse(exact));
    }
}
