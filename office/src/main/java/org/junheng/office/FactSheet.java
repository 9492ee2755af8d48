package org.junheng.office;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.junheng.core.model.Column;
import org.junheng.core.model.Place;
import org.junheng.core.model.State;
import org.junheng.core.model.Table;
import org.junheng.core.register.Field;
import org.junheng.core.register.FieldType;
import org.junheng.core.register.Register;
import org.junheng.core.text.Language;

/** The facts of one register as a sheet of a workbook that computes: one row per row, one column per field that has any value. */
final class FactSheet {

    private static final int WIDTH = 14 * 256;

    private final Language language;
    private final Register register;
    private final Table table;
    private final String name;
    private final Map<String, String> letters = new HashMap<>();

    FactSheet(Register register, Table table, Language language) {
        this.register = register;
        this.table = table;
        this.language = language;
        this.name = register.sheet().in(language);
        int column = 0;
        for (Field field : register.fields().values()) {
            if (isAnyThere(field)) {
                letters.put(field.id(), Place.letter(column++));
            }
        }
    }

    private boolean isAnyThere(Field field) {
        if (table.has(field.id())) {
            Column column = table.column(field.id());
            for (int row = 0; row < column.size(); row++) {
                if (column.isThere(row)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The address of a fact, for formulas of other sheets. */
    String address(int row, String field) {
        return "'" + name.replace("'", "''") + "'!$" + letters.get(field) + "$" + (row + 2);
    }

    void write(SXSSFWorkbook workbook, Look look) {
        SXSSFSheet sheet = workbook.createSheet(name);
        sheet.createFreezePane(0, 1);
        Row head = sheet.createRow(0);
        for (Field field : register.fields().values()) {
            if (letters.containsKey(field.id())) {
                sheet.setColumnWidth(head.getPhysicalNumberOfCells(), WIDTH);
                Cell cell = head.createCell(head.getPhysicalNumberOfCells());
                PlainTexts.put(cell, field.heading().in(language));
                cell.setCellStyle(look.heading(Look.OPTIONAL, Look.INK));
            }
        }
        CellStyle number = look.computed("General");
        for (int row = 0; row < table.size(); row++) {
            Row line = sheet.createRow(row + 1);
            int at = 0;
            for (Field field : register.fields().values()) {
                if (letters.containsKey(field.id())) {
                    put(line.createCell(at++), table.column(field.id()), row, field, look, number);
                }
            }
        }
    }

    private void put(Cell cell, Column column, int row, Field field, Look look, CellStyle number) {
        boolean isFlag = field.type() == FieldType.FLAG;
        if (column.isThere(row) && column.isNumeric() && !isFlag && field.type() != FieldType.DATE) {
            cell.setCellValue(column.number(row));
            cell.setCellStyle(number);
            return;
        }
        String text = text(column, row, field, isFlag);
        PlainTexts.put(cell, text);
        cell.setCellStyle(look.told(text));
    }

    private String text(Column column, int row, Field field, boolean isFlag) {
        if (!column.isThere(row)) {
            boolean applies = column.state(row) != State.NOT_APPLICABLE;
            return applies ? "" : language == Language.ZH ? "不适用" : "not applicable";
        }
        if (isFlag) {
            boolean yes = column.number(row) != 0;
            return language == Language.ZH ? yes ? "是" : "否" : yes ? "yes" : "no";
        }
        if (field.type() == FieldType.DATE) {
            return java.time.LocalDate.ofEpochDay((long) column.number(row)).toString();
        }
        return field.codes()
                .flatMap(codes -> codes.find(column.text(row)))
                .map(code -> code.name().in(language))
                .orElse(column.text(row));
    }
}
