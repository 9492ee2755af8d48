package org.junheng.core.measure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import org.junheng.core.formula.Rational;
import org.junheng.core.register.Field;
import org.junheng.core.register.FieldType;
import org.junheng.core.register.Registers;
import org.junheng.core.register.Unit;
import org.junheng.core.standard.Indicator;

/**
 * How much of a real thing must come to a school for a section of it to reach its threshold: whole teachers and rooms, m², yuan. Of
 * what is shared out among the stages of a combined school the section is given its share only, so more must come.
 */
public record Gap(BigDecimal amount, Unit unit) {

    /** Units that exist in parts; all others only whole. */
    private static final java.util.Set<String> PARTED = java.util.Set.of("m2", "hour");

    private static final int AREA_DIGITS = 2;
    private static final MathContext TRUSTED = new MathContext(12, RoundingMode.HALF_EVEN);

    /** What is lacking; empty where nothing is, or where more would not help. */
    public static Optional<Gap> of(StageMeasures stage, int section, IndicatorMeasures measured, Registers registers) {
        Optional<Unit> counted = unit(measured.indicator(), registers);
        boolean lacks = measured.meets(section) == Decision.NOT_MET
                && counted.isPresent()
                && !Double.isNaN(measured.quantity(section));
        if (!lacks) {
            return Optional.empty();
        }
        Unit unit = counted.get();
        Rational share = stage.share(section, measured.indicator());
        // a share of a combined school is a fraction; its last digits are noise and must not become a whole room
        Rational there = Rational.of(BigDecimal.valueOf(measured.quantity(section) / share.toDouble())
                .round(TRUSTED));
        Rational wanted = Rational.of(measured.threshold().orElseThrow())
                .times(Rational.of(stage.students(section)))
                .over(share);
        Rational steps = wanted.minus(there)
                .over(Rational.of(measured.indicator().scale()))
                .over(Rational.of(step(unit)))
                .ceil();
        return Optional.of(new Gap(steps.rounded(0).multiply(step(unit)), unit));
    }

    /** What an indicator is made of, where it is one real thing and more of it helps. */
    public static Optional<Unit> unit(Indicator indicator, Registers registers) {
        Map<String, Integer> powers = indicator.quantityUnit() == null
                ? Map.of()
                : indicator.quantityUnit().powers();
        return indicator.isHigherBetter() && powers.size() == 1
                ? Optional.of(registers.units().get(powers.keySet().iterator().next()))
                : Optional.empty();
    }

    /** The least by which a real thing can grow: one teacher, one room, one yuan, a hundredth of a m². */
    public static BigDecimal step(Unit unit) {
        return BigDecimal.ONE.scaleByPowerOfTen(PARTED.contains(unit.id()) ? -AREA_DIGITS : 0);
    }

    /**
     * The least by which a figure of a field can be another one, in the field's own unit: one yuan of 万元, one person; of a rate the
     * last decimal it was written with.
     */
    public static BigDecimal step(Field field, BigDecimal reported) {
        if (field.type() == FieldType.COUNT) {
            return BigDecimal.ONE;
        }
        Optional<Unit> unit = field.unit().filter(each -> !each.dimension().isEmpty());
        return unit.isPresent()
                ? step(unit.get()).divide(unit.get().factor(), TRUSTED)
                : BigDecimal.ONE.movePointLeft(
                        Math.max(AREA_DIGITS, reported.stripTrailingZeros().scale()));
    }
}
