package org.junheng.core.plan.resources;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junheng.core.plan.Breach;
import org.junheng.core.plan.LinearProgram;
import org.junheng.core.text.Words;

/** What is built stays within a share of what the school has of another field: grounds within the site (用地). */
record Land(String field, Words what, String within, Words site, BigDecimal share, BigDecimal step, Words unit)
        implements Limit {

    @Override
    public Words name() {
        return new Words(
                what.zh() + "不超过" + site.zh() + "的 " + Said.percent(share) + "%",
                what.en() + " within " + Said.percent(share) + " % of " + site.en());
    }

    /** How much more of it there is land for, in whole steps; empty where the land is not known. */
    private Optional<BigDecimal> most(Site school) {
        if (!school.has().containsKey(field) || !school.has().containsKey(within)) {
            return Optional.empty();
        }
        return Optional.of(share.multiply(BigDecimal.valueOf(school.has().get(within)))
                .subtract(BigDecimal.valueOf(school.has().get(field)))
                .divide(step, 0, RoundingMode.FLOOR)
                .multiply(step)
                .max(BigDecimal.ZERO));
    }

    @Override
    public void build(ResourceModel model) {
        for (Site school : model.base().sites()) {
            most(school).ifPresent(most -> {
                var built =
                        model.decisions().built(school, field, model.decisions().years() - 1);
                if (built.size() > 0) {
                    model.row(
                            this,
                            Words.same(school.name()),
                            -LinearProgram.UNBOUNDED,
                            built,
                            most.doubleValue(),
                            Math.max(1, school.has().get(field)));
                    if (model.isStrict()) {
                        model.decisions().most(school, field, most.doubleValue());
                    }
                }
            });
        }
    }

    @Override
    public List<Breach> check(Outcome outcome) {
        List<Breach> breaches = new ArrayList<>();
        for (Site school : outcome.base().sites()) {
            BigDecimal built = Ledger.sum(outcome.ledger().built(school, field), action -> true);
            if (built.signum() > 0
                    && most(school).filter(most -> built.compareTo(most) > 0).isPresent()) {
                breaches.add(new Breach(name(), Words.same(school.name())));
            }
        }
        return breaches;
    }
}
