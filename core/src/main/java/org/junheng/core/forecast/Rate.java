package org.junheng.core.forecast;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junheng.core.text.Words;

/**
 * One rate as past years had it (入学率、升级率、升入率).
 *
 * @param name what it is called
 * @param byYear school year → the rate of that year; what was not known is not in it
 */
public record Rate(Words name, SortedMap<Integer, Double> byYear) {

    public Rate {
        byYear = new TreeMap<>(byYear);
    }

    static Rate of(Words name, Map<Integer, Double> byYear) {
        return new Rate(name, new TreeMap<>(byYear));
    }

    public boolean isKnown() {
        return !byYear.isEmpty();
    }

    /** The rate on one of the courses: the lowest of the past, the mean, the highest. */
    double on(Course course) {
        var rates = byYear.values().stream().mapToDouble(Double::doubleValue);
        return switch (course) {
            case LOW -> rates.min().orElseThrow();
            case MIDDLE -> rates.average().orElseThrow();
            case HIGH -> rates.max().orElseThrow();
        };
    }
}
