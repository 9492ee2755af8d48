package org.junheng.bench;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junheng.core.text.Entry;
import org.junheng.core.text.Words;
import org.junheng.core.text.Yaml;
import org.junheng.planner.zones.ZoneLimit;
import org.junheng.planner.zones.ZoneMap;

/** Reads published zoning problems in the formats they are published in. */
final class ZoneFiles {

    private static final double EARTH_KM = 6371;

    private ZoneFiles() {}

    /** Units with students and metres, schools where a capacity is written; borders in a second file. */
    static ZoneMap areas(Path units, Path borders) throws IOException {
        List<ZoneMap.Block> blocks = new ArrayList<>();
        List<ZoneMap.Zone> zones = new ArrayList<>();
        List<String> lines = Files.readAllLines(units);
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split("\t");
            int places = Integer.parseInt(cells[6].strip());
            if (places > 0) {
                zones.add(new ZoneMap.Zone(cells[0], List.of(cells[0]), new int[] {blocks.size()}, places));
            }
            blocks.add(new ZoneMap.Block(
                    cells[0],
                    Double.parseDouble(cells[2]) / 1000,
                    Double.parseDouble(cells[3]) / 1000,
                    Integer.parseInt(cells[1]),
                    -1,
                    -1,
                    "",
                    new int[0]));
        }
        List<int[]> edges = new ArrayList<>();
        for (String line : Files.readAllLines(borders)) {
            String[] cells = line.split(",");
            if (cells.length > 2 && cells[1].matches("\\d+")) {
                edges.add(new int[] {Integer.parseInt(cells[1]) - 1, Integer.parseInt(cells[2]) - 1});
            }
        }
        double[][] km = new double[blocks.size()][zones.size()];
        for (int block = 0; block < km.length; block++) {
            for (int zone = 0; zone < zones.size(); zone++) {
                ZoneMap.Block home = blocks.get(zones.get(zone).home()[0]);
                km[block][zone] = Math.hypot(
                        blocks.get(block).x() - home.x(), blocks.get(block).y() - home.y());
            }
        }
        return new ZoneMap(
                Words.same(units.getFileName().toString()),
                blocks,
                zones,
                km,
                next(blocks.size(), edges),
                List.of(ZoneLimit.onePiece(), ZoneLimit.places(BigDecimal.ZERO, BigDecimal.ONE)),
                false);
    }

    private static int[][] next(int blocks, List<int[]> edges) {
        List<TreeSet<Integer>> next = new ArrayList<>();
        for (int block = 0; block < blocks; block++) {
            next.add(new TreeSet<>());
        }
        for (int[] edge : edges) {
            next.get(edge[0]).add(edge[1]);
            next.get(edge[1]).add(edge[0]);
        }
        return next.stream()
                .map(all -> all.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    /** A real study of boundaries with today's zones. */
    static ZoneMap study(Path file, int mostMoved) throws IOException {
        Entry study = Yaml.read(file.getFileName().toString(), Files.readString(file));
        List<Entry> schools = study.items("schools");
        List<String> names = schools.stream().map(school -> school.text("name")).toList();
        List<String> today = study.at("options").texts("ES1516");
        List<ZoneMap.Block> blocks = new ArrayList<>();
        for (Entry block : study.items("blocks")) {
            blocks.add(new ZoneMap.Block(
                    block.text("id"),
                    number(block, "lon"),
                    number(block, "lat"),
                    block.at("students").whole(),
                    names.indexOf(today.get(blocks.size())),
                    -1,
                    "",
                    new int[0]));
        }
        List<ZoneMap.Zone> zones = schools.stream()
                .map(school -> new ZoneMap.Zone(
                        school.text("name"),
                        List.of(school.text("name")),
                        new int[] {school.at("block").whole()},
                        school.at("capacityPlanned").whole()))
                .toList();
        double[][] km = new double[blocks.size()][zones.size()];
        for (int block = 0; block < km.length; block++) {
            for (int zone = 0; zone < km[block].length; zone++) {
                Entry school = schools.get(zone);
                km[block][zone] =
                        arc(blocks.get(block).x(), blocks.get(block).y(), number(school, "lon"), number(school, "lat"));
            }
        }
        List<int[]> edges = study.items("edges").stream()
                .map(edge -> edge.items().stream().mapToInt(Entry::whole).toArray())
                .toList();
        return new ZoneMap(
                Words.same("boundary study"),
                blocks,
                zones,
                km,
                next(blocks.size(), edges),
                List.of(
                        ZoneLimit.onePiece(),
                        ZoneLimit.places(BigDecimal.ZERO, BigDecimal.ONE),
                        ZoneLimit.moved(mostMoved)),
                false);
    }

    private static double number(Entry entry, String key) {
        return Double.parseDouble(entry.text(key));
    }

    private static double arc(double lon, double lat, double otherLon, double otherLat) {
        double north = Math.sin(Math.toRadians(otherLat - lat) / 2);
        double east = Math.sin(Math.toRadians(otherLon - lon) / 2);
        double square =
                north * north + Math.cos(Math.toRadians(lat)) * Math.cos(Math.toRadians(otherLat)) * east * east;
        return 2 * EARTH_KM * Math.asin(Math.sqrt(square));
    }
}
