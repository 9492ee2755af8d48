package org.junheng.web.page;

import java.io.OutputStream;
import java.lang.reflect.Array;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.temporal.Temporal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junheng.core.document.Block;
import org.junheng.core.document.Drawing;
import org.junheng.core.text.Words;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * What a page shows, as JSON (页面数据): its record part by part under the names of its parts. What has its own form elsewhere is cut to
 * what tells it; what is not known here is refused rather than shown, so that nothing slips out by itself.
 */
final class PageJson {

    private final JsonGenerator json;

    private PageJson(JsonGenerator json) {
        this.json = json;
    }

    static void write(View view, OutputStream out) {
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), out)) {
            PageJson writer = new PageJson(json);
            json.writeStartObject();
            writer.property("title", view.title());
            writer.property("said", view.said());
            writer.property("page", view.page());
            json.writeEndObject();
        }
    }

    /** Where to look next after something was done. */
    static void write(Go go, String prefix, OutputStream out) {
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            json.writeStringProperty("see", prefix + go.path());
            json.writeEndObject();
        }
    }

    private void property(String name, Object value) {
        json.writeName(name);
        value(value);
    }

    private void value(Object value) {
        if (value == null) {
            json.writeNull();
        } else if (value instanceof String || value instanceof Temporal || value instanceof Character) {
            json.writeString(value.toString());
        } else if (value instanceof Boolean truth) {
            json.writeBoolean(truth);
        } else if (value instanceof Number number) {
            number(number);
        } else if (value instanceof Enum<?> choice) {
            json.writeString(choice.name().toLowerCase(Locale.ROOT));
        } else if (value instanceof Optional<?> maybe) {
            value(maybe.orElse(null));
        } else if (value instanceof OptionalDouble maybe) {
            value(maybe.isPresent() ? maybe.getAsDouble() : null);
        } else if (value instanceof Map<?, ?> map) {
            json.writeStartObject();
            map.forEach((key, each) -> property(String.valueOf(key), each));
            json.writeEndObject();
        } else if (value instanceof Iterable<?> all) {
            json.writeStartArray();
            all.forEach(this::value);
            json.writeEndArray();
        } else if (value.getClass().isArray()) {
            json.writeStartArray();
            for (int i = 0; i < Array.getLength(value); i++) {
                value(Array.get(value, i));
            }
            json.writeEndArray();
        } else {
            thing(value);
        }
    }

    private void number(Number number) {
        if (number instanceof Double real) {
            if (Double.isFinite(real)) {
                json.writeNumber(real);
            } else {
                json.writeNull();
            }
        } else if (number instanceof BigDecimal exact) {
            json.writeNumber(exact);
        } else {
            json.writeNumber(number.longValue());
        }
    }

    /** What is more than a value. */
    private void thing(Object thing) {
        json.writeStartObject();
        if (thing instanceof Words words) {
            property("zh", words.zh());
            property("en", words.en());
        } else if (thing instanceof Told told) {
            property("blocks", told.blocks());
        } else if (thing instanceof Block block) {
            property("kind", block.getClass().getSimpleName().toLowerCase(Locale.ROOT));
            parts((Record) block);
        } else if (thing instanceof Drawing drawing) {
            property("kind", drawing.getClass().getSimpleName().toLowerCase(Locale.ROOT));
            parts((Record) drawing);
        } else if (thing instanceof Glossary glossary) {
            property("sections", glossary.sections());
        } else if (thing instanceof Abridging own) {
            own.abridged().forEach(this::property);
        } else {
            Map<String, Object> known = Abridged.of(thing);
            if (!known.isEmpty()) {
                known.forEach(this::property);
            } else if (thing instanceof Record record) {
                parts(record);
            } else {
                throw new IllegalStateException("no JSON of " + thing.getClass());
            }
        }
        json.writeEndObject();
    }

    private void parts(Record record) {
        for (RecordComponent part : record.getClass().getRecordComponents()) {
            try {
                part.getAccessor().setAccessible(true);
                property(part.getName(), part.getAccessor().invoke(record));
            } catch (ReflectiveOperationException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }
}
