package org.junheng.planner.zones;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junheng.core.text.Words;
import org.junheng.planner.highs.Effort;
import org.junheng.planner.highs.Watch;

/** Why there are no zones that keep every limit, and how little would have to give way. */
final class Obstacle {

    private static final double SECONDS_A_TRY = 20;

    private final ZoneMap map;
    private final Effort effort;
    private final Watch watch;

    Obstacle(ZoneMap map, Effort effort, Watch watch) {
        this.map = map;
        this.effort = effort.seconds(Math.min(effort.seconds(), SECONDS_A_TRY));
        this.watch = watch;
    }

    ZoneConflict conflict(boolean isProven) {
        List<ZoneLimit> conflict = isProven ? smallest() : List.of();
        Draft strict = Draft.of(map, map.limits());
        int[] zoneOf = Least.beyond(strict.zoning(), watch);
        if (zoneOf.length == 0) {
            return new ZoneConflict(isProven, says(conflict), unreachable(), zoneOf);
        }
        int[] blocks = strict.blocks(zoneOf);
        List<Words> loosening = new ArrayList<>();
        map.limits().forEach(limit -> loosening.addAll(limit.breaches(map, blocks)));
        return new ZoneConflict(isProven, says(conflict), loosening, blocks);
    }

    private static List<Words> says(List<ZoneLimit> limits) {
        return limits.stream().map(ZoneLimit::says).toList();
    }

    /** Limits are left away one by one, as long as there is still no plan. */
    private List<ZoneLimit> smallest() {
        List<ZoneLimit> limits = new ArrayList<>(map.limits());
        for (ZoneLimit limit : map.limits()) {
            List<ZoneLimit> fewer = new ArrayList<>(limits);
            fewer.remove(limit);
            if (!(limit instanceof OnePieceLimit)
                    && Search.isImpossible(Draft.of(map, fewer).zoning(), effort, watch)) {
                limits = fewer;
            }
        }
        return limits;
    }

    /** Blocks from which no school can be reached over the borders that are given. */
    private List<Words> unreachable() {
        int[] zoneOf = Growth.of(Draft.of(map, List.of()).zoning());
        String names = String.join(
                "、",
                Arrays.stream(java.util.stream.IntStream.range(0, zoneOf.length)
                                .filter(block -> zoneOf[block] < 0)
                                .toArray())
                        .mapToObj(block -> map.blocks().get(block).name())
                        .toList());
        return List.of(Words.of(
                "%s 与有学校的小区没有相邻关系，请补上相邻关系",
                "%s border on no blocks that lead to a school; add the missing borders", names));
    }
}
