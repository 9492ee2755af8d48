package org.junheng.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junheng.core.plan.LinearProgram;
import org.junheng.core.plan.Terms;
import org.junheng.planner.layout.Location;

/** Reads published location problems in the formats they are published in. */
final class LocationFiles {

    private static final double FREE = Double.POSITIVE_INFINITY;

    private LocationFiles() {}

    /** A p-median on a graph; a later line for the same edge replaces an earlier one. */
    static Location median(Path file) throws IOException {
        double[] all = Published.numbers(file);
        int size = (int) all[0];
        double[][] km = new double[size][size];
        for (int i = 0; i < size; i++) {
            Arrays.fill(km[i], FREE);
            km[i][i] = 0;
        }
        for (int at = 3; at + 2 < all.length; at += 3) {
            int from = (int) all[at] - 1;
            int to = (int) all[at + 1] - 1;
            km[from][to] = all[at + 2];
            km[to][from] = all[at + 2];
        }
        for (int over = 0; over < size; over++) {
            for (int i = 0; i < size; i++) {
                for (int j = 0; j < size; j++) {
                    km[i][j] = Math.min(km[i][j], km[i][over] + km[over][j]);
                }
            }
        }
        return new Location(new double[size], filled(size, FREE), filled(size, 1), km, (int) all[2], true);
    }

    private static double[] filled(int size, double value) {
        double[] array = new double[size];
        Arrays.fill(array, value);
        return array;
    }

    /** Capacity and fixed cost site by site, then demand and costs customer by customer; demand may be split. */
    static Location split(Path file) throws IOException {
        double[] all = Published.numbers(file);
        int sites = (int) all[0];
        int customers = (int) all[1];
        double[] places = new double[sites];
        double[] fixed = new double[sites];
        int at = 2;
        for (int site = 0; site < sites; site++) {
            places[site] = all[at++];
            fixed[site] = all[at++];
        }
        double[] demand = new double[customers];
        double[][] cost = new double[customers][];
        for (int customer = 0; customer < customers; customer++) {
            demand[customer] = all[at++];
            cost[customer] = Arrays.copyOfRange(all, at, at + sites);
            at += sites;
        }
        return new Location(fixed, places, demand, cost, Location.ANY, false);
    }

    /** Capacities, fixed costs, demands, then costs customer by customer; one site each. */
    static Location whole(Path file) throws IOException {
        double[] all = Published.numbers(file);
        int sites = (int) all[0];
        int customers = (int) all[1];
        double[][] cost = new double[customers][];
        int at = 2 + 2 * sites + customers;
        for (int customer = 0; customer < customers; customer++, at += sites) {
            cost[customer] = Arrays.copyOfRange(all, at, at + sites);
        }
        return new Location(
                Arrays.copyOfRange(all, 2 + sites, 2 + 2 * sites),
                Arrays.copyOfRange(all, 2, 2 + sites),
                Arrays.copyOfRange(all, 2 + 2 * sites, 2 + 2 * sites + customers),
                cost,
                Location.ANY,
                true);
    }

    /** Points with their capacity and demand, distances unrounded. */
    static Location points(Path file) throws IOException {
        double[] all = Published.numbers(file);
        return points(all, 2, (int) all[0], (int) all[1], new int[] {0, 1, 2, 3}, 0);
    }

    /** One of several problems in a file, distances rounded down. */
    static Location points(Path file, int number) throws IOException {
        double[] all = Published.numbers(file);
        int at = 1;
        for (int skipped = 1; skipped < number; skipped++) {
            at += 5 + 4 * (int) all[at + 2];
        }
        return points(all, at + 5, (int) all[at + 2], (int) all[at + 3], new int[] {1, 2, -1, 3}, all[at + 4]);
    }

    /** @param columns where x, y, capacity and demand stand in a line of four; a capacity that stands in none is the same everywhere */
    private static Location points(double[] all, int start, int size, int count, int[] columns, double capacity) {
        double[][] km = new double[size][size];
        double[] places = filled(size, capacity);
        double[] demand = new double[size];
        for (int i = 0; i < size; i++) {
            int here = start + 4 * i;
            demand[i] = all[here + columns[3]];
            if (columns[2] >= 0) {
                places[i] = all[here + columns[2]];
            }
            for (int j = 0; j < size; j++) {
                int there = start + 4 * j;
                double length = Math.hypot(
                        all[here + columns[0]] - all[there + columns[0]],
                        all[here + columns[1]] - all[there + columns[1]]);
                km[i][j] = columns[2] >= 0 ? length : Math.floor(length);
            }
        }
        return new Location(new double[size], places, demand, km, count, true);
    }

    /** Generalised assignment: costs and weights by agent, then capacities; a job weighs otherwise at every agent, so it is a program of its own. */
    static LinearProgram assignment(Path file) throws IOException {
        double[] all = Published.numbers(file);
        int agents = (int) all[0];
        int jobs = (int) all[1];
        LinearProgram program = new LinearProgram();
        Terms[] load = new Terms[agents];
        Terms[] once = new Terms[jobs];
        Arrays.setAll(load, agent -> new Terms());
        Arrays.setAll(once, job -> new Terms());
        for (int agent = 0; agent < agents; agent++) {
            for (int job = 0; job < jobs; job++) {
                int column = program.whole(0, 1, all[2 + agent * jobs + job]);
                load[agent].plus(all[2 + agents * jobs + agent * jobs + job], column);
                once[job].plus(1, column);
            }
        }
        for (int agent = 0; agent < agents; agent++) {
            program.atMost(load[agent], all[2 + 2 * agents * jobs + agent]);
        }
        for (Terms job : once) {
            program.row(1, job, 1);
        }
        return program;
    }

    /** An invented county: villages and sites scattered over 60 by 60 km, yuan of buses and of keeping schools open. */
    static Location invented(int villages, int sites, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] village = new double[villages][];
        double[] students = new double[villages];
        for (int i = 0; i < villages; i++) {
            village[i] = new double[] {random.nextDouble(60), random.nextDouble(60)};
            students[i] = 5 + random.nextInt(60);
        }
        double[][] cost = new double[villages][sites];
        double[] places = new double[sites];
        double[] fixed = new double[sites];
        for (int site = 0; site < sites; site++) {
            double x = random.nextDouble(60);
            double y = random.nextDouble(60);
            places[site] = 300 + 100 * random.nextInt(10);
            fixed[site] = 600 + places[site] * (0.5 + random.nextDouble());
            for (int i = 0; i < villages; i++) {
                double km = Math.hypot(village[i][0] - x, village[i][1] - y);
                cost[i][site] = km < 25 ? students[i] * km * 0.3 : FREE;
            }
        }
        return new Location(fixed, places, students, cost, Location.ANY, true);
    }
}
