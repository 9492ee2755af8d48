package org.junheng.core.standard;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junheng.core.text.Entry;

/**
 * How evidence is looked at beside a standard (佐证规则); {@code evidence.yaml} in its folder. It decides nothing: what is made after the
 * fact (事后材料) is flagged, never refused.
 *
 * @param days how many days after the reference day a file may be made
 * @param application the register of cases whose opening begins a county's application: what is made from that day on is late too
 * @param upheld which cases count beside a veto
 * @param checked whether somebody read the days in an official text
 */
public record EvidenceRules(int days, Optional<String> application, Optional<Upheld> upheld, boolean checked) {

    static final String NAME = "evidence.yaml";

    /** Cases in which something was found (属实的举报): a register, its field, and the codes of it that say so. */
    public record Upheld(String register, String field, List<String> codes) {}

    static EvidenceRules read(Entry file) {
        file.only("late", "upheld", "checked");
        Entry late = file.at("late").only("days", "application");
        return new EvidenceRules(
                late.at("days").whole(),
                late.maybe("application").map(Entry::text),
                file.maybe("upheld")
                        .map(entry -> entry.only("register", "field", "codes"))
                        .map(entry -> new Upheld(entry.text("register"), entry.text("field"), entry.texts("codes"))),
                file.flag("checked", true));
    }

    /**
     * The first day on which a file is made too late.
     *
     * @param applied the day the county's application was opened; empty where it was not
     */
    public LocalDate lateFrom(int year, Optional<LocalDate> applied) {
        LocalDate byDays = Standard.referenceDay(year).plusDays(days + 1L);
        return Stream.of(Optional.of(byDays), applied)
                .flatMap(Optional::stream)
                .min(LocalDate::compareTo)
                .orElse(byDays);
    }
}
