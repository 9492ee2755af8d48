package org.junheng.core.plan.resources;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junheng.core.text.Words;

/**
 * What became of an action of a published plan, or a new one (与原方案相比).
 *
 * @param action as it is now; as it was where it was dropped
 * @param was how much it was before; 0 for a new one
 */
public record PlanChange(Fate fate, Action action, BigDecimal was) {

    /** What became of it. */
    public enum Fate {
        KEPT(Words.of("保留", "kept")),
        CHANGED(Words.of("数量改变", "another amount")),
        ADDED(Words.of("新增", "new")),
        DROPPED(Words.of("取消", "dropped"));

        private final Words words;

        Fate(Words words) {
            this.words = words;
        }

        public Words words() {
            return words;
        }
    }

    /** Everything of either plan, in the order of the new one, what was dropped at the end. */
    public static List<PlanChange> between(List<Action> before, List<Action> now) {
        Map<List<Object>, BigDecimal> left = new LinkedHashMap<>();
        before.forEach(action -> left.merge(ActionColumns.decision(action), action.amount(), BigDecimal::add));
        List<PlanChange> changes = new ArrayList<>();
        for (Action action : now) {
            BigDecimal was = left.remove(ActionColumns.decision(action));
            changes.add(new PlanChange(fate(action, was), action, was == null ? BigDecimal.ZERO : was));
        }
        for (Action action : before) {
            BigDecimal was = left.remove(ActionColumns.decision(action));
            if (was != null) {
                changes.add(new PlanChange(Fate.DROPPED, action, was));
            }
        }
        return List.copyOf(changes);
    }

    private static Fate fate(Action action, BigDecimal was) {
        if (was == null) {
            return Fate.ADDED;
        }
        return was.compareTo(action.amount()) == 0 ? Fate.KEPT : Fate.CHANGED;
    }

    public Words says() {
        return fate == Fate.CHANGED
                ? Words.of("%s（原为 %s）", "%s (was %s)", action.says(), was.toPlainString())
                : action.says();
    }
}
