package org.junheng.planner.zones;

import java.util.Arrays;
import org.junheng.planner.highs.Watch;

/** Zones in one piece that go as little beyond the limits as can be found: students too many, too few, moved too many or too far. */
final class Least {

    private static final int SEARCHES = 4;
    private static final long STEPS_A_UNIT = 20_000;

    private Least() {}

    /** @return the zone of every unit; empty where some unit cannot be joined to any school */
    static int[] beyond(Zoning zoning, Watch watch) {
        int[] start = Growth.of(zoning);
        if (Arrays.stream(start).anyMatch(zone -> zone < 0)) {
            return new int[0];
        }
        int[] best = start;
        double least = Double.POSITIVE_INFINITY;
        for (int seed = 1; seed <= SEARCHES; seed++) {
            Pressure pressure =
                    new Pressure(zoning, new double[zoning.quantities().size()][zoning.zones()], 0);
            Annealing annealing = new Annealing(zoning, pressure, start, seed, watch);
            annealing.run(STEPS_A_UNIT * zoning.units());
            if (annealing.breach() < least) {
                least = annealing.breach();
                best = annealing.best();
            }
        }
        return best;
    }
}
