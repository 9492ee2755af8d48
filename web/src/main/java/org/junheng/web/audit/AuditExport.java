package org.junheng.web.audit;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junheng.core.text.Language;
import org.junheng.core.text.LiveText;
import org.junheng.store.Store;
import org.junheng.store.audit.AuditChain;
import org.junheng.store.audit.AuditEntry;
import org.junheng.store.audit.AuditRows;
import org.junheng.web.page.Texts;
import org.springframework.stereotype.Component;

/**
 * Audit rows as CSV (导出审计), the newest first: with the sign by which Excel knows UTF-8, and nothing in it that runs as a formula. A
 * part is read, written, and the next one read, so that a slow line holds no database.
 */
@Component
class AuditExport {

    private static final int PART = 5000;

    private final Store store;
    private final DeedWords words;
    private final Texts texts;

    AuditExport(Store store, DeedWords words, Texts texts) {
        this.store = store;
        this.words = words;
        this.texts = texts;
    }

    void write(Set<String> chains, AuditRows.Filter filter, Language language, OutputStream out) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write('\uFEFF');
        CsvWriter csv = CsvWriter.builder().build(text);
        csv.writeRecord(Stream.of(
                        "chain", "number", "time", "who", "role", "address", "word", "deed", "unit", "subject",
                        "detail", "mac")
                .map(column -> texts.say(language, "audit.column-" + column))
                .toList());
        AuditRows.Mark mark = AuditRows.Mark.NEWEST;
        while (mark != null) {
            AuditRows.Mark from = mark;
            List<AuditChain.Row> rows = store.look(look -> new AuditRows(look, chains).older(filter, from, PART));
            rows.forEach(row -> record(csv, row, language));
            mark = rows.size() < PART ? null : AuditRows.Mark.of(rows.get(PART - 1));
        }
        csv.flush();
        text.flush();
    }

    private void record(CsvWriter csv, AuditChain.Row row, Language language) {
        AuditEntry entry = row.entry();
        csv.writeRecord(Stream.of(
                        entry.chain(),
                        String.valueOf(row.seq()),
                        entry.at(),
                        entry.who(),
                        words.role(entry.role()).in(language),
                        entry.address(),
                        entry.deed(),
                        words.sentence(entry).in(language),
                        entry.unit(),
                        entry.subject(),
                        entry.detail(),
                        row.mac())
                .map(LiveText::tamed)
                .toList());
    }
}
