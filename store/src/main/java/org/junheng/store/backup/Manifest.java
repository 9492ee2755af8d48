package org.junheng.store.backup;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;

/**
 * What a backup says it holds (备份清单).
 *
 * @param program version that made it
 * @param form of the fixed tables, the number of the last migration
 * @param made when, as moments are stored
 * @param rows table → how many
 * @param digests entry → SHA-256 of what is in it
 */
public record Manifest(String program, String form, String made, Map<String, Long> rows, Map<String, String> digests) {

    static final String ENTRY = "manifest.csv";
    private static final String FORMAT = "1";

    String text() {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord("format", FORMAT, "");
            csv.writeRecord("program", program, "");
            csv.writeRecord("form", form, "");
            csv.writeRecord("made", made, "");
            rows.forEach((table, count) -> csv.writeRecord("table", table, String.valueOf(count)));
            digests.forEach((entry, sha256) -> csv.writeRecord("entry", entry, sha256));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    static Manifest read(InputStream in) throws IOException {
        Map<String, String> said = new LinkedHashMap<>();
        Map<String, Long> rows = new LinkedHashMap<>();
        Map<String, String> digests = new LinkedHashMap<>();
        try (CsvReader<CsvRecord> csv = TableText.reader(in)) {
            for (CsvRecord line : csv) {
                String first = line.getField(1);
                switch (line.getField(0)) {
                    case "table" -> rows.put(first, Long.valueOf(line.getField(2)));
                    case "entry" -> digests.put(first, line.getField(2));
                    default -> said.put(line.getField(0), first);
                }
            }
        }
        if (!FORMAT.equals(said.get("format"))) {
            throw new Refusal(Words.of(
                    "这份备份是更新的版本（%s）做的，本程序读不了；请用那个版本恢复",
                    "this backup was made by a newer version (%s) which this program cannot read; restore with that one",
                    said.get("program")));
        }
        return new Manifest(said.get("program"), said.get("form"), said.get("made"), rows, digests);
    }

    /** How many files that were handed in it holds. */
    public long files() {
        return digests.keySet().stream()
                .filter(entry -> entry.startsWith(Backup.FILES))
                .count();
    }

    public long allRows() {
        return rows.values().stream().mapToLong(Long::longValue).sum();
    }
}
