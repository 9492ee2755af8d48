package org.junheng.core.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A linear program being written down: columns (decisions) with bounds and costs, rows (limits) over them; the sum of the costs is to be
 * least. Columns and rows are numbered as they are added, from 0.
 */
public final class LinearProgram {

    public static final double UNBOUNDED = Double.POSITIVE_INFINITY;

    private final Numbers lower = new Numbers();
    private final Numbers upper = new Numbers();
    private final Numbers cost = new Numbers();
    private final List<Boolean> whole = new ArrayList<>();
    private final Numbers rowLower = new Numbers();
    private final Numbers rowUpper = new Numbers();
    private final List<Terms> rows = new ArrayList<>();

    /** @return the number of the new column, whose value may be a fraction */
    public int column(double least, double most, double price) {
        return add(least, most, price, false);
    }

    /** @return the number of the new column, whose value must be whole */
    public int whole(double least, double most, double price) {
        return add(least, most, price, true);
    }

    private int add(double least, double most, double price, boolean isWhole) {
        lower.add(least);
        upper.add(most);
        cost.add(price);
        whole.add(isWhole);
        return whole.size() - 1;
    }

    /** Adds the row {@code least ≤ terms ≤ most}; the terms' constant is taken to the bounds. */
    public int row(double least, Terms terms, double most) {
        rowLower.add(least - terms.constant());
        rowUpper.add(most - terms.constant());
        rows.add(terms);
        return rows.size() - 1;
    }

    public int atLeast(double least, Terms terms) {
        return row(least, terms, UNBOUNDED);
    }

    public int atMost(Terms terms, double most) {
        return row(-UNBOUNDED, terms, most);
    }

    /** Narrows or widens what a column may be. */
    public void bound(int column, double least, double most) {
        lower.set(column, least);
        upper.set(column, most);
    }

    public void price(int column, double price) {
        cost.set(column, price);
    }

    public int columns() {
        return whole.size();
    }

    public int rows() {
        return rows.size();
    }

    public double lower(int column) {
        return lower.get(column);
    }

    public double upper(int column) {
        return upper.get(column);
    }

    public double cost(int column) {
        return cost.get(column);
    }

    public boolean isWhole(int column) {
        return whole.get(column);
    }

    public Terms row(int row) {
        return rows.get(row);
    }

    public double rowLower(int row) {
        return rowLower.get(row);
    }

    public double rowUpper(int row) {
        return rowUpper.get(row);
    }

    public double[] lowers() {
        return lower.all();
    }

    public double[] uppers() {
        return upper.all();
    }

    public double[] costs() {
        return cost.all();
    }

    /** What the columns of a solution cost together. */
    public double cost(double[] values) {
        double sum = 0;
        for (int column = 0; column < columns(); column++) {
            sum += cost(column) * values[column];
        }
        return sum;
    }

    /** Doubles that grow in number, without a box for each. */
    private static final class Numbers {

        private double[] numbers = new double[100];
        private int size;

        void add(double number) {
            if (size == numbers.length) {
                numbers = Arrays.copyOf(numbers, 2 * size);
            }
            numbers[size++] = number;
        }

        void set(int index, double number) {
            numbers[index] = number;
        }

        double get(int index) {
            return numbers[index];
        }

        double[] all() {
            return Arrays.copyOf(numbers, size);
        }
    }
}
