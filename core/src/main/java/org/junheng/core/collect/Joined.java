package org.junheng.core.collect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junheng.core.model.Column;
import org.junheng.core.model.Finding;
import org.junheng.core.model.Origins;
import org.junheng.core.model.Place;
import org.junheng.core.model.Source;
import org.junheng.core.model.State;
import org.junheng.core.model.Table;
import org.junheng.core.register.Field;
import org.junheng.core.register.Register;
import org.junheng.core.text.Words;

/**
 * Joins all parts of one register into its table: rows of one key become one row. A row twice in one sheet is an ERROR; two sources
 * that differ are a QUERY for each cell, and our own file wins over the ministry's return (与年报不一致).
 */
final class Joined {

    private final Register register;
    private final List<Part> parts;
    private final List<Finding> findings;
    private final Map<String, Integer> rowOfKey = new HashMap<>();
    private final int[][] rowOf;
    private int[] partOfRow;
    private int[] homeRow;
    private int size;

    private Joined(Register register, List<Part> parts, List<Finding> findings) {
        this.register = register;
        this.parts = parts;
        this.findings = findings;
        this.rowOf = new int[parts.size()][];
        int most = parts.stream().mapToInt(Part::size).sum();
        this.partOfRow = new int[most];
        this.homeRow = new int[most];
    }

    /** @param parts of this register, our own files before the ministry's */
    static Table of(Register register, List<Part> parts, List<Finding> findings) {
        return new Joined(register, parts, findings).table();
    }

    private Table table() {
        for (int part = 0; part < parts.size(); part++) {
            place(part);
        }
        boolean isPlain = parts.size() == 1 && size == parts.get(0).size();
        Map<String, Map<Integer, Place>> elsewhere = new HashMap<>();
        List<Column> columns = new ArrayList<>();
        for (String field : fields()) {
            Column only = isPlain ? parts.get(0).columns().get(field) : null;
            columns.add(only != null ? only : merged(register.field(field), elsewhere));
        }
        if (isPlain) {
            elsewhere.putAll(parts.get(0).elsewhere());
        }
        Table sorted = Table.of(register.id(), register.key(), columns, origins(elsewhere));
        return withAbsent(sorted);
    }

    /** Gives each row of a part its row in the table; a key met before is the same row. */
    private void place(int part) {
        Part given = parts.get(part);
        Column[] key = register.key().stream().map(given.columns()::get).toArray(Column[]::new);
        rowOf[part] = new int[given.size()];
        if (parts.size() == 1 && isAscending(key, given.size())) {
            Arrays.setAll(homeRow, row -> row);
            rowOf[part] = homeRow;
            size = given.size();
            return;
        }
        StringBuilder text = new StringBuilder();
        for (int row = 0; row < given.size(); row++) {
            text.setLength(0);
            for (Column each : key) {
                text.append(each.isNumeric() ? Table.plain(each.number(row)) : each.text(row))
                        .append('\n');
            }
            Integer known = rowOfKey.putIfAbsent(text.toString(), size);
            if (known == null) {
                partOfRow[size] = part;
                homeRow[size] = row;
                rowOf[part][row] = size++;
            } else {
                rowOf[part][row] = known;
                if (partOfRow[known] == part) {
                    complainOfDuplicate(given, row, homeRow[known]);
                }
            }
        }
    }

    /** Whether each row comes after the one above, as in most large files: then no two are of one key. */
    private static boolean isAscending(Column[] key, int rows) {
        for (int row = 1; row < rows; row++) {
            if (!isBelow(key, row - 1, row)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isBelow(Column[] key, int row, int next) {
        for (Column each : key) {
            int difference = each.isNumeric()
                    ? (int) Math.signum(each.number(row) - each.number(next))
                    : each.text(row).compareTo(each.text(next));
            if (difference != 0) {
                return difference < 0;
            }
        }
        return false;
    }

    private Set<String> fields() {
        Set<String> fields = new LinkedHashSet<>();
        parts.forEach(part -> fields.addAll(part.columns().keySet()));
        return fields;
    }

    private Column merged(Field field, Map<String, Map<Integer, Place>> elsewhere) {
        double[] numbers = field.type().isNumeric() ? new double[size] : null;
        String[] texts = numbers == null ? new String[size] : null;
        byte[] states = new byte[size];
        int[] from = new int[size];
        int[] fromRow = new int[size];
        Arrays.fill(from, -1);
        Arrays.fill(states, (byte) State.MISSING.ordinal());
        if (numbers != null) {
            Arrays.fill(numbers, Double.NaN);
        }
        for (int part = 0; part < parts.size(); part++) {
            Column given = parts.get(part).columns().get(field.id());
            for (int row = 0; given != null && row < given.size(); row++) {
                int target = rowOf[part][row];
                if (given.state(row) == State.MISSING) {
                    continue;
                }
                if (from[target] < 0) {
                    from[target] = part;
                    fromRow[target] = row;
                    states[target] = (byte) given.state(row).ordinal();
                    if (numbers != null) {
                        numbers[target] = given.number(row);
                    } else {
                        texts[target] = given.text(row);
                    }
                    noteOrigin(field, part, row, target, elsewhere);
                } else if (differs(given, row, parts.get(from[target]).columns().get(field.id()), fromRow[target])) {
                    if (from[target] == part) {
                        // one sheet says two things about one cell: neither can be used
                        states[target] = (byte) State.MISSING.ordinal();
                        clear(numbers, texts, target);
                    } else {
                        complainOfDifference(field, part, row, from[target], fromRow[target]);
                    }
                }
            }
        }
        return numbers != null
                ? Column.ofNumbers(field.id(), numbers, states)
                : Column.ofTexts(field.id(), texts, states);
    }

    private void noteOrigin(Field field, int part, int row, int target, Map<String, Map<Integer, Place>> elsewhere) {
        boolean isHome = partOfRow[target] == part && homeRow[target] == row;
        boolean isElsewhere =
                parts.get(part).elsewhere().getOrDefault(field.id(), Map.of()).containsKey(row);
        if (!isHome || isElsewhere) {
            elsewhere
                    .computeIfAbsent(field.id(), unused -> new HashMap<>())
                    .put(target, parts.get(part).place(row, field.id()));
        }
    }

    private static void clear(double[] numbers, String[] texts, int row) {
        if (numbers != null) {
            numbers[row] = Double.NaN;
        } else {
            texts[row] = null;
        }
    }

    private static boolean differs(Column one, int row, Column other, int otherRow) {
        if (one.state(row) != State.VALUE || other.state(otherRow) != State.VALUE) {
            return one.state(row) != other.state(otherRow);
        }
        return one.isNumeric()
                ? one.number(row) != other.number(otherRow)
                : !one.text(row).equals(other.text(otherRow));
    }

    private Origins origins(Map<String, Map<Integer, Place>> elsewhere) {
        List<Source> sources = parts.stream().map(Part::source).toList();
        int[] excelRow = new int[size];
        for (int row = 0; row < size; row++) {
            excelRow[row] = parts.get(partOfRow[row]).excelRows()[homeRow[row]];
        }
        Map<String, String[]> letters = new HashMap<>();
        for (int part = 0; part < parts.size(); part++) {
            int source = part;
            parts.get(part)
                    .letters()
                    .forEach((field, letter) ->
                            letters.computeIfAbsent(field, unused -> new String[parts.size()])[source] = letter);
        }
        return new Origins(sources, Arrays.copyOf(partOfRow, size), excelRow, letters, elsewhere);
    }

    /** Fields that nobody handed in are missing in every row; they share their arrays. */
    private Table withAbsent(Table table) {
        double[] noNumbers = new double[size];
        Arrays.fill(noNumbers, Double.NaN);
        String[] noTexts = new String[size];
        byte[] missing = new byte[size];
        Arrays.fill(missing, (byte) State.MISSING.ordinal());
        List<Column> absent = new ArrayList<>();
        for (Field field : register.fields().values()) {
            if (!table.has(field.id())) {
                absent.add(
                        field.type().isNumeric()
                                ? Column.ofNumbers(field.id(), noNumbers, missing)
                                : Column.ofTexts(field.id(), noTexts, missing));
            }
        }
        return absent.isEmpty() ? table : table.with(absent);
    }

    private void complainOfDuplicate(Part part, int row, int first) {
        Words message = Words.of(
                "同一行出现两次：第 %d 行与第 %d 行%s相同；请删去一行，两行不同的数都没有采用",
                "the same row twice: rows %d and %d agree in %s; delete one; figures in which they differ were not used",
                part.excelRows()[first],
                part.excelRows()[row],
                keyNames());
        findings.add(new Finding(
                Finding.Level.ERROR,
                "duplicate",
                List.of(part.place(row), part.place(first)),
                part.called(row),
                message,
                ""));
    }

    private Words keyNames() {
        List<Field> key = register.key().stream().map(register::field).toList();
        return new Words(
                String.join("、", key.stream().map(field -> field.name().zh()).toList()),
                String.join(", ", key.stream().map(field -> field.name().en()).toList()));
    }

    private void complainOfDifference(Field field, int part, int row, int used, int usedRow) {
        Part later = parts.get(part);
        Part first = parts.get(used);
        boolean isReturn = later.isReturn() != first.isReturn();
        Words message = isReturn
                ? Words.of(
                        "与年报不一致：“%s”填报 %s，年报 %s；采用填报数，请改正或说明",
                        "differs from the return: \"%s\" is %s here, %s in the return; the figure here is used; correct or explain",
                        field.name(),
                        shown(first, field, usedRow),
                        shown(later, field, row))
                : Words.of(
                        "两处不一致：“%s”一处 %s，另一处 %s；采用前一处，请改正或说明",
                        "reported twice: \"%s\" is %s in one place, %s in the other; the first is used; correct or explain",
                        field.name(),
                        shown(first, field, usedRow),
                        shown(later, field, row));
        findings.add(new Finding(
                Finding.Level.QUERY,
                isReturn ? "differs-from-return" : "reported-twice",
                List.of(first.place(usedRow, field.id()), later.place(row, field.id())),
                first.called(usedRow),
                message,
                ""));
    }

    private static Words shown(Part part, Field field, int row) {
        Column column = part.columns().get(field.id());
        if (column.state(row) != State.VALUE) {
            return Words.of("不适用", "not applicable");
        }
        if (column.isNumeric()) {
            return Words.same(Table.plain(column.number(row)));
        }
        return field.codes().map(codes -> codes.code(column.text(row)).name()).orElse(Words.same(column.text(row)));
    }
}
