package org.junheng.planner.zones;

import java.util.List;
import java.util.Optional;
import org.junheng.core.text.Words;
import org.junheng.planner.highs.Effort;
import org.junheng.planner.highs.Watch;

/** Makes enrolment zones (学区划片): the plan with the fewest student-km that keeps every limit, with its bound; or why there is none. */
public final class Zones {

    private Zones() {}

    /** Either a plan or a conflict. */
    public record Outcome(Optional<ZonePlan> plan, Optional<ZoneConflict> conflict) {}

    /** @param effort its gap and its seconds; one thread, the same map gives the same zones unless the clock ends the work */
    public static Outcome plan(ZoneMap map, Effort effort, Watch watch) {
        Draft draft = Draft.of(map, map.limits());
        Search.Found found = Search.of(draft.zoning(), effort, watch);
        if (found.zoneOf() == null) {
            return new Outcome(
                    Optional.empty(), Optional.of(new Obstacle(map, effort, watch).conflict(found.isImpossible())));
        }
        int[] zoneOf = draft.blocks(found.zoneOf());
        ZonePlan plan = new ZonePlan(map, zoneOf, map.studentKm(zoneOf), found.bound(), found.isByClock());
        List<Words> breaches = breaches(plan);
        if (!breaches.isEmpty()) {
            throw new IllegalStateException("a plan that breaches its limits: " + breaches);
        }
        return new Outcome(Optional.of(plan), Optional.empty());
    }

    /** Checks a plan by itself, from the blocks and the map alone: what it says wrongly and every limit it breaches; none where all is well. */
    public static List<Words> breaches(ZonePlan plan) {
        return ZoneCheck.of(plan);
    }
}
