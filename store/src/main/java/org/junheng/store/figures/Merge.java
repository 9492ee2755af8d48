package org.junheng.store.figures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Rows that come in against rows that are there (对照): which are new, which differ, which are alike, which are to go. */
record Merge(List<Row> added, List<Row> changed, List<Row> same, List<Row> removed, Map<String, Row> stored) {

    static Merge of(Incoming.Sheet sheet, List<Row> there) {
        Map<String, Row> stored = new LinkedHashMap<>();
        there.forEach(row -> stored.put(row.key(), row));
        Map<String, Row> gone = new LinkedHashMap<>(stored);
        List<Row> added = new ArrayList<>();
        List<Row> changed = new ArrayList<>();
        List<Row> same = new ArrayList<>();
        for (Row incoming : sheet.rows()) {
            Row before = stored.get(incoming.key());
            Row row = before == null ? incoming : filled(sheet, incoming, before);
            gone.remove(row.key());
            if (before == null) {
                added.add(row);
            } else if (before.values().equals(row.values())) {
                same.add(before);
            } else {
                changed.add(row);
            }
        }
        int year = sheet.rows().isEmpty() ? 0 : sheet.rows().get(0).year();
        List<Row> removed = sheet.isWhole()
                ? gone.values().stream().filter(row -> row.year() == year).toList()
                : List.of();
        return new Merge(added, changed, same, removed, stored);
    }

    /** What the file has no column for stays; it did not come from the file, so it counts as typed from now on. */
    private static Row filled(Incoming.Sheet sheet, Row row, Row before) {
        Map<String, Object> values = new HashMap<>(row.values());
        Set<String> kept = new TreeSet<>();
        before.values().forEach((field, value) -> {
            if (!sheet.gives(row, field)) {
                values.put(field, value);
                kept.add(field);
            }
        });
        Row.From from = new Row.From(row.from().source(), row.from().excelRow(), kept);
        return kept.isEmpty() ? row : new Row(row.register(), row.unit(), row.county(), row.year(), values, from);
    }

    Row before(Row row) {
        return stored.get(row.key());
    }

    /** Rows that come to stand as the file has them. */
    List<Row> touched() {
        return Stream.concat(added.stream(), changed.stream()).toList();
    }

    /** All rows that become other than they were. */
    List<Row> written() {
        return Stream.concat(touched().stream(), removed.stream()).toList();
    }

    Keeping.Difference difference() {
        return new Keeping.Difference(added.size(), changed.size(), same.size(), removed.size());
    }
}
