package org.junheng.core.report;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junheng.core.text.Entry;
import org.junheng.core.text.Words;
import tools.jackson.core.JsonGenerator;

/**
 * What a snapshot says of itself (快照清单): which command of which version made it from what, and the SHA-256 of each entry.
 *
 * @param inputs the entries of the files read, in the order they were read
 * @param settings what {@code --set} changed, as it was typed
 * @param formats what {@code --format} asked for, none for all
 */
public record Manifest(
        String version,
        int year,
        Collection<String> areas,
        List<String> standards,
        String language,
        List<String> inputs,
        List<String> settings,
        List<String> formats,
        SortedMap<String, String> entries) {

    /** Raised when an older program could no longer replay what a newer one keeps. */
    private static final int FORMAT = 1;

    public void write(OutputStream out) {
        try (JsonGenerator json = Json.to(out)) {
            json.writeStartObject();
            json.writeNumberProperty("format", FORMAT);
            json.writeStringProperty("program", "junheng");
            json.writeStringProperty("version", version);
            json.writeStringProperty("command", "assess");
            json.writeNumberProperty("year", year);
            list(json, "areas", areas);
            list(json, "standards", standards);
            json.writeStringProperty("language", language);
            list(json, "inputs", inputs);
            list(json, "set", settings);
            list(json, "formats", formats);
            json.writeObjectPropertyStart("entries");
            entries.forEach(json::writeStringProperty);
            json.writeEndObject();
            json.writeEndObject();
        }
    }

    private static void list(JsonGenerator json, String key, Collection<String> texts) {
        json.writeArrayPropertyStart(key);
        texts.forEach(json::writeString);
        json.writeEndArray();
    }

    /** @param json a manifest, which is YAML too */
    public static Manifest read(Entry json) {
        if (json.at("format").whole() != FORMAT) {
            throw json.at("format").wrong(Words.same(String.valueOf(FORMAT)));
        }
        SortedMap<String, String> entries = new TreeMap<>();
        json.at("entries").entries().forEach((path, digest) -> entries.put(path, digest.text()));
        return new Manifest(
                json.text("version"),
                json.at("year").whole(),
                texts(json, "areas"),
                texts(json, "standards"),
                json.at("language").oneOf("zh", "en"),
                texts(json, "inputs"),
                texts(json, "set"),
                texts(json, "formats"),
                entries);
    }

    private static List<String> texts(Entry json, String key) {
        return new ArrayList<>(json.texts(key));
    }
}
