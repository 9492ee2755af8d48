package org.junheng.core.plan.resources;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junheng.core.plan.Breach;
import org.junheng.core.plan.LinearProgram;
import org.junheng.core.plan.Terms;
import org.junheng.core.text.Words;

/** A teacher moves at most once in the plan: of those who have a trait, and of those who have it not, no more leave than were there. */
record MovedOnce() implements Limit {

    @Override
    public String key() {
        return "moved-once";
    }

    @Override
    public Words name() {
        return Words.of("一名教师在方案期内最多调动一次", "a teacher moves at most once in the plan");
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
            for (int trait = 0; trait < model.base().traits().size(); trait++) {
                for (boolean has : new boolean[] {true, false}) {
                    Terms leaving = new Terms();
                    for (int year = 0; year < model.decisions().years(); year++) {
                        for (int kind = 0; kind < model.decisions().kinds(); kind++) {
                            if (Decisions.has(kind, trait) == has) {
                                Decisions.plus(leaving, 1, model.decisions().out(section.number(), kind, year));
                            }
                        }
                        if (!has) {
                            Decisions.plus(leaving, 1, model.decisions().qualified(section.number(), trait, year));
                        }
                    }
                    if (leaving.size() > 0) {
                        int there = section.having(trait, has);
                        model.row(
                                this,
                                Said.of(section, model.base()),
                                -LinearProgram.UNBOUNDED,
                                leaving,
                                there,
                                Math.max(1, there));
                    }
                }
            }
        }
    }

    @Override
    public List<Breach> check(Outcome outcome) {
        List<Breach> breaches = new ArrayList<>();
        for (Section section : outcome.base().sections()) {
            for (int trait = 0; trait < outcome.base().traits().size(); trait++) {
                String id = outcome.base().traits().get(trait).id();
                BigDecimal having = Ledger.sum(
                        outcome.ledger().leaving(section),
                        action -> action.traits().contains(id));
                BigDecimal lacking = Ledger.sum(
                                outcome.ledger().leaving(section),
                                action -> !action.traits().contains(id))
                        .add(Ledger.sum(
                                outcome.ledger().coming(section),
                                action -> action.kind() == Action.Kind.QUALIFY
                                        && action.traits().contains(id)));
                if (having.intValue() > section.having(trait, true)
                        || lacking.intValue() > section.having(trait, false)) {
                    breaches.add(new Breach(name(), Said.of(section, outcome.base())));
                }
            }
        }
        return breaches;
    }
}
