package org.junheng.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junheng.planner.highs.Effort;
import org.junheng.planner.highs.Highs;
import org.junheng.planner.highs.Solved;
import org.junheng.planner.highs.Watch;
import org.junheng.planner.layout.Location;

/** School layout: published location problems at their published value within a minute, and an invented county of 1,000 villages. */
final class LayoutBench {

    private static final double SECONDS = 60;
    private static final double LONG = 300;
    private static final double NEAR = 1e-6;
    private static final double ONE_PERCENT = 0.01;

    private LayoutBench() {}

    static List<Ratio> run(Path root) throws IOException {
        List<Ratio> ratios = new ArrayList<>();
        if (Published.isThere(root, "published.csv")) {
            Published.heading();
            for (String line : Files.readAllLines(Published.folder(root).resolve("published.csv"))) {
                String[] cells = line.split(",");
                Location location = location(Published.folder(root), cells[0], cells[1]);
                if (location != null) {
                    ratios.add(published(cells[1], Double.parseDouble(cells[2]), location));
                } else if (cells[0].equals("generalised assignment")) {
                    ratios.add(assignment(root, cells[1], Double.parseDouble(cells[2])));
                }
            }
        }
        ratios.add(large());
        return ratios;
    }

    private static Location location(Path folder, String family, String name) throws IOException {
        return switch (family) {
            case "p-median" -> LocationFiles.median(folder.resolve("pmed/" + name + ".txt"));
            case "facility-location" -> LocationFiles.split(folder.resolve("cap/" + name + ".txt"));
            case "single-source CFLP" ->
                LocationFiles.whole(folder.resolve("holmberg/" + name.substring(name.indexOf('-') + 1)));
            case "capacitated p-median" ->
                name.equals("SJC1")
                        ? LocationFiles.points(folder.resolve("pmedcap/SJC1.dat"))
                        : LocationFiles.points(
                                folder.resolve("pmedcap/pmedcap1-first-five.txt"),
                                Integer.parseInt(name.substring(name.indexOf('-') + 1)));
            default -> null;
        };
    }

    private static Ratio published(String name, double value, Location location) {
        long start = System.nanoTime();
        Location.Answer answer = location.solve(Effort.gap(0).seconds(SECONDS), Watch.NOBODY);
        Published.row(name, value, answer.cost(), answer.bound(), (System.nanoTime() - start) / 1e9);
        return new Ratio("layout " + name, answer.cost(), "published value", value, 1 + NEAR);
    }

    private static Ratio assignment(Path root, String name, double value) throws IOException {
        long start = System.nanoTime();
        try (Highs highs =
                new Highs(LocationFiles.assignment(Published.folder(root).resolve("gap/" + name)))) {
            Solved solved = highs.solve(Effort.gap(0).seconds(SECONDS), Watch.NOBODY);
            Published.row(name, value, solved.cost(), solved.bound(), (System.nanoTime() - start) / 1e9);
            return new Ratio("layout " + name, solved.cost(), "published value", value, 1 + NEAR);
        }
    }

    private static Ratio large() {
        long start = System.nanoTime();
        Location.Answer answer = LocationFiles.invented(1_000, 100, 7)
                .solve(Effort.gap(ONE_PERCENT).seconds(LONG), Watch.NOBODY);
        Published.row(
                "1000x100 invented", Double.NaN, answer.cost(), answer.bound(), (System.nanoTime() - start) / 1e9);
        return new Ratio(
                "layout, 1,000 villages x 100 sites, gap %", 100 * answer.gap(), "aim of 1 %", 100 * ONE_PERCENT, 1);
    }
}
