package org.junheng.core.formula;

/**
 * One pass over whole columns per operation. Each loop is written out, so that the processor runs it without asking per row what to
 * do. Out may be one of the operands.
 */
final class Loops {

    private Loops() {}

    interface Loop {
        void run(double[] a, double[] b, double[] out, int rows);
    }

    static void plus(double[] a, double[] b, double[] out, int rows) {
        for (int i = 0; i < rows; i++) {
            out[i] = a[i] + b[i];
        }
    }

    static void minus(double[] a, double[] b, double[] out, int rows) {
        for (int i = 0; i < rows; i++) {
            out[i] = a[i] - b[i];
        }
    }

    static void times(double[] a, double[] b, double[] out, int rows) {
        for (int i = 0; i < rows; i++) {
            out[i] = a[i] * b[i];
        }
    }

    /** Nothing can be divided by zero. */
    static void over(double[] a, double[] b, double[] out, int rows) {
        for (int i = 0; i < rows; i++) {
            out[i] = b[i] == 0 ? Double.NaN : a[i] / b[i];
        }
    }

    /** What is surely not so decides, whatever the other says. */
    static void and(double[] a, double[] b, double[] out, int rows) {
        for (int i = 0; i < rows; i++) {
            out[i] = a[i] == 0 || b[i] == 0 ? 0 : a[i] * b[i];
        }
    }

    /** What surely is so decides, whatever the other says. */
    static void or(double[] a, double[] b, double[] out, int rows) {
        for (int i = 0; i < rows; i++) {
            out[i] = a[i] == 1 || b[i] == 1 ? 1 : a[i] + b[i];
        }
    }

    static void least(double[] a, double[] b, double[] out, int rows) {
        for (int i = 0; i < rows; i++) {
            out[i] = Math.min(a[i], b[i]);
        }
    }

    static void most(double[] a, double[] b, double[] out, int rows) {
        for (int i = 0; i < rows; i++) {
            out[i] = Math.max(a[i], b[i]);
        }
    }

    static void absolute(double[] a, double[] unused, double[] out, int rows) {
        for (int i = 0; i < rows; i++) {
            out[i] = Math.abs(a[i]);
        }
    }

    /** The next whole number; NaN where a double, made of parts of this size, does not say on which side of one it lies. */
    static void ceil(double[] a, double[] size, double[] out, int rows) {
        for (int i = 0; i < rows; i++) {
            double nearest = Math.rint(a[i]);
            boolean isNear = ColumnReading.isNear(a[i], nearest)
                    || Math.abs(a[i] - nearest) <= ColumnReading.NEAR * Math.abs(size[i]);
            out[i] = a[i] != nearest && isNear ? Double.NaN : Math.ceil(a[i]);
        }
    }
}
