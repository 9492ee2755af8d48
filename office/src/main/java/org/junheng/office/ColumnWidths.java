package org.junheng.office;

import java.util.List;
import java.util.stream.IntStream;
import org.junheng.core.document.Block;
import org.junheng.core.document.Cell;
import org.junheng.core.report.TextTable;

/** How wide the columns of a table should be, from what stands in them: numbers whole, long texts by the root of their length. */
final class ColumnWidths {

    private static final int SHORTEST = 4;
    private static final int LEAST = 5;
    private static final int LONG = 14;
    private static final int LONGEST_HEAD = 10;

    private ColumnWidths() {}

    /**
     * Shares of a width that sum up to it: numbers get what they need, so that none is broken, texts the rest.
     *
     * @param character width of half a Chinese character, in the unit of the width
     * @param margin what a column needs beside its text
     */
    static int[] of(Block.Grid grid, int width, double character, double margin) {
        double[] wanted = wanted(grid);
        double[] needed = new double[wanted.length];
        double fixed = 0;
        double free = 0;
        for (int i = 0; i < wanted.length; i++) {
            needed[i] = numbers(grid, i) * character + margin;
            fixed += needed[i];
            free += Math.max(0, wanted[i] * character + margin - needed[i]);
        }
        double share = free == 0 ? 0 : Math.max(0, width - fixed) / free;
        int[] widths = new int[wanted.length];
        int given = 0;
        for (int i = 0; i < widths.length; i++) {
            double more = Math.max(0, wanted[i] * character + margin - needed[i]);
            widths[i] = (int) (needed[i] + more * share);
            given += widths[i];
        }
        widths[widths.length - 1] += width - given;
        return widths;
    }

    /** The longest number in a column, or the shortest text one can still read. */
    private static double numbers(Block.Grid grid, int column) {
        double longest = SHORTEST;
        for (List<Cell> row : grid.rows()) {
            int at =
                    column - (grid.width() - row.stream().mapToInt(Cell::across).sum());
            if (at >= 0 && at < row.size() && row.get(at).isNumber()) {
                longest = Math.max(longest, TextTable.width(row.get(at).text()) + 1);
            }
        }
        return longest;
    }

    /** What each column asks for, in half-width characters. */
    static double[] wanted(Block.Grid grid) {
        double[] wanted = new double[grid.width()];
        java.util.Arrays.fill(wanted, LEAST);
        // cells that cover several rows or columns say little about one column
        boolean isPlain = grid.head().size() == 1;
        for (List<Cell> row : grid.head()) {
            for (int i = 0; isPlain && i < row.size(); i++) {
                wanted[i] = Math.max(
                        wanted[i],
                        Math.min(LONGEST_HEAD, TextTable.width(row.get(i).text())));
            }
        }
        for (List<Cell> row : grid.rows()) {
            int first = wanted.length - row.stream().mapToInt(Cell::across).sum();
            IntStream.range(0, row.size())
                    .filter(i -> row.get(i).across() == 1 && first + i < wanted.length)
                    .forEach(i -> wanted[first + i] = Math.max(wanted[first + i], asked(row.get(i))));
        }
        return wanted;
    }

    private static double asked(Cell cell) {
        int width = TextTable.width(cell.text()) + 2;
        return width <= LONG || cell.isNumber() ? width : LONG + 2 * Math.sqrt(width - LONG);
    }
}
