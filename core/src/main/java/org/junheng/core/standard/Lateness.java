package org.junheng.core.standard;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.junheng.core.text.Entry;

/**
 * From when on a file was made after the fact (事后材料); {@code evidence.yaml} beside a standard. Such a file is flagged, never refused.
 *
 * @param days how many days after the reference day a file may be made
 * @param fromApplication whether what is made from the day the county's application was opened is late too
 * @param checked whether somebody read the days in an official text
 */
public record Lateness(int days, boolean fromApplication, boolean checked) {

    static final String NAME = "evidence.yaml";

    static Lateness read(Entry file) {
        file.only("late", "checked");
        Entry late = file.at("late").only("days", "from-application");
        return new Lateness(late.at("days").whole(), late.flag("from-application", false), file.flag("checked", true));
    }

    /**
     * The first day on which a file is made too late.
     *
     * @param applied the day the county's application was opened; empty where it was not
     */
    public LocalDate from(int year, Optional<LocalDate> applied) {
        LocalDate byDays = Standard.referenceDay(year).plusDays(days + 1L);
        return Stream.of(Optional.of(byDays), fromApplication ? applied : Optional.<LocalDate>empty())
                .flatMap(Optional::stream)
                .min(LocalDate::compareTo)
                .orElse(byDays);
    }
}
