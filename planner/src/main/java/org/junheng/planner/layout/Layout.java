package org.junheng.planner.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junheng.core.text.Words;
import org.junheng.planner.highs.Effort;
import org.junheng.planner.highs.Watch;

/** Makes a school layout (学校布局): the cheapest that keeps every limit, with its bound; or why there is none. */
public final class Layout {

    private Layout() {}

    /** Either a plan or a conflict. */
    public record Outcome(Optional<LayoutPlan> plan, Optional<LayoutConflict> conflict) {}

    /** @param effort its gap and its seconds; one thread, the same input gives the same layout unless the clock ends the work */
    public static Outcome plan(LayoutInput input, Effort effort, Watch watch) {
        Attempt attempt = Attempt.of(input, input.limits(), effort, watch);
        if (attempt.plan() == null) {
            return new Outcome(
                    Optional.empty(), Optional.of(new Obstacle(input, effort, watch).conflict(attempt.isImpossible())));
        }
        List<Words> breaches = breaches(attempt.plan());
        if (!breaches.isEmpty()) {
            throw new IllegalStateException("a layout that breaches its limits: " + breaches);
        }
        return new Outcome(Optional.of(attempt.plan()), Optional.empty());
    }

    /** Checks a layout by itself, from the input alone: what it says wrongly and every limit it breaches; none where all is well. */
    public static List<Words> breaches(LayoutPlan plan) {
        return new ArrayList<>(LayoutCheck.of(plan));
    }
}
