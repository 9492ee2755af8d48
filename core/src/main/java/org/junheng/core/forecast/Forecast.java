package org.junheng.core.forecast;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junheng.core.forecast.AreaForecast.OfSchool;
import org.junheng.core.forecast.AreaForecast.OfStage;
import org.junheng.core.model.Facts;
import org.junheng.core.text.Words;

/**
 * Students of the coming years, school by school and stage by stage (学龄人口预测): those who are there move up, entrants come from births
 * or from the stage before, all at the county's own rates of past years. The middle course takes the mean of these, the low and the high
 * one the lowest and the highest: a range of what has been seen, no probability. The same facts give the same forecast.
 *
 * @param last the last school year there are figures of
 * @param years how many years are forecast after it
 * @param areas one for each county, sorted by code
 */
public record Forecast(int last, int years, List<AreaForecast> areas) {

    /**
     * @param facts with as many past years as there are; births among them where there are any
     * @param years how far
     * @throws org.junheng.core.text.Refusal for facts without students, and for more years than there is ground for
     */
    public static Forecast of(Facts facts, ForecastOptions options, int years) {
        options.checked(years);
        List<AreaForecast> areas = new ArrayList<>();
        int last = 0;
        for (History history : History.of(facts, options)) {
            last = history.last();
            areas.add(area(history, Births.of(facts, history.area()), options, years));
        }
        return new Forecast(last, years, List.copyOf(areas));
    }

    private static AreaForecast area(History history, Births births, ForecastOptions options, int years) {
        Map<Course, Reckoning> courses = new EnumMap<>(Course.class);
        for (Course course : Course.values()) {
            courses.put(course, new Reckoning(history, births, options, course));
        }
        boolean hasBand = history.years().size() >= options.leastYears();
        Notes notes = new Notes(history, births, options, courses.get(Course.MIDDLE), years);
        List<OfStage> stages = new ArrayList<>();
        for (String stage : options.stages().keySet()) {
            if (!history.known(stage).isEmpty()) {
                OfStage told = stage(history, births, options, courses, stage, years);
                stages.add(told);
                notes.stage(told);
            }
        }
        return new AreaForecast(
                history.area(),
                hasBand,
                List.copyOf(stages),
                names(history.unknown()),
                names(history.gone()),
                notes.all(hasBand));
    }

    private static List<Words> names(List<Place> places) {
        return places.stream().map(place -> Words.same(place.name())).distinct().toList();
    }

    private static OfStage stage(
            History history,
            Births births,
            ForecastOptions options,
            Map<Course, Reckoning> courses,
            String stage,
            int years) {
        Map<Course, Map<Place, Map<Integer, Double>>> students = new EnumMap<>(Course.class);
        courses.forEach((course, reckoning) -> students.put(course, reckoning.students(stage, years)));
        List<OfSchool> schools = new ArrayList<>();
        TreeMap<Integer, Range> total = new TreeMap<>();
        for (Place place : history.known(stage)) {
            TreeMap<Integer, Range> byYear = new TreeMap<>();
            students.get(Course.MIDDLE).get(place).forEach((year, middle) -> {
                double low = students.get(Course.LOW).get(place).get(year);
                double high = students.get(Course.HIGH).get(place).get(year);
                byYear.put(year, Range.of(low, middle, high));
                total.merge(year, byYear.get(year), Range::plus);
            });
            schools.add(new OfSchool(place.code(), place.name(), Math.round(place.students(history.last())), byYear));
        }
        Rates rates = new Rates(history, births, options);
        Ground ground = courses.get(Course.MIDDLE).ground(stage);
        return new OfStage(
                stage,
                ground,
                List.of(rates.entering(stage, "", ground), rates.moving(stage)),
                past(history, stage),
                total,
                List.copyOf(schools));
    }

    private static TreeMap<Integer, Long> past(History history, String stage) {
        TreeMap<Integer, Long> past = new TreeMap<>();
        for (int year : history.years()) {
            double sum = history.ofStage(stage).stream()
                    .mapToDouble(place -> place.students(year))
                    .filter(students -> !Double.isNaN(students))
                    .sum();
            past.put(year, Math.round(sum));
        }
        return past;
    }
}
