package org.junheng.core.collect;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.junheng.core.model.Table;

/** One column of a raw sheet. Numbers in doubles; texts are kept once each, so a column of codes costs little. */
final class RawColumn {

    private static final int NOT_TEXT = -1;

    private double[] numbers = new double[0];
    private int[] texts = new int[0];
    private String[] words = new String[10];
    private int known;
    private int last;
    private final Map<String, Integer> index = new HashMap<>();
    private long filled;

    void put(int row, double number) {
        numbers = grown(numbers, row);
        numbers[row] = number;
        filled++;
    }

    void put(int row, String text) {
        texts = grown(texts, row);
        // a column often says the same again
        if (known == 0 || !words[last].equals(text)) {
            last = wordOf(text);
        }
        texts[row] = last;
        filled++;
    }

    private int wordOf(String text) {
        Integer word = index.putIfAbsent(text, known);
        if (word != null) {
            return word;
        }
        if (known == words.length) {
            words = Arrays.copyOf(words, 2 * known);
        }
        words[known] = text;
        return known++;
    }

    boolean isBlank(int row) {
        return !isNumber(row) && !isText(row);
    }

    boolean isNumber(int row) {
        return row < numbers.length && !Double.isNaN(numbers[row]);
    }

    double number(int row) {
        return row < numbers.length ? numbers[row] : Double.NaN;
    }

    String text(int row) {
        if (isText(row)) {
            return words[texts[row]];
        }
        return isNumber(row) ? Table.plain(numbers[row]) : "";
    }

    /** The number of the text in a row among the different texts of the column, -1 where there is none. */
    int word(int row) {
        return row < texts.length ? texts[row] : NOT_TEXT;
    }

    java.util.stream.Stream<String> texts() {
        return Arrays.stream(words, 0, known);
    }

    long filled() {
        return filled;
    }

    private boolean isText(int row) {
        return word(row) != NOT_TEXT;
    }

    private static double[] grown(double[] array, int row) {
        if (row < array.length) {
            return array;
        }
        double[] larger = Arrays.copyOf(array, Math.max(row + 1, 2 * array.length));
        Arrays.fill(larger, array.length, larger.length, Double.NaN);
        return larger;
    }

    private static int[] grown(int[] array, int row) {
        if (row < array.length) {
            return array;
        }
        int[] larger = Arrays.copyOf(array, Math.max(row + 1, 2 * array.length));
        Arrays.fill(larger, array.length, larger.length, NOT_TEXT);
        return larger;
    }
}
