package org.junheng.core.collect;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junheng.core.model.Source;

/**
 * One sheet as it was handed in: cells by Excel row and column, numbers apart from texts, nothing interpreted. Kept as columns,
 * without an object per cell, so that a sheet of 200,000 rows fits. Rows that hold nothing are not kept.
 */
public final class RawTable {

    private final Source source;
    private final Map<String, String> hidden;
    private final int[] excelRows;
    private final RawColumn[] columns;
    private final List<Merge> merges;

    private RawTable(
            Source source, Map<String, String> hidden, int[] excelRows, RawColumn[] columns, List<Merge> merges) {
        this.source = source;
        this.hidden = hidden;
        this.excelRows = excelRows;
        this.columns = columns;
        this.merges = merges;
    }

    /** A merged area, Excel rows from 1 and columns from 0, all inclusive; its value stands in the top left cell. */
    public record Merge(int firstRow, int lastRow, int firstColumn, int lastColumn) {}

    public Source source() {
        return source;
    }

    /** What the hidden version sheet of one of our templates says of this sheet (register, year, version…); empty for other files. */
    public Map<String, String> hidden() {
        return hidden;
    }

    /** Number of rows that hold anything. */
    public int rows() {
        return excelRows.length;
    }

    /** Number of columns, counted from column A. */
    public int columns() {
        return columns.length;
    }

    /** The row in Excel, from 1, of the row at an index from 0. */
    public int excelRow(int row) {
        return excelRows[row];
    }

    /** The index of an Excel row, or -1 where that row holds nothing. */
    public int indexOf(int excelRow) {
        int found = java.util.Arrays.binarySearch(excelRows, excelRow);
        return found < 0 ? -1 : found;
    }

    public boolean isBlank(int row, int column) {
        return column >= columns.length || columns[column].isBlank(row);
    }

    /** Whether the cell was typed as a number (not a text of digits). */
    public boolean isNumber(int row, int column) {
        return column < columns.length && columns[column].isNumber(row);
    }

    /** The number of a number cell, NaN for any other. */
    public double number(int row, int column) {
        return column < columns.length ? columns[column].number(row) : Double.NaN;
    }

    /** The cell as text: as typed, numbers plainly; empty for a blank cell. */
    public String text(int row, int column) {
        return column < columns.length ? columns[column].text(row) : "";
    }

    /** The number of the text in a cell among the texts of its column, -1 where there is none. */
    int word(int row, int column) {
        return column < columns.length ? columns[column].word(row) : -1;
    }

    /** The texts of a column, each once if it comes again and again. */
    java.util.stream.Stream<String> texts(int column) {
        return column < columns.length ? columns[column].texts() : java.util.stream.Stream.empty();
    }

    public List<Merge> merges() {
        return merges;
    }

    /** Number of cells that hold something. */
    public long cells() {
        long cells = 0;
        for (RawColumn column : columns) {
            cells += column.filled();
        }
        return cells;
    }

    public static Builder builder(Source source) {
        return new Builder(source);
    }

    /** Filled row by row, from the top. */
    public static final class Builder {

        private final Source source;
        private final Map<String, String> hidden = new TreeMap<>();
        private final List<RawColumn> columns = new ArrayList<>();
        private final List<Merge> merges = new ArrayList<>();
        private int[] excelRows = new int[100];
        private int rows;

        private Builder(Source source) {
            this.source = source;
        }

        public Builder hidden(Map<String, String> says) {
            hidden.putAll(says);
            return this;
        }

        public Builder merge(Merge merge) {
            merges.add(merge);
            return this;
        }

        /** Begins a row; Excel rows must increase. */
        public Builder row(int excelRow) {
            if (rows > 0 && excelRows[rows - 1] >= excelRow) {
                throw new IllegalArgumentException("row " + excelRow + " after row " + excelRows[rows - 1]);
            }
            if (rows == excelRows.length) {
                excelRows = java.util.Arrays.copyOf(excelRows, 2 * rows);
            }
            excelRows[rows++] = excelRow;
            return this;
        }

        public Builder number(int column, double number) {
            column(column).put(rows - 1, number);
            return this;
        }

        /** A text cell; blank text is a blank cell. */
        public Builder text(int column, String text) {
            if (!text.isBlank()) {
                column(column).put(rows - 1, text);
            }
            return this;
        }

        public RawTable build() {
            return new RawTable(
                    source,
                    Map.copyOf(hidden),
                    java.util.Arrays.copyOf(excelRows, rows),
                    columns.toArray(RawColumn[]::new),
                    List.copyOf(merges));
        }

        private RawColumn column(int index) {
            while (columns.size() <= index) {
                columns.add(new RawColumn());
            }
            return columns.get(index);
        }
    }
}
