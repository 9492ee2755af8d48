package org.junheng.core.plan.resources;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.junheng.core.plan.Breach;
import org.junheng.core.plan.Terms;
import org.junheng.core.text.Words;

/** No school gains or loses more than a share of its teachers in a year; one may always come or go (每校每年教师增减). */
record StaffChange(BigDecimal share) implements Limit {

    @Override
    public String key() {
        return "staff-change";
    }

    @Override
    public Words name() {
        return Words.of(
                "每校每年教师增减不超过 %s%%",
                "no school gains or loses more than %s %% of its teachers in a year", Said.percent(share));
    }

    private int most(Section section) {
        return share.multiply(BigDecimal.valueOf(section.teachers()))
                .setScale(0, RoundingMode.CEILING)
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
                Terms change = model.decisions().come(section, -1, year);
                if (year > 0) {
                    change.plus(-1, model.decisions().come(section, -1, year - 1));
                }
                int most = most(section);
                model.row(this, Said.of(section, year, model.base()), -most, change.joined(), most, most);
            }
        }
    }

    @Override
    public List<Breach> check(Outcome outcome) {
        List<Breach> breaches = new ArrayList<>();
        for (Section section : outcome.base().sections()) {
            BigDecimal before = BigDecimal.ZERO;
            for (int year = 0; year < outcome.years().size(); year++) {
                BigDecimal come = outcome.ledger().come(section, year);
                if (come.subtract(before).abs().intValue() > most(section)) {
                    breaches.add(new Breach(name(), Said.of(section, year, outcome.base())));
                }
                before = come;
            }
        }
        return breaches;
    }
}
