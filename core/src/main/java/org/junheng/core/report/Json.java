package org.junheng.core.report;

import java.io.OutputStream;
import java.math.BigDecimal;
import org.junheng.core.model.Place;
import org.junheng.core.text.Words;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/** How our json is written: indented, the same bytes everywhere, numbers unrounded, null where there is none. */
final class Json {

    private Json() {}

    static JsonGenerator to(OutputStream out) {
        DefaultPrettyPrinter.Indenter lines = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines);
        ObjectWriteContext context = new ObjectWriteContext.Base() {
            @Override
            public PrettyPrinter getPrettyPrinter() {
                return printer;
            }
        };
        return new JsonFactory().createGenerator(context, out, JsonEncoding.UTF8);
    }

    static void words(JsonGenerator json, String key, Words words) {
        json.writeObjectPropertyStart(key);
        json.writeStringProperty("zh", words.zh());
        json.writeStringProperty("en", words.en());
        json.writeEndObject();
    }

    static void number(JsonGenerator json, String key, double number) {
        if (Double.isNaN(number)) {
            json.writeNullProperty(key);
        } else {
            json.writeNumberProperty(key, number);
        }
    }

    static void decimal(JsonGenerator json, String key, BigDecimal number) {
        if (number == null) {
            json.writeNullProperty(key);
        } else {
            json.writeNumberProperty(key, number);
        }
    }

    static void place(JsonGenerator json, Place place) {
        json.writeStartObject();
        json.writeStringProperty("file", place.file());
        json.writeStringProperty("sheet", place.sheet());
        json.writeNumberProperty("row", place.row());
        json.writeStringProperty("column", place.column());
        json.writeEndObject();
    }
}
