package org.junheng.core.measure;

import java.math.BigDecimal;
import java.util.List;
import org.junheng.core.formula.ColumnReading;
import org.junheng.core.standard.Dated;
import org.junheng.core.standard.Indicator;
import org.junheng.core.standard.Limits;
import org.junheng.core.standard.Standard;

/**
 * An indicator as one stage has it in one year, looked up once and not county by county.
 *
 * @param reading reads its quantity over columns; it owns buffers, so one per thread
 * @param threshold the line each school must reach (达标线), null for none
 * @param limit the most its coefficient of variation may be (差异系数限值), null for none
 */
record StageIndicator(Indicator indicator, ColumnReading reading, BigDecimal threshold, BigDecimal limit) {

    static List<StageIndicator> of(Standard standard, String stage, int year) {
        return standard.indicators().stream()
                .filter(indicator -> indicator.quantity(stage) != null)
                .map(indicator -> new StageIndicator(
                        indicator,
                        new ColumnReading(indicator.quantity(stage)),
                        inForce(indicator.threshold(), stage, year),
                        inForce(indicator.coefficientOfVariation(), stage, year)))
                .toList();
    }

    private static BigDecimal inForce(Limits limits, String stage, int year) {
        return limits.at(stage, Standard.referenceDay(year)).map(Dated::value).orElse(null);
    }
}
