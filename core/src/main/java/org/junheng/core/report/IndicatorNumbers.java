package org.junheng.core.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junheng.core.assess.Verdict;
import org.junheng.core.measure.IndicatorMeasures;
import org.junheng.core.measure.StageMeasures;
import org.junheng.core.model.Table;
import org.junheng.core.text.Language;
import org.junheng.core.text.LiveText;
import tools.jackson.core.JsonGenerator;

/** The numbers behind the pictures of one indicator (指标数据), unrounded: one row per school, then the county's. */
public final class IndicatorNumbers {

    private static final String SCHOOL = "school";

    private final Verdict verdict;
    private final StageMeasures stage;
    private final IndicatorMeasures measured;

    public IndicatorNumbers(Verdict verdict, StageMeasures stage, IndicatorMeasures measured) {
        this.verdict = verdict;
        this.stage = stage;
        this.measured = measured;
    }

    /** A row per school: code, name, students, value, whether it reaches the threshold; blank where it is missing. */
    public void csv(Language language, OutputStream out) throws IOException {
        Speech speech = new Speech(language);
        // Excel reads Chinese in UTF-8 only where the file says so
        out.write("\uFEFF".getBytes(StandardCharsets.UTF_8));
        CsvWriter csv = CsvWriter.builder().build(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        csv.writeRecord(List.of(
                speech.say("学校标识码", "School code"),
                speech.say("学校", "School"),
                speech.say("学生", "Students"),
                speech.say(measured.indicator().name()) + " ("
                        + speech.say(measured.indicator().unit()) + ")",
                speech.say("结论", "Result")));
        for (int section = 0; section < stage.size(); section++) {
            csv.writeRecord(List.of(
                    code(section),
                    LiveText.tamed(verdict.measures().name(stage, section)),
                    plain(stage.students(section)),
                    plain(measured.value(section)),
                    measured.threshold().isEmpty()
                            ? ""
                            : speech.say(measured.meets(section).words())));
        }
        csv.flush();
    }

    private String code(int section) {
        return stage.table().shown(stage.row(section), SCHOOL);
    }

    private static String plain(double number) {
        return Double.isNaN(number) ? "" : Table.plain(number);
    }

    public void json(OutputStream out) {
        try (JsonGenerator json = Json.to(out)) {
            json.writeStartObject();
            json.writeStringProperty("standard", verdict.measures().standard().id());
            json.writeNumberProperty("year", verdict.measures().year());
            json.writeStringProperty("area", verdict.area());
            json.writeStringProperty("stage", stage.stage());
            json.writeStringProperty("indicator", measured.indicator().id());
            json.writeStringProperty("unit", measured.indicator().unit().zh());
            Json.decimal(json, "threshold", measured.threshold().orElse(null));
            Json.decimal(json, "limit", measured.limit().orElse(null));
            Json.number(json, "mean", measured.spread().mean());
            Json.number(json, "cv", measured.spread().cv());
            json.writeStringProperty("within", measured.within().key());
            json.writeArrayPropertyStart("schools");
            for (int section = 0; section < stage.size(); section++) {
                json.writeStartObject();
                json.writeStringProperty(SCHOOL, code(section));
                json.writeStringProperty("name", verdict.measures().name(stage, section));
                Json.number(json, "students", stage.students(section));
                Json.number(json, "value", measured.value(section));
                json.writeStringProperty("meets", measured.meets(section).key());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }
}
