package org.junheng.core.collect;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junheng.core.formula.ColumnReading;
import org.junheng.core.formula.Columns;
import org.junheng.core.formula.Exact;
import org.junheng.core.formula.Exact.Truth;
import org.junheng.core.formula.ExactReading;
import org.junheng.core.formula.Formula;
import org.junheng.core.model.Column;
import org.junheng.core.model.Facts;
import org.junheng.core.model.Finding;
import org.junheng.core.model.Finding.Level;
import org.junheng.core.model.State;
import org.junheng.core.model.Table;
import org.junheng.core.register.FactRows;
import org.junheng.core.register.Field;
import org.junheng.core.register.Register;
import org.junheng.core.register.Registers;
import org.junheng.core.register.Unit;
import org.junheng.core.text.Words;

/** Marks what does not apply (不适用): cells of a field whose {@code applies-when} is false in their row. */
final class Applicability {

    private Applicability() {}

    static Facts applied(Facts facts, Registers registers, List<Finding> findings) {
        Facts applied = facts;
        FactRows rows = new FactRows(facts, registers);
        for (Register register : registers.all()) {
            if (facts.has(register.id())) {
                applied = applied.with(applied(facts.table(register.id()), register, rows, findings));
            }
        }
        return applied;
    }

    private static Table applied(Table table, Register register, FactRows rows, List<Finding> findings) {
        List<Column> changed = new ArrayList<>();
        Complaints complaints = new Complaints();
        for (Field field : register.fields().values()) {
            if (field.appliesWhen().isPresent()) {
                changed.add(applied(table, register, field, rows, complaints));
            }
        }
        findings.addAll(complaints.findings());
        return changed.isEmpty() ? table : table.with(changed);
    }

    private static Column applied(Table table, Register register, Field field, FactRows rows, Complaints complaints) {
        Formula when = field.appliesWhen().orElseThrow();
        double[] applies = new ColumnReading(when).read(new Row(table, register), table.size());
        Column column = table.column(field.id());
        byte[] states = new byte[table.size()];
        double[] numbers = column.isNumeric() ? column.numbers().clone() : null;
        String[] texts = new String[column.isNumeric() ? 0 : table.size()];
        for (int row = 0; row < table.size(); row++) {
            State state = column.state(row);
            if (applies[row] == 0
                    || Double.isNaN(applies[row]) && isFalse(when, new OwnRow(table, register, row, rows))) {
                complain(table, register, field, row, complaints);
                state = State.NOT_APPLICABLE;
                if (numbers != null) {
                    numbers[row] = Double.NaN;
                }
            } else if (numbers == null) {
                texts[row] = column.text(row);
            }
            states[row] = (byte) state.ordinal();
        }
        return numbers != null
                ? Column.ofNumbers(field.id(), numbers, states)
                : Column.ofTexts(field.id(), texts, states);
    }

    /** What the columns could not tell, because a value is missing or asked for, is decided in its row. */
    private static boolean isFalse(Formula when, org.junheng.core.formula.Row row) {
        return ExactReading.truth(when, row).filter(truth -> truth == Truth.NO).isPresent();
    }

    /** A row that knows its own fields by itself, and looks for others only when asked. */
    private record OwnRow(Table table, Register register, int row, FactRows rows)
            implements org.junheng.core.formula.Row {

        private org.junheng.core.formula.Row elsewhere() {
            return rows.row(register.id(), row, Map.of());
        }

        @Override
        public Optional<Exact> value(String name) {
            return register.has(name) && table.has(name)
                    ? Optional.of(FactRows.exact(register.field(name), table.column(name), row))
                    : elsewhere().value(name);
        }

        @Override
        public Optional<List<org.junheng.core.formula.Row>> below(Set<String> names) {
            return elsewhere().below(names);
        }

        @Override
        public org.junheng.core.formula.Row previous() {
            return elsewhere().previous();
        }
    }

    /** A figure, but for 0, where none can stand is asked about. */
    private static void complain(Table table, Register register, Field field, int row, Complaints complaints) {
        Column column = table.column(field.id());
        if (!column.isThere(row) || column.isNumeric() && column.number(row) == 0) {
            return;
        }
        complaints.add(
                Level.QUERY,
                "not-applicable",
                table.place(row, field.id()),
                called(table, register, row),
                field.id(),
                Words.of(
                        "“%s”在这里不适用，填的数没有采用；请删去，或核对它所依据的项目：%s",
                        "\"%s\" does not apply here, what is written was not used; delete it, or check what it depends on: %s",
                        field.name(),
                        dependsOn(register, field)));
    }

    private static Words dependsOn(Register register, Field field) {
        List<Words> names = field.appliesWhen().orElseThrow().names().stream()
                .filter(register::has)
                .map(name -> register.field(name).name())
                .toList();
        return new Words(
                String.join("、", names.stream().map(Words::zh).toList()),
                String.join(", ", names.stream().map(Words::en).toList()));
    }

    private static String called(Table table, Register register, int row) {
        return register.fields().keySet().stream()
                .filter(id -> id.endsWith("_name"))
                .findFirst()
                .map(id -> table.shown(row, id))
                .orElse(String.join(" ", table.key(row)));
    }

    /** A condition reads the other fields of the same row; whatever else it names is not known here. */
    private record Row(Table table, Register register) implements Columns {

        @Override
        public double[] numbers(String name) {
            if (table.has(name) && table.column(name).isNumeric()) {
                return inBaseUnits(name, table.column(name).numbers());
            }
            double[] unknown = new double[table.size()];
            Arrays.fill(unknown, Double.NaN);
            return unknown;
        }

        private double[] inBaseUnits(String name, double[] numbers) {
            double factor = register.field(name)
                    .unit()
                    .map(Unit::factor)
                    .orElse(BigDecimal.ONE)
                    .doubleValue();
            return factor == 1
                    ? numbers
                    : Arrays.stream(numbers).map(number -> number * factor).toArray();
        }

        @Override
        public double[] among(String name, Set<String> words) {
            double[] among = new double[table.size()];
            for (int row = 0; row < among.length; row++) {
                boolean isThere = table.has(name) && table.column(name).isThere(row);
                among[row] = !isThere
                        ? Double.NaN
                        : words.contains(table.column(name).text(row)) ? 1 : 0;
            }
            return among;
        }

        @Override
        public boolean isWhole(String name) {
            return true;
        }

        @Override
        public List<? extends Columns> below() {
            return List.of();
        }
    }
}
