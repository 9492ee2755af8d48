package org.junheng.core.verify;

import java.util.Arrays;
import java.util.function.IntPredicate;

/** A growing list of row numbers, without an object per row. */
final class Rows {

    private int[] rows = new int[10];
    private int size;

    /** The rows, from 0, for which something holds. */
    static int[] where(int count, IntPredicate holds) {
        Rows found = new Rows();
        for (int row = 0; row < count; row++) {
            if (holds.test(row)) {
                found.add(row);
            }
        }
        return found.toArray();
    }

    void add(int row) {
        if (size == rows.length) {
            rows = Arrays.copyOf(rows, 2 * size);
        }
        rows[size++] = row;
    }

    int[] toArray() {
        return Arrays.copyOf(rows, size);
    }
}
