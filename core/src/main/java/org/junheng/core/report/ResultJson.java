package org.junheng.core.report;

import java.io.OutputStream;
import org.junheng.core.assess.ClauseVerdict;
import org.junheng.core.assess.Verdict;
import org.junheng.core.measure.ClauseMeasure;
import org.junheng.core.measure.IndicatorMeasures;
import org.junheng.core.measure.Measures;
import org.junheng.core.measure.Missing;
import org.junheng.core.measure.Naming;
import org.junheng.core.measure.StageMeasures;
import org.junheng.core.model.Finding;
import org.junheng.core.standard.Standard;
import org.junheng.core.trial.Change;
import org.junheng.core.trial.Trial;
import tools.jackson.core.JsonGenerator;

/**
 * {@code result.json}: everything a program needs of a verdict, under stable keys (docs/result-json.md). Numbers are unrounded; what
 * is missing is null. The same input gives the same bytes: no time, no path, no machine.
 */
public final class ResultJson {

    /** Raised when a key changes its meaning or goes away; new keys do not raise it. */
    private static final int FORMAT = 1;

    private final Report report;
    private final JsonGenerator json;

    private ResultJson(Report report, JsonGenerator json) {
        this.report = report;
        this.json = json;
    }

    public static void write(Report report, OutputStream out) {
        try (JsonGenerator json = Json.to(out)) {
            new ResultJson(report, json).all();
        }
    }

    private void all() {
        json.writeStartObject();
        json.writeNumberProperty("format", FORMAT);
        json.writeStringProperty("program", "junheng " + report.version());
        json.writeNumberProperty("year", report.year());
        json.writeObjectPropertyStart("digests");
        report.digests().forEach(json::writeStringProperty);
        json.writeEndObject();
        json.writeArrayPropertyStart("inputs");
        for (Report.Input input : report.inputs()) {
            json.writeStartObject();
            json.writeStringProperty("name", input.name());
            json.writeNumberProperty("bytes", input.bytes());
            json.writeStringProperty("sha256", input.sha256());
            json.writeNumberProperty("sheets", input.sheets());
            json.writeNumberProperty("cells", input.cells());
            json.writeEndObject();
        }
        json.writeEndArray();
        if (!report.changes().isEmpty()) {
            trial();
        }
        json.writeArrayPropertyStart("findings");
        report.findings().forEach(this::finding);
        json.writeEndArray();
        json.writeArrayPropertyStart("verdicts");
        report.verdicts().forEach(this::verdict);
        json.writeEndArray();
        if (!report.unjudged().isEmpty()) {
            unjudged();
        }
        json.writeEndObject();
    }

    private void unjudged() {
        json.writeArrayPropertyStart("unjudged");
        for (Unjudged each : report.unjudged()) {
            json.writeStartObject();
            json.writeStringProperty("standard", each.standard().id());
            json.writeStringProperty("area", each.area());
            json.writeStringProperty("area_name", each.county());
            Json.words(json, "why", each.why());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** Stands there only where figures were set otherwise, so that no program takes a trial for a report. */
    private void trial() {
        Json.words(json, "trial", Trial.MARK);
        json.writeArrayPropertyStart("changes");
        for (Change change : report.changes()) {
            json.writeStartObject();
            json.writeStringProperty("set", change.setting());
            json.writeStringProperty("field", change.field().id());
            json.writeStringProperty("before", change.before());
            json.writeStringProperty("after", change.after());
            json.writeName("cell");
            Json.place(json, change.place());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void finding(Finding finding) {
        json.writeStartObject();
        json.writeStringProperty("level", finding.level().name().toLowerCase(java.util.Locale.ROOT));
        json.writeStringProperty("rule", finding.rule());
        Json.words(json, "message", finding.message());
        json.writeStringProperty("school", finding.school());
        json.writeStringProperty("explanation", finding.explanation());
        json.writeArrayPropertyStart("cells");
        finding.places().forEach(place -> Json.place(json, place));
        json.writeEndArray();
        json.writeEndObject();
    }

    private void verdict(Verdict verdict) {
        Measures measures = verdict.measures();
        Standard standard = measures.standard();
        json.writeStartObject();
        json.writeStringProperty("standard", standard.id());
        json.writeStringProperty("version", standard.version());
        Json.words(json, "name", standard.name());
        json.writeStringProperty("area", verdict.area());
        json.writeStringProperty("area_name", report.areaNames().getOrDefault(verdict.area(), ""));
        json.writeStringProperty("resources", verdict.resources().key());
        json.writeStringProperty("whole", verdict.whole().key());
        if (verdict.eligibility().isPresent()) {
            json.writeStringProperty("eligibility", verdict.eligibility().get().key());
        } else {
            json.writeNullProperty("eligibility");
        }
        json.writeObjectPropertyStart("items");
        json.writeNumberProperty("own", verdict.items().own());
        json.writeNumberProperty("met", verdict.items().met());
        json.writeNumberProperty("not_met", verdict.items().failed());
        json.writeNumberProperty("open", verdict.items().open());
        json.writeNumberProperty("nation", verdict.items().nations());
        json.writeEndObject();
        json.writeArrayPropertyStart("clauses");
        verdict.clauses().forEach(this::clause);
        json.writeEndArray();
        json.writeArrayPropertyStart("stages");
        measures.stages(verdict.area()).forEach(stage -> stage(measures, stage));
        json.writeEndArray();
        missing(verdict);
        readings(verdict);
        json.writeArrayPropertyStart("unchecked");
        verdict.unchecked().forEach(each -> json.writeString(each.id()));
        json.writeEndArray();
        leftOut(measures, verdict.area());
        json.writeEndObject();
    }

    private void clause(ClauseVerdict each) {
        json.writeStartObject();
        json.writeStringProperty("id", each.clause().id());
        json.writeStringProperty("block", each.clause().block().id());
        Json.words(json, "name", each.clause().name());
        json.writeStringProperty("stage", each.stage());
        json.writeStringProperty("decision", each.decision().key());
        json.writeStringProperty("supplied_by", each.clause().suppliedBy());
        Json.number(json, "margin", each.measured().margin().orElse(Double.NaN));
        Json.words(json, "why", each.measured().why());
        items("failing", each.measured().failing());
        items("open", each.measured().open());
        json.writeArrayPropertyStart("missing");
        each.measured().missing().forEach(json::writeString);
        json.writeEndArray();
        json.writeArrayPropertyStart("exempted");
        for (ClauseMeasure.Used used : each.measured().exempted()) {
            json.writeStartObject();
            json.writeStringProperty("exemption", used.exemption());
            json.writeStringProperty("name", used.name());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeObjectPropertyStart("source");
        json.writeStringProperty("document", each.clause().source().document());
        json.writeStringProperty("clause", each.clause().source().clause());
        json.writeBooleanProperty("checked", each.clause().source().checked());
        json.writeEndObject();
        each.judgement().ifPresent(judgement -> {
            json.writeObjectPropertyStart("judgement");
            json.writeStringProperty("result", judgement.result().key());
            Json.number(json, "score", judgement.score());
            json.writeStringProperty("evidence", judgement.evidence());
            json.writeStringProperty("by", judgement.by());
            json.writeName("cell");
            Json.place(json, judgement.place());
            json.writeEndObject();
        });
        json.writeEndObject();
    }

    private void items(String key, Iterable<ClauseMeasure.Item> items) {
        json.writeArrayPropertyStart(key);
        for (ClauseMeasure.Item item : items) {
            json.writeStartObject();
            json.writeStringProperty("name", item.name());
            Json.words(json, "why", item.why());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void stage(Measures measures, StageMeasures stage) {
        json.writeStartObject();
        json.writeStringProperty("stage", stage.stage());
        json.writeNumberProperty("schools", stage.size());
        json.writeArrayPropertyStart("indicators");
        for (IndicatorMeasures each : stage.indicators()) {
            json.writeStartObject();
            json.writeStringProperty("id", each.indicator().id());
            Json.words(json, "unit", each.indicator().unit());
            Json.number(json, "mean", each.spread().mean());
            Json.number(json, "cv", each.spread().cv());
            Json.decimal(json, "limit", each.limit().orElse(null));
            json.writeStringProperty("within", each.within().key());
            json.writeBooleanProperty("within_only_as_printed", each.isWithinOnlyAsPrinted());
            Json.decimal(json, "threshold", each.threshold().orElse(null));
            json.writeNumberProperty("below_threshold", each.failing());
            json.writeNumberProperty("open", each.open());
            json.writeNumberProperty("computed_from", each.spread().schools());
            json.writeNumberProperty("lacking", each.spread().gaps());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayPropertyStart("sections");
        for (int section = 0; section < stage.size(); section++) {
            section(measures, stage, section);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void section(Measures measures, StageMeasures stage, int section) {
        json.writeStartObject();
        json.writeStringProperty("key", String.join(" ", stage.table().key(stage.row(section))));
        json.writeStringProperty(
                "name",
                Naming.of(measures.facts(), measures.standard().registers(), stage.table(), stage.row(section)));
        Json.number(json, "students", stage.students(section));
        json.writeObjectPropertyStart("indicators");
        for (IndicatorMeasures each : stage.indicators()) {
            json.writeObjectPropertyStart(each.indicator().id());
            Json.number(json, "value", each.value(section));
            json.writeStringProperty("meets", each.meets(section).key());
            json.writeEndObject();
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private void missing(Verdict verdict) {
        json.writeArrayPropertyStart("missing");
        for (Missing each : Missing.of(verdict.measures(), verdict.area())) {
            json.writeStartObject();
            json.writeStringProperty("field", each.field());
            json.writeStringProperty("school", each.school());
            json.writeStringProperty("stage", each.stage());
            json.writeName("cell");
            Json.place(json, each.place());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void readings(Verdict verdict) {
        json.writeArrayPropertyStart("open_readings");
        for (Verdict.OpenReading reading : verdict.openReadings()) {
            json.writeStartObject();
            json.writeStringProperty("id", reading.reading());
            Json.words(json, "question", reading.question());
            Json.words(json, "now", reading.now());
            Json.words(json, "otherwise", reading.otherwise());
            json.writeArrayPropertyStart("changes");
            for (Verdict.OpenReading.Change change : reading.changes()) {
                json.writeStartObject();
                json.writeStringProperty("clause", change.clause().id());
                json.writeStringProperty("stage", change.stage());
                json.writeStringProperty("from", change.from().key());
                json.writeStringProperty("to", change.to().key());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void leftOut(Measures measures, String area) {
        json.writeArrayPropertyStart("left_out");
        for (Measures.LeftOut out : LeftOuts.of(measures, area)) {
            json.writeStartObject();
            json.writeStringProperty(
                    "name", Naming.of(measures.facts(), measures.standard().registers(), out.table(), out.row()));
            Json.words(json, "reason", out.reason());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
