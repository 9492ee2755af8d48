package org.junheng.core.plan.resources;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junheng.core.measure.IndicatorMeasures;
import org.junheng.core.measure.StageMeasures;
import org.junheng.core.plan.Breach;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;

/**
 * Coefficients of variation stay below their limits by a reserve of the county's own (余量), since figures change until the next return.
 *
 * @param spreads whose limits it is taken from
 */
record Reserve(Spreads spreads, BigDecimal by) implements Limit {

    @Override
    public String key() {
        return ResourceOptions.RESERVE;
    }

    @Override
    public Words name() {
        return Words.of(
                "差异系数比限值再低 %s（自留余量）",
                "coefficients of variation below their limits by %s (a reserve of the county's own)",
                by.toPlainString());
    }

    @Override
    public void build(ResourceModel model) {
        spreads.each(
                model.base(), (stage, measured) -> model.cone(this, stage, measured.indicator(), within(measured)));
    }

    private BigDecimal within(IndicatorMeasures measured) {
        return left(measured.limit().orElseThrow(), by);
    }

    @Override
    public List<Breach> check(Outcome outcome) {
        List<Breach> breaches = new ArrayList<>();
        spreads.each(outcome.base(), (stage, measured) -> {
            StageMeasures after =
                    outcome.last().stage(stage.area(), stage.stage()).orElseThrow();
            IndicatorMeasures then = after.indicator(measured.indicator().id()).orElseThrow();
            boolean isAbove = !Double.isNaN(then.spread().cv())
                    && new BigDecimal(then.spread().cv()).compareTo(within(measured)) > 0;
            if (isAbove) {
                breaches.add(new Breach(name(), measured.indicator().shortName()));
            }
        });
        return breaches;
    }

    /** What of a limit is left. @throws Refusal where nothing is: no spread is below 0 */
    static BigDecimal left(BigDecimal limit, BigDecimal by) {
        BigDecimal left = limit.subtract(by);
        if (left.signum() <= 0) {
            throw new Refusal(Words.of(
                    "自留余量 %s 不小于差异系数的限值 %s，谁也做不到；请写小一些，例 0.02",
                    "the reserve of %s is no less than the limit of the spread, %s: nobody can keep to that; ask for less, for example 0.02",
                    by.toPlainString(),
                    limit.toPlainString()));
        }
        return left;
    }
}
