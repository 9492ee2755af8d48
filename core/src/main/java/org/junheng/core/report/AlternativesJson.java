package org.junheng.core.report;

import java.io.OutputStream;
import java.util.List;
import org.junheng.core.plan.resources.Action;
import org.junheng.core.plan.resources.Alternative;
import org.junheng.core.plan.resources.PlanChange;
import org.junheng.core.plan.resources.ResourceProposal;
import tools.jackson.core.JsonGenerator;

/** What could be done instead of one action of a plan, as json. */
public final class AlternativesJson {

    private AlternativesJson() {}

    public static void write(ResourceProposal plan, Action action, List<Alternative> ways, OutputStream out) {
        try (JsonGenerator json = Json.to(out)) {
            json.writeStartObject();
            Json.words(json, "action", action.says());
            json.writeNumberProperty("cost", plan.cost());
            json.writeArrayPropertyStart("ways");
            for (Alternative way : ways) {
                json.writeStartObject();
                json.writeNumberProperty("cost", way.plan().cost());
                json.writeNumberProperty("more", way.more(plan));
                json.writeArrayPropertyStart("changes");
                way.changes().stream()
                        .filter(change -> change.fate() != PlanChange.Fate.KEPT)
                        .forEach(change -> change(json, change));
                json.writeEndArray();
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private static void change(JsonGenerator json, PlanChange change) {
        json.writeStartObject();
        json.writeStringProperty("fate", change.fate().name().toLowerCase(java.util.Locale.ROOT));
        Json.words(json, "says", change.says());
        json.writeNumberProperty("cost", change.action().cost());
        json.writeEndObject();
    }
}
