package org.junheng.web;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junheng.core.collect.CsvFiles;
import org.junheng.core.collect.RawTable;

/** A table as a clerk has it in Excel: numbers are numbers. */
final class Workbook {

    private Workbook() {}

    static Path of(Path csv, Path workbook) throws IOException {
        RawTable table = CsvFiles.read(csv);
        try (XSSFWorkbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(workbook)) {
            Sheet sheet = book.createSheet("Sheet1");
            for (int row = 0; row < table.rows(); row++) {
                Row line = sheet.createRow(row);
                for (int column = 0; column < table.columns(); column++) {
                    String text = table.text(row, column);
                    if (text.matches("-?\\d+(\\.\\d+)?")) {
                        line.createCell(column).setCellValue(Double.parseDouble(text));
                    } else if (!text.isEmpty()) {
                        line.createCell(column).setCellValue(text);
                    }
                }
            }
            book.write(out);
        }
        return workbook;
    }
}
