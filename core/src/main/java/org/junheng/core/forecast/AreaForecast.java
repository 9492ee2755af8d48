package org.junheng.core.forecast;

import java.util.List;
import java.util.SortedMap;
import org.junheng.core.text.Words;

/**
 * The forecast of one county.
 *
 * @param area its code; empty where the data has none
 * @param hasBand whether figures of enough years are there for low and high to mean anything
 * @param stages in the order students pass through them
 * @param unknown schools whose students are missing in the last year: no forecast, whatever else is known
 * @param gone schools that had students the year before and are not there in the last one: merged, or not handed in yet
 * @param notes what it rests on and what it cannot know
 */
public record AreaForecast(
        String area, boolean hasBand, List<OfStage> stages, List<Words> unknown, List<Words> gone, List<Words> notes) {

    /**
     * @param ground what entrants are reckoned from
     * @param rates of past years that were used
     * @param past school year → students counted
     * @param total school year → students of all schools: the sum of {@code schools}
     */
    public record OfStage(
            String stage,
            Ground ground,
            List<Rate> rates,
            SortedMap<Integer, Long> past,
            SortedMap<Integer, Range> total,
            List<OfSchool> schools) {}

    /**
     * @param now students of the last year there are figures of
     * @param years coming school year → students
     */
    public record OfSchool(String code, String name, long now, SortedMap<Integer, Range> years) {}
}
