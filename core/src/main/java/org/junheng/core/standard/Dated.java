package org.junheng.core.standard;

import java.math.BigDecimal;
import java.time.LocalDate;

/** A number that holds from a day on (and until another day, exclusive, or null); {@code checked} as in {@link Citation}. */
public record Dated(LocalDate from, LocalDate until, BigDecimal value, boolean checked) {

    boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && (until == null || day.isBefore(until));
    }
}
