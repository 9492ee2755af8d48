package org.junheng.core.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junheng.core.model.Column;
import org.junheng.core.model.State;
import org.junheng.core.model.Table;
import org.junheng.core.text.LiveText;

/**
 * The facts of one register as CSV: ids of the fields, codes and numbers as they are kept, and the cell each row began in. Before a text
 * that a spreadsheet could take for a formula stands an apostrophe.
 */
public final class FactsCsv {

    private FactsCsv() {}

    /** What does not apply is a single dash, what is missing is blank. */
    public static void write(Table table, OutputStream out) throws IOException {
        CsvWriter csv = CsvWriter.builder().build(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        List<String> head = new ArrayList<>(List.of("file", "sheet", "row"));
        table.columns().forEach(column -> head.add(column.field()));
        csv.writeRecord(head);
        String first = table.key().isEmpty() ? "" : table.key().get(0);
        for (int row = 0; row < table.size(); row++) {
            var place = table.place(row, first);
            List<String> cells = new ArrayList<>(
                    List.of(LiveText.tamed(place.file()), LiveText.tamed(place.sheet()), String.valueOf(place.row())));
            for (Column column : table.columns()) {
                cells.add(
                        column.state(row) == State.NOT_APPLICABLE
                                ? "-"
                                : LiveText.tamed(table.shown(row, column.field())));
            }
            csv.writeRecord(cells);
        }
        csv.flush();
    }
}
