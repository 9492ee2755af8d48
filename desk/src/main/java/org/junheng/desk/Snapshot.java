package org.junheng.desk;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junheng.core.model.Finding;
import org.junheng.core.report.FactsCsv;
import org.junheng.core.report.Manifest;
import org.junheng.core.text.Language;
import org.junheng.core.text.LiveText;
import org.junheng.core.trial.Change;

/**
 * Everything a result came from, in one file (快照): the files as they were handed in, registers and standards, facts, settings,
 * explanations, and the digests of what was written; {@code junheng replay} computes it again. Same input, same bytes.
 */
final class Snapshot {

    static final String FILE = "snapshot.zip";
    static final String MANIFEST = "manifest.json";
    /** says that the manifest itself is whole */
    static final String SEAL = "manifest.sha256";

    /** what another version is compared with */
    static final String RESULT = "outputs/result.json";

    static final String OUTPUTS = "outputs.sha256";

    private static final LocalDateTime FIXED = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final Judged judged;
    private final SortedMap<String, Content> entries = new TreeMap<>();
    private final List<String> inputs = new ArrayList<>();

    private interface Content {
        void write(OutputStream out) throws IOException;
    }

    private Snapshot(Judged judged) {
        this.judged = judged;
    }

    /** @param outputs what was written beside it: name → file */
    static void write(
            Judged judged, Language language, Set<String> formats, SortedMap<String, Path> outputs, OutputStream out)
            throws IOException {
        Snapshot snapshot = new Snapshot(judged);
        snapshot.collect(outputs);
        ZipOutputStream zip = new ZipOutputStream(out);
        SortedMap<String, String> digests = new TreeMap<>();
        for (Map.Entry<String, Content> entry : snapshot.entries.entrySet()) {
            byte[] bytes = bytes(entry.getValue());
            digests.put(entry.getKey(), Digests.of(bytes));
            put(zip, entry.getKey(), bytes);
        }
        byte[] manifest = bytes(to -> new Manifest(
                        judged.report().version(),
                        judged.report().year(),
                        judged.report().areaNames().keySet(),
                        judged.standards().stream().map(each -> each.id()).toList(),
                        language == Language.ZH ? "zh" : "en",
                        snapshot.inputs,
                        judged.report().changes().stream().map(Change::setting).toList(),
                        List.copyOf(formats),
                        digests)
                .write(to));
        put(zip, MANIFEST, manifest);
        put(zip, SEAL, (Digests.of(manifest) + "\n").getBytes(StandardCharsets.UTF_8));
        zip.finish();
    }

    private void collect(SortedMap<String, Path> outputs) {
        inputs();
        judged.standards().get(0).registers().shelf().files().forEach((path, text) -> {
            String folder = path.equals("areas.csv") ? "areas/" : "registers/";
            entries.put(folder + path, text(text));
        });
        judged.library()
                .foundation(judged.standards())
                .forEach((id, shelf) ->
                        shelf.files().forEach((path, text) -> entries.put("standards/" + id + "/" + path, text(text))));
        judged.report()
                .facts()
                .tables()
                .forEach(table -> entries.put("facts/" + table.register() + ".csv", out -> FactsCsv.write(table, out)));
        Path result = outputs.get("result.json");
        if (result != null) {
            entries.put(RESULT, out -> Files.copy(result, out));
        }
        entries.put("set.csv", settings());
        entries.put("explanations.csv", explanations());
        StringBuilder digests = new StringBuilder();
        outputs.forEach((name, file) ->
                digests.append(Digests.of(file)).append("  ").append(name).append('\n'));
        entries.put(OUTPUTS, text(digests.toString()));
    }

    /** Numbered in the order they were read, inside the folder they lay in. */
    private void inputs() {
        for (Original original : judged.opened().input().originals()) {
            String entry = "inputs/%03d/%s".formatted(inputs.size() + 1, original.inFolder());
            inputs.add(entry);
            entries.put(entry, out -> {
                try (InputStream in = original.open()) {
                    in.transferTo(out);
                }
            });
        }
    }

    private Content settings() {
        return csv(csv -> {
            csv.writeRecord("set", "field", "before", "after");
            for (Change change : judged.report().changes()) {
                csv.writeRecord(
                        LiveText.tamed(change.setting()),
                        change.field().id(),
                        LiveText.tamed(change.before()),
                        LiveText.tamed(change.after()));
            }
        });
    }

    private Content explanations() {
        return csv(csv -> {
            csv.writeRecord("rule", "school", "explanation");
            for (Finding finding : judged.report().findings()) {
                if (!finding.explanation().isEmpty()) {
                    csv.writeRecord(
                            finding.rule(), LiveText.tamed(finding.school()), LiveText.tamed(finding.explanation()));
                }
            }
        });
    }

    private static Content csv(Consumer<CsvWriter> lines) {
        return out -> {
            CsvWriter csv = CsvWriter.builder().build(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            lines.accept(csv);
            csv.flush();
        };
    }

    private static Content text(String text) {
        return out -> out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] bytes(Content content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        content.write(bytes);
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(FIXED);
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }
}
