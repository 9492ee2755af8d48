package org.junheng.office;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableRowAlign;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.junheng.core.document.Block;
import org.junheng.core.document.Cell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;

/** One table of a .docx: heads repeat on every page, rows do not break, columns are as wide as what stands in them asks for. */
final class WordTable {

    private static final double LARGE = 10.5;
    private static final double MIDDLE = 9;
    private static final double SMALL = 8;
    private static final int TWIPS_PER_POINT = 20;
    private static final int MARGIN = 60;
    private static final int MANY = 8;
    private static final int VERY_MANY = 12;

    private final XWPFTable table;
    private final int[] widths;
    private final double size;
    /** how many more rows each column is covered for, and by a cell how wide */
    private final int[] covered;

    private final int[] across;

    private WordTable(XWPFDocument word, Block.Grid grid, int width) {
        this.table = word.createTable(grid.head().size() + grid.rows().size(), 1);
        int columns = grid.width();
        this.size = columns > VERY_MANY ? SMALL : columns > MANY ? MIDDLE : LARGE;
        this.widths = ColumnWidths.of(grid, width, size * TWIPS_PER_POINT / 2, 2 * MARGIN);
        this.covered = new int[widths.length];
        this.across = new int[widths.length];
        layout(width);
    }

    static void write(XWPFDocument word, Block.Grid grid, int width) {
        WordTable written = new WordTable(word, grid, width);
        int row = 0;
        for (List<Cell> head : grid.head()) {
            written.row(row, head, true);
            row++;
        }
        for (List<Cell> cells : grid.rows()) {
            written.row(row, cells, false);
            row++;
        }
    }

    private void layout(int width) {
        table.setTableAlignment(TableRowAlign.CENTER);
        table.setCellMargins(0, MARGIN, 0, MARGIN);
        CTTblPr properties = table.getCTTbl().getTblPr();
        CTTblLayoutType layout = properties.isSetTblLayout() ? properties.getTblLayout() : properties.addNewTblLayout();
        layout.setType(STTblLayoutType.FIXED);
        properties.getTblW().setType(STTblWidth.DXA);
        properties.getTblW().setW(BigInteger.valueOf(width));
        CTTblGrid columns = table.getCTTbl().getTblGrid() == null
                ? table.getCTTbl().addNewTblGrid()
                : table.getCTTbl().getTblGrid();
        for (int i = columns.sizeOfGridColArray(); i > 0; i--) {
            columns.removeGridCol(i - 1);
        }
        for (int each : widths) {
            columns.addNewGridCol().setW(BigInteger.valueOf(each));
        }
    }

    private void row(int index, List<Cell> cells, boolean isHead) {
        XWPFTableRow row = table.getRow(index);
        row.setRepeatHeader(isHead);
        row.setCantSplitRow(true);
        int column = 0;
        int written = 0;
        for (Cell cell : cells) {
            while (column < covered.length && covered[column] > 0) {
                column = cover(row, written++, column);
            }
            XWPFTableCell target = cell(row, written++);
            set(target, cell, isHead, column);
            column += cell.across();
        }
        while (column < covered.length && covered[column] > 0) {
            column = cover(row, written++, column);
        }
    }

    /** Goes on with a cell that began in a row above; gives the next column. */
    private int cover(XWPFTableRow row, int index, int column) {
        XWPFTableCell target = cell(row, index);
        CTTcPr properties = properties(target);
        properties.addNewVMerge().setVal(STMerge.CONTINUE);
        wide(properties, column, across[column]);
        covered[column]--;
        return column + across[column];
    }

    private static XWPFTableCell cell(XWPFTableRow row, int index) {
        return index == 0 ? row.getCell(0) : row.addNewTableCell();
    }

    private void set(XWPFTableCell target, Cell cell, boolean isHead, int column) {
        CTTcPr properties = properties(target);
        wide(properties, column, cell.across());
        if (cell.down() > 1) {
            properties.addNewVMerge().setVal(STMerge.RESTART);
            covered[column] = cell.down() - 1;
            across[column] = cell.across();
        }
        target.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
        if (isHead) {
            target.setColor("F2F2F2");
        }
        XWPFParagraph paragraph = target.getParagraphs().get(0);
        paragraph.setAlignment(
                isHead
                        ? ParagraphAlignment.CENTER
                        : cell.isNumber() ? ParagraphAlignment.RIGHT : ParagraphAlignment.LEFT);
        XWPFRun run = WordWriter.font(
                WordWriter.run(paragraph, cell.text()), isHead ? WordWriter.Font.HEI : WordWriter.Font.SONG, size);
        run.setBold(cell.tone() == Cell.Tone.BELOW || cell.tone() == Cell.Tone.STRONG);
    }

    private void wide(CTTcPr properties, int column, int columns) {
        int width = 0;
        for (int i = column; i < Math.min(widths.length, column + columns); i++) {
            width += widths[i];
        }
        (properties.isSetTcW() ? properties.getTcW() : properties.addNewTcW()).setType(STTblWidth.DXA);
        properties.getTcW().setW(BigInteger.valueOf(width));
        if (columns > 1) {
            properties.addNewGridSpan().setVal(BigInteger.valueOf(columns));
        }
    }

    private static CTTcPr properties(XWPFTableCell cell) {
        return cell.getCTTc().isSetTcPr()
                ? cell.getCTTc().getTcPr()
                : cell.getCTTc().addNewTcPr();
    }
}
