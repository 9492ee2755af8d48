package org.junheng.core.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junheng.core.assess.StageWords;
import org.junheng.core.forecast.AreaForecast;
import org.junheng.core.forecast.AreaForecast.OfSchool;
import org.junheng.core.forecast.AreaForecast.OfStage;
import org.junheng.core.forecast.Course;
import org.junheng.core.forecast.Forecast;
import org.junheng.core.forecast.Outlook;
import org.junheng.core.forecast.Range;
import org.junheng.core.forecast.Rate;
import org.junheng.core.measure.Shown;
import org.junheng.core.register.Registers;
import org.junheng.core.text.Language;

/** A forecast on a terminal: students by stage and year, what a standard makes of it, schools, and what it all rests on. */
public final class ForecastText {

    private final Forecast forecast;
    private final Registers registers;
    private final Speech speech;
    private final StringBuilder text = new StringBuilder();

    private ForecastText(Forecast forecast, Registers registers, Speech speech) {
        this.forecast = forecast;
        this.registers = registers;
        this.speech = speech;
    }

    /**
     * @param outlooks one for each standard asked for
     * @param areaNames code → name
     */
    public static String of(
            Forecast forecast,
            List<Outlook> outlooks,
            Registers registers,
            Map<String, String> areaNames,
            Language language) {
        ForecastText text = new ForecastText(forecast, registers, new Speech(language));
        for (AreaForecast area : forecast.areas()) {
            text.area(area, areaNames.getOrDefault(area.area(), area.area()));
            for (Outlook outlook : outlooks) {
                text.text.append('\n').append(new OutlookText(outlook, area, registers, text.speech).text());
            }
            text.schools(area);
            text.notes(area);
        }
        return text.text.toString();
    }

    private void area(AreaForecast area, String name) {
        text.append(text.isEmpty() ? "" : "\n");
        line(speech.say(
                "%s  学龄人口预测  %d—%d 学年",
                "%s  students forecast  school years %d-%d",
                name,
                forecast.last() + 1,
                forecast.last() + forecast.years()));
        line(speech.say("在校生（* 为预测；括号内为低—高）", "students (* forecast; in brackets low to high)"));
        TextTable table = new TextTable(0);
        List<Integer> past = area.stages().get(0).past().keySet().stream().toList();
        List<String> head = new ArrayList<>(List.of(speech.say("学段", "stage")));
        past.forEach(year -> head.add(String.valueOf(year)));
        for (int year = forecast.last() + 1; year <= forecast.last() + forecast.years(); year++) {
            head.add(year + "*");
        }
        table.row(head.toArray(String[]::new));
        for (OfStage stage : area.stages()) {
            List<String> row = new ArrayList<>(List.of(speech.say(StageWords.of(registers, stage.stage()))));
            past.forEach(year -> row.add(
                    stage.past().containsKey(year) ? speech.number(stage.past().get(year), 0) : "—"));
            stage.total().values().forEach(range -> row.add(range(range, area.hasBand())));
            table.row(row.toArray(String[]::new));
        }
        text.append(table.text("  "));
        line(speech.say("所用比率（历年）", "rates used (of past years)"));
        for (OfStage stage : area.stages()) {
            line("  %s  %s", speech.say(StageWords.of(registers, stage.stage())), rates(stage));
        }
    }

    private String rates(OfStage stage) {
        return stage.rates().stream()
                .filter(Rate::isKnown)
                .map(rate -> speech.say(rate.name()) + " "
                        + rate.byYear().entrySet().stream()
                                .map(each -> each.getKey() + " " + rate(each.getValue()))
                                .collect(Collectors.joining(speech.say("、", ", "))))
                .collect(Collectors.joining(speech.say("；", "; ")));
    }

    /** Persons are whole; a rate is not. */
    private String rate(double rate) {
        return isCount(rate) ? speech.number(rate, 0) : speech.number(rate, Shown.CV_DIGITS);
    }

    /** Entrants are counted in persons, whatever else a rate is of. */
    static boolean isCount(double rate) {
        return rate > 2;
    }

    private String range(Range range, boolean hasBand) {
        String middle = speech.number(range.middle(), 0);
        return hasBand
                ? middle + " (" + speech.number(range.low(), 0) + "—" + speech.number(range.high(), 0) + ")"
                : middle;
    }

    private void schools(AreaForecast area) {
        int last = forecast.last() + forecast.years();
        text.append('\n');
        line(speech.say("各校 %d 学年*（现在 → 预测）", "schools in %d* (now → forecast)", last));
        TextTable table = new TextTable(0, 1);
        for (OfStage stage : area.stages()) {
            for (OfSchool school : stage.schools()) {
                table.row(
                        school.name(),
                        speech.say(StageWords.of(registers, stage.stage())),
                        speech.number(school.now(), 0),
                        "→",
                        range(school.years().get(last), area.hasBand()));
            }
        }
        text.append(table.text("  "));
    }

    private void notes(AreaForecast area) {
        text.append('\n');
        line(speech.say("说明", "notes"));
        if (!area.unknown().isEmpty()) {
            line(
                    "  - %s",
                    speech.say(
                            "没有在校生数、不能推算的学校：%s",
                            "no students reported, not forecast: %s",
                            area.unknown().stream()
                                    .map(speech::say)
                                    .collect(Collectors.joining(speech.say("、", ", ")))));
        }
        if (!area.gone().isEmpty()) {
            line("  - %s", speech.say(ForecastChapter.gone(area, forecast.last(), speech)));
        }
        area.notes().forEach(note -> line("  - %s", speech.say(note)));
    }

    private void line(String pattern, Object... arguments) {
        text.append(arguments.length == 0 ? pattern : String.format(java.util.Locale.ROOT, pattern, arguments))
                .append('\n');
    }

    /** The columns of the csv and json are called as the courses are. */
    static String key(Course course) {
        return course.name().toLowerCase(java.util.Locale.ROOT);
    }
}
