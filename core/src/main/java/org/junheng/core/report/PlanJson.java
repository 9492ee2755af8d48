package org.junheng.core.report;

import java.io.OutputStream;
import org.junheng.core.measure.IndicatorMeasures;
import org.junheng.core.measure.StageMeasures;
import org.junheng.core.plan.resources.Action;
import org.junheng.core.plan.resources.Conflict;
import org.junheng.core.plan.resources.CostCurve;
import org.junheng.core.plan.resources.LimitPrice;
import org.junheng.core.plan.resources.PlanChange;
import org.junheng.core.plan.resources.ResourceOptions;
import org.junheng.core.plan.resources.ResourceProblem;
import org.junheng.core.plan.resources.ResourceProposal;
import org.junheng.core.text.Words;
import tools.jackson.core.JsonGenerator;

/** A plan of resources as json: actions, costs by year, every spread before and after, the certificate; or why there is none. */
public final class PlanJson {

    private PlanJson() {}

    public static void write(ResourceProposal proposal, OutputStream out) {
        ResourceProblem problem = proposal.problem();
        try (JsonGenerator json = Json.to(out)) {
            json.writeStartObject();
            head(problem, json);
            json.writeObjectPropertyStart("certificate");
            json.writeNumberProperty("cost", proposal.cost());
            json.writeNumberProperty("judged", proposal.judged());
            json.writeNumberProperty("bound", proposal.bound());
            json.writeNumberProperty("gap", proposal.gap());
            json.writeStringProperty("ended", proposal.ended().name().toLowerCase(java.util.Locale.ROOT));
            json.writeStringProperty("solver", proposal.solver());
            json.writeBooleanProperty("rechecked", proposal.recheck().isPassed());
            json.writeEndObject();
            json.writeArrayPropertyStart("costs");
            for (int year = 0; year < problem.options().years(); year++) {
                json.writeStartObject();
                json.writeNumberProperty(
                        "year", ResourceOptions.schoolYear(problem.before().year(), year));
                json.writeNumberProperty("cost", problem.cost(proposal.actions(), year));
                json.writeEndObject();
            }
            json.writeEndArray();
            actions(proposal, json);
            spreads(proposal, json);
            prices(proposal, json);
            binding(proposal, json);
            changes(proposal, json);
            curve(proposal.curve(), json);
            json.writeEndObject();
        }
    }

    /** Why no plan keeps to all limits. */
    public static void write(ResourceProblem problem, Conflict conflict, OutputStream out) {
        try (JsonGenerator json = Json.to(out)) {
            json.writeStartObject();
            head(problem, json);
            json.writeObjectPropertyStart("conflict");
            json.writeBooleanProperty("missesStandard", conflict.missesLaw());
            json.writeNumberProperty("loosened", conflict.by().all());
            json.writeNumberProperty("leastLoosened", conflict.by().least());
            json.writeArrayPropertyStart("clashing");
            conflict.clashing().forEach(clash -> {
                json.writeStartObject();
                Json.words(json, "limit", clash.limit());
                Json.words(json, "whose", clash.whose());
                json.writeEndObject();
            });
            json.writeEndArray();
            json.writeArrayPropertyStart("loosenings");
            conflict.loosenings().forEach(loosening -> {
                json.writeStartObject();
                Json.words(json, "limit", loosening.limit());
                Json.words(json, "whose", loosening.whose());
                json.writeNumberProperty("by", loosening.by());
                Json.words(json, "unit", loosening.unit());
                json.writeEndObject();
            });
            json.writeEndArray();
            json.writeEndObject();
            json.writeEndObject();
        }
    }

    private static void head(ResourceProblem problem, JsonGenerator json) {
        json.writeStringProperty("area", problem.area());
        json.writeStringProperty("standard", problem.before().standard().id());
        json.writeNumberProperty("year", problem.before().year());
        json.writeNumberProperty("years", problem.options().years());
        Json.words(json, "name", problem.options().name());
        json.writeArrayPropertyStart("limits");
        for (Words limit : problem.limits()) {
            json.writeStartObject();
            json.writeStringProperty("zh", limit.zh());
            json.writeStringProperty("en", limit.en());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void actions(ResourceProposal proposal, JsonGenerator json) {
        json.writeArrayPropertyStart("actions");
        for (Action action : proposal.actions()) {
            json.writeStartObject();
            json.writeNumberProperty(
                    "year",
                    ResourceOptions.schoolYear(proposal.problem().before().year(), action.year()));
            json.writeStringProperty("kind", action.kind().key());
            json.writeStringProperty("stage", action.stage());
            if (action.from() != null) {
                school(json, "from", action.from());
            }
            school(json, "to", action.to());
            texts(json, "traits", action.traits());
            texts(json, "fields", action.fields());
            texts(json, "replaced", action.replaced());
            json.writeNumberProperty("amount", action.amount());
            json.writeNumberProperty("cost", action.cost());
            Json.words(json, "says", action.says());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void texts(JsonGenerator json, String key, java.util.List<String> texts) {
        json.writeArrayPropertyStart(key);
        texts.forEach(json::writeString);
        json.writeEndArray();
    }

    private static void school(JsonGenerator json, String key, Action.School school) {
        json.writeObjectPropertyStart(key);
        json.writeStringProperty("code", school.code());
        json.writeStringProperty("name", school.name());
        json.writeEndObject();
    }

    private static void spreads(ResourceProposal proposal, JsonGenerator json) {
        json.writeArrayPropertyStart("spreads");
        for (StageMeasures stage :
                proposal.problem().before().stages(proposal.problem().area())) {
            StageMeasures then = proposal.recheck()
                    .after()
                    .stage(stage.area(), stage.stage())
                    .orElseThrow();
            for (IndicatorMeasures now : stage.indicators()) {
                IndicatorMeasures after = then.indicator(now.indicator().id()).orElseThrow();
                json.writeStartObject();
                json.writeStringProperty("stage", stage.stage());
                json.writeStringProperty("indicator", now.indicator().id());
                Json.decimal(json, "limit", now.limit().orElse(null));
                Json.number(json, "before", now.spread().cv());
                Json.number(json, "after", after.spread().cv());
                json.writeNumberProperty("failingBefore", now.failing());
                json.writeNumberProperty("failingAfter", after.failing());
                json.writeEndObject();
            }
        }
        json.writeEndArray();
    }

    private static void changes(ResourceProposal proposal, JsonGenerator json) {
        json.writeArrayPropertyStart("changes");
        for (PlanChange change : proposal.changes()) {
            json.writeStartObject();
            json.writeStringProperty("fate", change.fate().name().toLowerCase(java.util.Locale.ROOT));
            json.writeNumberProperty("was", change.was());
            Json.words(json, "says", change.says());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void curve(CostCurve curve, JsonGenerator json) {
        json.writeObjectPropertyStart("curve");
        points(json, "byReserve", curve.byReserve());
        points(json, "byYears", curve.byYears());
        json.writeEndObject();
    }

    private static void points(JsonGenerator json, String key, java.util.List<CostCurve.Point> points) {
        json.writeArrayPropertyStart(key);
        for (CostCurve.Point point : points) {
            json.writeStartObject();
            json.writeNumberProperty("at", point.at());
            Json.number(json, "cost", point.isPossible() ? point.cost() : Double.NaN);
            Json.number(json, "bound", point.isPossible() ? point.bound() : Double.NaN);
            json.writeBooleanProperty("possible", point.isPossible());
            json.writeBooleanProperty("own", point.isOwn());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void binding(ResourceProposal proposal, JsonGenerator json) {
        json.writeArrayPropertyStart("binding");
        proposal.limits().binding().forEach(each -> {
            json.writeStartObject();
            Json.words(json, "limit", each.limit());
            Json.words(json, "whose", each.whose());
            json.writeNumberProperty("price", each.price());
            Json.words(json, "unit", each.unit());
            json.writeEndObject();
        });
        json.writeEndArray();
    }

    private static void prices(ResourceProposal proposal, JsonGenerator json) {
        json.writeArrayPropertyStart("prices");
        for (LimitPrice price : proposal.prices()) {
            json.writeStartObject();
            Json.words(json, "limit", price.name());
            json.writeNumberProperty("now", price.limit());
            json.writeNumberProperty("tighter", price.tighter());
            Json.number(json, "more", Double.isInfinite(price.more()) ? Double.NaN : price.more());
            json.writeNumberProperty("looser", price.looser());
            Json.number(json, "less", price.less());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
