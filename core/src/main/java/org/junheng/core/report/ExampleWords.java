package org.junheng.core.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.core.measure.Decision;
import org.junheng.core.measure.Wording;
import org.junheng.core.register.Field;
import org.junheng.core.register.FieldType;
import org.junheng.core.register.Register;
import org.junheng.core.standard.Clause;
import org.junheng.core.standard.Standard;
import org.junheng.core.text.Entry;
import org.junheng.core.text.Words;

/** A worked example as a supervisor reads it (算例): what is given, row by row, and what must come out. */
final class ExampleWords {

    private static final List<String> NUMBERS = List.of("value", "mean", "cv", "margin", "schools");
    private static final Map<String, Words> CALLED = Map.of(
            "value", Words.of("指标值", "value"),
            "mean", Words.of("县均值", "county mean"),
            "cv", Words.of("差异系数", "coefficient of variation"),
            "margin", Words.of("余量", "margin"),
            "schools", Words.of("计入学校", "schools counted"));

    private final Standard standard;
    private final Speech speech;

    ExampleWords(Standard standard, Speech speech) {
        this.standard = standard;
        this.speech = speech;
    }

    List<String> given(Entry example) {
        List<String> lines = new ArrayList<>();
        example.maybe("year").ifPresent(year -> lines.add(speech.say("按 %s 学年", "in the school year %s", year.text())));
        example.texts("exemptions")
                .forEach(id -> lines.add(speech.say("用放宽条款：%s", "exemption used: %s", exemption(id))));
        example.maybe("readings")
                .ifPresent(all -> all.entries().forEach((id, option) -> lines.add(reading(id, option.text()))));
        example.items("given").forEach(row -> lines.add(row(row.plainEntries())));
        return lines;
    }

    private String row(Map<String, String> written) {
        Map<String, String> figures = new LinkedHashMap<>(written);
        String register = figures.remove("register");
        List<String> whose = new ArrayList<>();
        if (register != null) {
            whose.add(standard.registers()
                    .find(register)
                    .map(Register::sheet)
                    .map(speech::say)
                    .orElse(register));
        }
        Optional.ofNullable(figures.remove("school")).ifPresent(whose::add);
        Optional.ofNullable(figures.remove("stage")).ifPresent(stage -> whose.add(value("stage", stage)));
        if (standard.id().equals(figures.get("standard"))) {
            figures.remove("standard");
        }
        List<String> told = new ArrayList<>();
        figures.forEach((field, text) ->
                told.add(speech.say(Wording.of(field, standard.registers())) + " " + value(field, text)));
        return String.join(speech.say("，", ", "), with(String.join(" ", whose), told));
    }

    private static List<String> with(String first, List<String> rest) {
        List<String> all = new ArrayList<>(rest);
        if (!first.isEmpty()) {
            all.add(0, first);
        }
        return all;
    }

    private String value(String id, String text) {
        if (text == null) {
            return speech.say("缺", "missing");
        }
        if (id.equals("clause")) {
            return clause(text);
        }
        return standard.registers().having(id).stream()
                .findFirst()
                .map(register -> value(register.field(id), text))
                .orElse(text);
    }

    private String value(Field field, String text) {
        if (field.type() == FieldType.FLAG) {
            return text.equals("true") || text.equals("1") ? speech.say("是", "yes") : speech.say("否", "no");
        }
        return field.codes()
                .flatMap(codes -> codes.find(text))
                .map(code -> speech.say(code.name()))
                .orElseGet(() -> field.unit()
                        .filter(unit -> !unit.dimension().isEmpty())
                        .map(unit -> text + " " + speech.say(unit.name()))
                        .orElse(text));
    }

    /** What one entry under {@code expect} asks for. */
    String expected(Entry wanted) {
        List<String> whose = new ArrayList<>();
        wanted.maybe("clause").ifPresent(id -> whose.add(clause(id.text())));
        wanted.maybe("exemption").ifPresent(id -> whose.add(exemption(id.text())));
        wanted.maybe("school").ifPresent(name -> whose.add(name.text()));
        wanted.maybe("stage").ifPresent(stage -> whose.add(value("stage", stage.text())));
        wanted.maybe("indicator").ifPresent(id -> whose.add(indicator(id.text())));
        List<String> told = new ArrayList<>();
        NUMBERS.forEach(key ->
                wanted.maybe(key).ifPresent(number -> told.add(speech.say(CALLED.get(key)) + " " + number.text())));
        wanted.maybe("result").ifPresent(result -> told.add(decision(result.text())));
        wanted.maybe("meets").ifPresent(meets -> told.add(decision(meets.text())));
        wanted.maybe("within")
                .ifPresent(within ->
                        told.add(speech.say("差异系数%s", "coefficient of variation %s", decision(within.text()))));
        wanted.maybe("used")
                .ifPresent(used -> told.add(used.flag() ? speech.say("用上了", "used") : speech.say("没有用上", "not used")));
        wanted.maybe("state")
                .ifPresent(state -> told.add(
                        state.text().equals("left-out")
                                ? speech.say("不计入", "left out")
                                : speech.say("计入", "measured")));
        return String.join(" ", whose)
                + (whose.isEmpty() ? "" : speech.say("：", ": "))
                + String.join(speech.say("，", ", "), told);
    }

    private String decision(String key) {
        String named = key.equals("true") ? "met" : key.equals("false") ? "not-met" : key;
        for (Decision decision : Decision.values()) {
            if (decision.key().equals(named)) {
                return speech.say(decision.words());
            }
        }
        return key;
    }

    private String clause(String id) {
        return standard.clause(id).map(Clause::name).map(speech::say).orElse(id);
    }

    private String indicator(String id) {
        return standard.indicators().stream()
                .filter(each -> each.id().equals(id))
                .map(each -> speech.say(each.name()))
                .findFirst()
                .orElse(id);
    }

    private String exemption(String id) {
        return standard.exemptions().stream()
                .filter(each -> each.id().equals(id))
                .map(each -> speech.say(each.name()))
                .findFirst()
                .orElse(id);
    }

    private String reading(String id, String option) {
        return standard.readings().stream()
                .filter(each -> each.id().equals(id))
                .map(each -> speech.say(
                        "口径：%s 按“%s”",
                        "%s Read as \"%s\"",
                        each.question(),
                        each.option(option).name()))
                .findFirst()
                .orElse(id + " " + option);
    }
}
