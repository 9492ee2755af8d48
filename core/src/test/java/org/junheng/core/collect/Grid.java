package org.junheng.core.collect;

import java.util.Map;
import java.util.TreeMap;
import org.junheng.core.model.Source;

/** A sheet written cell by cell under Excel's own addresses; strings are text cells, numbers number cells. */
final class Grid {

    private final Source source;
    private final Map<Integer, Map<Integer, Object>> rows = new TreeMap<>();
    private final java.util.List<RawTable.Merge> merges = new java.util.ArrayList<>();

    private Grid(Source source) {
        this.source = source;
    }

    static Grid sheet(String file, String name) {
        return new Grid(new Source(file, name));
    }

    /** Cells of one row from an address on; null leaves a blank cell. */
    Grid row(String from, Object... cells) {
        int column = column(from);
        for (Object cell : cells) {
            if (cell != null) {
                rows.computeIfAbsent(rowOf(from), unused -> new TreeMap<>()).put(column, cell);
            }
            column++;
        }
        return this;
    }

    /** Cells of one column from an address down. */
    Grid down(String from, Object... cells) {
        int row = rowOf(from);
        for (Object cell : cells) {
            if (cell != null) {
                rows.computeIfAbsent(row, unused -> new TreeMap<>()).put(column(from), cell);
            }
            row++;
        }
        return this;
    }

    Grid merge(String area) {
        String[] corners = area.split(":");
        merges.add(new RawTable.Merge(rowOf(corners[0]), rowOf(corners[1]), column(corners[0]), column(corners[1])));
        return this;
    }

    RawTable build() {
        RawTable.Builder builder = RawTable.builder(source);
        rows.forEach((row, cells) -> {
            builder.row(row);
            cells.forEach((column, cell) -> {
                if (cell instanceof Number number) {
                    builder.number(column, number.doubleValue());
                } else {
                    builder.text(column, (String) cell);
                }
            });
        });
        merges.forEach(builder::merge);
        return builder.build();
    }

    private static int column(String address) {
        int column = 0;
        for (char c : address.replaceAll("\\d", "").toCharArray()) {
            column = column * 26 + c - 'A' + 1;
        }
        return column - 1;
    }

    private static int rowOf(String address) {
        return Integer.parseInt(address.replaceAll("\\D", ""));
    }
}
