package org.junheng.core.model;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** The facts of one register: rows sorted by their key, one column per field, key fields among them. Immutable. */
public final class Table {

    private final String register;
    private final List<String> key;
    private final Map<String, Column> columns;
    private final Origins origins;
    private final int size;
    private final KeyIndex index;

    private Table(String register, List<String> key, Map<String, Column> columns, Origins origins, int size) {
        this(register, key, columns, origins, size, KeyIndex.of(key, columns, size));
    }

    private Table(
            String register, List<String> key, Map<String, Column> columns, Origins origins, int size, KeyIndex index) {
        this.register = register;
        this.key = key;
        this.columns = columns;
        this.origins = origins;
        this.size = size;
        this.index = index;
    }

    /** Sorts the rows by their key; columns must be of one length. Keys are compared as text, part by part. */
    public static Table of(String register, List<String> key, Collection<Column> columns, Origins origins) {
        Map<String, Column> named = new LinkedHashMap<>();
        columns.forEach(column -> named.put(column.field(), column));
        int size = columns.isEmpty() ? 0 : columns.iterator().next().size();
        Table unsorted = new Table(register, List.copyOf(key), named, origins, size);
        return unsorted.isSorted() ? unsorted : unsorted.sorted();
    }

    public String register() {
        return register;
    }

    public List<String> key() {
        return key;
    }

    public int size() {
        return size;
    }

    public boolean has(String field) {
        return columns.containsKey(field);
    }

    public Column column(String field) {
        Column column = columns.get(field);
        if (column == null) {
            throw new IllegalArgumentException(register + " has no field " + field);
        }
        return column;
    }

    public Collection<Column> columns() {
        return columns.values();
    }

    /** The parts of a row's key as text: whole numbers without a point, a missing part empty. */
    public List<String> key(int row) {
        return index.key(row);
    }

    /** The text of any field, numbers written plainly; empty where there is no value. */
    public String shown(int row, String field) {
        return has(field) ? part(column(field), row) : "";
    }

    /** The row with this key, or -1. */
    public int find(List<String> parts) {
        return index.find(parts);
    }

    public Origins origins() {
        return origins;
    }

    public Place place(int row, String field) {
        return origins.place(row, field);
    }

    public Fact fact(int row, String field) {
        Column column = column(field);
        return new Fact(
                register,
                key(row),
                field,
                column.state(row),
                column.isNumeric() ? column.number(row) : Double.NaN,
                column.isNumeric() ? null : column.text(row),
                place(row, field));
    }

    public Table with(Column replaced) {
        return with(List.of(replaced));
    }

    /** The same rows with some columns replaced or added; key columns stay as they are. */
    public Table with(Collection<Column> replaced) {
        Map<String, Column> changed = new LinkedHashMap<>(columns);
        replaced.forEach(column -> changed.put(column.field(), column));
        boolean hasOtherKeys = replaced.stream().anyMatch(column -> key.contains(column.field()));
        return hasOtherKeys
                ? new Table(register, key, changed, origins, size)
                : new Table(register, key, changed, origins, size, index);
    }

    /** The fields in which this table differs from another one of as many rows. */
    Set<String> fieldsOtherThan(Table other) {
        Set<String> fields = new HashSet<>(columns.keySet());
        fields.addAll(other.columns.keySet());
        fields.removeIf(field -> has(field) && other.has(field) && column(field).isLike(other.column(field)));
        return fields;
    }

    /** Only these rows, in key order. */
    public Table pick(int[] chosen) {
        Map<String, Column> picked = new LinkedHashMap<>();
        columns.forEach((field, column) -> picked.put(field, column.pick(chosen)));
        return new Table(register, key, picked, origins.pick(chosen), chosen.length);
    }

    private boolean isSorted() {
        Comparator<Integer> order = order();
        for (int row = 1; row < size; row++) {
            if (order.compare(row - 1, row) > 0) {
                return false;
            }
        }
        return true;
    }

    private Table sorted() {
        int[] order = IntStream.range(0, size)
                .boxed()
                .sorted(order())
                .mapToInt(Integer::intValue)
                .toArray();
        return pick(order);
    }

    private Comparator<Integer> order() {
        Column[] parts = key.stream().map(columns::get).toArray(Column[]::new);
        return (left, right) -> compare(parts, left, right);
    }

    private static int compare(Column[] parts, int left, int right) {
        for (Column part : parts) {
            int difference = part.isNumeric()
                    ? Double.compare(part.number(left), part.number(right))
                    : part(part, left).compareTo(part(part, right));
            if (difference != 0) {
                return difference;
            }
        }
        return 0;
    }

    static String part(Column column, int row) {
        if (column == null || !column.isThere(row)) {
            return "";
        }
        return column.isNumeric() ? plain(column.number(row)) : column.text(row);
    }

    /** A number as people type it: no exponent, no trailing zeros. */
    public static String plain(double number) {
        return isWhole(number) ? Long.toString((long) number) : decimal(number).toPlainString();
    }

    /** The same as a decimal; most figures are whole, and need not be written out to become one. */
    public static BigDecimal decimal(double number) {
        return isWhole(number)
                ? BigDecimal.valueOf((long) number)
                : BigDecimal.valueOf(number).stripTrailingZeros();
    }

    private static boolean isWhole(double number) {
        return number == Math.rint(number) && Math.abs(number) < Long.MAX_VALUE;
    }
}
