package org.junheng.office;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junheng.core.collect.RawTable;
import org.junheng.core.model.Source;
import org.junheng.core.text.Refusal;

/** Reads an old .xls, whole (it is small), and holds the count against the records of the file. */
final class XlsReader {

    private final HandedIn file;
    private final GuardLimits limits;
    private boolean from1904;
    private long seen;

    XlsReader(HandedIn file, GuardLimits limits) {
        this.file = file;
        this.limits = limits;
    }

    List<RawTable> read() {
        try (POIFSFileSystem ole = new POIFSFileSystem(file.path().toFile(), true);
                HSSFWorkbook workbook = new HSSFWorkbook(ole, false)) {
            long held = XlsCensus.count(file, ole);
            from1904 = workbook.getInternalWorkbook().isUsing1904DateWindowing();
            Sheet version = workbook.getSheet(HiddenSheet.NAME);
            HiddenSheet hidden = version == null ? HiddenSheet.NONE : HiddenSheet.of(table(version, Map.of()));
            List<RawTable> tables = new ArrayList<>();
            for (Sheet sheet : workbook) {
                if (sheet == version) {
                    continue; // read above
                }
                // a sheet of ours that only explains is read too, so that every cell is accounted for
                RawTable table = table(sheet, hidden.of(sheet.getSheetName()));
                if (!hidden.isOurs(sheet.getSheetName())) {
                    tables.add(table);
                }
            }
            tables.removeIf(table -> table.rows() == 0);
            if (seen != held) {
                throw file.damaged("有 %d 格有数，只读出 %d 格", "it holds %d cells but only %d can be read", held, seen);
            }
            return List.copyOf(tables);
        } catch (Refusal refusal) {
            throw refusal;
        } catch (EncryptedDocumentException encrypted) {
            throw ZipParts.encrypted(file);
        } catch (OldExcelFormatException tooOld) {
            throw file.refuse(
                    "是 Excel 95 或更早的格式：请在 Excel 或 WPS 里另存为 .xlsx 后再交。",
                    "is of Excel 95 or earlier: save it as .xlsx in Excel or WPS and hand that in.");
        } catch (IOException | RuntimeException broken) {
            // the reader has no one kind of exception for what it cannot follow
            throw file.damaged(broken, "表格内容读不通", "its contents cannot be followed");
        }
    }

    private RawTable table(Sheet sheet, Map<String, String> says) {
        RawTable.Builder builder =
                RawTable.builder(new Source(file.name(), sheet.getSheetName())).hidden(says);
        for (CellRangeAddress area : sheet.getMergedRegions()) {
            builder.merge(new RawTable.Merge(
                    area.getFirstRow() + 1, area.getLastRow() + 1, area.getFirstColumn(), area.getLastColumn()));
        }
        for (Row row : sheet) {
            boolean begun = false;
            for (Cell cell : row) {
                String text = text(cell);
                boolean isNumber = text == null;
                if (!begun && (isNumber || !text.isBlank())) {
                    builder.row(row.getRowNum() + 1);
                    begun = true;
                }
                if (isNumber) {
                    builder.number(cell.getColumnIndex(), cell.getNumericCellValue());
                } else {
                    builder.text(cell.getColumnIndex(), text);
                }
            }
        }
        return builder.build();
    }

    /** The text of a cell, empty for a blank one, null for a number. */
    private String text(Cell cell) {
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        seen += type == CellType.BLANK ? 0 : 1;
        return switch (type) {
            case NUMERIC -> number(cell);
            case BOOLEAN -> cell.getBooleanCellValue() ? "TRUE" : "FALSE";
            case ERROR ->
                FormulaError.isValidCode(cell.getErrorCellValue())
                        ? FormulaError.forInt(cell.getErrorCellValue()).getString()
                        : "#ERROR!";
            case STRING -> cell.getStringCellValue().replace("_x000D_", "");
            default -> "";
        };
    }

    private String number(Cell cell) {
        double number = cell.getNumericCellValue();
        if (!Double.isFinite(number)) {
            return String.valueOf(number);
        }
        boolean isDate = ExcelDates.reaches(number)
                && (ExcelDates.isDateFormat(cell.getCellStyle().getDataFormat())
                        || ExcelDates.isDateFormat(cell.getCellStyle().getDataFormatString()));
        return isDate ? ExcelDates.text(number, from1904) : null;
    }
}
