package org.junheng.core.plan.resources;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.junheng.core.plan.Breach;
import org.junheng.core.plan.LinearProgram;
import org.junheng.core.plan.Terms;
import org.junheng.core.text.Words;

/** No more than a share of the county's teachers acquire a trait in a year: backbone teachers are named by a list, and it is not long. */
record QualifyCounty(int trait, Words what, BigDecimal share, int teachers) implements Limit {

    private int most() {
        return share.multiply(BigDecimal.valueOf(teachers))
                .setScale(0, RoundingMode.FLOOR)
                .intValue();
    }

    @Override
    public Words name() {
        return Words.of("全县每年%s不超过 %d 名", "%s for no more than %d teachers of the county in a year", what, most());
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
        for (int year = 0; year < model.decisions().years(); year++) {
            Terms qualified = new Terms();
            for (Section section : model.base().sections()) {
                Decisions.plus(qualified, 1, model.decisions().qualified(section.number(), trait, year));
            }
            model.row(
                    this,
                    Said.of(year, model.base()),
                    -LinearProgram.UNBOUNDED,
                    qualified,
                    most(),
                    Math.max(1, most()));
        }
    }

    @Override
    public List<Breach> check(Outcome outcome) {
        String id = outcome.base().traits().get(trait).id();
        List<Breach> breaches = new ArrayList<>();
        for (int year = 0; year < outcome.years().size(); year++) {
            int at = year;
            BigDecimal qualified = Ledger.sum(
                    outcome.ledger().all(),
                    action -> action.kind() == Action.Kind.QUALIFY
                            && action.year() == at
                            && action.traits().contains(id));
            if (qualified.intValue() > most()) {
                breaches.add(new Breach(name(), Said.of(year, outcome.base())));
            }
        }
        return breaches;
    }
}
