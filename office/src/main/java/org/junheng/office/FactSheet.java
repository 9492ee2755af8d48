package org.junheng.office;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    private static final double WIDTH = 14;

    private final Language language;
    private final Register register;
    private final Table table;
    private final int[] rows;
    private final String name;
    private final Map<String, String> letters = new HashMap<>();
    /** field → code → what it is called */
    private final Map<String, Map<String, String>> called = new HashMap<>();

    /** @param rows those of the table that are shown, in order */
    FactSheet(Register register, Table table, int[] rows, String name, Language language) {
        this.register = register;
        this.table = table;
        this.rows = rows;
        this.language = language;
        this.name = name;
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
            for (int row : rows) {
                if (column.isThere(row)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The address of a fact of a row that is shown, for formulas of other sheets. */
    String address(int row, String field) {
        int line = Arrays.binarySearch(rows, row);
        if (line < 0) {
            throw new IllegalArgumentException(name + " does not show row " + row);
        }
        return XlsxFile.quoted(name) + "!$" + letters.get(field) + "$" + (line + 2);
    }

    String name() {
        return name;
    }

    void write(XlsxFile file) throws IOException {
        List<Field> shown = register.fields().values().stream()
                .filter(field -> letters.containsKey(field.id()))
                .toList();
        double[] widths = new double[shown.size()];
        Arrays.fill(widths, WIDTH);
        file.sheet(XlsxSheet.Setup.of(0, 1, widths), sheet -> {
            sheet.heads(
                    shown.stream().map(field -> field.heading().in(language)).toList());
            for (int row : rows) {
                sheet.nextRow();
                for (Field field : shown) {
                    cell(sheet, table.column(field.id()), row, field);
                }
            }
        });
    }

    private void cell(XlsxSheet sheet, Column column, int row, Field field) {
        boolean isFlag = field.type() == FieldType.FLAG;
        if (column.isThere(row) && column.isNumeric() && !isFlag && field.type() != FieldType.DATE) {
            sheet.number(column.number(row), XlsxStyles.COMPUTED);
        } else {
            sheet.told(text(column, row, field, isFlag));
        }
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
        return field.codes().isEmpty()
                ? column.text(row)
                : called.computeIfAbsent(field.id(), unused -> new HashMap<>())
                        .computeIfAbsent(column.text(row), text -> called(field, text));
    }

    private String called(Field field, String text) {
        return field.codes()
                .flatMap(codes -> codes.find(text))
                .map(code -> code.name().in(language))
                .orElse(text);
    }
}
