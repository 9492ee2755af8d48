package org.junheng.core.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where the cells of a table came from: each row one sheet and Excel row, each field of a sheet one Excel column; cells that came
 * from elsewhere (a second file about the same school) are named one by one.
 */
public final class Origins {

    public static final Origins NONE = new Origins(List.of(), new int[0], new int[0], Map.of(), Map.of());

    private final List<Source> sources;
    private final int[] sourceOfRow;
    private final int[] excelRow;
    private final Map<String, String[]> letters;
    private final Map<String, Map<Integer, Place>> exceptions;

    /**
     * @param sourceOfRow for each row an index into sources
     * @param excelRow for each row its row in Excel, from 1
     * @param letters field → column letter in each source, null where the source lacks the field
     * @param exceptions field → row → place, for cells that came from another sheet than their row
     */
    public Origins(
            List<Source> sources,
            int[] sourceOfRow,
            int[] excelRow,
            Map<String, String[]> letters,
            Map<String, Map<Integer, Place>> exceptions) {
        this.sources = List.copyOf(sources);
        this.sourceOfRow = sourceOfRow;
        this.excelRow = excelRow;
        this.letters = letters;
        this.exceptions = exceptions;
    }

    /** The cell a fact came from; the column is empty where the sheet has none for the field. */
    public Place place(int row, String field) {
        Place exception = exceptions.getOrDefault(field, Map.of()).get(row);
        if (exception != null) {
            return exception;
        }
        if (row >= sourceOfRow.length) {
            return Place.NOWHERE;
        }
        int source = sourceOfRow[row];
        String[] columns = letters.get(field);
        String letter = columns == null || columns[source] == null ? "" : columns[source];
        return new Place(sources.get(source).file(), sources.get(source).sheet(), excelRow[row], letter);
    }

    public List<Source> sources() {
        return sources;
    }

    Origins pick(int[] rows) {
        if (this == NONE) {
            return NONE;
        }
        int[] pickedSources = new int[rows.length];
        int[] pickedRows = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            pickedSources[i] = sourceOfRow[rows[i]];
            pickedRows[i] = excelRow[rows[i]];
        }
        Map<String, Map<Integer, Place>> moved = new HashMap<>();
        exceptions.forEach((field, cells) -> {
            Map<Integer, Place> movedCells = new HashMap<>();
            for (int i = 0; i < rows.length; i++) {
                if (cells.containsKey(rows[i])) {
                    movedCells.put(i, cells.get(rows[i]));
                }
            }
            moved.put(field, movedCells);
        });
        return new Origins(sources, pickedSources, pickedRows, letters, moved);
    }
}
