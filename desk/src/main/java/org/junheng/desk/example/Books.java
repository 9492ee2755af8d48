package org.junheng.desk.example;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junheng.core.model.Facts;
import org.junheng.core.model.Place;
import org.junheng.core.register.Field;
import org.junheng.core.register.Register;
import org.junheng.core.register.Registers;
import org.junheng.core.text.Language;
import org.junheng.office.SameBytes;
import org.junheng.office.TemplateBook;

/** The sheets as two workbooks, 学校.xlsx and 县.xlsx, as our own templates filled in; faults are typed over afterwards. */
final class Books {

    private static final Map<String, String> FILES = Map.of("school", "学校.xlsx", "county", "县.xlsx");

    private final Path folder;
    private final Registers registers;
    private final Map<Flaw, Place> places = new HashMap<>();

    Books(Path folder, Registers registers) {
        this.folder = folder;
        this.registers = registers;
    }

    static Collection<String> names() {
        return FILES.values();
    }

    void write(Facts facts, Planted planted) throws IOException {
        for (Map.Entry<String, String> file : FILES.entrySet()) {
            Path target = folder.resolve(file.getValue());
            TemplateBook.of(registers, file.getKey(), Language.ZH).writeFilled(target, facts);
            List<Flaw> here = planted.flaws().stream()
                    .filter(flaw -> registers.register(flaw.register()).level().equals(file.getKey()))
                    .toList();
            if (!here.isEmpty()) {
                type(here, target);
            }
        }
    }

    Place place(Flaw flaw) {
        return places.get(flaw);
    }

    private void type(List<Flaw> flaws, Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                Workbook book = new XSSFWorkbook(in)) {
            for (Flaw flaw : flaws) {
                type(flaw, book, file.getFileName().toString());
            }
            SameBytes.write(file, book::write, true);
        }
    }

    private void type(Flaw flaw, Workbook book, String file) {
        Register register = registers.register(flaw.register());
        Sheet sheet = book.getSheet(register.sheet().zh());
        Row row = row(sheet, flaw.row() + 1);
        if (flaw.added().isPresent()) {
            flaw.added().get().forEach((field, cell) -> put(row, column(sheet, register.field(field)), cell));
        } else {
            put(row, column(sheet, register.field(flaw.field())), flaw.cell());
        }
        String letter = flaw.field().isEmpty() ? "" : Place.letter(column(sheet, register.field(flaw.field())));
        places.put(flaw, new Place(file, sheet.getSheetName(), row.getRowNum() + 1, letter));
    }

    private static Row row(Sheet sheet, int number) {
        Row row = sheet.getRow(number);
        return row == null ? sheet.createRow(number) : row;
    }

    /** The cell is made anew: one typed over would keep its old text beside the new. */
    private static void put(Row row, int column, Object content) {
        Cell old = row.getCell(column);
        CellStyle style = old == null ? row.getSheet().getColumnStyle(column) : old.getCellStyle();
        if (old != null) {
            row.removeCell(old);
        }
        Cell cell = row.createCell(column);
        cell.setCellStyle(style);
        if (content instanceof Double number) {
            cell.setCellValue(number);
        } else if (content != null) {
            cell.setCellValue(content.toString());
        }
    }

    /** The column under the heading of a field; headings may be broken into lines. */
    private static int column(Sheet sheet, Field field) {
        for (Cell cell : sheet.getRow(0)) {
            if (cell.getStringCellValue()
                    .replace("\n", "")
                    .equals(field.heading().zh())) {
                return cell.getColumnIndex();
            }
        }
        throw new IllegalStateException("no column for " + field.id());
    }
}
