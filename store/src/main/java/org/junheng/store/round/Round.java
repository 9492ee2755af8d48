package org.junheng.store.round;

import java.time.LocalDate;
import java.util.List;

/**
 * One collection of forms in a county (收数批次).
 *
 * @param registers ids of the registers that are collected
 * @param due the last day
 */
public record Round(
        String id,
        String county,
        int year,
        String name,
        List<String> registers,
        LocalDate due,
        State state,
        String openedBy,
        String openedAt,
        long version) {

    public Round {
        registers = List.copyOf(registers);
    }

    public enum State {
        OPEN,
        /** all is in and a dated snapshot was taken; nothing is handed in any more */
        FROZEN,
        CLOSED
    }
}
