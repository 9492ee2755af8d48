package org.junheng.core.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.function.Supplier;
import org.junheng.core.formula.ColumnReading;
import org.junheng.core.formula.Rational;

/** Whether a coefficient of variation keeps its limit: in doubles, and near the limit exactly, CV ≤ L ⇔ CV² ≤ L². */
final class LimitTest {

    private LimitTest() {}

    /** @param sections asked for only near the limit */
    static Decision decide(Spread spread, BigDecimal limit, Supplier<ExactSections> sections) {
        if (limit == null || spread.schools() + spread.gaps() < 2) {
            return Decision.NOT_APPLICABLE;
        }
        if (spread.gaps() > 0 || Double.isNaN(spread.cv())) {
            return Decision.OPEN;
        }
        if (!ColumnReading.isNear(spread.cv(), limit.doubleValue())) {
            return spread.cv() <= limit.doubleValue() ? Decision.MET : Decision.NOT_MET;
        }
        Rational squared = sections.get().cvSquared();
        Rational line = Rational.of(limit);
        return squared.compareTo(line.times(line)) <= 0 ? Decision.MET : Decision.NOT_MET;
    }

    /** Whether the printed number, rounded half up, keeps the limit. */
    static boolean isKeptAsPrinted(double cv, BigDecimal limit) {
        return BigDecimal.valueOf(cv)
                        .setScale(Shown.CV_DIGITS, RoundingMode.HALF_UP)
                        .compareTo(limit)
                <= 0;
    }
}
