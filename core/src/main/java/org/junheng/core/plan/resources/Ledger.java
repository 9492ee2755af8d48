package org.junheng.core.plan.resources;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Sums over the actions of a finished plan, exactly: what the checks of the limits are made from. */
final class Ledger {

    private final List<Action> actions;
    private final ResourceOptions options;
    private final Map<String, List<Action>> leaving;
    private final Map<String, List<Action>> coming;

    Ledger(List<Action> actions, ResourceOptions options) {
        this.actions = actions;
        this.options = options;
        this.leaving = actions.stream()
                .filter(action -> action.from() != null)
                .collect(Collectors.groupingBy(action -> key(action.from().code(), action.stage())));
        this.coming = actions.stream()
                .collect(Collectors.groupingBy(action -> key(action.to().code(), action.stage())));
    }

    private static String key(String school, String stage) {
        return school + "/" + stage;
    }

    private static String key(Section section) {
        return key(section.site().code(), section.stage().stage());
    }

    /** Everything that leaves a section. */
    List<Action> leaving(Section section) {
        return leaving.getOrDefault(key(section), List.of());
    }

    /** Everything that comes to a section: teachers moved, hired, qualified. */
    List<Action> coming(Section section) {
        return coming.getOrDefault(key(section), List.of());
    }

    List<Action> built(Site site, String field) {
        return coming.getOrDefault(key(site.code(), ""), List.of()).stream()
                .filter(action -> action.fields().contains(field))
                .toList();
    }

    List<Action> all() {
        return actions;
    }

    static BigDecimal sum(List<Action> actions, Predicate<Action> which) {
        return actions.stream().filter(which).map(Action::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    static Predicate<Action> is(Action.Kind kind) {
        return action -> action.kind() == kind;
    }

    static Predicate<Action> in(int year) {
        return action -> action.year() == year;
    }

    /** How many teachers a section has more by the end of a year, those who left taken off. */
    BigDecimal come(Section section, int year) {
        return sum(coming(section), action -> action.year() <= year && action.kind() != Action.Kind.QUALIFY)
                .subtract(sum(leaving(section), action -> action.year() <= year));
    }

    /** What is spent in a year, in 10,000 yuan. */
    BigDecimal spending(int year) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Action action : actions) {
            sum = sum.add(Costs.of(action, year, options));
        }
        return sum;
    }

    BigDecimal spending() {
        BigDecimal sum = BigDecimal.ZERO;
        for (int year = 0; year < options.years(); year++) {
            sum = sum.add(spending(year));
        }
        return sum;
    }

    /** The actions up to the end of a year, by year. */
    List<Action> until(int year) {
        return new ArrayList<>(
                actions.stream().filter(action -> action.year() <= year).toList());
    }
}
