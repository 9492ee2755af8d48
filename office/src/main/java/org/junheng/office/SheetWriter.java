package org.junheng.office;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.junheng.core.document.Block;
import org.junheng.core.document.Cell;
import org.junheng.core.document.Document;
import org.junheng.core.report.TextTable;

/**
 * Writes a document as .xlsx: every chapter a sheet, tables as tables, numbers as numbers with the decimals they are shown with, texts
 * as texts whatever they begin with. The same input gives the same bytes.
 */
public final class SheetWriter {

    private static final int ROWS_IN_MEMORY = 400;
    private static final int CHARACTER = 256;
    private static final int WIDEST = 60;
    private static final int TITLE_COLUMNS = 8;
    private static final float HEIGHT = 15;

    private final SXSSFWorkbook workbook;
    private final Look look;
    private final Set<String> names = new HashSet<>();
    private SXSSFSheet sheet;
    private int row;
    private double[] widths = new double[0];

    private SheetWriter(SXSSFWorkbook workbook) {
        this.workbook = workbook;
        this.look = new Look(workbook);
    }

    public static void write(Document document, OutputStream out) throws IOException {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(ROWS_IN_MEMORY)) {
            SheetWriter writer = new SheetWriter(workbook);
            writer.document(document);
            workbook.getXSSFWorkbook().getProperties().getCoreProperties().setCreator(Marking.AUTHOR);
            workbook.getXSSFWorkbook().getProperties().getCoreProperties().setTitle(document.title());
            SameBytes.write(out, workbook::write);
        }
    }

    private void document(Document document) {
        List<Block> before = new ArrayList<>();
        for (Block block : document.blocks()) {
            if (block instanceof Block.Heading heading && heading.level() == 1) {
                finish();
                sheet(document, heading.text());
                before.forEach(this::block);
                before.clear();
            } else if (sheet == null) {
                before.add(block);
            } else {
                block(block);
            }
        }
        finish();
    }

    private void sheet(Document document, String name) {
        String safe = WorkbookUtil.createSafeSheetName(name);
        sheet = workbook.createSheet(
                names.add(safe) ? safe : WorkbookUtil.createSafeSheetName(names.size() + " " + name));
        names.add(sheet.getSheetName());
        sheet.getPrintSetup().setPaperSize(org.apache.poi.ss.usermodel.PrintSetup.A4_PAPERSIZE);
        sheet.getPrintSetup().setLandscape(document.wide());
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.getFooter().setCenter(document.running().replace("&", "&&") + "  &P/&N");
        row = 0;
        widths = new double[0];
        line(document.title(), look.title());
        line(name, look.prose(true));
    }

    private void finish() {
        if (sheet != null) {
            for (int i = 0; i < widths.length; i++) {
                sheet.setColumnWidth(i, (int) (Math.min(WIDEST, widths[i] + 1) * CHARACTER));
            }
        }
    }

    private void block(Block block) {
        if (block instanceof Block.Paragraph paragraph) {
            String text = paragraph.voice() == Block.Voice.PROSE ? "【" + paragraph.text() + "】" : paragraph.text();
            line(text, look.prose(paragraph.voice() == Block.Voice.LEAD || paragraph.voice() == Block.Voice.WARNING));
        } else if (block instanceof Block.Heading heading) {
            line(heading.text(), look.prose(true));
        } else if (block instanceof Block.Items items) {
            items.lines().forEach(line -> line("· " + line, look.prose(false)));
        } else if (block instanceof Block.Grid grid) {
            grid(grid);
        } else if (block instanceof Block.Fold fold) {
            line(fold.summary(), look.prose(true));
            fold.blocks().forEach(this::block);
        }
    }

    /** A line of text over the width of a page. */
    private void line(String text, CellStyle style) {
        org.apache.poi.ss.usermodel.Cell cell = sheet.createRow(row).createCell(0);
        PlainTexts.put(cell, text);
        cell.setCellStyle(style);
        sheet.addMergedRegion(new CellRangeAddress(row, row, 0, Math.max(TITLE_COLUMNS, widths.length) - 1));
        row++;
    }

    private void grid(Block.Grid grid) {
        double[] wanted = ColumnWidths.wanted(grid);
        if (wanted.length > widths.length) {
            widths = java.util.Arrays.copyOf(widths, wanted.length);
        }
        for (int i = 0; i < wanted.length; i++) {
            widths[i] = Math.max(widths[i], wanted[i]);
        }
        if (!grid.caption().isEmpty()) {
            line(grid.caption(), look.prose(true));
        }
        int[] covered = new int[wanted.length];
        int first = row;
        grid.head().forEach(cells -> cells(cells, true, covered));
        grid.rows().forEach(cells -> cells(cells, false, covered));
        if (first > 0) {
            sheet.setRepeatingRows(
                    new CellRangeAddress(first, first + grid.head().size() - 1, -1, -1));
        }
        row++;
    }

    private void cells(List<Cell> cells, boolean isHead, int[] covered) {
        Row line = sheet.createRow(row);
        int lines = 1;
        int column = 0;
        for (Cell cell : cells) {
            while (column < covered.length && covered[column] > 0) {
                covered[column++]--;
            }
            lines = Math.max(lines, lines(cell, column));
            set(line.createCell(column), cell, isHead);
            if (cell.across() > 1 || cell.down() > 1) {
                merge(cell, column, isHead, line);
            }
            for (int i = column; i < column + cell.across(); i++) {
                covered[i] = cell.down() - 1;
            }
            column += cell.across();
        }
        for (; column < covered.length; column++) {
            covered[column] = Math.max(0, covered[column] - 1);
        }
        line.setHeightInPoints(HEIGHT * lines + 2);
        row++;
    }

    /** How many lines a text takes in its column; programs do not find out by themselves where cells are merged. */
    private int lines(Cell cell, int column) {
        double width = 0;
        for (int i = column; i < column + cell.across(); i++) {
            width += Math.min(WIDEST, widths[i]);
        }
        return (int) Math.ceil(TextTable.width(cell.text()) / width / cell.down());
    }

    private void merge(Cell cell, int column, boolean isHead, Row line) {
        sheet.addMergedRegion(new CellRangeAddress(row, row + cell.down() - 1, column, column + cell.across() - 1));
        for (int i = column + 1; i < column + cell.across(); i++) {
            line.createCell(i).setCellStyle(isHead ? look.heading(Look.OPTIONAL, Look.INK) : look.listed());
        }
    }

    private void set(org.apache.poi.ss.usermodel.Cell target, Cell cell, boolean isHead) {
        if (cell.number() != null && !isHead) {
            target.setCellValue(cell.number().doubleValue());
            target.setCellStyle(look.figure(Math.max(0, cell.number().scale()), cell.tone() == Cell.Tone.BELOW));
        } else {
            PlainTexts.put(target, cell.text());
            target.setCellStyle(isHead ? look.heading(Look.OPTIONAL, Look.INK) : look.told(cell.text()));
        }
    }
}
