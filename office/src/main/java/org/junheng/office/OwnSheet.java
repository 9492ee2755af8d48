package org.junheng.office;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** A sheet made by us: its column A is headed 批注 and takes the remarks of each row. */
final class OwnSheet {

    private static final int HEADING_WITHIN = 5;
    private static final int CHARACTER = 256;
    private static final int WIDTH = 46;
    private static final float LINE_POINTS = 15;
    private static final float LEAST_POINTS = 20;
    private static final float MOST_POINTS = 400;

    private final XSSFSheet sheet;
    private final Look look;

    OwnSheet(XSSFSheet sheet, Look look) {
        this.sheet = sheet;
        this.look = look;
    }

    static boolean isOwn(XSSFSheet sheet) {
        return headingRow(sheet) >= 0;
    }

    /** The row headed 批注 in column A, -1 if there is none. */
    static int headingRow(XSSFSheet sheet) {
        for (int i = 0; i < HEADING_WITHIN; i++) {
            Cell cell = sheet.getRow(i) == null ? null : sheet.getRow(i).getCell(SheetLayout.REMARK_COLUMN);
            if (cell != null && cell.getCellType() == CellType.STRING) {
                String heading = cell.getStringCellValue().strip();
                if (heading.equals(SheetLayout.REMARK.zh()) || heading.equals(SheetLayout.REMARK.en())) {
                    return i;
                }
            }
        }
        return -1;
    }

    /** Replaces the remarks of the last time. */
    void write(List<Remark> remarks) {
        int heading = headingRow(sheet);
        for (Row row : sheet) {
            Cell cell = row.getRowNum() > heading ? row.getCell(SheetLayout.REMARK_COLUMN) : null;
            if (cell != null && cell.getCellType() != CellType.BLANK) {
                cell.setBlank();
                cell.setCellStyle(look.words());
                row.setHeightInPoints(LEAST_POINTS);
            }
        }
        Map<Integer, StringBuilder> texts = new TreeMap<>();
        for (Remark remark : remarks) {
            if (remark.follows()) {
                continue;
            }
            StringBuilder text = texts.computeIfAbsent(remark.place().row(), row -> new StringBuilder());
            text.append(text.isEmpty() ? "" : "\n").append(remark.textOfRow());
        }
        texts.forEach((row, text) -> write(row - 1, text.toString()));
        if (!texts.isEmpty()) {
            sheet.setColumnWidth(SheetLayout.REMARK_COLUMN, WIDTH * CHARACTER);
        }
    }

    private void write(int index, String text) {
        if (index <= headingRow(sheet)) {
            return;
        }
        Row row = sheet.getRow(index) == null ? sheet.createRow(index) : sheet.getRow(index);
        Cell cell = row.createCell(SheetLayout.REMARK_COLUMN);
        PlainTexts.put(cell, text);
        cell.setCellStyle(look.words());
        int lines =
                text.lines().mapToInt(line -> GuideSheet.lines(line, WIDTH - 3)).sum();
        row.setHeightInPoints(Math.min(MOST_POINTS, Math.max(LEAST_POINTS, LINE_POINTS * lines + 4)));
    }
}
