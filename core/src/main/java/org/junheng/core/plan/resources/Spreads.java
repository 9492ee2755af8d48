package org.junheng.core.plan.resources;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.junheng.core.measure.IndicatorMeasures;
import org.junheng.core.measure.StageMeasures;
import org.junheng.core.plan.Breach;
import org.junheng.core.standard.Clause;
import org.junheng.core.text.Words;

/** Each indicator's coefficient of variation is within its limit at the end of the plan (差异系数). */
record Spreads(Clause clause) implements Limit {

    static Optional<Spreads> of(Clause clause) {
        return clause.test().orElseThrow().text().equals("all(within)")
                ? Optional.of(new Spreads(clause))
                : Optional.empty();
    }

    @Override
    public Words name() {
        return clause.name();
    }

    @Override
    public boolean isLaw() {
        return true;
    }

    @Override
    public void build(ResourceModel model) {
        each(
                model.base(),
                (stage, measured) -> model.cone(
                        this, stage, measured.indicator(), measured.limit().orElseThrow()));
    }

    /** Every spread that is limited. */
    void each(Baseline base, BiConsumer<StageMeasures, IndicatorMeasures> taker) {
        for (StageMeasures stage : base.stages()) {
            for (IndicatorMeasures measured : stage.indicators()) {
                boolean isAsked = clause.rangesOver(measured.indicator())
                        && (clause.stages().isEmpty() || clause.stages().contains(stage.stage()));
                boolean hasSpread = base.sections(stage).size() > 1;
                if (isAsked && hasSpread && measured.limit().isPresent()) {
                    taker.accept(stage, measured);
                }
            }
        }
    }

    @Override
    public List<Breach> check(Outcome outcome) {
        return Law.check(this, clause, outcome);
    }
}
