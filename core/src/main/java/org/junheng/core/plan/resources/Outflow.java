package org.junheng.core.plan.resources;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.junheng.core.plan.Breach;
import org.junheng.core.plan.LinearProgram;
import org.junheng.core.plan.Terms;
import org.junheng.core.text.Words;

/** No more than a share of a school's teachers leave it in a year; one always may (每校每年调出). */
record Outflow(BigDecimal share) implements Limit {

    @Override
    public String key() {
        return "outflow";
    }

    @Override
    public Words name() {
        return Words.of(
                "每校每年调出不超过教师的 %s%%", "no more than %s %% of a school's teachers leave in a year", Said.percent(share));
    }

    private int most(Section section) {
        return share.multiply(BigDecimal.valueOf(section.teachers()))
                .setScale(0, RoundingMode.FLOOR)
                .max(BigDecimal.ONE)
                .intValue();
    }

    @Override
    public Words unit() {
        return Words.of("人", "teachers");
    }

    @Override
    public boolean isCounted() {
        return true;
    }

    @Override
    public void build(ResourceModel model) {
        for (Section section : model.base().sections()) {
            for (int year = 0; year < model.decisions().years(); year++) {
                Terms leaving = model.leaving(section, year);
                if (leaving.size() > 0) {
                    model.row(
                            this,
                            Said.of(section, year, model.base()),
                            -LinearProgram.UNBOUNDED,
                            leaving,
                            most(section),
                            most(section));
                }
            }
        }
    }

    @Override
    public List<Breach> check(Outcome outcome) {
        List<Breach> breaches = new ArrayList<>();
        for (Section section : outcome.base().sections()) {
            for (int year = 0; year < outcome.years().size(); year++) {
                BigDecimal leaving = Ledger.sum(outcome.ledger().leaving(section), Ledger.in(year));
                if (leaving.intValue() > most(section)) {
                    breaches.add(new Breach(name(), Said.of(section, year, outcome.base())));
                }
            }
        }
        return breaches;
    }
}
