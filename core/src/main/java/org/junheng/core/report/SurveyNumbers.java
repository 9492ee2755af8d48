package org.junheng.core.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junheng.core.register.Questionnaire;
import org.junheng.core.survey.Share;
import org.junheng.core.survey.SurveyTally;
import org.junheng.core.text.Language;
import org.junheng.core.text.LiveText;
import tools.jackson.core.JsonGenerator;

/** The numbers of a survey for programs (调查数据), the same that its page tells and no more. */
public final class SurveyNumbers {

    private final SurveyResult result;

    public SurveyNumbers(SurveyResult result) {
        this.result = result;
    }

    /** One table: groups, aspects, schools with their aspects; what is hidden has no number. */
    public void csv(Language language, OutputStream out) throws IOException {
        Speech speech = new Speech(language);
        // Excel reads Chinese in UTF-8 only where the file says so
        out.write("\uFEFF".getBytes(StandardCharsets.UTF_8));
        CsvWriter csv = CsvWriter.builder().build(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        csv.writeRecord(speech.say(SurveyChapter.PRELIMINARY), "", "", "", "", "", "");
        csv.writeRecord(
                speech.say("对象或学校", "Group or school"),
                speech.say("方面", "Aspect"),
                speech.say("发放", "Sent"),
                speech.say("收回", "Returned"),
                speech.say("有效", "Valid"),
                speech.say("满意", "Satisfied"),
                speech.say("满意率", "Rate") + " (%)");
        SurveyGroups groups = result.groups();
        for (Questionnaire asked : result.asked().all()) {
            Optional<SurveyTally.Count> told = groups.of(asked.group());
            csv.writeRecord(
                    speech.say(asked.name()),
                    "",
                    String.valueOf(result.sent().getOrDefault(asked.group(), 0L)),
                    String.valueOf(result.tally().groups().get(asked.group()).returned()),
                    told.map(count -> String.valueOf(count.valid())).orElse(""),
                    told.map(count -> String.valueOf(count.satisfied())).orElse(""),
                    told.map(count -> percent(count.share())).orElse(hidden(speech, result.fewest())));
        }
        for (String aspect : result.tally().aspects().keySet()) {
            line(
                    csv,
                    speech,
                    speech.say("全县", "County"),
                    aspect,
                    groups.aspect(aspect).orElse(null),
                    result.fewest());
        }
        for (SurveyResult.School school : result.bySchool()) {
            for (String column : result.columns()) {
                line(
                        csv,
                        speech,
                        LiveText.tamed(school.name()),
                        column,
                        school.said().get(column),
                        SmallGroups.FEWEST);
            }
        }
        csv.flush();
    }

    private void line(CsvWriter csv, Speech speech, String of, String aspect, Share share, int fewest) {
        String name = aspect.equals(SurveyResult.OVERALL)
                ? speech.say("总体", "All in all")
                : speech.say(result.tally().aspects().get(aspect));
        boolean isHidden = share == null;
        csv.writeRecord(
                of,
                name,
                "",
                "",
                isHidden ? "" : String.valueOf(share.said()),
                isHidden ? "" : String.valueOf(share.satisfied()),
                isHidden ? hidden(speech, fewest) : percent(share));
    }

    /** It, or another that it could be worked out from. */
    private static String hidden(Speech speech, int fewest) {
        return speech.say("不足 %d 人，不显示", "fewer than %d, hidden", fewest);
    }

    private static String percent(Share share) {
        return share.percent().map(percent -> percent.toPlainString()).orElse("");
    }

    public void json(OutputStream out) {
        try (JsonGenerator json = Json.to(out)) {
            json.writeStartObject();
            json.writeStringProperty("survey", result.name());
            Json.words(json, "marked", SurveyChapter.PRELIMINARY);
            json.writeNumberProperty("year", result.year());
            json.writeNumberProperty("line", result.line());
            SurveyGroups groups = result.groups();
            json.writeNumberProperty("fewest", result.fewest());
            json.writeArrayPropertyStart("groups");
            result.tally().groups().forEach((group, count) -> {
                json.writeStartObject();
                json.writeStringProperty("group", group);
                json.writeNumberProperty("sent", result.sent().getOrDefault(group, 0L));
                json.writeNumberProperty("returned", count.returned());
                json.writeBooleanProperty("hidden", groups.of(group).isEmpty());
                groups.of(group).ifPresent(told -> {
                    json.writeNumberProperty("valid", told.valid());
                    json.writeNumberProperty("satisfied", told.satisfied());
                });
                json.writeEndObject();
            });
            json.writeEndArray();
            json.writeArrayPropertyStart("aspects");
            result.tally()
                    .aspects()
                    .keySet()
                    .forEach(id -> share(json, id, groups.aspect(id).orElse(null)));
            json.writeEndArray();
            json.writeArrayPropertyStart("schools");
            for (SurveyResult.School school : result.bySchool()) {
                json.writeStartObject();
                json.writeStringProperty("school", school.code());
                json.writeStringProperty("name", school.name());
                json.writeArrayPropertyStart("aspects");
                result.columns()
                        .forEach(column -> share(json, column, school.said().get(column)));
                json.writeEndArray();
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    /** @param share null where it is hidden */
    private static void share(JsonGenerator json, String aspect, Share share) {
        json.writeStartObject();
        json.writeStringProperty("aspect", aspect.equals(SurveyResult.OVERALL) ? "overall" : aspect);
        json.writeBooleanProperty("hidden", share == null);
        if (share != null) {
            json.writeNumberProperty("said", share.said());
            json.writeNumberProperty("satisfied", share.satisfied());
        }
        json.writeEndObject();
    }
}
