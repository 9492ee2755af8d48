package org.junheng.core.forecast;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junheng.core.measure.Decision;
import org.junheng.core.text.Words;

/**
 * One thing a standard asks, as it stands now and will stand (展望).
 *
 * @param coming course → coming school year → how it stands then
 */
public record Prospect(Item item, Standing now, Map<Course, SortedMap<Integer, Standing>> coming) {

    /** What is asked. */
    public enum Kind {
        /** that the spread of an indicator keeps its limit */
        SPREAD,
        /** that no school is below the threshold of an indicator */
        LINE,
        /** what a clause of the resource tests asks */
        CLAUSE
    }

    /**
     * @param stage empty for what speaks of all stages
     * @param id of the indicator or clause
     */
    public record Item(Kind kind, String stage, String id, Words name) {}

    /**
     * @param value the coefficient of variation of a spread, otherwise how many schools fail
     * @param limit of the spread as it is printed; empty for what has none
     * @param schools that fail, by name
     */
    public record Standing(Decision decision, double value, String limit, List<String> schools) {

        public boolean isFailing() {
            return decision == Decision.NOT_MET;
        }
    }

    public SortedMap<Integer, Standing> on(Course course) {
        return coming.getOrDefault(course, new TreeMap<>());
    }

    /** The first coming year in which it fails; empty where it never does. */
    public Optional<Integer> failsFrom(Course course) {
        return first(course, true);
    }

    /** The first coming year in which it no longer fails. */
    public Optional<Integer> keptFrom(Course course) {
        return first(course, false);
    }

    private Optional<Integer> first(Course course, boolean isFailing) {
        return on(course).entrySet().stream()
                .filter(each -> each.getValue().isFailing() == isFailing)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Schools that fail at some time on the middle course and do not now, with the first year. */
    public SortedMap<String, Integer> newlyFailing() {
        SortedMap<String, Integer> newly = new TreeMap<>();
        TreeSet<String> already = new TreeSet<>(now.schools());
        on(Course.MIDDLE)
                .forEach((year, standing) ->
                        standing.schools().stream().filter(already::add).forEach(school -> newly.put(school, year)));
        return newly;
    }
}
