package org.junheng.core.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junheng.core.assess.StageWords;
import org.junheng.core.measure.Decomposition;
import org.junheng.core.measure.Groups;
import org.junheng.core.measure.IndicatorMeasures;
import org.junheng.core.measure.Measures;
import org.junheng.core.measure.Naming;
import org.junheng.core.measure.Shown;
import org.junheng.core.measure.Spread;
import org.junheng.core.measure.StageMeasures;
import org.junheng.core.model.Table;
import org.junheng.core.text.Language;
import org.junheng.core.text.LiveText;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** What was measured, as a table for people, csv for spreadsheets, json for programs; the last two carry full precision. */
public final class MeasureText {

    /** How it is written. */
    public enum Format {
        TABLE,
        CSV,
        JSON
    }

    private final Measures measures;
    private final Groups groups;
    private final List<String> names;
    private final Speech speech;

    private MeasureText(Measures measures, Groups groups, List<String> names, Language language) {
        this.measures = measures;
        this.groups = groups;
        this.names = names;
        this.speech = new Speech(language);
    }

    /**
     * @param groups null for no grouping
     * @param names of the counties, in the order of {@link Measures#areas}
     */
    public static String of(Measures measures, Groups groups, List<String> names, Format format, Language language) {
        MeasureText text = new MeasureText(measures, groups, names, language);
        return switch (format) {
            case TABLE -> text.table();
            case CSV -> text.csv();
            case JSON -> text.json();
        };
    }

    private String table() {
        StringBuilder text = new StringBuilder();
        for (StageMeasures stage : measures.stages()) {
            String name = names.get(measures.areas().indexOf(stage.area()));
            String stageName = speech.say(StageWords.of(measures.standard().registers(), stage.stage()));
            text.append("%s %s  %s"
                            .formatted(name, stageName, speech.say("%d 校", "%d schools", stage.size()))
                            .strip())
                    .append('\n');
            TextTable table = new TextTable(0, 1, 2);
            table.row(
                    speech.say("指标", "indicator"),
                    speech.say("单位", "unit"),
                    groups == null ? "" : speech.say("分组", "group"),
                    speech.say("校数", "schools"),
                    speech.say("均值", "mean"),
                    speech.say("差异系数", "CV"),
                    speech.say("基尼", "Gini"),
                    speech.say("泰尔T", "Theil T"),
                    speech.say("泰尔L", "Theil L"),
                    speech.say("达标校", "meet it"));
            for (IndicatorMeasures each : stage.indicators()) {
                Decomposition parts = parts(stage, each);
                row(table, each, speech.say("全部", "all"), parts.whole(), stage.size() - each.failing() - each.open());
                if (groups != null) {
                    parts.groups()
                            .forEach((group, spread) ->
                                    row(table, each, groups.name(group, speech.language()), spread, -1));
                    table.row(
                            "",
                            "",
                            speech.say("组间", "between"),
                            "",
                            "",
                            "",
                            "",
                            theil(parts.theilTBetween()),
                            theil(parts.theilLBetween()),
                            "");
                    table.row(
                            "",
                            "",
                            speech.say("组内", "within"),
                            "",
                            "",
                            "",
                            "",
                            theil(parts.theilTWithin()),
                            theil(parts.theilLWithin()),
                            "");
                }
            }
            text.append(table.text("  ")).append('\n');
        }
        return text.toString();
    }

    private void row(TextTable table, IndicatorMeasures each, String group, Spread spread, int met) {
        table.row(
                met < 0 ? "" : speech.say(each.indicator().shortName()),
                met < 0 ? "" : speech.say(each.indicator().unit()),
                groups == null ? "" : group,
                String.valueOf(spread.schools()),
                speech.number(spread.mean(), each.indicator().digits()),
                speech.number(spread.cv(), Shown.CV_DIGITS),
                theil(spread.gini()),
                theil(spread.theilT()),
                theil(spread.theilL()),
                met < 0 || each.threshold().isEmpty() ? "" : String.valueOf(met));
    }

    private String theil(double number) {
        return speech.number(number, Shown.THEIL_DIGITS);
    }

    private Decomposition parts(StageMeasures stage, IndicatorMeasures each) {
        String[] group = new String[stage.size()];
        if (groups == null) {
            Arrays.fill(group, "");
        } else {
            group = groups.of(stage);
        }
        return Decomposition.of(each.quantities(), stage.students(), group);
    }

    /** One line per spread: the whole, each group, between and within. */
    private List<Map<String, String>> lines() {
        List<Map<String, String>> lines = new ArrayList<>();
        for (StageMeasures stage : measures.stages()) {
            for (IndicatorMeasures each : stage.indicators()) {
                Decomposition parts = parts(stage, each);
                lines.add(line(stage, each, "all", "", parts.whole(), parts));
                if (groups != null) {
                    parts.groups()
                            .forEach((group, spread) -> lines.add(line(stage, each, "group", group, spread, null)));
                }
            }
        }
        return lines;
    }

    private Map<String, String> line(
            StageMeasures stage,
            IndicatorMeasures each,
            String kind,
            String group,
            Spread spread,
            Decomposition parts) {
        Map<String, String> line = new LinkedHashMap<>();
        line.put("area", stage.area());
        line.put("stage", stage.stage());
        line.put("indicator", each.indicator().id());
        line.put("kind", kind);
        line.put("group", group);
        line.put("schools", String.valueOf(spread.schools()));
        line.put("lacking", String.valueOf(spread.gaps()));
        line.put("mean", plain(spread.mean()));
        line.put("cv", plain(spread.cv()));
        line.put("gini", plain(spread.gini()));
        line.put("theil_t", plain(spread.theilT()));
        line.put("theil_l", plain(spread.theilL()));
        line.put("theil_t_between", parts == null ? "" : plain(parts.theilTBetween()));
        line.put("theil_t_within", parts == null ? "" : plain(parts.theilTWithin()));
        line.put("theil_l_between", parts == null ? "" : plain(parts.theilLBetween()));
        line.put("theil_l_within", parts == null ? "" : plain(parts.theilLWithin()));
        line.put("variance_between_share", parts == null ? "" : plain(parts.varianceBetweenShare()));
        return line;
    }

    private static String plain(double number) {
        return Double.isNaN(number) ? "" : Double.toString(number);
    }

    private String csv() {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            List<Map<String, String>> lines = lines();
            csv.writeRecord(lines.get(0).keySet());
            lines.forEach(line -> {
                line.computeIfPresent("group", (key, name) -> LiveText.tamed(name));
                csv.writeRecord(line.values());
            });
        } catch (java.io.IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private String json() {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            json.writeStringProperty("standard", measures.standard().id());
            json.writeNumberProperty("year", measures.year());
            json.writeArrayPropertyStart("spreads");
            for (Map<String, String> line : lines()) {
                json.writeStartObject();
                line.forEach((key, value) -> {
                    json.writeName(key);
                    boolean isNumber = !value.isEmpty()
                            && !List.of("area", "stage", "indicator", "kind", "group")
                                    .contains(key);
                    if (isNumber) {
                        json.writeNumber(value);
                    } else if (List.of("area", "stage", "indicator", "kind", "group")
                            .contains(key)) {
                        json.writeString(value);
                    } else {
                        json.writeNull();
                    }
                });
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeArrayPropertyStart("sections");
            for (StageMeasures stage : measures.stages()) {
                for (int section = 0; section < stage.size(); section++) {
                    section(json, stage, section);
                }
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        return text.append('\n').toString();
    }

    private void section(JsonGenerator json, StageMeasures stage, int section) {
        Table table = stage.table();
        json.writeStartObject();
        json.writeStringProperty("area", stage.area());
        json.writeStringProperty("stage", stage.stage());
        json.writeStringProperty("key", String.join(" ", table.key(stage.row(section))));
        json.writeStringProperty(
                "name", Naming.of(measures.facts(), measures.standard().registers(), table, stage.row(section)));
        for (IndicatorMeasures each : stage.indicators()) {
            if (Double.isNaN(each.value(section))) {
                json.writeNullProperty(each.indicator().id());
            } else {
                json.writeNumberProperty(each.indicator().id(), each.value(section));
            }
        }
        json.writeEndObject();
    }
}
