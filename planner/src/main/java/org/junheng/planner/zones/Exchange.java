package org.junheng.planner.zones;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junheng.planner.highs.Effort;
import org.junheng.planner.highs.Solved;
import org.junheng.planner.highs.Watch;

/** Divides a few zones that lie side by side anew, the best way there is, all others left as they are; again and again. */
final class Exchange {

    private final Zoning zoning;
    private final SplittableRandom random;
    private final Watch watch;
    private int[] best;
    private double cost;

    /** @param start keeps every limit */
    Exchange(Zoning zoning, int[] start, long seed, Watch watch) {
        this.zoning = zoning;
        this.best = start.clone();
        this.cost = zoning.cost(start);
        this.random = new SplittableRandom(seed);
        this.watch = watch;
    }

    /** @return whether the division has become cheaper */
    boolean once(int zones, int nodes) {
        boolean[] isFree = chosen(zones);
        int[] free =
                IntStream.range(0, isFree.length).filter(zone -> isFree[zone]).toArray();
        int[][] candidates = new int[zoning.units()][];
        for (int unit = 0; unit < candidates.length; unit++) {
            int now = best[unit];
            int at = unit;
            candidates[unit] = isFree[now] && !zoning.isRoot(unit, now)
                    ? Arrays.stream(free)
                            .filter(zone -> zoning.isAllowed(at, zone))
                            .toArray()
                    : new int[] {now};
        }
        try (ZoneProgram program = new ZoneProgram(zoning, candidates)) {
            program.neighbours();
            while (!watch.isStopped()) {
                Solved solved = program.solve(best, Effort.gap(GAP).nodes(nodes), watch);
                if (!solved.hasSolution() || solved.cost() >= cost - Zoning.SLACK) {
                    return false;
                }
                int[] found = program.zones(solved.columns());
                if (!program.cut(found)) {
                    best = found;
                    cost = zoning.cost(found);
                    return true;
                }
            }
        }
        return false;
    }

    private static final double GAP = 1e-5;

    /** Some zone and those around it. */
    private boolean[] chosen(int zones) {
        boolean[] isChosen = new boolean[zoning.zones()];
        isChosen[random.nextInt(isChosen.length)] = true;
        for (int i = 1; i < zones; i++) {
            TreeSet<Integer> around = new TreeSet<>();
            for (int unit = 0; unit < best.length; unit++) {
                for (int neighbour : zoning.next()[unit]) {
                    if (isChosen[best[unit]] && !isChosen[best[neighbour]]) {
                        around.add(best[neighbour]);
                    }
                }
            }
            if (!around.isEmpty()) {
                Integer[] all = around.toArray(Integer[]::new);
                isChosen[all[random.nextInt(all.length)]] = true;
            }
        }
        return isChosen;
    }

    int[] best() {
        return best;
    }

    double cost() {
        return cost;
    }
}
