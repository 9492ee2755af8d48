package org.junheng.core.report;

import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.junheng.core.forecast.AreaForecast;
import org.junheng.core.forecast.AreaForecast.OfSchool;
import org.junheng.core.forecast.AreaForecast.OfStage;
import org.junheng.core.forecast.Course;
import org.junheng.core.forecast.Forecast;
import org.junheng.core.forecast.Outlook;
import org.junheng.core.forecast.Prospect;
import org.junheng.core.forecast.Range;
import org.junheng.core.text.Words;
import tools.jackson.core.JsonGenerator;

/** {@code forecast.json}: all of a forecast under stable keys (docs/forecast.md). */
public final class ForecastJson {

    private static final int FORMAT = 1;

    private final Forecast forecast;
    private final JsonGenerator json;

    private ForecastJson(Forecast forecast, JsonGenerator json) {
        this.forecast = forecast;
        this.json = json;
    }

    /** @param areaNames code → name */
    public static void write(
            Forecast forecast, List<Outlook> outlooks, Map<String, String> areaNames, OutputStream out) {
        try (JsonGenerator json = Json.to(out)) {
            json.writeStartObject();
            json.writeNumberProperty("format", FORMAT);
            json.writeNumberProperty("last_year", forecast.last());
            json.writeNumberProperty("years", forecast.years());
            json.writeArrayPropertyStart("areas");
            ForecastJson writer = new ForecastJson(forecast, json);
            forecast.areas().forEach(area -> writer.area(area, areaNames.getOrDefault(area.area(), ""), outlooks));
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private void area(AreaForecast area, String name, List<Outlook> outlooks) {
        json.writeStartObject();
        json.writeStringProperty("area", area.area());
        json.writeStringProperty("area_name", name);
        json.writeBooleanProperty("band", area.hasBand());
        json.writeArrayPropertyStart("stages");
        area.stages().forEach(stage -> stage(stage, area.hasBand()));
        json.writeEndArray();
        json.writeArrayPropertyStart("outlooks");
        outlooks.forEach(outlook -> outlook(outlook, area.area()));
        json.writeEndArray();
        all("not_forecast", area.unknown());
        all("gone", area.gone());
        all("notes", area.notes());
        json.writeEndObject();
    }

    private void stage(OfStage stage, boolean hasBand) {
        json.writeStartObject();
        json.writeStringProperty("stage", stage.stage());
        json.writeStringProperty("entrants_from", stage.ground().name().toLowerCase(java.util.Locale.ROOT));
        json.writeArrayPropertyStart("rates");
        stage.rates().forEach(rate -> {
            json.writeStartObject();
            Json.words(json, "name", rate.name());
            json.writeObjectPropertyStart("by_year");
            rate.byYear().forEach((year, value) -> Json.number(json, String.valueOf(year), value));
            json.writeEndObject();
            json.writeEndObject();
        });
        json.writeEndArray();
        json.writeObjectPropertyStart("counted");
        stage.past().forEach((year, students) -> json.writeNumberProperty(String.valueOf(year), students));
        json.writeEndObject();
        ranges("forecast", stage.total(), hasBand);
        json.writeArrayPropertyStart("schools");
        for (OfSchool school : stage.schools()) {
            json.writeStartObject();
            json.writeStringProperty("school", school.code());
            json.writeStringProperty("name", school.name());
            json.writeNumberProperty("now", school.now());
            ranges("forecast", school.years(), hasBand);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void ranges(String key, SortedMap<Integer, Range> years, boolean hasBand) {
        json.writeArrayPropertyStart(key);
        years.forEach((year, range) -> {
            json.writeStartObject();
            json.writeNumberProperty("year", year);
            for (Course course : Course.values()) {
                if (hasBand || course == Course.MIDDLE) {
                    json.writeNumberProperty(ForecastText.key(course), range.on(course));
                } else {
                    json.writeNullProperty(ForecastText.key(course));
                }
            }
            json.writeEndObject();
        });
        json.writeEndArray();
    }

    private void outlook(Outlook outlook, String area) {
        json.writeStartObject();
        json.writeStringProperty("standard", outlook.now().standard().id());
        Json.words(json, "given", outlook.given());
        json.writeArrayPropertyStart("items");
        outlook.prospects(area).forEach(this::prospect);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void prospect(Prospect each) {
        json.writeStartObject();
        json.writeStringProperty("kind", each.item().kind().name().toLowerCase(java.util.Locale.ROOT));
        json.writeStringProperty("stage", each.item().stage());
        json.writeStringProperty("id", each.item().id());
        Json.words(json, "name", each.item().name());
        json.writeArrayPropertyStart("years");
        standing(forecast.last(), Course.MIDDLE, each.now());
        for (Course course : Course.values()) {
            each.on(course).forEach((year, standing) -> standing(year, course, standing));
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void standing(int year, Course course, Prospect.Standing standing) {
        json.writeStartObject();
        json.writeNumberProperty("year", year);
        json.writeStringProperty("course", ForecastText.key(course));
        json.writeStringProperty("decision", standing.decision().key());
        Json.number(json, "value", standing.value());
        if (!standing.limit().isEmpty()) {
            json.writeStringProperty("limit", standing.limit());
        }
        json.writeArrayPropertyStart("schools");
        standing.schools().forEach(json::writeString);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void all(String key, List<Words> words) {
        json.writeArrayPropertyStart(key);
        words.forEach(each -> {
            json.writeStartObject();
            json.writeStringProperty("zh", each.zh());
            json.writeStringProperty("en", each.en());
            json.writeEndObject();
        });
        json.writeEndArray();
    }
}
