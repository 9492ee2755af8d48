package org.junheng.core.register;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.junheng.core.text.Words;

/**
 * Where a case can stand (状态).
 *
 * @param ends whether nothing more is to be done in it
 * @param clock until when it has to leave this state
 * @param days of {@link Clock#DAYS}: how many it may stay
 * @param remind how many days before that it is on the first page of whoever has to act
 * @param late who is told how many days after it
 */
public record CaseState(
        String id, Words name, boolean ends, Clock clock, OptionalInt days, int remind, List<Late> late) {

    /** What tells until when. */
    public enum Clock {
        /** nothing */
        NONE,
        /** the day agreed for the case itself */
        DUE,
        /** a number of days after it came here */
        DAYS
    }

    /**
     * What happens when it is late (逾期上报).
     *
     * @param days how many days after the last day
     * @param tells the roles that see it among their tasks from then on, in the case's unit or above
     */
    public record Late(int days, Set<String> tells) {}
}
