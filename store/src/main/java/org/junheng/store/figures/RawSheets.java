package org.junheng.store.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junheng.core.collect.RawTable;
import org.junheng.core.model.Place;
import org.junheng.core.model.Source;
import org.junheng.core.register.Field;
import org.junheng.core.register.FieldType;
import org.junheng.core.register.Register;

/**
 * Stored rows as the sheets they came from: a row that was handed in stands at its own Excel row and columns, what was typed on the
 * page stands in a sheet of its own, so that each figure still tells where it came from.
 */
final class RawSheets {

    /** the "file" of what was typed on the page */
    static final String PAGE = "在线填写";

    private static final String EXPLANATION = "说明";

    private final Register register;
    private final Map<String, SourceSheet> sources;
    private final Map<String, String> explanations;

    RawSheets(Register register, Map<String, SourceSheet> sources, Map<String, String> explanations) {
        this.register = register;
        this.sources = sources;
        this.explanations = explanations;
    }

    List<RawTable> of(List<Row> rows) {
        Map<String, List<Row>> bySource = new LinkedHashMap<>();
        List<Row> typed = new ArrayList<>();
        for (Row row : rows) {
            String source = row.from().source();
            if (!source.isEmpty()) {
                bySource.computeIfAbsent(source, unused -> new ArrayList<>()).add(row);
            }
            if (source.isEmpty() || !row.from().typed().isEmpty()) {
                typed.add(row);
            }
        }
        List<RawTable> sheets = new ArrayList<>();
        bySource.forEach((source, given) -> sheets.add(handedIn(sources.get(source), given)));
        if (!typed.isEmpty()) {
            sheets.add(typed(typed));
        }
        return sheets;
    }

    private RawTable handedIn(SourceSheet sheet, List<Row> rows) {
        Map<String, Integer> columns = new LinkedHashMap<>();
        sheet.columns().forEach((field, letter) -> columns.put(field, index(letter)));
        List<Row> ordered = new ArrayList<>(rows);
        ordered.sort(Comparator.comparingInt(row -> row.from().excelRow()));
        RawTable.Builder table = begun(new Source(sheet.file(), sheet.sheet()), columns);
        int last = 1;
        for (Row row : ordered) {
            // two rows of one Excel row are told apart by giving the later one the next free row
            last = Math.max(last + 1, row.from().excelRow());
            put(table.row(last), row, columns, field -> !row.from().typed().contains(field));
        }
        return table.build();
    }

    private RawTable typed(List<Row> rows) {
        Map<String, Integer> columns = new LinkedHashMap<>();
        RawTable.Builder table = begun(new Source(PAGE, register.sheet().zh()), columns);
        int excelRow = 1;
        for (Row row : rows) {
            boolean isWhole = row.from().source().isEmpty();
            put(
                    table.row(++excelRow),
                    row,
                    columns,
                    field -> isWhole || row.from().typed().contains(field));
        }
        return table.build();
    }

    /** The headings; fields without a column of their own get the next free ones, the explanation the last. */
    private RawTable.Builder begun(Source source, Map<String, Integer> columns) {
        int next =
                columns.values().stream().mapToInt(column -> column + 1).max().orElse(0);
        for (Field field : register.fields().values()) {
            if (!columns.containsKey(field.id())) {
                columns.put(field.id(), next++);
            }
        }
        columns.put(EXPLANATION, next);
        RawTable.Builder table = RawTable.builder(source)
                .hidden(Map.of("register", register.id()))
                .row(1);
        Map<Integer, String> headings = new TreeMap<>();
        columns.forEach((field, column) -> headings.put(
                column,
                field.equals(EXPLANATION)
                        ? EXPLANATION
                        : register.field(field).heading().zh()));
        headings.forEach(table::text);
        return table;
    }

    private void put(RawTable.Builder table, Row row, Map<String, Integer> columns, Predicate<String> here) {
        for (Field field : register.fields().values()) {
            Object value = row.values().get(field.id());
            if (value != null && (here.test(field.id()) || register.key().contains(field.id()))) {
                put(table, columns.get(field.id()), field, value);
            }
        }
        String explanation = explanations.get(Explanations.name(register.id(), row.key()));
        if (explanation != null) {
            table.text(columns.get(EXPLANATION), explanation);
        }
    }

    private static void put(RawTable.Builder table, int column, Field field, Object value) {
        if (field.type() == FieldType.DATE) {
            table.text(
                    column, LocalDate.ofEpochDay(((Double) value).longValue()).toString());
        } else if (value instanceof Double number) {
            table.number(column, number);
        } else {
            table.text(column, (String) value);
        }
    }

    private static int index(String letter) {
        int index = 0;
        while (!Place.letter(index).equals(letter)) {
            index++;
        }
        return index;
    }
}
