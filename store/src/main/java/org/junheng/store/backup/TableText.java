package org.junheng.store.backup;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.junheng.store.backup.Tables.Kind;

/** The rows of a table as CSV (表的文本): headings, then rows; {@code \N} is nothing at all, which an empty text is not. */
final class TableText {

    private static final String NOTHING = "\\N";
    private static final String ESCAPE = "\\";
    private static final int FETCHED = 1000;

    private TableText() {}

    /** @return how many rows it has */
    static long write(Handle sql, String table, Map<String, Kind> columns, OutputStream out) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text);
        csv.writeRecord(columns.keySet());
        long rows = sql.createQuery("SELECT * FROM " + Tables.quoted(table))
                .setFetchSize(FETCHED)
                .scanResultSet((supplied, context) -> {
                    ResultSet row = supplied.get();
                    long count = 0;
                    for (; row.next(); count++) {
                        csv.writeRecord(texts(row, columns));
                    }
                    return count;
                });
        csv.flush();
        text.flush();
        return rows;
    }

    private static List<String> texts(ResultSet row, Map<String, Kind> columns) throws SQLException {
        List<String> texts = new ArrayList<>();
        for (Map.Entry<String, Kind> column : columns.entrySet()) {
            String text =
                    switch (column.getValue()) {
                        case TEXT -> escaped(row.getString(column.getKey()));
                        case WHOLE -> String.valueOf(row.getLong(column.getKey()));
                        case NUMBER -> String.valueOf(row.getDouble(column.getKey()));
                    };
            texts.add(row.wasNull() ? NOTHING : text);
        }
        return texts;
    }

    private static String escaped(String text) {
        return text == null || !text.startsWith(ESCAPE) ? text : ESCAPE + text;
    }

    /** @param columns of the table the rows go to */
    static void read(InputStream in, Handle sql, String table, Map<String, Kind> columns) throws IOException {
        try (CsvReader<CsvRecord> csv = reader(in)) {
            Iterator<CsvRecord> records = csv.iterator();
            List<String> names = records.next().getFields();
            if (!columns.keySet().containsAll(names)) {
                throw new IllegalArgumentException(table + " has no columns " + names);
            }
            String marks = ", ?".repeat(names.size()).substring(2);
            PreparedBatch batch = sql.prepareBatch("INSERT INTO " + Tables.quoted(table) + " ("
                    + String.join(", ", names.stream().map(Tables::quoted).toList()) + ") VALUES (" + marks + ")");
            while (records.hasNext()) {
                List<String> fields = records.next().getFields();
                for (int i = 0; i < names.size(); i++) {
                    bind(batch, i, fields.get(i), columns.get(names.get(i)));
                }
                batch.add();
                if (batch.size() == FETCHED) {
                    batch.execute();
                }
            }
            if (batch.size() > 0) {
                batch.execute();
            }
        }
    }

    static CsvReader<CsvRecord> reader(InputStream in) {
        return CsvReader.builder()
                .skipEmptyLines(false)
                .ofCsvRecord(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
    }

    private static void bind(PreparedBatch batch, int position, String text, Kind kind) {
        boolean isNothing = text.equals(NOTHING);
        switch (kind) {
            case TEXT -> batch.bind(position, isNothing ? null : text.startsWith(ESCAPE) ? text.substring(1) : text);
            case WHOLE -> batch.bindBySqlType(position, isNothing ? null : Long.valueOf(text), Types.BIGINT);
            case NUMBER -> batch.bindBySqlType(position, isNothing ? null : Double.valueOf(text), Types.DOUBLE);
        }
    }
}
