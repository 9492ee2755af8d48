package org.junheng.office;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** Writes a list to be read (目录): one sheet with headings, every cell a text, nothing in it that runs as a formula. */
public final class IndexBook {

    private static final int KEPT_ROWS = 100;
    private static final int CHARACTER = 256;
    private static final float HEADING_POINTS = 28;

    private IndexBook() {}

    /** @param characters how wide */
    public record Column(String heading, int characters) {}

    /** The same rows give the same bytes. */
    public static void write(Path target, String name, List<Column> columns, Iterator<List<String>> rows) {
        try {
            SameBytes.write(
                    target,
                    out -> {
                        try (SXSSFWorkbook workbook = new SXSSFWorkbook(KEPT_ROWS)) {
                            fill(workbook, name, columns, rows);
                            workbook.getXSSFWorkbook()
                                    .getProperties()
                                    .getCoreProperties()
                                    .setCreator(Marking.AUTHOR);
                            workbook.write(out);
                        }
                    },
                    true);
        } catch (IOException failed) {
            throw SameBytes.unwritable(target, failed);
        }
    }

    private static void fill(SXSSFWorkbook workbook, String name, List<Column> columns, Iterator<List<String>> rows) {
        Look look = new Look(workbook);
        SXSSFSheet sheet = workbook.createSheet(name);
        Row heading = sheet.createRow(0);
        heading.setHeightInPoints(HEADING_POINTS);
        for (int i = 0; i < columns.size(); i++) {
            put(heading, i, columns.get(i).heading(), look.heading(true, true));
            sheet.setColumnWidth(i, columns.get(i).characters() * CHARACTER);
        }
        sheet.createFreezePane(0, 1);
        CellStyle listed = look.listed();
        int at = 0;
        while (rows.hasNext()) {
            Row row = sheet.createRow(++at);
            int column = 0;
            for (String text : rows.next()) {
                put(row, column++, text, listed);
            }
        }
    }

    private static void put(Row row, int column, String text, CellStyle style) {
        Cell cell = row.createCell(column);
        PlainTexts.put(cell, text);
        cell.setCellStyle(style);
    }
}
