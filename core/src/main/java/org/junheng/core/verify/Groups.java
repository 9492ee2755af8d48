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

    /** Rows that agree in these fields, in the order they first appear; rows that lack one are in no group. */
    static Groups by(World world, String register, List<String> fields) {
        Groups groups = new Groups(new int[world.table(register).size()], 1);
        for (String field : fields) {
            groups = groups.split(world.links().texts(register, field));
        }
        return groups;
    }

    /** Each group parted by the texts of its rows. */
    private Groups split(String[] texts) {
        Map<String, Integer> words = new HashMap<>();
        Map<Long, Integer> parts = new HashMap<>();
        int[] partOf = new int[groupOf.length];
        for (int row = 0; row < partOf.length; row++) {
            if (texts[row] == null || groupOf[row] == Links.NONE) {
                partOf[row] = Links.NONE;
            } else if (row > 0 && groupOf[row] == groupOf[row - 1] && texts[row].equals(texts[row - 1])) {
                partOf[row] = partOf[row - 1];
            } else {
                long word = number(words, texts[row]);
                partOf[row] = number(parts, word << Integer.SIZE | groupOf[row]);
            }
        }
        return new Groups(partOf, parts.size());
    }

    /** The number of a thing among those met so far. */
    private static <T> int number(Map<T, Integer> known, T thing) {
        Integer number = known.putIfAbsent(thing, known.size());
        return number == null ? known.size() - 1 : number;
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
