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
import org.junheng.core.assess.Tryout;
import org.junheng.core.assess.Verdict;
import org.junheng.core.document.Block;
import org.junheng.core.document.Drawing;
import org.junheng.core.measure.IndicatorMeasures;
import org.junheng.core.measure.StageMeasures;
import org.junheng.core.register.Field;
import org.junheng.core.register.Questionnaire;
import org.junheng.core.register.Register;
import org.junheng.core.standard.Clause;
import org.junheng.core.standard.Indicator;
import org.junheng.core.standard.Standard;
import org.junheng.core.text.Words;
import org.junheng.store.people.Account;
import org.junheng.web.work.CountyResults;
import org.junheng.web.work.HandedFile;
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
        } else if (thing instanceof Account account) {
            // never the password, not even encoded
            property("login", account.login());
            property("name", account.name());
            property("home", account.home());
            property("disabled", account.isDisabled());
            property("grants", account.grants());
        } else if (thing instanceof Register register) {
            property("id", register.id());
            property("name", register.name());
        } else if (thing instanceof Field field) {
            property("id", field.id());
            property("name", field.name());
            property("definition", field.definition());
        } else if (thing instanceof Standard standard) {
            property("id", standard.id());
            property("name", standard.name());
            property("number", standard.number());
        } else if (thing instanceof Indicator indicator) {
            property("id", indicator.id());
            property("name", indicator.name());
            property("unit", indicator.unit());
        } else if (thing instanceof Clause clause) {
            property("id", clause.id());
            property("name", clause.name());
        } else {
            result(thing);
        }
        json.writeEndObject();
    }

    private void result(Object thing) {
        if (thing instanceof CountyResults results) {
            property("county", results.county());
            property("year", results.year());
            property("at", results.at());
            property("as_of", results.asOf());
            property("rules", results.rules());
        } else if (thing instanceof Verdict verdict) {
            property("standard", verdict.measures().standard());
            property("resources", verdict.resources().key());
            property("whole", verdict.whole().key());
            property("items", verdict.items());
        } else if (thing instanceof StageMeasures stage) {
            property("stage", stage.stage());
            property("schools", stage.size());
        } else if (thing instanceof IndicatorMeasures measured) {
            property("indicator", measured.indicator().id());
            property("mean", measured.spread().mean());
            property("cv", measured.spread().cv());
            property("limit", measured.limit());
            property("within", measured.within().key());
            property("threshold", measured.threshold());
            property("below", measured.failing());
            property("missing", measured.open());
        } else if (thing instanceof Tryout tryout) {
            property("standard", tryout.standard());
            property("rule", tryout.rule());
            property("stage", tryout.stage());
            property("places", tryout.places());
        } else if (thing instanceof Questionnaire asked) {
            property("group", asked.group());
            property("name", asked.name());
            property("questions", asked.fields());
        } else if (thing instanceof Glossary glossary) {
            property("sections", glossary.sections());
        } else if (thing instanceof HandedFile file) {
            property("level", file.level());
            property("counts", file.counts());
            property("findings", file.findings());
        } else if (thing instanceof Record record) {
            parts(record);
        } else {
            throw new IllegalStateException("no JSON of " + thing.getClass());
        }
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
