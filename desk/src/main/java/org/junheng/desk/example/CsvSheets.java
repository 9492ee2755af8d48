package org.junheng.desk.example;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junheng.core.model.Facts;
import org.junheng.core.model.Place;
import org.junheng.core.model.Table;
import org.junheng.core.register.Field;
import org.junheng.core.register.Register;
import org.junheng.core.register.Registers;

/** The sheets as text files (CSV), one for each register; counties are appended one after the other, so that any number fits. */
final class CsvSheets implements AutoCloseable {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Map<String, CsvWriter> writers = new LinkedHashMap<>();
    private final Map<String, List<Field>> columns = new LinkedHashMap<>();
    private final Registers registers;

    CsvSheets(Path folder, Registers registers) throws IOException {
        this.registers = registers;
        for (Register register : Ledgers.of(registers)) {
            List<Field> fields = List.copyOf(register.fields().values());
            CsvWriter writer = open(folder.resolve(name(register)));
            writer.writeRecord(
                    fields.stream().map(field -> field.heading().zh()).toList());
            writers.put(register.id(), writer);
            columns.put(register.id(), fields);
        }
    }

    static List<String> names(Registers registers) {
        return Ledgers.of(registers).stream().map(CsvSheets::name).toList();
    }

    private static String name(Register register) {
        return register.sheet().zh() + ".csv";
    }

    /** A file that begins with the mark by which Excel knows UTF-8. */
    static CsvWriter open(Path file) throws IOException {
        var out = Files.newBufferedWriter(file);
        out.write(BYTE_ORDER_MARK);
        return CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
    }

    /** @param planted the faults to write instead of these facts */
    void append(Facts facts, Planted planted) {
        for (Table table : facts.tables()) {
            for (int row = 0; row < table.size(); row++) {
                int at = row;
                write(table.register(), field -> cell(table, at, field, planted));
            }
            for (Flaw flaw : planted.addedTo(table.register())) {
                write(
                        table.register(),
                        field -> Planted.text(flaw.added().orElseThrow().get(field.id())));
            }
        }
    }

    /** Where a cell of the first county stands. */
    Place place(Flaw flaw) {
        String sheet = registers.register(flaw.register()).sheet().zh();
        int column = 0;
        List<Field> fields = columns.get(flaw.register());
        while (column < fields.size() && !fields.get(column).id().equals(flaw.field())) {
            column++;
        }
        String letter = flaw.field().isEmpty() ? "" : Place.letter(column);
        return new Place(name(registers.register(flaw.register())), sheet, flaw.row() + 2, letter);
    }

    private void write(String register, Function<Field, String> cell) {
        writers.get(register)
                .writeRecord(columns.get(register).stream().map(cell).toList());
    }

    private static String cell(Table table, int row, Field field, Planted planted) {
        if (planted.has(table.register(), row, field.id())) {
            return planted.text(table.register(), row, field.id());
        }
        return table.has(field.id()) ? Texts.of(field, table.column(field.id()), row) : "";
    }

    @Override
    public void close() throws IOException {
        for (CsvWriter writer : writers.values()) {
            writer.close();
        }
    }
}
