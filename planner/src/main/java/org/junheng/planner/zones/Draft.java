package org.junheng.planner.zones;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;

/** The question for the solver, being put together from the map and its limits. */
final class Draft {

    private final ZoneMap map;
    private final boolean[][] isForbidden;
    private final List<ToDoubleFunction<ZoneMap.Block>> amounts = new ArrayList<>();
    private final List<double[][]> bounds = new ArrayList<>();
    private double mostMoved = Double.POSITIVE_INFINITY;
    private int[] unitOf;

    private Draft(ZoneMap map) {
        this.map = map;
        this.isForbidden = new boolean[map.blocks().size()][map.zones().size()];
        this.unitOf = new int[map.blocks().size()];
        Arrays.setAll(unitOf, block -> block);
    }

    static Draft of(ZoneMap map, List<ZoneLimit> limits) {
        Draft draft = new Draft(map);
        limits.forEach(limit -> limit.into(draft));
        if (draft.amounts.isEmpty()) {
            double[] free = new double[map.zones().size()];
            Arrays.fill(free, Double.POSITIVE_INFINITY);
            draft.quantity(
                    ZoneMap.Block::students,
                    Arrays.stream(free).map(each -> -each).toArray(),
                    free);
        }
        return draft;
    }

    ZoneMap map() {
        return map;
    }

    /** Whether a block may not go to a zone. */
    interface Forbidden {
        boolean is(int block, int zone);
    }

    void forbid(Forbidden forbidden) {
        for (int block = 0; block < isForbidden.length; block++) {
            for (int zone = 0; zone < isForbidden[block].length; zone++) {
                isForbidden[block][zone] |= forbidden.is(block, zone);
            }
        }
    }

    void quantity(ToDoubleFunction<ZoneMap.Block> amount, double[] least, double[] most) {
        amounts.add(amount);
        bounds.add(new double[][] {least, most});
    }

    void mostMoved(int most) {
        mostMoved = most;
    }

    void together() {
        Map<String, Integer> first = new LinkedHashMap<>();
        int[] unit = new int[unitOf.length];
        int units = 0;
        for (int block = 0; block < unit.length; block++) {
            String together = map.blocks().get(block).together();
            Integer known = together.isEmpty() ? null : first.get(together);
            unit[block] = known == null ? units++ : known;
            if (!together.isEmpty()) {
                first.putIfAbsent(together, unit[block]);
            }
        }
        unitOf = unit;
    }

    Zoning zoning() {
        int units = Arrays.stream(unitOf).max().orElse(-1) + 1;
        int zones = map.zones().size();
        double[][] cost = new double[units][zones];
        double[][] moved = new double[units][zones];
        double[][] amount = new double[amounts.size()][units];
        List<TreeSet<Integer>> next = new ArrayList<>();
        for (int unit = 0; unit < units; unit++) {
            next.add(new TreeSet<>());
        }
        for (int block = 0; block < unitOf.length; block++) {
            int unit = unitOf[block];
            ZoneMap.Block here = map.blocks().get(block);
            for (int zone = 0; zone < zones; zone++) {
                cost[unit][zone] +=
                        isForbidden[block][zone] ? Double.POSITIVE_INFINITY : here.students() * map.km()[block][zone];
                moved[unit][zone] += here.today() >= 0 && here.today() != zone ? here.students() : 0;
            }
            for (int k = 0; k < amount.length; k++) {
                amount[k][unit] += amounts.get(k).applyAsDouble(here);
            }
            for (int neighbour : map.next()[block]) {
                if (unitOf[neighbour] != unit) {
                    next.get(unit).add(unitOf[neighbour]);
                }
            }
        }
        List<Zoning.Quantity> quantities = new ArrayList<>();
        for (int k = 0; k < amount.length; k++) {
            quantities.add(new Zoning.Quantity(amount[k], bounds.get(k)[0], bounds.get(k)[1]));
        }
        int[][] roots = map.zones().stream()
                .map(zone -> Arrays.stream(zone.home())
                        .map(block -> unitOf[block])
                        .distinct()
                        .toArray())
                .toArray(int[][]::new);
        int[][] neighbours = next.stream()
                .map(all -> all.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
        return new Zoning(cost, neighbours, roots, quantities, moved, mostMoved);
    }

    /** The zone of every block from that of every unit. */
    int[] blocks(int[] zoneOfUnit) {
        return Arrays.stream(unitOf).map(unit -> zoneOfUnit[unit]).toArray();
    }
}
