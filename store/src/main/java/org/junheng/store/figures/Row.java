package org.junheng.store.figures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junheng.core.model.Column;
import org.junheng.core.model.Table;
import org.junheng.core.register.Register;

/**
 * One stored row of a register (库中的一行).
 *
 * @param values field → {@link Double} or {@link String}; a missing figure is not in it
 * @param from where it came from
 */
public record Row(Register register, String unit, String county, int year, Map<String, Object> values, From from) {

    /** between the parts of a key */
    public static final String SEPARATOR = "\u001F";

    /**
     * Where a row came from: a sheet and its Excel row, and the fields that were typed on the page since.
     *
     * @param source id of the sheet, empty where all of it was typed
     */
    record From(String source, int excelRow, Set<String> typed) {

        static final From PAGE = new From("", 0, Set.of());

        String text() {
            return source + " " + excelRow + " "
                    + String.join(",", typed.stream().sorted().toList());
        }

        static From of(String text) {
            String[] parts = text.split(" ", -1);
            return new From(parts[0], Integer.parseInt(parts[1]), typed(parts[2]));
        }

        static Set<String> typed(String text) {
            return text.isEmpty() ? Set.of() : Set.of(text.split(","));
        }
    }

    /** A row of a table as far as its key tells: whose it is and of which year, without where it came from. */
    public static Row known(Register register, Table table, int row, String county) {
        Map<String, Object> values = new HashMap<>();
        for (Column column : table.columns()) {
            if (column.isThere(row)) {
                values.put(column.field(), column.isNumeric() ? (Object) column.number(row) : column.text(row));
            }
        }
        String unit = register.level().equals("school") ? (String) values.get("school") : county;
        return new Row(register, unit, county, Incoming.year(register, values), values, From.PAGE);
    }

    public String key() {
        return key(register, values);
    }

    /** The parts of the key as one text. */
    public static String key(Register register, Map<String, Object> values) {
        List<String> parts = new ArrayList<>();
        for (String field : register.key()) {
            parts.add(Objects.requireNonNullElse(text(values.get(field)), ""));
        }
        return String.join(SEPARATOR, parts);
    }

    /** The same of a row of a table. */
    public static String key(Table table, int row) {
        return String.join(SEPARATOR, table.key(row));
    }

    /** A value as it stands in the history: numbers plainly; null for a missing one. */
    public static String text(Object value) {
        return value == null ? null : value instanceof Double number ? Table.plain(number) : (String) value;
    }
}
