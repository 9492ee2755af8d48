package org.junheng.store.figures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import org.junheng.core.model.Column;
import org.junheng.core.model.Facts;
import org.junheng.core.model.Place;
import org.junheng.core.model.Table;
import org.junheng.core.register.Register;
import org.junheng.core.register.Registers;
import org.junheng.store.Ids;

/** What a file brings (来数): its rows by register, each with the sheet and Excel row it stands at. */
public final class Incoming {

    private final List<Sheet> sheets;
    private final Map<String, SourceSheet> sources;

    private Incoming(List<Sheet> sheets, Map<String, SourceSheet> sources) {
        this.sheets = sheets;
        this.sources = sources;
    }

    /**
     * The rows of one register.
     *
     * @param given the fields the file has a column for, by source; what it has none for stays as it is
     * @param isWhole whether stored rows that are not among them are to go, as a form is handed in whole
     */
    record Sheet(Register register, Scope scope, List<Row> rows, Map<String, Set<String>> given, boolean isWhole) {

        boolean gives(Row row, String field) {
            return register.key().contains(field)
                    || given.get(row.from().source()).contains(field);
        }
    }

    /**
     * @param facts as they were read from the file
     * @param label what the file is called where a figure tells where it came from
     * @param unit the school the file is about; empty for a whole county
     * @param kept which rows are good enough to keep: register id and row of its table
     * @param whole which registers are handed in whole
     */
    public static Incoming of(
            Facts facts,
            Registers registers,
            String label,
            String county,
            String unit,
            BiPredicate<String, Integer> kept,
            BiPredicate<String, Integer> whole) {
        Map<String, SourceSheet> sources = new HashMap<>();
        List<Sheet> sheets = new ArrayList<>();
        for (Table table : facts.tables()) {
            Register register = registers.register(table.register());
            if (!register.isCollected()) {
                continue;
            }
            Map<String, String> ids = new HashMap<>();
            List<Row> rows = new ArrayList<>();
            for (int i = 0; i < table.size(); i++) {
                if (kept.test(register.id(), i)) {
                    rows.add(row(table, i, register, county, source(ids, sources, table, i, register, label)));
                }
            }
            Map<Integer, List<Row>> byYear = new TreeMap<>();
            rows.forEach(row -> byYear.computeIfAbsent(row.year(), unused -> new ArrayList<>())
                    .add(row));
            boolean isSchools = register.level().equals("school");
            byYear.forEach((year, ofYear) -> sheets.add(new Sheet(
                    register,
                    isSchools && !unit.isEmpty() ? Scope.unit(county, unit) : Scope.county(county),
                    ofYear,
                    given(sources),
                    whole.test(register.id(), year))));
        }
        return new Incoming(sheets, sources);
    }

    private static Map<String, Set<String>> given(Map<String, SourceSheet> sources) {
        Map<String, Set<String>> given = new HashMap<>();
        sources.forEach((id, sheet) -> given.put(id, sheet.columns().keySet()));
        return given;
    }

    List<Sheet> sheets() {
        return sheets;
    }

    public int size() {
        return sheets.stream().mapToInt(sheet -> sheet.rows().size()).sum();
    }

    /** Unit → what a field of a register says of it, where it says anything. */
    public Map<String, String> named(String register, String field) {
        Map<String, String> named = new TreeMap<>();
        for (Sheet sheet : sheets) {
            if (sheet.register().id().equals(register)) {
                sheet.rows().stream()
                        .filter(row -> row.values().containsKey(field))
                        .forEach(row ->
                                named.put(row.unit(), (String) row.values().get(field)));
            }
        }
        return named;
    }

    SourceSheet source(String id, String upload) {
        SourceSheet sheet = sources.get(id);
        return new SourceSheet(id, upload, sheet.file(), sheet.sheet(), sheet.register(), sheet.columns());
    }

    private static Row row(Table table, int index, Register register, String county, String source) {
        Row known = Row.known(register, table, index, county);
        Row.From from = new Row.From(source, home(table, index, register).row(), Set.of());
        return new Row(register, known.unit(), county, known.year(), known.values(), from);
    }

    /** The year of a row; 0 where its register has none. */
    static int year(Register register, Map<String, Object> values) {
        return register.key().contains("year") ? ((Double) values.get("year")).intValue() : 0;
    }

    private static String source(
            Map<String, String> ids,
            Map<String, SourceSheet> sources,
            Table table,
            int row,
            Register register,
            String label) {
        Place home = home(table, row, register);
        String sheet = home.sheet();
        return ids.computeIfAbsent(sheet, unused -> {
            String id = Ids.next();
            Map<String, String> letters = new LinkedHashMap<>();
            for (Column column : table.columns()) {
                Place place = table.place(row, column.field());
                if (place.sheet().equals(sheet) && !place.column().isEmpty()) {
                    letters.put(column.field(), place.column());
                }
            }
            sources.put(id, new SourceSheet(id, "", label, sheet, register.id(), letters));
            return id;
        });
    }

    /** The cell a row is known by: that of the last part of its key, which every sheet states. */
    private static Place home(Table table, int row, Register register) {
        Place last = Place.NOWHERE;
        for (String field : register.key()) {
            Place place = table.place(row, field);
            if (place.row() > 0) {
                last = place;
            }
        }
        return last;
    }
}
