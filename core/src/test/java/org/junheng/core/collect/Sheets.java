package org.junheng.core.collect;

import java.util.List;
import java.util.Map;
import org.junheng.core.model.Source;
import org.junheng.core.register.Registers;

/** Sheets as they would come out of a file: a row of cells from Excel row 1, numbers as number cells, null for a blank cell. */
final class Sheets {

    static final String QINGHE = "999901";
    static final String FIRST = "2199990001";
    static final String SECOND = "2199990002";
    static final Registers REGISTERS = Registers.builtIn();

    private Sheets() {}

    static Object[] row(Object... cells) {
        return cells;
    }

    static RawTable sheet(String file, String name, Object[]... rows) {
        return hidden(file, name, Map.of(), rows);
    }

    static RawTable hidden(String file, String name, Map<String, String> hidden, Object[]... rows) {
        RawTable.Builder builder = RawTable.builder(new Source(file, name)).hidden(hidden);
        for (int row = 0; row < rows.length; row++) {
            builder.row(row + 1);
            for (int column = 0; column < rows[row].length; column++) {
                if (rows[row][column] instanceof Number number) {
                    builder.number(column, number.doubleValue());
                } else if (rows[row][column] != null) {
                    builder.text(column, (String) rows[row][column]);
                }
            }
        }
        return builder.build();
    }

    static Returns returns(RawTable... sheets) {
        return Returns.of(List.of(sheets), REGISTERS);
    }
}
