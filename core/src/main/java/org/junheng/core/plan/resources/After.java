package org.junheng.core.plan.resources;

import java.math.BigDecimal;
import java.math.MathContext;
import org.junheng.core.measure.IndicatorMeasures;
import org.junheng.core.measure.Measures;

/** What was measured of a section after some years of a plan. */
final class After {

    /** A quantity is a sum of a few figures of at most fifteen digits, shared out; its last digits are noise. */
    private static final MathContext TRUSTED = new MathContext(12);

    private After() {}

    static IndicatorMeasures of(Measures measures, Section section, Made made) {
        return measures.stage(section.stage().area(), section.stage().stage())
                .flatMap(stage -> stage.indicator(made.id()))
                .orElseThrow();
    }

    /** Whether a quantity is below a share of another one, compared in decimals. */
    static boolean isBelow(double quantity, BigDecimal share, double of) {
        BigDecimal least = share.multiply(BigDecimal.valueOf(of)).round(TRUSTED);
        return BigDecimal.valueOf(quantity).round(TRUSTED).compareTo(least) < 0;
    }
}
