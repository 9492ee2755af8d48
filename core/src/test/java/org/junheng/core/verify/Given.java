package org.junheng.core.verify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junheng.core.collect.Areas;
import org.junheng.core.model.Column;
import org.junheng.core.model.Facts;
import org.junheng.core.model.Finding;
import org.junheng.core.model.Origins;
import org.junheng.core.model.Place;
import org.junheng.core.model.Source;
import org.junheng.core.model.Table;
import org.junheng.core.register.Field;
import org.junheng.core.register.Register;
import org.junheng.core.register.Registers;

/** A small world for the tests of verify: rows written as text, a dash for a blank, checked with the built-in registers. */
final class Given {

    static final Registers BUILT_IN = Registers.builtIn();

    private final Registers registers;
    private final Map<String, Table> tables = new LinkedHashMap<>();

    private Given(Registers registers) {
        this.registers = registers;
    }

    /** @param header field ids, parted by blanks; the first stands in column A of row 1 */
    static Given given(String register, String header, String... rows) {
        return new Given(BUILT_IN).and(register, header, rows);
    }

    static Given given(Registers registers) {
        return new Given(registers);
    }

    Given and(String registerId, String header, String... rows) {
        Register register = registers.register(registerId);
        String[] fields = header.strip().split("\\s+");
        String[][] cells =
                Arrays.stream(rows).map(row -> row.strip().split("\\s+")).toArray(String[][]::new);
        List<Column> columns = new ArrayList<>();
        Map<String, String[]> letters = new LinkedHashMap<>();
        for (int i = 0; i < fields.length; i++) {
            columns.add(column(register.field(fields[i]), cells, i));
            letters.put(fields[i], new String[] {Place.letter(i)});
        }
        for (Field field : register.fields().values()) {
            if (!letters.containsKey(field.id())) {
                columns.add(absent(field, rows.length));
            }
        }
        int[] excelRows = new int[rows.length];
        Arrays.setAll(excelRows, row -> row + 2);
        Source source = new Source("county.xlsx", register.sheet().zh());
        Origins origins = new Origins(List.of(source), new int[rows.length], excelRows, letters, Map.of());
        tables.put(registerId, Table.of(registerId, register.key(), columns, origins));
        return this;
    }

    /** Collect gives every field a column, missing all the way down where nobody handed it in. */
    private static Column absent(Field field, int size) {
        double[] numbers = new double[size];
        Arrays.fill(numbers, Double.NaN);
        return field.type().isNumeric()
                ? Column.ofNumbers(field.id(), numbers)
                : Column.ofTexts(field.id(), new String[size]);
    }

    private static Column column(Field field, String[][] cells, int index) {
        String[] texts = Arrays.stream(cells)
                .map(row -> row[index].equals("-") ? null : row[index])
                .toArray(String[]::new);
        return field.type().isNumeric()
                ? Column.ofNumbers(
                        field.id(),
                        Arrays.stream(texts)
                                .mapToDouble(text -> text == null ? Double.NaN : Double.parseDouble(text))
                                .toArray())
                : Column.ofTexts(field.id(), texts);
    }

    Facts facts() {
        return Facts.of(tables.values());
    }

    Checked verified(java.util.function.Function<Place, String> explanation) {
        return Verification.of(facts(), List.of(), registers, Areas.of(registers), explanation);
    }

    Checked verified() {
        return verified(place -> "");
    }

    /** Everything found, as {@code LEVEL rule sheet cells: sentence}. */
    List<String> findings() {
        return verified().findings().stream().map(Given::line).toList();
    }

    /** What one rule found, as {@code LEVEL sheet cells: sentence}. */
    List<String> findings(String rule) {
        return verified().findings().stream()
                .filter(finding -> finding.rule().equals(rule))
                .map(finding -> line(finding).replaceFirst(" " + java.util.regex.Pattern.quote(rule), ""))
                .toList();
    }

    static String line(Finding finding) {
        String cells = String.join(
                "、",
                finding.places().stream()
                        .map(place -> place.column() + place.row())
                        .toList());
        String sheet = finding.places().isEmpty() ? "" : finding.places().get(0).sheet();
        return finding.level() + " " + finding.rule() + " " + sheet + " " + cells + "："
                + finding.message().zh();
    }
}
