package org.junheng.office;

import java.util.Arrays;

/** The characters of one cell value, and the number they write. Kept from cell to cell, so that a number costs no object. */
final class WrittenNumber {

    /** a whole number of so many digits, and the power of ten it is divided by, are exact in a double, and so is rounded their quotient */
    private static final int EXACT_DIGITS = 15;

    private static final double[] POWERS = new double[EXACT_DIGITS + 1];

    static {
        POWERS[0] = 1;
        for (int i = 1; i < POWERS.length; i++) {
            POWERS[i] = 10 * POWERS[i - 1];
        }
    }

    private char[] characters = new char[32];
    private int length;

    void clear() {
        length = 0;
    }

    void add(char[] source, int from, int count) {
        if (length + count > characters.length) {
            characters = Arrays.copyOf(characters, Math.max(length + count, 2 * length));
        }
        System.arraycopy(source, from, characters, length, count);
        length += count;
    }

    boolean isEmpty() {
        return length == 0;
    }

    String text() {
        return new String(characters, 0, length);
    }

    /** The whole number that is written in digits alone, -1 if it is none or too large. */
    int whole() {
        int number = 0;
        for (int i = 0; i < length; i++) {
            int digit = characters[i] - '0';
            if (digit < 0 || digit > 9 || number > (Integer.MAX_VALUE - digit) / 10) {
                return -1;
            }
            number = 10 * number + digit;
        }
        return length == 0 ? -1 : number;
    }

    /** The number nearest to what is written, NaN if it is no finite decimal number. */
    double number() {
        int at = length > 0 && characters[0] == '-' ? 1 : 0;
        boolean negative = at == 1;
        long digits = 0;
        int count = 0;
        int point = -1;
        for (; at < length; at++) {
            char c = characters[at];
            if (c >= '0' && c <= '9') {
                digits = 10 * digits + c - '0';
                count++;
            } else if (c == '.' && point < 0) {
                point = count;
            } else {
                return anyNumber();
            }
            if (count > EXACT_DIGITS) {
                return anyNumber();
            }
        }
        if (count == 0) {
            return Double.NaN;
        }
        double number = point < 0 ? digits : digits / POWERS[count - point];
        return negative ? 0 - number : number;
    }

    /** Numbers with an exponent or with many digits; words such as NaN or 1d, which Java would take, are none. */
    private double anyNumber() {
        for (int i = 0; i < length; i++) {
            if ("0123456789.+-eE".indexOf(characters[i]) < 0) {
                return Double.NaN;
            }
        }
        try {
            double number = Double.parseDouble(text());
            return Double.isFinite(number) ? number : Double.NaN;
        } catch (NumberFormatException none) {
            return Double.NaN;
        }
    }
}
