package org.junheng.core.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the rows of a table by their key; made when a row is first looked for, and shared by tables that have the same keys. */
final class KeyIndex {

    private final Column[] parts;
    private final int size;
    private volatile Map<List<String>, Integer> rows;

    private KeyIndex(Column[] parts, int size) {
        this.parts = parts;
        this.size = size;
    }

    static KeyIndex of(List<String> key, Map<String, Column> columns, int size) {
        return new KeyIndex(key.stream().map(columns::get).toArray(Column[]::new), size);
    }

    List<String> key(int row) {
        List<String> key = new ArrayList<>(parts.length);
        for (Column part : parts) {
            key.add(Table.part(part, row));
        }
        return key;
    }

    /** The row with this key, or -1. */
    int find(List<String> key) {
        if (rows == null) {
            Map<List<String>, Integer> found = new HashMap<>(2 * size);
            for (int row = 0; row < size; row++) {
                found.put(key(row), row);
            }
            rows = found;
        }
        return rows.getOrDefault(key, -1);
    }
}
