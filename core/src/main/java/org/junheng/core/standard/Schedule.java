package org.junheng.core.standard;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import org.junheng.core.text.Entry;
import org.junheng.core.text.Words;

/**
 * What must be done by when before an application (申报日程), counted back from the day it is due; {@code schedule.yaml}.
 *
 * @param apply the day of the year on which an application is due
 * @param checked whether somebody read the days in an official text
 */
public record Schedule(MonthDay apply, List<Step> steps, boolean checked) {

    static final String NAME = "schedule.yaml";

    /** One step and the day of the year by which it is done. */
    public record Step(Words name, MonthDay by) {}

    /** One step of one application. */
    public record Due(Words name, LocalDate by) {}

    static Schedule read(Entry file) {
        file.only("apply", "steps", "checked");
        List<Step> steps = new ArrayList<>();
        for (Entry step : file.at("steps").items()) {
            step.only("name", "month", "day");
            steps.add(new Step(step.words("name"), day(step)));
        }
        return new Schedule(day(file.at("apply").only("month", "day")), List.copyOf(steps), file.flag("checked", true));
    }

    private static MonthDay day(Entry entry) {
        int month = entry.at("month").whole();
        int day = entry.at("day").whole();
        if (month < 1 || month > java.time.Month.values().length) {
            throw entry.at("month").wrong(Words.of("月份，1 到 12", "a month, 1 to 12"));
        }
        if (day < 1 || day > java.time.Month.of(month).minLength()) {
            throw entry.at("day").wrong(Words.of("每年都有的一天", "a day that every year has"));
        }
        return MonthDay.of(month, day);
    }

    /** The day an application on the figures of a school year is due. */
    public LocalDate application(int year) {
        return apply.atYear(year + 1);
    }

    /** The steps before an application, in order, each on the last such day not after it. */
    public List<Due> before(LocalDate application) {
        return steps.stream()
                .map(step -> {
                    LocalDate by = step.by.atYear(application.getYear());
                    return new Due(step.name, by.isAfter(application) ? by.minusYears(1) : by);
                })
                .sorted(java.util.Comparator.comparing(Due::by))
                .toList();
    }
}
