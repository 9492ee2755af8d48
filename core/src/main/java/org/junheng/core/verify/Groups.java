package org.junheng.core.verify;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Rows that belong together, such as the schools of one type in one year: each row has the number of its group. */
final class Groups {

    private final int[] groupOf;
    private final int count;

    private Groups(int[] groupOf, int count) {
        this.groupOf = groupOf;
        this.count = count;
    }

    /** Rows that agree in these fields; rows that lack one are in no group. */
    static Groups by(World world, String register, List<String> fields) {
        String[] keys = world.links().keys(register, fields);
        Map<String, Integer> groups = new HashMap<>();
        int[] groupOf = new int[keys.length];
        for (int row = 0; row < keys.length; row++) {
            if (keys[row] == null) {
                groupOf[row] = Links.NONE;
            } else {
                Integer known = groups.putIfAbsent(keys[row], groups.size());
                groupOf[row] = known == null ? groups.size() - 1 : known;
            }
        }
        return new Groups(groupOf, groups.size());
    }

    int count() {
        return count;
    }

    int of(int row) {
        return groupOf[row];
    }

    /** The values of each group that are numbers, sorted. */
    double[][] sorted(double[] values) {
        int[] sizes = new int[count];
        for (int row = 0; row < groupOf.length; row++) {
            if (takes(values, row)) {
                sizes[groupOf[row]]++;
            }
        }
        double[][] sorted = new double[count][];
        Arrays.setAll(sorted, group -> new double[sizes[group]]);
        for (int row = groupOf.length - 1; row >= 0; row--) {
            if (takes(values, row)) {
                sorted[groupOf[row]][--sizes[groupOf[row]]] = values[row];
            }
        }
        for (double[] each : sorted) {
            Arrays.sort(each);
        }
        return sorted;
    }

    private boolean takes(double[] values, int row) {
        return groupOf[row] != Links.NONE && !Double.isNaN(values[row]);
    }

    /** How many numbers each group has. */
    int[] sizes(double[] values) {
        int[] sizes = new int[count];
        for (int row = 0; row < groupOf.length; row++) {
            if (takes(values, row)) {
                sizes[groupOf[row]]++;
            }
        }
        return sizes;
    }

    /** The sum of each group over its numbers. */
    double[] sums(double[] values) {
        double[] sums = new double[count];
        for (int row = 0; row < groupOf.length; row++) {
            if (takes(values, row)) {
                sums[groupOf[row]] += values[row];
            }
        }
        return sums;
    }

    /** The middle of sorted numbers. */
    static double median(double[] sorted) {
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }
}
