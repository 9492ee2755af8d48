package org.junheng.planner.zones;

import java.util.Arrays;
import java.util.Comparator;
import java.util.PriorityQueue;

/** A first division: zones grow from their schools unit by unit, the cheapest unit at the rim first, and stop growing while they are full. */
final class Growth {

    private static final int NONE = -1;

    private final Zoning zoning;
    private final int[] zoneOf;

    private Growth(Zoning zoning) {
        this.zoning = zoning;
        this.zoneOf = new int[zoning.units()];
        Arrays.fill(zoneOf, NONE);
    }

    /** @return the zone of every unit; a unit that no school can be reached from stays without, as -1 */
    static int[] of(Zoning zoning) {
        Growth growth = new Growth(zoning);
        for (int zone = 0; zone < zoning.zones(); zone++) {
            for (int root : zoning.roots()[zone]) {
                growth.zoneOf[root] = zone;
            }
        }
        for (int zone = 0; zone < zoning.zones(); zone++) {
            growth.join(zone);
        }
        growth.grow();
        return growth.zoneOf;
    }

    private record Step(double distance, int unit, int zone) {}

    private void grow() {
        PriorityQueue<Step> rim =
                new PriorityQueue<>(Comparator.comparingDouble(Step::distance).thenComparingInt(Step::unit));
        for (int unit = 0; unit < zoneOf.length; unit++) {
            if (zoneOf[unit] != NONE) {
                offer(rim, unit);
            }
        }
        while (!rim.isEmpty()) {
            Step step = rim.poll();
            if (zoneOf[step.unit()] == NONE) {
                zoneOf[step.unit()] = step.zone();
                offer(rim, step.unit());
            }
        }
    }

    private void offer(PriorityQueue<Step> rim, int unit) {
        int zone = zoneOf[unit];
        for (int neighbour : zoning.next()[unit]) {
            if (zoneOf[neighbour] == NONE) {
                double cheapest = Arrays.stream(zoning.cost()[neighbour]).min().orElse(0);
                rim.add(new Step(zoning.cost()[neighbour][zone] - cheapest, neighbour, zone));
            }
        }
    }

    /** Several schools of one zone are joined by the shortest ways between them that cross no other zone. */
    private void join(int zone) {
        int[] roots = zoning.roots()[zone];
        for (int i = 1; i < roots.length; i++) {
            int[] before = new int[zoneOf.length];
            Arrays.fill(before, NONE);
            int[] queue = new int[zoneOf.length];
            int size = 1;
            queue[0] = roots[0];
            before[roots[0]] = roots[0];
            for (int at = 0; at < size && before[roots[i]] == NONE; at++) {
                for (int neighbour : zoning.next()[queue[at]]) {
                    if (before[neighbour] == NONE && (zoneOf[neighbour] == NONE || zoneOf[neighbour] == zone)) {
                        before[neighbour] = queue[at];
                        queue[size++] = neighbour;
                    }
                }
            }
            for (int unit = roots[i]; before[unit] != NONE && unit != roots[0]; unit = before[unit]) {
                zoneOf[unit] = zone;
            }
        }
    }
}
