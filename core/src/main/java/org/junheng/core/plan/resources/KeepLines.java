package org.junheng.core.plan.resources;

import java.util.ArrayList;
import java.util.List;
import org.junheng.core.measure.Decision;
import org.junheng.core.measure.IndicatorMeasures;
import org.junheng.core.plan.Breach;
import org.junheng.core.plan.LinearProgram;
import org.junheng.core.text.Words;

/** No indicator that meets its line falls below it in any year (已达标的指标不因方案跌破达标线). */
record KeepLines() implements Limit {

    @Override
    public String key() {
        return "keep-lines";
    }

    @Override
    public Words name() {
        return Words.of("已达标的指标不跌破达标线", "what meets its line keeps meeting it");
    }

    @Override
    public void build(ResourceModel model) {
        for (Section section : model.base().sections()) {
            for (Made made : section.made()) {
                if (made.isMet() && made.canChange() && made.threshold() != null) {
                    double line = made.threshold().toDouble();
                    for (int year = 0; year < model.decisions().years(); year++) {
                        model.row(
                                this,
                                Said.of(section, made, year, model.base()),
                                line,
                                model.lined(section, made, year),
                                LinearProgram.UNBOUNDED,
                                line);
                    }
                }
            }
        }
    }

    @Override
    public List<Breach> check(Outcome outcome) {
        List<Breach> breaches = new ArrayList<>();
        for (int year = 0; year < outcome.years().size(); year++) {
            for (Section section : outcome.base().sections()) {
                for (Made made : section.made()) {
                    IndicatorMeasures after = After.of(outcome.years().get(year), section, made);
                    if (made.isMet() && after.meets(section.index()) != Decision.MET) {
                        breaches.add(new Breach(name(), Said.of(section, made, year, outcome.base())));
                    }
                }
            }
        }
        return breaches;
    }
}
