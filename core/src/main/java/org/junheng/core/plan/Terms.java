package org.junheng.core.plan;

import java.util.Arrays;

/** A linear expression over the columns of a {@link LinearProgram}: a constant and, column by column, how much each counts. */
public final class Terms {

    private int[] columns = new int[2];
    private double[] factors = new double[2];
    private int size;
    private double constant;

    public static Terms of(double constant) {
        return new Terms().plus(constant);
    }

    public Terms plus(double more) {
        constant += more;
        return this;
    }

    /** Adds {@code factor × column}; a column may be added several times. */
    public Terms plus(double factor, int column) {
        if (factor != 0) {
            if (size == columns.length) {
                columns = Arrays.copyOf(columns, 2 * size);
                factors = Arrays.copyOf(factors, 2 * size);
            }
            columns[size] = column;
            factors[size++] = factor;
        }
        return this;
    }

    public Terms plus(double factor, Terms other) {
        for (int i = 0; i < other.size; i++) {
            plus(factor * other.factors[i], other.columns[i]);
        }
        return plus(factor * other.constant);
    }

    /** The same with every column once, in the order of their numbers; what cancels out is left away. */
    public Terms joined() {
        Integer[] order = new Integer[size];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> Integer.compare(columns[a], columns[b]));
        Terms joined = Terms.of(constant);
        for (int i = 0; i < size; ) {
            int column = columns[order[i]];
            double factor = 0;
            while (i < size && columns[order[i]] == column) {
                factor += factors[order[i++]];
            }
            joined.plus(factor, column);
        }
        return joined;
    }

    public double constant() {
        return constant;
    }

    public int size() {
        return size;
    }

    public int column(int term) {
        return columns[term];
    }

    public double factor(int term) {
        return factors[term];
    }

    /** The value where the columns have these values. */
    public double at(double[] values) {
        double sum = constant;
        for (int i = 0; i < size; i++) {
            sum += factors[i] * values[columns[i]];
        }
        return sum;
    }
}
