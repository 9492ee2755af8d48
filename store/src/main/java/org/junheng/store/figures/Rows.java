package org.junheng.store.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import org.junheng.core.register.Field;
import org.junheng.core.register.Register;
import org.junheng.store.RegisterTable;

/** The rows of one register's table in SQL. */
final class Rows {

    private static final Set<String> OPEN_FORM = Set.of("SUBMITTED", "ACCEPTED");

    private final Handle sql;
    private final Register register;
    private final String table;

    Rows(Handle sql, Register register) {
        this.sql = sql;
        this.register = register;
        this.table = RegisterTable.name(register);
    }

    /** In the order of their keys. */
    List<Row> in(Scope scope) {
        String where = " WHERE _county = :county" + (scope.unit().isEmpty() ? "" : " AND _unit = :unit")
                + (scope.exceptYear() == 0 ? "" : " AND _year <> :except");
        if (scope.onlySubmitted()) {
            where += " AND NOT EXISTS (SELECT 1 FROM form JOIN round ON form.round = round.id"
                    + " WHERE form.unit = " + table + "._unit AND form.register = :register"
                    + " AND round.year = " + table + "._year AND form.state NOT IN ("
                    + OPEN_FORM.stream()
                            .sorted()
                            .map(state -> "'" + state + "'")
                            .collect(Collectors.joining(", "))
                    + "))";
        }
        String order = register.key().stream().map(RegisterTable::quoted).collect(Collectors.joining(", "));
        Query query = sql.createQuery("SELECT * FROM " + table + where + " ORDER BY " + order)
                .bind("county", scope.county());
        if (!scope.unit().isEmpty()) {
            query.bind("unit", scope.unit());
        }
        if (scope.exceptYear() != 0) {
            query.bind("except", scope.exceptYear());
        }
        if (scope.onlySubmitted()) {
            query.bind("register", register.id());
        }
        return query.map((row, context) -> row(row)).list();
    }

    Map<String, Row> byKey(Scope scope) {
        Map<String, Row> rows = new LinkedHashMap<>();
        in(scope).forEach(row -> rows.put(row.key(), row));
        return rows;
    }

    void insert(List<Row> rows, String at) {
        if (rows.isEmpty()) {
            return;
        }
        List<String> columns = new ArrayList<>(register.fields().keySet());
        String names = columns.stream().map(RegisterTable::quoted).collect(Collectors.joining(", "));
        String marks = columns.stream().map(field -> ":" + field).collect(Collectors.joining(", "));
        PreparedBatch batch = sql.prepareBatch("INSERT INTO " + table + " (" + names
                + ", _unit, _county, _year, _source, _row, _typed, _at) VALUES (" + marks
                + ", :_unit, :_county, :_year, :_source, :_row, :_typed, :_at)");
        for (Row row : rows) {
            bind(batch, row, at);
            batch.bind("_unit", row.unit())
                    .bind("_county", row.county())
                    .bind("_year", row.year())
                    .add();
        }
        batch.execute();
    }

    void update(List<Row> rows, String at) {
        if (rows.isEmpty()) {
            return;
        }
        String set = register.fields().keySet().stream()
                .filter(field -> !register.key().contains(field))
                .map(field -> RegisterTable.quoted(field) + " = :" + field)
                .collect(Collectors.joining(", "));
        PreparedBatch batch = sql.prepareBatch("UPDATE " + table + " SET " + (set.isEmpty() ? "" : set + ", ")
                + "_source = :_source, _row = :_row, _typed = :_typed, _at = :_at" + whereKey());
        for (Row row : rows) {
            bind(batch, row, at);
            batch.add();
        }
        batch.execute();
    }

    void delete(List<Row> rows) {
        if (rows.isEmpty()) {
            return;
        }
        PreparedBatch batch = sql.prepareBatch("DELETE FROM " + table + whereKey());
        for (Row row : rows) {
            register.key().forEach(field -> batch.bind(field, row.values().get(field)));
            batch.add();
        }
        batch.execute();
    }

    private String whereKey() {
        return " WHERE "
                + register.key().stream()
                        .map(field -> RegisterTable.quoted(field) + " = :" + field)
                        .collect(Collectors.joining(" AND "));
    }

    private void bind(PreparedBatch batch, Row row, String at) {
        for (Field field : register.fields().values()) {
            Object value = row.values().get(field.id());
            if (field.type().isNumeric()) {
                batch.bind(field.id(), (Double) value);
            } else {
                batch.bind(field.id(), (String) value);
            }
        }
        batch.bind("_source", row.from().source())
                .bind("_row", row.from().excelRow())
                .bind(
                        "_typed",
                        String.join(",", row.from().typed().stream().sorted().toList()))
                .bind("_at", at);
    }

    private Row row(ResultSet result) throws SQLException {
        Map<String, Object> values = new HashMap<>();
        for (Field field : register.fields().values()) {
            if (field.type().isNumeric()) {
                double number = result.getDouble(field.id());
                if (!result.wasNull()) {
                    values.put(field.id(), number);
                }
            } else {
                String text = result.getString(field.id());
                if (text != null) {
                    values.put(field.id(), text);
                }
            }
        }
        Row.From from = new Row.From(
                result.getString("_source"), result.getInt("_row"), Row.From.typed(result.getString("_typed")));
        return new Row(
                register, result.getString("_unit"), result.getString("_county"), result.getInt("_year"), values, from);
    }
}
