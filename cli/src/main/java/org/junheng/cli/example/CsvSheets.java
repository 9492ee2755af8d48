package org.junheng.cli.example;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junheng.core.model.Facts;
import org.junheng.core.model.Table;
import org.junheng.core.register.Field;
import org.junheng.core.register.Register;
import org.junheng.core.register.Registers;

/** The sheets as text files (CSV), one for each register; counties are appended one after the other, so that any number fits. */
final class CsvSheets implements AutoCloseable {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Map<String, CsvWriter> writers = new LinkedHashMap<>();
    private final Map<String, List<Field>> columns = new LinkedHashMap<>();

    CsvSheets(Path folder, Registers registers) throws IOException {
        for (Register register : registers.all()) {
            List<Field> fields = List.copyOf(register.fields().values());
            CsvWriter writer = open(folder.resolve(register.sheet().zh() + ".csv"));
            writer.writeRecord(
                    fields.stream().map(field -> field.heading().zh()).toList());
            writers.put(register.id(), writer);
            columns.put(register.id(), fields);
        }
    }

    /** A file that begins with the mark by which Excel knows UTF-8. */
    static CsvWriter open(Path file) throws IOException {
        var out = Files.newBufferedWriter(file);
        out.write(BYTE_ORDER_MARK);
        return CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out);
    }

    void append(Facts facts) {
        for (Table table : facts.tables()) {
            List<Field> fields = columns.get(table.register());
            String[] cells = new String[fields.size()];
            for (int row = 0; row < table.size(); row++) {
                for (int i = 0; i < cells.length; i++) {
                    Field field = fields.get(i);
                    cells[i] = table.has(field.id()) ? Texts.of(field, table.column(field.id()), row) : "";
                }
                writers.get(table.register()).writeRecord(cells);
            }
        }
    }

    @Override
    public void close() throws IOException {
        for (CsvWriter writer : writers.values()) {
            writer.close();
        }
    }
}
