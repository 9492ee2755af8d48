package org.junheng.core.plan.resources;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.junheng.core.plan.Breach;
import org.junheng.core.plan.LinearProgram;
import org.junheng.core.plan.Terms;
import org.junheng.core.text.Words;

/**
 * Every year a share of those eligible move, and a share of those who move are backbone teachers (交流轮岗). Who is moved for the sake of the
 * schools counts; the rest change places with others of their kind.
 */
record Rotation(int eligible, BigDecimal share, int backboneTrait, BigDecimal backbone) implements Limit {

    private int least() {
        return share.multiply(BigDecimal.valueOf(eligible))
                .setScale(0, RoundingMode.CEILING)
                .intValue();
    }

    @Override
    public String key() {
        return "rotation";
    }

    @Override
    public Words name() {
        return Words.of(
                "每年交流不少于 %d 人（符合条件的 %s%%），其中骨干不少于 %s%%",
                "at least %d teachers move each year (%s %% of those eligible), at least %s %% of them backbone",
                least(),
                Said.percent(share),
                Said.percent(backbone));
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
            Terms moved = new Terms().plus(1, model.decisions().swapped(year));
            Terms named = new Terms().plus(1, model.decisions().namedSwapped(year));
            for (Section section : model.base().sections()) {
                moved.plus(1, model.leaving(section, year));
                if (backboneTrait >= 0) {
                    for (int kind = 0; kind < model.decisions().kinds(); kind++) {
                        if (Decisions.has(kind, backboneTrait)) {
                            Decisions.plus(named, 1, model.decisions().out(section.number(), kind, year));
                        }
                    }
                }
            }
            Words whose = Said.of(year, model.base());
            Terms balance = named.plus(-backbone.doubleValue(), moved);
            model.row(this, whose, least(), moved, LinearProgram.UNBOUNDED, Math.max(1, least()));
            if (backboneTrait >= 0) {
                model.row(this, whose, 0, balance.joined(), LinearProgram.UNBOUNDED, Math.max(1, least()));
            }
        }
    }

    private static boolean isRotating(Action action) {
        return action.kind() == Action.Kind.MOVE || action.kind() == Action.Kind.SWAP;
    }

    @Override
    public List<Breach> check(Outcome outcome) {
        List<Breach> breaches = new ArrayList<>();
        for (int year = 0; year < outcome.years().size(); year++) {
            int at = year;
            BigDecimal moved = Ledger.sum(outcome.ledger().all(), action -> isRotating(action) && action.year() == at);
            BigDecimal named = backboneTrait < 0
                    ? moved
                    : Ledger.sum(
                            outcome.ledger().all(),
                            action -> isRotating(action)
                                    && action.year() == at
                                    && action.traits()
                                            .contains(outcome.base()
                                                    .traits()
                                                    .get(backboneTrait)
                                                    .id()));
            if (moved.intValue() < least() || named.compareTo(backbone.multiply(moved)) < 0) {
                breaches.add(new Breach(name(), Said.of(year, outcome.base())));
            }
        }
        return breaches;
    }
}
