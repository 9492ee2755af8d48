package org.junheng.core.plan.resources;

import java.math.BigDecimal;
import java.util.List;
import org.junheng.core.measure.StageMeasures;
import org.junheng.core.plan.Breach;
import org.junheng.core.text.Words;

/**
 * The mean of the coefficients of variation stays below its limit by a reserve of the county's own (余量).
 *
 * @param composite whose limit it is taken from
 */
record CompositeReserve(Composite composite, BigDecimal by) implements Limit {

    @Override
    public String key() {
        return ResourceOptions.RESERVE;
    }

    @Override
    public Words name() {
        return Words.of(
                "综合差异系数比限值再低 %s（自留余量）",
                "the composite coefficient of variation below its limit by %s (a reserve of the county's own)",
                by.toPlainString());
    }

    @Override
    public void build(ResourceModel model) {
        composite.stages(model.base()).forEach(stage -> composite.build(model, this, stage, by));
    }

    @Override
    public List<Breach> check(Outcome outcome) {
        return composite.stages(outcome.base()).stream()
                .filter(stage -> isMissed(stage, outcome))
                .map(stage -> new Breach(name(), outcome.base().stageName(stage.stage())))
                .toList();
    }

    private boolean isMissed(StageMeasures stage, Outcome outcome) {
        double mean =
                composite.mean(outcome.last().stage(stage.area(), stage.stage()).orElseThrow());
        return !Double.isNaN(mean)
                && new BigDecimal(mean)
                                .compareTo(
                                        composite.limit(outcome.base(), stage).subtract(by))
                        > 0;
    }
}
