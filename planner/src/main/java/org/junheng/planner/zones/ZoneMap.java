package org.junheng.planner.zones;

import java.util.Arrays;
import java.util.List;
import org.junheng.core.text.Words;

/**
 * What zones are made of.
 *
 * @param name of the whole plan
 * @param blocks the smallest pieces that are never divided
 * @param zones one for each school, or for several that share one (多校划片)
 * @param km [block][zone] the way to school; where schools share a zone, the mean over their places, as if drawn by lot
 * @param next the blocks each block borders on, both ways
 * @param limits what a plan must keep to
 * @param isDegrees whether x and y are degrees east and north; kilometres otherwise
 */
public record ZoneMap(
        Words name,
        List<Block> blocks,
        List<Zone> zones,
        double[][] km,
        int[][] next,
        List<ZoneLimit> limits,
        boolean isDegrees) {

    /**
     * A block (居民小区、街区).
     *
     * @param x and y: kilometres, or degrees east and north; NaN where unknown
     * @param today the zone it belongs to today, -1 where that is not said
     * @param pinned the zone it must belong to, -1 where it is free
     * @param together blocks with the same text stay in one zone, such as those of one primary school that feeds a junior school (对口); empty for none
     * @param groups how many of its students belong to each group a limit speaks of
     */
    public record Block(
            String name, double x, double y, int students, int today, int pinned, String together, int[] groups) {}

    /**
     * A zone.
     *
     * @param schools the schools that share it
     * @param home the blocks the schools stand in
     * @param places of all of them together
     */
    public record Zone(String name, List<String> schools, int[] home, int places) {}

    int students() {
        return blocks.stream().mapToInt(Block::students).sum();
    }

    int students(int[] zoneOf, int zone) {
        int students = 0;
        for (int block = 0; block < zoneOf.length; block++) {
            students += zoneOf[block] == zone ? blocks.get(block).students() : 0;
        }
        return students;
    }

    int moved(int[] zoneOf) {
        int moved = 0;
        for (int block = 0; block < zoneOf.length; block++) {
            int today = blocks.get(block).today();
            moved += today >= 0 && today != zoneOf[block] ? blocks.get(block).students() : 0;
        }
        return moved;
    }

    double studentKm(int[] zoneOf) {
        double sum = 0;
        for (int block = 0; block < zoneOf.length; block++) {
            sum += blocks.get(block).students() * km[block][zoneOf[block]];
        }
        return sum;
    }

    /** Today's zone of every block; null where it is not said of all. */
    int[] today() {
        int[] today = blocks.stream().mapToInt(Block::today).toArray();
        return Arrays.stream(today).allMatch(zone -> zone >= 0) ? today : null;
    }
}
