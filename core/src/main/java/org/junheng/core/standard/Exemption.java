package org.junheng.core.standard;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.core.formula.Formula;
import org.junheng.core.text.Words;

/**
 * A relaxation (放宽) for some schools, off unless the county's profile switches it on.
 *
 * @param target id of the indicator or clause it relaxes
 * @param quantity what is counted instead
 * @param threshold the line instead
 * @param limits the named limits of a clause instead
 * @param appliesToCv whether the coefficient of variation uses the changed quantity too
 */
public record Exemption(
        String id,
        Words name,
        LocalDate from,
        LocalDate until,
        boolean isOn,
        String target,
        List<String> stages,
        Formula when,
        Optional<Formula> quantity,
        Optional<BigDecimal> threshold,
        Map<String, Limits> limits,
        boolean appliesToCv,
        Citation source) {

    public boolean isDatedFor(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (until == null || day.isBefore(until));
    }
}
