package org.junheng.core.plan.resources;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junheng.core.plan.Breach;
import org.junheng.core.plan.LinearProgram;
import org.junheng.core.plan.Terms;
import org.junheng.core.text.Words;

/**
 * Years that are done, or under way, stay exactly as they were published (已执行的年度不改).
 *
 * @param until the last school year that stays
 */
record Frozen(int until) implements Limit {

    @Override
    public Words name() {
        return Words.of("%d 年及以前按已公布的方案，不改", "as published until %d", until);
    }

    @Override
    public void build(ResourceModel model) {
        Decisions decisions = model.decisions();
        TreeMap<Integer, BigDecimal> published =
                new ActionColumns(model.base(), decisions).amounts(model.base().published());
        for (int year = 0; year < decisions.years() && isFrozen(model.base(), year); year++) {
            Terms others = new Terms();
            for (int column : decisions.of(year)) {
                BigDecimal was = published.get(column);
                if (was == null) {
                    others.plus(1, column);
                } else {
                    double exactly = was.doubleValue();
                    model.row(this, name(), exactly, new Terms().plus(1, column), exactly, Math.max(1, exactly));
                }
            }
            model.row(this, name(), -LinearProgram.UNBOUNDED, others, 0, 1);
        }
    }

    private boolean isFrozen(Baseline base, int year) {
        return ResourceOptions.schoolYear(base.measures().year(), year) <= until;
    }

    @Override
    public List<Breach> check(Outcome outcome) {
        return frozen(outcome.base(), outcome.base().published())
                        .equals(frozen(outcome.base(), outcome.ledger().all()))
                ? List.of()
                : List.of(new Breach(name(), Words.of("有改动", "something is otherwise")));
    }

    /** What is done in the frozen years, whoever pairs with whom. */
    private TreeMap<String, BigDecimal> frozen(Baseline base, List<Action> actions) {
        TreeMap<String, BigDecimal> done = new TreeMap<>();
        for (Action action : actions) {
            if (isFrozen(base, action.year())) {
                List<String> what = new ArrayList<>(action.traits());
                if (action.kind() == Action.Kind.BUILD) {
                    what.addAll(action.fields());
                }
                String key = action.year() + " " + action.kind() + " " + action.stage() + " " + what + " ";
                done.merge(key + action.to().code(), action.amount(), BigDecimal::add);
                if (action.from() != null) {
                    done.merge(key + "-" + action.from().code(), action.amount(), BigDecimal::add);
                }
            }
        }
        return done;
    }
}
