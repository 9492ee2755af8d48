package org.junheng.core.act;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junheng.core.register.CaseState;

/** Until when a case has to leave its state, and who is told when it does not (期限与逾期上报). */
public final class Deadline {

    private Deadline() {}

    /**
     * The last day in a state; empty where there is none.
     *
     * @param entered the day it came into the state
     * @param due the day agreed for the case itself
     */
    public static Optional<LocalDate> of(CaseState state, LocalDate entered, Optional<LocalDate> due) {
        return switch (state.clock()) {
            case NONE -> Optional.empty();
            case DUE -> due;
            case DAYS -> Optional.of(entered.plusDays(state.days().orElseThrow()));
        };
    }

    /** How many days after the last day today is; not above 0 while it is in time. */
    public static long late(LocalDate last, LocalDate today) {
        return ChronoUnit.DAYS.between(last, today);
    }

    /** Whether it is near enough to its last day to be spoken of. */
    public static boolean isNear(CaseState state, LocalDate last, LocalDate today) {
        return -late(last, today) <= state.remind();
    }

    /** The roles that are told of a case so many days late. */
    public static Set<String> told(CaseState state, long late) {
        return state.late().stream()
                .filter(each -> late >= each.days())
                .flatMap(each -> each.tells().stream())
                .collect(Collectors.toSet());
    }
}
