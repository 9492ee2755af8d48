package org.junheng.core.report;

import org.junheng.core.diagnose.FragileFigure;
import org.junheng.core.diagnose.Fragility;
import org.junheng.core.register.Unit;
import tools.jackson.core.JsonGenerator;

/** The fragile figures in {@code diagnosis.json}, all of them, the smallest share first. */
final class FragileJson {

    private FragileJson() {}

    static void write(Fragility fragility, JsonGenerator json) {
        json.writeNumberProperty("decided", fragility.decided().size());
        json.writeArrayPropertyStart("fragile");
        fragility.figures().forEach(each -> figure(each, json));
        json.writeEndArray();
    }

    private static void figure(FragileFigure each, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("clause", each.clause().clause().id());
        json.writeStringProperty("stage", each.clause().stage());
        json.writeStringProperty("decision", each.clause().decision().key());
        json.writeStringProperty("after", each.after().key());
        Json.words(json, "name", each.name());
        json.writeBooleanProperty("of_school", each.isOfSchool());
        json.writeStringProperty("figure_stage", each.stage());
        json.writeStringProperty("register", each.figure().register());
        json.writeStringProperty("field", each.field().id());
        Json.decimal(json, "reported", each.reported());
        Json.decimal(json, "change", each.change());
        json.writeStringProperty("unit", each.field().unit().map(Unit::id).orElse(""));
        Json.number(json, "share", each.share());
        Json.words(json, "look_at", each.field().lookAt());
        json.writeName("place");
        Json.place(json, each.place());
        json.writeEndObject();
    }
}
