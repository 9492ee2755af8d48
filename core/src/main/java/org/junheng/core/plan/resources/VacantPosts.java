package org.junheng.core.plan.resources;

import java.math.BigDecimal;
import java.util.List;
import org.junheng.core.plan.Breach;
import org.junheng.core.plan.LinearProgram;
import org.junheng.core.plan.Terms;
import org.junheng.core.text.Words;

/** No more teachers are hired in all years together than posts are vacant (空编). */
record VacantPosts(int posts) implements Limit {

    @Override
    public String key() {
        return "vacant-posts";
    }

    @Override
    public Words name() {
        return Words.of("新招不超过全县空编 %d 个", "no more hired than the %d vacant posts of the county", posts);
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
        Terms hired = new Terms();
        for (Section section : model.base().sections()) {
            for (int year = 0; year < model.decisions().years(); year++) {
                for (int kind = 0; kind < model.decisions().kinds(); kind++) {
                    Decisions.plus(hired, 1, model.decisions().hired(section.number(), kind, year));
                }
            }
        }
        if (hired.size() > 0) {
            model.row(this, COUNTY, -LinearProgram.UNBOUNDED, hired, posts, Math.max(1, posts));
        }
    }

    static final Words COUNTY = Words.of("全县", "the county");

    @Override
    public List<Breach> check(Outcome outcome) {
        BigDecimal hired = Ledger.sum(outcome.ledger().all(), Ledger.is(Action.Kind.HIRE));
        return hired.intValue() > posts ? List.of(new Breach(name(), COUNTY)) : List.of();
    }
}
