package org.junheng.core.plan.resources;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junheng.core.measure.IndicatorMeasures;
import org.junheng.core.measure.StageMeasures;
import org.junheng.core.plan.Breach;
import org.junheng.core.standard.Clause;
import org.junheng.core.standard.Indicator;
import org.junheng.core.text.Words;

/** The mean of the coefficients of variation is within its limit at the end of the plan (综合差异系数). */
record Composite(Clause clause) implements Limit {

    static Optional<Composite> of(Clause clause) {
        return clause.test().orElseThrow().text().equals("mean(cv) <= limit")
                ? Optional.of(new Composite(clause))
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
        stages(model.base()).forEach(stage -> build(model, this, stage, BigDecimal.ZERO));
    }

    /** Puts it, less a reserve, into a program. @param whose limit it is */
    void build(ResourceModel model, Limit whose, StageMeasures stage, BigDecimal reserve) {
        model.composite(whose, stage, indicators(stage), Reserve.left(limit(model.base(), stage), reserve));
    }

    List<StageMeasures> stages(Baseline base) {
        return base.stages().stream()
                .filter(stage -> clause.stages().isEmpty() || clause.stages().contains(stage.stage()))
                .filter(stage -> base.sections(stage).size() > 1)
                .toList();
    }

    private List<Indicator> indicators(StageMeasures stage) {
        return stage.indicators().stream()
                .map(IndicatorMeasures::indicator)
                .filter(clause::rangesOver)
                .toList();
    }

    BigDecimal limit(Baseline base, StageMeasures stage) {
        return BigDecimal.valueOf(base.limit(base.sections(stage).get(0), clause, "limit"));
    }

    /** The mean of the coefficients of variation of a stage. */
    double mean(StageMeasures stage) {
        return indicators(stage).stream()
                .mapToDouble(indicator ->
                        stage.indicator(indicator.id()).orElseThrow().spread().cv())
                .average()
                .orElse(Double.NaN);
    }

    @Override
    public List<Breach> check(Outcome outcome) {
        return Law.check(this, clause, outcome);
    }
}
