package org.junheng.core.measure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import org.junheng.core.register.Registers;
import org.junheng.core.register.Unit;

/** How much of a real thing a section lacks to reach its threshold: whole teachers and rooms, m², yuan. */
public record Gap(BigDecimal amount, Unit unit) {

    /** Units that exist only whole. */
    private static final java.util.Set<String> PARTED = java.util.Set.of("m2", "hour");

    private static final int AREA_DIGITS = 2;
    private static final MathContext TRUSTED = new MathContext(12, RoundingMode.HALF_EVEN);

    /** What is lacking; empty where nothing is, or where more would not help. */
    public static Optional<Gap> of(StageMeasures stage, int section, IndicatorMeasures measured, Registers registers) {
        Map<String, Integer> powers = measured.indicator().quantityUnit() == null
                ? Map.of()
                : measured.indicator().quantityUnit().powers();
        boolean lacks = measured.meets(section) == Decision.NOT_MET
                && measured.indicator().isHigherBetter()
                && powers.size() == 1
                && !Double.isNaN(measured.quantity(section));
        if (!lacks) {
            return Optional.empty();
        }
        Unit unit = registers.units().get(powers.keySet().iterator().next());
        // a share of a combined school is a fraction; its last digits are noise and must not become a whole teacher
        BigDecimal wanted = measured.threshold().orElseThrow().multiply(BigDecimal.valueOf(stage.students(section)));
        BigDecimal lacking = wanted.subtract(
                        BigDecimal.valueOf(measured.quantity(section)).round(TRUSTED))
                .divide(measured.indicator().scale(), TRUSTED);
        return Optional.of(
                new Gap(lacking.setScale(PARTED.contains(unit.id()) ? AREA_DIGITS : 0, RoundingMode.CEILING), unit));
    }
}
