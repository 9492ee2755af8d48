package org.junheng.office;

import java.util.List;
import org.junheng.core.document.Block;
import org.junheng.core.document.Cell;
import org.junheng.core.document.Xml;
import org.junheng.office.WordText.Font;

/** One table of a .docx: heads repeat on every page, rows do not break, columns are as wide as what stands in them asks for. */
final class WordTable {

    private static final double LARGE = 10.5;
    private static final double MIDDLE = 9;
    private static final double SMALL = 8;
    private static final int TWIPS_PER_POINT = 20;
    private static final int MARGIN = 60;
    private static final int MANY = 8;
    private static final int VERY_MANY = 12;
    private static final List<String> LINES = List.of("top", "left", "bottom", "right", "insideH", "insideV");

    private final Xml xml;
    private final int[] widths;
    private final WordText head;
    private final WordText plain;
    private final WordText strong;
    /** how many more rows each column is covered for, and by a cell how wide */
    private final int[] covered;

    private final int[] across;

    private WordTable(Xml xml, Block.Grid grid, int width) {
        this.xml = xml;
        int columns = grid.width();
        double size = columns > VERY_MANY ? SMALL : columns > MANY ? MIDDLE : LARGE;
        this.head = WordText.of(Font.HEI, size);
        this.plain = WordText.of(Font.SONG, size);
        this.strong = plain.bold(true);
        this.widths = ColumnWidths.of(grid, width, size * TWIPS_PER_POINT / 2, 2 * MARGIN);
        this.covered = new int[widths.length];
        this.across = new int[widths.length];
    }

    static void write(Xml xml, Block.Grid grid, int width) {
        WordTable table = new WordTable(xml, grid, width);
        xml.open("w:tbl");
        table.layout(width);
        grid.head().forEach(cells -> table.row(cells, true));
        grid.rows().forEach(cells -> table.row(cells, false));
        xml.close();
    }

    private void layout(int width) {
        xml.open("w:tblPr");
        width("w:tblW", width);
        xml.empty("w:jc", "w:val", "center");
        xml.open("w:tblBorders");
        LINES.forEach(line -> xml.empty("w:" + line, "w:val", "single"));
        xml.close();
        xml.empty("w:tblLayout", "w:type", "fixed");
        xml.open("w:tblCellMar");
        width("w:left", MARGIN);
        width("w:right", MARGIN);
        xml.close();
        xml.close();
        xml.open("w:tblGrid");
        for (int each : widths) {
            xml.empty("w:gridCol", "w:w", String.valueOf(each));
        }
        xml.close();
    }

    private void width(String element, int twips) {
        xml.empty(element, "w:w", String.valueOf(twips), "w:type", "dxa");
    }

    private void row(List<Cell> cells, boolean isHead) {
        xml.open("w:tr").open("w:trPr").empty("w:cantSplit");
        if (isHead) {
            xml.empty("w:tblHeader");
        }
        xml.close();
        int column = 0;
        for (Cell cell : cells) {
            column = cover(column);
            cell(cell, isHead, column);
            column += cell.across();
        }
        cover(column);
        xml.close();
    }

    /** Goes on with cells that began in a row above; gives the next column that is free. */
    private int cover(int from) {
        int column = from;
        while (column < covered.length && covered[column] > 0) {
            xml.open("w:tc").open("w:tcPr");
            spans(column, across[column]);
            xml.empty("w:vMerge").close();
            xml.empty("w:p").close();
            covered[column]--;
            column += across[column];
        }
        return column;
    }

    private void cell(Cell cell, boolean isHead, int column) {
        xml.open("w:tc").open("w:tcPr");
        spans(column, cell.across());
        if (cell.down() > 1) {
            xml.empty("w:vMerge", "w:val", "restart");
            covered[column] = cell.down() - 1;
            across[column] = cell.across();
        }
        if (isHead) {
            WordText.shade(xml);
        }
        xml.empty("w:vAlign", "w:val", "center").close();
        xml.open("w:p").open("w:pPr");
        xml.empty("w:jc", "w:val", isHead ? "center" : cell.isNumber() ? "right" : "left");
        xml.close();
        boolean isStrong = cell.tone() == Cell.Tone.BELOW || cell.tone() == Cell.Tone.STRONG;
        (isHead ? head.bold(isStrong) : isStrong ? strong : plain).write(xml, cell.text());
        xml.close();
        xml.close();
    }

    private void spans(int column, int columns) {
        int width = 0;
        for (int i = column; i < Math.min(widths.length, column + columns); i++) {
            width += widths[i];
        }
        width("w:tcW", width);
        if (columns > 1) {
            xml.empty("w:gridSpan", "w:val", String.valueOf(columns));
        }
    }
}
