package org.junheng.planner.zones;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junheng.core.text.Words;

/** Small maps for tests: blocks on a chequered map, schools in its corners. */
final class ZoneWorlds {

    private ZoneWorlds() {}

    /** A map of so many blocks a side, with two or more schools, everything else by chance. */
    static ZoneMap random(int wide, int high, int schools, long seed, ZoneLimit... more) {
        Random random = new Random(seed);
        List<ZoneMap.Block> blocks = new ArrayList<>();
        for (int i = 0; i < wide * high; i++) {
            blocks.add(new ZoneMap.Block(
                    "b" + i, i % wide, i / wide, 1 + random.nextInt(9), random.nextInt(schools), -1, "", new int[] {
                        random.nextInt(3)
                    }));
        }
        int total = blocks.stream().mapToInt(ZoneMap.Block::students).sum();
        TreeSet<Integer> homes = new TreeSet<>();
        while (homes.size() < schools) {
            homes.add(random.nextInt(blocks.size()));
        }
        List<ZoneMap.Zone> zones = new ArrayList<>();
        for (int home : homes) {
            zones.add(new ZoneMap.Zone(
                    "s" + zones.size(), List.of("s" + zones.size()), new int[] {home}, total / schools + 3));
        }
        return map(wide, blocks, zones, more);
    }

    static ZoneMap map(int wide, List<ZoneMap.Block> blocks, List<ZoneMap.Zone> zones, ZoneLimit... more) {
        double[][] km = new double[blocks.size()][zones.size()];
        int[][] next = new int[blocks.size()][];
        for (int i = 0; i < blocks.size(); i++) {
            TreeSet<Integer> around = new TreeSet<>();
            for (int j = 0; j < blocks.size(); j++) {
                boolean isBeside = Math.abs(i % wide - j % wide) + Math.abs(i / wide - j / wide) == 1;
                if (isBeside) {
                    around.add(j);
                }
            }
            next[i] = around.stream().mapToInt(Integer::intValue).toArray();
            for (int zone = 0; zone < zones.size(); zone++) {
                ZoneMap.Block home = blocks.get(zones.get(zone).home()[0]);
                km[i][zone] =
                        Math.hypot(blocks.get(i).x() - home.x(), blocks.get(i).y() - home.y());
            }
        }
        List<ZoneLimit> limits = new ArrayList<>(
                List.of(new OnePieceLimit(), new PlacesLimit(BigDecimal.ZERO, BigDecimal.ONE), new PinnedLimit()));
        limits.addAll(List.of(more));
        return new ZoneMap(Words.same("invented"), blocks, zones, km, next, limits, false);
    }

    /** The least student-km of all divisions there are, tried one by one; infinite where none keeps the limits. */
    static double least(ZoneMap map) {
        int[] zoneOf = new int[map.blocks().size()];
        double least = Double.POSITIVE_INFINITY;
        while (true) {
            double km = map.studentKm(zoneOf);
            if (km < least
                    && map.limits().stream()
                            .allMatch(limit -> limit.breaches(map, zoneOf).isEmpty())) {
                least = km;
            }
            int at = 0;
            while (at < zoneOf.length && ++zoneOf[at] == map.zones().size()) {
                zoneOf[at++] = 0;
            }
            if (at == zoneOf.length) {
                return least;
            }
        }
    }
}
