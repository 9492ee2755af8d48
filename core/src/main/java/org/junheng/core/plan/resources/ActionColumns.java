package org.junheng.core.plan.resources;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ObjIntConsumer;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;

/** Which columns of a program stand for an action. */
final class ActionColumns {

    private final Baseline base;
    private final Decisions decisions;
    private final Map<String, Section> sections = new HashMap<>();
    private final Map<String, Site> sites = new HashMap<>();

    ActionColumns(Baseline base, Decisions decisions) {
        this.base = base;
        this.decisions = decisions;
        base.sections().forEach(section -> sections.put(key(section), section));
        base.sites().forEach(site -> sites.put(site.code(), site));
    }

    private static String key(Section section) {
        return section.site().code() + "/" + section.stage().stage();
    }

    /**
     * How much of each column the actions take together, by the number of the column.
     *
     * @throws Refusal where a school, stage, or kind of teacher is none of this county's
     */
    TreeMap<Integer, BigDecimal> amounts(Collection<Action> actions) {
        TreeMap<Integer, BigDecimal> amounts = new TreeMap<>();
        for (Action action : actions) {
            each(action, (amount, column) -> {
                if (column < 0) {
                    throw strange(action);
                }
                amounts.merge(column, amount, BigDecimal::add);
            });
        }
        return amounts;
    }

    private void each(Action action, ObjIntConsumer<BigDecimal> taker) {
        int year = action.year();
        switch (action.kind()) {
            case MOVE -> {
                taker.accept(action.amount(), decisions.out(section(action, action.from()), kind(action), year));
                taker.accept(action.amount(), decisions.in(section(action, action.to()), kind(action), year));
            }
            case SWAP -> {
                taker.accept(action.amount(), decisions.swapped(year));
                if (!action.traits().isEmpty()) {
                    taker.accept(action.amount(), decisions.namedSwapped(year));
                }
            }
            case HIRE ->
                taker.accept(action.amount(), decisions.hired(section(action, action.to()), kind(action), year));
            case QUALIFY ->
                taker.accept(
                        action.amount(),
                        decisions.qualified(
                                section(action, action.to()),
                                trait(action, action.traits().get(0)),
                                year));
            case BUILD -> {
                Site site = sites.get(action.to().code());
                int field = decisions.fields().indexOf(action.fields().get(0));
                if (site == null || field < 0) {
                    throw strange(action);
                }
                taker.accept(action.amount(), decisions.built(site.number(), field, year));
            }
        }
    }

    private int section(Action action, Action.School school) {
        Section section = sections.get(school.code() + "/" + action.stage());
        if (section == null) {
            throw strange(action);
        }
        return section.number();
    }

    private int kind(Action action) {
        int kind = 0;
        for (String trait : action.traits()) {
            kind |= 1 << trait(action, trait);
        }
        return kind;
    }

    private int trait(Action action, String id) {
        int trait = base.trait(id);
        if (trait < 0) {
            throw strange(action);
        }
        return trait;
    }

    private static Refusal strange(Action action) {
        return new Refusal(Words.of(
                "已公布的方案里有一项对不上现在的数或选项：%s；请看学校是否还在、选项是否同一份，或重新做方案",
                "an action of the published plan does not fit the figures or options of now: %s; see whether the school is still there and the options are the same, or plan anew",
                action.says()));
    }

    /** The school years' order, kind and place of an action: what two actions must share to be one decision. */
    static List<Object> decision(Action action) {
        return List.of(
                action.year(),
                action.kind(),
                action.stage(),
                action.from() == null ? "" : action.from().code(),
                action.to().code(),
                action.traits(),
                action.fields());
    }
}
