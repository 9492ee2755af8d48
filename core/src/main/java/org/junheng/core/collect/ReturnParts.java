package org.junheng.core.collect;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junheng.core.model.Column;
import org.junheng.core.model.Place;
import org.junheng.core.model.Source;
import org.junheng.core.model.State;
import org.junheng.core.register.Field;
import org.junheng.core.register.Register;

/** Makes rows gathered from a return into a part, every cell with its own place. */
final class ReturnParts {

    private ReturnParts() {}

    /** @param excelRows the row of each in the sheet that names the schools */
    static Part part(Register register, Source source, List<ReturnCells> rows, int[] excelRows) {
        Set<String> fields = new LinkedHashSet<>();
        rows.forEach(row -> fields.addAll(row.cells().keySet()));
        Map<String, Column> columns = new LinkedHashMap<>();
        Map<String, Map<Integer, Place>> places = new HashMap<>();
        for (String key : register.key()) {
            columns.put(key, keyColumn(register.field(key), rows));
        }
        for (String field : fields) {
            if (!columns.containsKey(field)) {
                columns.put(field, column(register.field(field), rows));
            }
            places.put(field, places(field, rows));
        }
        return new Part(register, source, true, excelRows, columns, Map.of(), places);
    }

    private static Column keyColumn(Field field, List<ReturnCells> rows) {
        Typing typing = new Typing(field);
        List<String> values =
                rows.stream().map(row -> row.key().get(field.id())).toList();
        return field.type().isNumeric()
                ? Column.ofNumbers(
                        field.id(), values.stream().mapToDouble(typing::number).toArray())
                : Column.ofTexts(field.id(), values.toArray(String[]::new));
    }

    private static Column column(Field field, List<ReturnCells> rows) {
        boolean isNumeric = field.type().isNumeric();
        double[] numbers = new double[rows.size()];
        String[] texts = new String[rows.size()];
        byte[] states = new byte[rows.size()];
        for (int row = 0; row < rows.size(); row++) {
            ReturnCells.Cell cell = rows.get(row).cells().get(field.id());
            State state = cell == null ? State.MISSING : cell.state();
            states[row] = (byte) state.ordinal();
            numbers[row] = cell == null ? Double.NaN : cell.number();
            texts[row] = cell == null ? null : cell.text();
        }
        return isNumeric ? Column.ofNumbers(field.id(), numbers, states) : Column.ofTexts(field.id(), texts, states);
    }

    private static Map<Integer, Place> places(String field, List<ReturnCells> rows) {
        Map<Integer, Place> places = new HashMap<>();
        for (int row = 0; row < rows.size(); row++) {
            ReturnCells.Cell cell = rows.get(row).cells().get(field);
            if (cell != null) {
                places.put(row, cell.place());
            }
        }
        return places;
    }
}
