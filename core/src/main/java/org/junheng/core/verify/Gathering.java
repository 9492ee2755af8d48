package org.junheng.core.verify;

import java.util.Arrays;
import org.junheng.core.formula.Function;

/** An aggregate of the rows below, for all rows above at once; a value that is missing below leaves none above. */
final class Gathering {

    /** Marks a row that takes no part; no fact is infinite. */
    static final double DROPPED = Double.NEGATIVE_INFINITY;

    private final Function function;
    private final int[] parents;
    private final int rows;

    /** @param parents for each row below the row above it belongs to */
    Gathering(Function function, int[] parents, int rows) {
        this.function = function;
        this.parents = parents;
        this.rows = rows;
    }

    double[] of(double[] values) {
        double[] result = new double[rows];
        int[] taken = new int[rows];
        Arrays.fill(result, start());
        for (int row = 0; row < values.length; row++) {
            int parent = parents[row];
            if (parent != Links.NONE && values[row] != DROPPED) {
                result[parent] = joined(result[parent], values[row]);
                taken[parent]++;
            }
        }
        for (int row = 0; row < rows; row++) {
            result[row] = finished(result[row], taken[row]);
        }
        return result;
    }

    private double start() {
        return switch (function) {
            case MIN -> Double.POSITIVE_INFINITY;
            case MAX -> Double.NEGATIVE_INFINITY;
            case ALL -> 1;
            default -> 0;
        };
    }

    private double joined(double result, double value) {
        return switch (function) {
            case MIN, ALL -> Math.min(result, value);
            case MAX, ANY -> Math.max(result, value);
            default -> result + value;
        };
    }

    private double finished(double result, int taken) {
        return switch (function) {
            case SUM, COUNT -> result;
            case MEAN -> taken == 0 ? Double.NaN : result / taken;
            default -> taken == 0 ? Double.NaN : result;
        };
    }
}
