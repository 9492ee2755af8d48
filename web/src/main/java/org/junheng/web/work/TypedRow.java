package org.junheng.web.work;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.core.collect.RawTable;
import org.junheng.core.collect.Returns;
import org.junheng.core.model.Finding;
import org.junheng.core.model.Place;
import org.junheng.core.model.Source;
import org.junheng.core.model.Table;
import org.junheng.core.register.Field;
import org.junheng.core.register.Register;
import org.junheng.core.register.Registers;
import org.junheng.core.text.Words;

/** One row as it was typed on a page (读一行), understood by {@code core.collect} as a row of a sheet would be. */
public final class TypedRow {

    private static final String PAGE = "在线填写";

    private final List<Field> fields;
    private final List<Finding> findings;
    private final Optional<Table> table;

    private TypedRow(List<Field> fields, List<Finding> findings, Optional<Table> table) {
        this.fields = fields;
        this.findings = findings;
        this.table = table;
    }

    /** @param typed field → what was typed; with the fields of the key */
    public static TypedRow of(Register register, Map<String, String> typed, Registers registers) {
        List<Field> fields = register.fields().values().stream()
                .filter(field -> typed.containsKey(field.id()))
                .toList();
        RawTable.Builder sheet = RawTable.builder(
                        new Source(PAGE, register.sheet().zh()))
                .hidden(Map.of("register", register.id()))
                .row(1);
        for (int i = 0; i < fields.size(); i++) {
            sheet.text(i, fields.get(i).heading().zh());
        }
        sheet.row(2);
        for (int i = 0; i < fields.size(); i++) {
            sheet.text(i, typed.get(fields.get(i).id()));
        }
        Returns returns = Returns.of(List.of(sheet.build()), registers);
        List<Finding> errors = returns.findings().stream()
                .filter(finding -> finding.level() == Finding.Level.ERROR)
                .toList();
        Optional<Table> table = Optional.of(returns.facts())
                .filter(facts -> facts.has(register.id()))
                .map(facts -> facts.table(register.id()))
                .filter(read -> read.size() == 1);
        return new TypedRow(fields, errors, table);
    }

    /** The row; empty where its key could not be read. */
    public Optional<Table> table() {
        return table;
    }

    /** What is wrong with a field; where the row could not be read, what is wrong with that. */
    public Optional<Words> wrong(String field) {
        int column = fields.stream().map(Field::id).toList().indexOf(field);
        String letter = Place.letter(column);
        return findings.stream()
                .filter(finding -> finding.places().stream()
                        .anyMatch(place -> table.isEmpty() || place.column().equals(letter)))
                .findFirst()
                .map(Finding::message)
                .or(() -> table.isEmpty()
                        ? Optional.of(Words.of("没有读懂这个数", "this figure could not be read"))
                        : Optional.empty());
    }

    /** The value of a field as the store keeps it; null for nothing. */
    public Object value(String field) {
        return table.filter(read -> read.has(field) && read.column(field).isThere(0))
                .map(read -> read.column(field).isNumeric()
                        ? (Object) read.column(field).number(0)
                        : read.column(field).text(0))
                .orElse(null);
    }
}
