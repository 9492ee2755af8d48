package org.junheng.core.measure;

import java.util.List;
import java.util.Optional;
import org.junheng.core.formula.ExactReading;
import org.junheng.core.formula.Formula;
import org.junheng.core.formula.Rational;
import org.junheng.core.formula.Row;
import org.junheng.core.standard.Exemption;
import org.junheng.core.standard.Indicator;
import org.junheng.core.standard.Standard;

/** The exemptions that are switched on and in force: what they change for a section that fulfils their condition. */
final class Exemptions {

    private final List<Exemption> on;

    Exemptions(Standard standard, int year) {
        this.on = standard.exemptions().stream()
                .filter(exemption -> exemption.isOn() && exemption.isDatedFor(Standard.referenceDay(year)))
                .toList();
    }

    boolean areOn() {
        return !on.isEmpty();
    }

    boolean concern(String target) {
        return !on.isEmpty()
                && on.stream().anyMatch(exemption -> exemption.target().equals(target));
    }

    /** Whether an exemption of this indicator is said to hold for the coefficient of variation too. */
    boolean changeSpread(String target) {
        return on.stream().anyMatch(exemption -> exemption.target().equals(target) && exemption.appliesToCv());
    }

    /** What is counted for value and spread: the indicator's quantity, or that of an exemption said to hold for both. */
    Formula counted(Indicator indicator, String stage, Row row) {
        return used(indicator.id(), stage, row)
                .filter(Exemption::appliesToCv)
                .flatMap(Exemption::quantity)
                .orElse(indicator.quantity(stage));
    }

    /** What is counted for the threshold: the indicator's quantity, or that of an exemption. */
    Formula quantity(Indicator indicator, String stage, Row row) {
        return used(indicator.id(), stage, row).flatMap(Exemption::quantity).orElse(indicator.quantity(stage));
    }

    Optional<Rational> threshold(Indicator indicator, String stage, Row row) {
        return used(indicator.id(), stage, row).flatMap(Exemption::threshold).map(Rational::of);
    }

    /** The exemption that applies to a target in this row, if any. */
    Optional<Exemption> used(String target, String stage, Row row) {
        if (on.isEmpty()) {
            return Optional.empty();
        }
        return on.stream()
                .filter(exemption -> exemption.target().equals(target))
                .filter(exemption ->
                        exemption.stages().isEmpty() || exemption.stages().contains(stage))
                .filter(exemption -> ExactReading.holds(exemption.when(), row))
                .findFirst();
    }
}
