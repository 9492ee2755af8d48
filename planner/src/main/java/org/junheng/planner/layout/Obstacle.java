package org.junheng.planner.layout;

import java.util.ArrayList;
import java.util.List;
import org.junheng.core.text.Words;
import org.junheng.planner.highs.Clock;
import org.junheng.planner.highs.Effort;
import org.junheng.planner.highs.Watch;

/** Why there is no layout that keeps every limit, and how little would have to give way. */
final class Obstacle {

    private static final double SECONDS_A_TRY = 20;
    private static final int OFFERS = 2_000;

    private final LayoutInput input;
    private final Effort effort;
    private final Watch watch;

    Obstacle(LayoutInput input, Effort effort, Watch watch) {
        this.input = input;
        this.effort = effort.seconds(Math.min(effort.seconds(), SECONDS_A_TRY));
        this.watch = watch;
    }

    LayoutConflict conflict(boolean isProven) {
        List<Words> conflict = isProven ? smallest() : List.of();
        return new LayoutConflict(isProven, conflict, loosening());
    }

    /** Limits are left away one by one, as long as there is still no layout. */
    private List<Words> smallest() {
        List<LayoutLimit> limits = new ArrayList<>(input.limits());
        for (LayoutLimit limit : input.limits()) {
            List<LayoutLimit> fewer = new ArrayList<>(limits);
            fewer.remove(limit);
            if (!(limit instanceof CourseLimit)
                    && Attempt.of(input, fewer, effort.searching(1), watch).isImpossible()) {
                limits = fewer;
            }
        }
        return limits.stream().map(LayoutLimit::says).toList();
    }

    /** A layout whose breaches, by ways too long, places, sizes and beds, weigh least; pins and protection are kept. */
    private List<Words> loosening() {
        List<LayoutLimit> kept = input.limits().stream()
                .filter(limit -> !(limit instanceof TravelLimit))
                .toList();
        Draft draft = Draft.of(input, kept);
        Attempt.Tables tables = new Attempt.Tables(input);
        for (String stage : draft.stages()) {
            Siting siting = draft.siting(stage);
            if (siting == null) {
                return List.of();
            }
            Interchange interchange = new Interchange(siting);
            Siting.Answer answer = interchange.leastBreach(OFFERS, new Clock(watch, SECONDS_A_TRY));
            if (!answer.isThere()) {
                return List.of(Words.of("没有可以开办的学校：%s", "no school may be open: %s", stage));
            }
            draft.fill(stage, siting, answer, tables.isOpen, tables.siteOf, tables.mode);
        }
        LayoutPlan plan = tables.plan(0, 0, false);
        List<Words> loosening = new ArrayList<>();
        input.limits().forEach(limit -> loosening.addAll(limit.breaches(plan)));
        return loosening;
    }
}
