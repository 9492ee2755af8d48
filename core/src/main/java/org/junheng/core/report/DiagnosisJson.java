package org.junheng.core.report;

import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.junheng.core.diagnose.Contribution;
import org.junheng.core.diagnose.Diagnosis;
import org.junheng.core.diagnose.Lack;
import org.junheng.core.diagnose.SmallestChange;
import org.junheng.core.diagnose.Split;
import org.junheng.core.diagnose.StageDiagnosis;
import org.junheng.core.diagnose.Together;
import org.junheng.core.diagnose.Trend;
import org.junheng.core.text.Language;
import tools.jackson.core.JsonGenerator;

/** {@code diagnosis.json}: all of a diagnosis under stable keys (docs/diagnose.md), where the terminal tells only the most of it. */
public final class DiagnosisJson {

    private static final int FORMAT = 1;

    private final Diagnosis diagnosis;
    private final JsonGenerator json;

    private DiagnosisJson(Diagnosis diagnosis, JsonGenerator json) {
        this.diagnosis = diagnosis;
        this.json = json;
    }

    /** @param areaNames code → name */
    public static void write(List<Diagnosis> diagnoses, Map<String, String> areaNames, OutputStream out) {
        try (JsonGenerator json = Json.to(out)) {
            json.writeStartObject();
            json.writeNumberProperty("format", FORMAT);
            json.writeArrayPropertyStart("diagnoses");
            for (Diagnosis diagnosis : diagnoses) {
                new DiagnosisJson(diagnosis, json).county(areaNames.getOrDefault(diagnosis.area(), ""));
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private void county(String name) {
        json.writeStartObject();
        json.writeStringProperty("standard", diagnosis.measures().standard().id());
        json.writeNumberProperty("year", diagnosis.measures().year());
        json.writeStringProperty("area", diagnosis.area());
        json.writeStringProperty("area_name", name);
        json.writeArrayPropertyStart("stages");
        for (StageDiagnosis stage : diagnosis.stages()) {
            json.writeStartObject();
            json.writeStringProperty("stage", stage.stage().stage());
            json.writeArrayPropertyStart("indicators");
            stage.indicators().forEach(each -> indicator(stage, each));
            json.writeEndArray();
            json.writeArrayPropertyStart("together");
            stage.together().forEach(each -> together(stage, each));
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
        FragileJson.write(diagnosis.fragility(), json);
        json.writeEndObject();
    }

    private void indicator(StageDiagnosis stage, StageDiagnosis.OfIndicator each) {
        json.writeStartObject();
        json.writeStringProperty("id", each.measured().indicator().id());
        Json.number(json, "mean", each.measured().spread().mean());
        Json.number(json, "cv", each.measured().spread().cv());
        Json.decimal(json, "limit", each.measured().limit().orElse(null));
        json.writeStringProperty("within", each.measured().within().key());
        json.writeArrayPropertyStart("contributions");
        for (Contribution part : each.contributions()) {
            school(stage, part.section());
            Json.number(json, "share", part.share());
            json.writeStringProperty("side", part.side().key());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayPropertyStart("raising");
        for (SmallestChange change : each.raising()) {
            school(stage, change.section());
            Json.decimal(json, "amount", change.amount());
            json.writeStringProperty("unit", change.unit().id());
            Json.number(json, "value", change.value());
            Json.number(json, "cv", change.cv());
            json.writeEndObject();
        }
        json.writeEndArray();
        lacking(stage, each.lack());
        json.writeArrayPropertyStart("splits");
        each.splits().forEach(this::split);
        json.writeEndArray();
        json.writeArrayPropertyStart("trend");
        diagnosis.trend(stage, each).years().forEach(this::year);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void lacking(StageDiagnosis stage, Lack lack) {
        json.writeArrayPropertyStart("lacking");
        for (Lack.AtSchool at : lack.schools()) {
            school(stage, at.section());
            Json.decimal(json, "amount", at.gap().amount());
            json.writeStringProperty("unit", at.gap().unit().id());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void split(Split split) {
        json.writeStartObject();
        json.writeStringProperty("field", split.field().id());
        Json.number(json, "variance_between", split.parts().varianceBetweenShare());
        Json.number(json, "theil_t_between", split.parts().theilTBetween());
        Json.number(json, "theil_t_within", split.parts().theilTWithin());
        Json.number(json, "theil_l_between", split.parts().theilLBetween());
        Json.number(json, "theil_l_within", split.parts().theilLWithin());
        json.writeArrayPropertyStart("groups");
        split.parts().groups().forEach((group, spread) -> {
            json.writeStartObject();
            json.writeStringProperty("group", split.groups().name(group, Language.ZH));
            json.writeNumberProperty("schools", spread.schools());
            Json.number(json, "mean", spread.mean());
            Json.number(json, "cv", spread.cv());
            json.writeEndObject();
        });
        json.writeEndArray();
        json.writeEndObject();
    }

    private void year(Trend.Year year) {
        json.writeStartObject();
        json.writeNumberProperty("year", year.year());
        json.writeNumberProperty("schools", year.schools());
        Json.number(json, "mean", year.spread().mean());
        Json.number(json, "cv", year.spread().cv());
        json.writeNumberProperty("below_threshold", year.failing());
        json.writeEndObject();
    }

    private void together(StageDiagnosis stage, Together each) {
        json.writeStartObject();
        json.writeArrayPropertyStart("indicators");
        each.indicators().forEach(indicator -> json.writeString(indicator.id()));
        json.writeEndArray();
        json.writeArrayPropertyStart("schools");
        for (int section : each.sections()) {
            school(stage, section);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /** Opens an object that begins with the school it speaks of. */
    private void school(StageDiagnosis stage, int section) {
        json.writeStartObject();
        json.writeArrayPropertyStart("key");
        stage.stage().table().key(stage.stage().row(section)).forEach(json::writeString);
        json.writeEndArray();
        json.writeStringProperty("name", name(stage, section));
    }

    private String name(StageDiagnosis stage, int section) {
        return diagnosis.measures().name(stage.stage(), section);
    }
}
