package org.junheng.core.model;

import java.util.List;
import org.junheng.core.text.Words;

/**
 * One thing wrong (ERROR, must be corrected) or doubtful (QUERY, correct it or explain it) in what was handed in.
 * Findings of one cause are one finding with many places.
 *
 * @param rule id of the rule, for example {@code number} or {@code stage.degrees-within-teachers}
 * @param places the cells, first the one that carries the remark
 * @param school name of the school it is about, empty where it is about none
 * @param message what was found and what to write instead
 * @param explanation what the clerk wrote in column 说明, empty if nothing
 */
public record Finding(Level level, String rule, List<Place> places, String school, Words message, String explanation) {

    public enum Level {
        ERROR,
        QUERY,
        /** nothing to correct: something was left out or ignored, and people should know */
        NOTE
    }

    public Finding {
        places = List.copyOf(places);
    }

    public static Finding error(String rule, Place place, String school, Words message) {
        return new Finding(Level.ERROR, rule, List.of(place), school, message, "");
    }

    public static Finding query(String rule, Place place, String school, Words message) {
        return new Finding(Level.QUERY, rule, List.of(place), school, message, "");
    }

    public static Finding note(String rule, Place place, Words message) {
        return new Finding(Level.NOTE, rule, List.of(place), "", message, "");
    }

    public Finding explained(String text) {
        return new Finding(level, rule, places, school, message, text);
    }
}
