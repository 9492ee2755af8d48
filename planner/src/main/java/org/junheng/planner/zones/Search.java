package org.junheng.planner.zones;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junheng.planner.highs.Clock;
import org.junheng.planner.highs.Effort;
import org.junheng.planner.highs.Solved;
import org.junheng.planner.highs.Watch;

/**
 * Looks for the cheapest zones: the solution in fractions gives the prices of the limits; local searches with these prices give divisions;
 * a few zones at a time are divided anew the best way there is; and the whole program, with cuts for what does not hang together, gives the
 * bound, and the proof where it comes to its end.
 */
final class Search {

    /** Steps a unit of the local searches, one after the other: a short one first, so that there is something soon. */
    private static final long[] STEPS_A_UNIT = {10_000, 20_000, 40_000, 60_000};

    private static final int SEARCHES = STEPS_A_UNIT.length;
    private static final int MORE_SEARCHES = 2 * SEARCHES;
    private static final int ZONES_AT_ONCE = 3;
    private static final int NODES_OF_FEW = 200;
    private static final int IN_VAIN = 40;
    private static final int ROUNDS = 60;
    private static final int NODES_A_ROUND = 2_000;

    private final Zoning zoning;
    private final Effort effort;
    private final Clock clock;
    private int[] best;
    private double cost = Double.POSITIVE_INFINITY;
    private double bound = Double.NEGATIVE_INFINITY;

    private Search(Zoning zoning, Effort effort, Watch watch) {
        this.zoning = zoning;
        this.effort = effort;
        this.clock = new Clock(watch, effort.seconds());
    }

    /**
     * What was found.
     *
     * @param zoneOf the zone of every unit; null where no division was found
     * @param bound no division can cost less; infinite where it is proven that there is none
     * @param isByClock whether the clock ended the work, or somebody, so that another run may end otherwise
     */
    record Found(int[] zoneOf, double cost, double bound, boolean isByClock) {

        boolean isImpossible() {
            return zoneOf == null && bound == Double.POSITIVE_INFINITY;
        }
    }

    static Found of(Zoning zoning, Effort effort, Watch watch) {
        return new Search(zoning, effort, watch).run();
    }

    /** Whether it is proven that no division keeps every limit. */
    static boolean isImpossible(Zoning zoning, Effort effort, Watch watch) {
        Search search = new Search(zoning, effort, watch);
        int[][] candidates = candidates(zoning);
        if (Arrays.stream(candidates).anyMatch(zones -> zones.length == 0)) {
            return true;
        }
        search.prove(candidates);
        return search.best == null && search.bound == Double.POSITIVE_INFINITY;
    }

    private Found run() {
        int[][] candidates = candidates(zoning);
        boolean isHopeless = Arrays.stream(candidates).anyMatch(zones -> zones.length == 0);
        if (isHopeless) {
            return new Found(null, cost, Double.POSITIVE_INFINITY, false);
        }
        Pressure pressure;
        try (ZoneProgram program = new ZoneProgram(zoning, candidates)) {
            Solved relaxed = program.relaxed(clock);
            if (relaxed.status() == Solved.Status.INFEASIBLE) {
                return new Found(null, cost, Double.POSITIVE_INFINITY, false);
            }
            if (relaxed.status() != Solved.Status.SOLVED) {
                return new Found(null, cost, bound, clock.isOver());
            }
            bound = relaxed.bound();
            pressure = program.pressure(relaxed);
        }
        anneal(pressure);
        exchange();
        prove(candidates);
        return new Found(best, cost, Math.min(bound, best == null ? bound : cost), clock.isOver());
    }

    /** The zones each unit may belong to: its own where a school stands in it. */
    static int[][] candidates(Zoning zoning) {
        int[][] candidates = new int[zoning.units()][];
        for (int unit = 0; unit < candidates.length; unit++) {
            int at = unit;
            candidates[unit] = IntStream.range(0, zoning.zones())
                    .filter(zone -> zoning.isAllowed(at, zone))
                    .toArray();
        }
        for (int zone = 0; zone < zoning.zones(); zone++) {
            for (int root : zoning.roots()[zone]) {
                candidates[root] = zoning.isAllowed(root, zone) ? new int[] {zone} : new int[0];
            }
        }
        return candidates;
    }

    private void anneal(Pressure pressure) {
        int[] start = Growth.of(zoning);
        if (Arrays.stream(start).anyMatch(zone -> zone < 0)) {
            return;
        }
        Clock share = clock.share(SHARE_OF_SEARCH);
        for (int seed = 0; seed < (best == null ? MORE_SEARCHES : SEARCHES) && !share.isStopped(); seed++) {
            Annealing annealing = new Annealing(zoning, pressure, start, seed, share);
            annealing.run(STEPS_A_UNIT[seed % SEARCHES] * zoning.units());
            if (annealing.breach() == 0) {
                offer(annealing.best());
            }
            if (isNearEnough()) {
                return;
            }
        }
    }

    private static final double SHARE_OF_SEARCH = 0.4;
    private static final double SHARE_OF_EXCHANGE = 0.5;

    private void exchange() {
        if (best == null) {
            return;
        }
        Clock share = clock.share(SHARE_OF_EXCHANGE);
        Exchange exchange = new Exchange(zoning, best, 1, share.quiet());
        for (int inVain = 0; inVain < IN_VAIN && !share.isStopped(); inVain++) {
            if (exchange.once(Math.min(ZONES_AT_ONCE, zoning.zones()), NODES_OF_FEW)) {
                offer(exchange.best());
                inVain = 0;
            }
        }
    }

    private void prove(int[][] candidates) {
        try (ZoneProgram program = new ZoneProgram(zoning, candidates)) {
            program.neighbours();
            for (int round = 0; round < ROUNDS && !clock.isStopped() && !isNearEnough(); round++) {
                Solved solved = program.solve(
                        best,
                        effort.nodes(Math.min(effort.nodes(), NODES_A_ROUND)).seconds(clock.left()),
                        clock.quiet());
                bound = Math.max(bound, solved.bound());
                clock.progress(cost, bound);
                if (!solved.hasSolution()) {
                    return;
                }
                int[] zoneOf = program.zones(solved.columns());
                if (!program.cut(zoneOf)) {
                    offer(zoneOf);
                    if (solved.status() == Solved.Status.SOLVED || solved.status() == Solved.Status.NODES) {
                        return;
                    }
                }
            }
        }
    }

    private boolean isNearEnough() {
        return cost - bound <= effort.gap() * cost;
    }

    private void offer(int[] zoneOf) {
        double price = zoning.cost(zoneOf);
        if (price < cost) {
            cost = price;
            best = zoneOf;
            clock.progress(cost, bound);
        }
    }
}
