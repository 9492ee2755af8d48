package org.junheng.core.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junheng.core.assess.StageWords;
import org.junheng.core.forecast.AreaForecast;
import org.junheng.core.forecast.Course;
import org.junheng.core.forecast.Outlook;
import org.junheng.core.forecast.Prospect;
import org.junheng.core.forecast.Prospect.Kind;
import org.junheng.core.forecast.Prospect.Standing;
import org.junheng.core.measure.Shown;
import org.junheng.core.register.Registers;
import org.junheng.core.text.Words;

/** What a standard makes of the coming years in one county: spreads year by year, then what fails from when, in sentences. */
final class OutlookText {

    private static final int FEW = 3;

    private final Outlook outlook;
    private final AreaForecast area;
    private final Registers registers;
    private final Speech speech;
    private final List<Prospect> prospects;

    OutlookText(Outlook outlook, AreaForecast area, Registers registers, Speech speech) {
        this.outlook = outlook;
        this.area = area;
        this.registers = registers;
        this.speech = speech;
        this.prospects = outlook.prospects(area.area());
    }

    String text() {
        StringBuilder text = new StringBuilder();
        text.append(speech.say("━━ %s：%s", "━━ %s: %s", outlook.now().standard().name(), outlook.given()))
                .append('\n');
        text.append(spreads());
        List<String> sentences = sentences();
        if (sentences.isEmpty()) {
            text.append(speech.say(
                            "  %d 学年以前，没有一项会由达到变为达不到。",
                            "  Until %d nothing that holds today will fail.",
                            outlook.years().lastKey()))
                    .append('\n');
        }
        sentences.forEach(each -> text.append("  ").append(each).append('\n'));
        return text.toString();
    }

    private String spreads() {
        if (prospects.stream().noneMatch(each -> each.item().kind() == Kind.SPREAD)) {
            return "";
        }
        TextTable table = new TextTable(0);
        List<String> head = new ArrayList<>(List.of(
                speech.say("差异系数（✗ 超限；括号内为低于达标线的校数）", "CV (✗ over its limit; schools below)"),
                String.valueOf(outlook.now().year())));
        outlook.years().keySet().forEach(year -> head.add(year + "*"));
        table.row(head.toArray(String[]::new));
        for (Prospect each : prospects) {
            if (each.item().kind() == Kind.SPREAD) {
                Optional<Prospect> line = prospects.stream()
                        .filter(other -> other.item().kind() == Kind.LINE
                                && other.item().stage().equals(each.item().stage())
                                && other.item().id().equals(each.item().id()))
                        .findFirst();
                List<String> row = new ArrayList<>(List.of(speech.say(whose(each))));
                row.add(cell(each.now(), line.map(Prospect::now)));
                each.on(Course.MIDDLE)
                        .forEach((year, standing) -> row.add(cell(
                                standing,
                                line.map(other -> other.on(Course.MIDDLE).get(year)))));
                table.row(row.toArray(String[]::new));
            }
        }
        return table.text("  ");
    }

    private String cell(Standing spread, Optional<Standing> line) {
        return speech.number(spread.value(), Shown.CV_DIGITS)
                + (spread.isFailing() ? "✗" : "")
                + line.map(below -> " (" + speech.number(below.value(), 0) + ")")
                        .orElse("");
    }

    Words whose(Prospect each) {
        Words stage = StageWords.of(registers, each.item().stage());
        return each.item().stage().isEmpty()
                ? each.item().name()
                : Words.of("%s %s", "%s, %s", stage, each.item().name());
    }

    /** What fails, or holds, from when on; none where nothing changes. */
    List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        for (Prospect each : prospects) {
            switch (each.item().kind()) {
                case SPREAD -> turn(each, Words.of("差异系数", "CV")).ifPresent(sentences::add);
                case CLAUSE -> turn(each, Words.same("")).ifPresent(sentences::add);
                case LINE -> fallen(each).ifPresent(sentences::add);
            }
        }
        return sentences;
    }

    /** What fails from when on, on each course; nothing for what stays as it is. */
    private Optional<String> turn(Prospect each, Words what) {
        boolean fails = each.now().isFailing();
        Map<Course, Integer> first = new java.util.EnumMap<>(Course.class);
        for (Course course : Course.values()) {
            (fails ? each.keptFrom(course) : each.failsFrom(course)).ifPresent(year -> first.put(course, year));
        }
        if (first.isEmpty()) {
            return Optional.empty();
        }
        Words name = Words.of("%s%s", "%s %s", whose(each), what);
        String turned = fails ? speech.say("达到", "holds") : speech.say("达不到", "fails");
        String value = Optional.ofNullable(first.get(Course.MIDDLE))
                .map(year -> value(each, each.on(Course.MIDDLE).get(year)))
                .orElse("");
        return Optional.of((fails ? "✓ " : "✗ ")
                + speech.say(
                        "%s：现在%s，%s%s%s",
                        "%s: today it %s, %s%s%s",
                        name,
                        fails ? speech.say("达不到", "fails") : speech.say("达到", "holds"),
                        when(first, turned),
                        value,
                        speech.say("。", ".")));
    }

    private String when(Map<Course, Integer> first, String turned) {
        if (!area.hasBand()) {
            return speech.say("%d 学年起%s", "from %d it %s", first.get(Course.MIDDLE), turned);
        }
        String byCourse = java.util.Arrays.stream(Course.values())
                .map(course -> speech.say(course.words()) + " "
                        + Optional.ofNullable(first.get(course))
                                .map(String::valueOf)
                                .orElse(speech.say("不会", "never")))
                .collect(Collectors.joining(speech.say("、", ", ")));
        return first.containsKey(Course.MIDDLE)
                ? speech.say("%d 学年起%s（%s）", "from %d it %s (%s)", first.get(Course.MIDDLE), turned, byCourse)
                : speech.say(
                        "按中间值不变，但可能%s（%s）",
                        "on the middle course it stays so, but it may be that it %s (%s)", turned, byCourse);
    }

    private String value(Prospect each, Standing then) {
        if (each.item().kind() == Kind.SPREAD) {
            return speech.say(
                    "：%s，限值 %s", ": %s, limit %s", speech.number(then.value(), Shown.CV_DIGITS), then.limit());
        }
        return then.schools().isEmpty() ? "" : speech.say("：%s", ": %s", few(then.schools()));
    }

    private String few(List<String> schools) {
        String named = schools.stream().limit(FEW).collect(Collectors.joining(speech.say("、", ", ")));
        return schools.size() > FEW ? named + speech.say(" 等 %d 所", " and others, %d schools", schools.size()) : named;
    }

    private Optional<String> fallen(Prospect each) {
        if (each.newlyFailing().isEmpty()) {
            return Optional.empty();
        }
        List<String> named = new ArrayList<>();
        each.newlyFailing().entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .forEach(school -> named.add(speech.say("%s（%d）", "%s (%d)", school.getKey(), school.getValue())));
        return Optional.of("▼ "
                + speech.say(
                        "%s：将低于达标线的学校：%s。", "%s: schools that will fall below the line: %s.", whose(each), few(named)));
    }
}
