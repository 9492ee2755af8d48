package org.junheng.core.report;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import org.junheng.core.plan.Standing;
import org.junheng.core.text.Words;
import tools.jackson.core.JsonGenerator;

/** A plan as json: numbers unrounded, null where there is none, words in both languages where these differ. */
final class PaperJson {

    private final PlanPaper paper;
    private final JsonGenerator json;

    private PaperJson(PlanPaper paper, JsonGenerator json) {
        this.paper = paper;
        this.json = json;
    }

    static void write(PlanPaper paper, OutputStream out) {
        try (JsonGenerator json = Json.to(out)) {
            new PaperJson(paper, json).write();
        }
    }

    private void write() {
        json.writeStartObject();
        json.writeStringProperty("kind", paper.kind());
        Json.words(json, "title", paper.title());
        Json.words(json, "about", paper.running());
        json.writeBooleanProperty("isPlan", paper.hindrance().isEmpty());
        Json.words(json, "lead", paper.lead());
        list("warnings", paper.warnings());
        list("notes", paper.notes());
        paper.hindrance().ifPresent(this::hindrance);
        json.writeArrayPropertyStart("certificates");
        paper.certificates().forEach(this::certificate);
        json.writeEndArray();
        json.writeObjectPropertyStart("figures");
        paper.figures().forEach(this::figure);
        json.writeEndObject();
        json.writeArrayPropertyStart("limits");
        paper.standings().forEach(this::standing);
        paper.limits().forEach(this::limit);
        json.writeEndArray();
        paper.tables().forEach(this::table);
        json.writeEndObject();
    }

    private void hindrance(PlanPaper.Hindrance why) {
        json.writeObjectPropertyStart("conflict");
        json.writeBooleanProperty("isProven", why.isProven());
        list("clashing", why.clashing());
        list("loosenings", why.loosening());
        json.writeEndObject();
    }

    private void certificate(PlanPaper.Certificate certificate) {
        json.writeStartObject();
        Json.words(json, "objective", certificate.objective());
        value("score", certificate.score());
        value("bound", certificate.bound());
        json.writeNumberProperty("gap", certificate.gap());
        json.writeStringProperty("ended", certificate.ended());
        words("solver", certificate.method());
        // what does not pass the recheck never gets as far as here
        json.writeBooleanProperty("rechecked", true);
        json.writeEndObject();
    }

    private void figure(PlanPaper.Figure figure) {
        json.writeObjectPropertyStart(figure.key());
        Json.words(json, "name", figure.name());
        value("before", figure.before());
        value("after", figure.after());
        json.writeEndObject();
    }

    private void standing(Standing standing) {
        json.writeStartObject();
        Json.words(json, "limit", standing.limit());
        Json.words(json, "now", standing.now());
        json.writeBooleanProperty("isBinding", standing.isBinding());
        list("tight", standing.tight());
        json.writeEndObject();
    }

    private void limit(Words limit) {
        json.writeStartObject();
        Json.words(json, "limit", limit);
        json.writeEndObject();
    }

    private void table(PaperTable table) {
        json.writeArrayPropertyStart(table.key());
        for (List<PaperValue> row : table.rows()) {
            json.writeStartObject();
            for (int column = 0; column < row.size(); column++) {
                value(table.columns().get(column).key(), row.get(column));
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void value(String key, PaperValue value) {
        if (value.text() == null) {
            Json.decimal(json, key, plain(value.number()));
        } else {
            words(key, value.text());
        }
    }

    private static BigDecimal plain(BigDecimal number) {
        return number == null
                ? null
                : new BigDecimal(number.stripTrailingZeros().toPlainString());
    }

    private void words(String key, Words words) {
        if (words.zh().equals(words.en())) {
            json.writeStringProperty(key, words.zh());
        } else {
            Json.words(json, key, words);
        }
    }

    private void list(String key, List<Words> all) {
        json.writeArrayPropertyStart(key);
        for (Words words : all) {
            json.writeStartObject();
            json.writeStringProperty("zh", words.zh());
            json.writeStringProperty("en", words.en());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
