package org.junheng.core.forecast;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junheng.core.forecast.Prospect.Item;
import org.junheng.core.forecast.Prospect.Standing;
import org.junheng.core.measure.Measurement;
import org.junheng.core.measure.Measures;
import org.junheng.core.model.Facts;
import org.junheng.core.register.Registers;
import org.junheng.core.text.Words;

/**
 * A standard held against the coming years, nothing changed but students, or with a plan carried out (达标展望): which spread, line or clause fails from when on.
 *
 * @param now measured in the last year there are figures of
 * @param given what is taken for granted, in words
 * @param years coming school year → course → measured as it would be then; the middle course alone where there is no band
 */
public record Outlook(Measures now, SortedMap<Integer, Map<Course, Measures>> years, Words given) {

    /** What will have been done until a year, as by a plan; its facts hold that year's rows as they would be otherwise. */
    public interface Done {

        /** Nothing is done. */
        Done NOTHING = new Done() {
            @Override
            public Words given() {
                return Words.of("只有学生数变，其他都不变", "nothing changed but students");
            }

            @Override
            public Facts until(Facts facts, int year) {
                return facts;
            }
        };

        /** What is taken for granted, in words. */
        Words given();

        Facts until(Facts facts, int year);
    }

    /**
     * @param now the standard, measured in the forecast's last year
     * @param facts with that year as the last one
     * @param done what changes beside students
     */
    public static Outlook of(Forecast forecast, Measures now, Facts facts, Registers registers, Done done) {
        SortedMap<Integer, Map<Course, Measures>> years = new TreeMap<>();
        boolean hasBand = forecast.areas().stream().anyMatch(AreaForecast::hasBand);
        for (Course course : Course.values()) {
            if (hasBand || course == Course.MIDDLE) {
                ComingFacts coming = new ComingFacts(facts, registers);
                for (int year = forecast.last() + 1; year <= forecast.last() + forecast.years(); year++) {
                    Facts expected = done.until(coming.next(forecast, year, course), year);
                    years.computeIfAbsent(year, unused -> new EnumMap<>(Course.class))
                            .put(course, Measurement.of(expected, now.standard(), year));
                }
            }
        }
        return new Outlook(now, years, done.given());
    }

    /** Everything that is judged of one county by its figures alone, as it stands now and will stand. */
    public List<Prospect> prospects(String area) {
        Map<Item, Standing> standing = Standings.of(now, area);
        Map<Item, Map<Course, SortedMap<Integer, Standing>>> coming = new LinkedHashMap<>();
        standing.keySet().forEach(item -> coming.put(item, new EnumMap<>(Course.class)));
        years.forEach((year, courses) -> courses.forEach((course, measures) -> {
            Map<Item, Standing> then = Standings.of(measures, area);
            coming.forEach((item, byCourse) -> {
                if (then.containsKey(item)) {
                    byCourse.computeIfAbsent(course, unused -> new TreeMap<>()).put(year, then.get(item));
                }
            });
        }));
        List<Prospect> prospects = new ArrayList<>();
        standing.forEach((item, at) -> prospects.add(new Prospect(item, at, coming.get(item))));
        return List.copyOf(prospects);
    }
}
