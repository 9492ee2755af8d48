package org.junheng.core.collect;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.junheng.core.model.Table;

/** One column of a raw sheet. Numbers in doubles; texts that come again are kept once, so a column of codes costs little. */
final class RawColumn {

    private static final int NOT_TEXT = -1;

    /** rows are kept in blocks, so that a long column grows without being copied; a block that nothing reached is null */
    private static final int BITS = 10;

    private static final int BLOCK = 1 << BITS;
    private static final int FIRST = 10;
    private static final int FEW = 10 * 100;

    private double[][] numbers = new double[0][];
    private int[][] texts = new int[0][];
    private String[] words = new String[10];
    private int known;
    private int last;
    /** a column of names hardly says anything again: from then on its texts are not looked up */
    private boolean repeats = true;

    private int found;
    private final Map<String, Integer> index = new HashMap<>();
    private long filled;

    void put(int row, double number) {
        numbers = reaching(numbers, row);
        double[] block = roomy(numbers[row >> BITS], row);
        numbers[row >> BITS] = block;
        block[row & BLOCK - 1] = number;
        filled++;
    }

    void put(int row, String text) {
        // a column often says the same again
        if (known == 0 || !words[last].equals(text)) {
            last = wordOf(text);
        }
        texts = reaching(texts, row);
        int[] block = roomy(texts[row >> BITS], row);
        texts[row >> BITS] = block;
        block[row & BLOCK - 1] = last;
        filled++;
    }

    private int wordOf(String text) {
        if (repeats) {
            Integer word = index.putIfAbsent(text, known);
            if (word != null) {
                found++;
                return word;
            }
            repeats = known < FEW || 10 * found >= known;
        }
        if (known == words.length) {
            words = Arrays.copyOf(words, 2 * known);
        }
        words[known] = text;
        return known++;
    }

    boolean isBlank(int row) {
        return !isNumber(row) && word(row) == NOT_TEXT;
    }

    boolean isNumber(int row) {
        return !Double.isNaN(number(row));
    }

    double number(int row) {
        double[] block = row >> BITS < numbers.length ? numbers[row >> BITS] : null;
        return block != null && (row & BLOCK - 1) < block.length ? block[row & BLOCK - 1] : Double.NaN;
    }

    String text(int row) {
        int word = word(row);
        if (word != NOT_TEXT) {
            return words[word];
        }
        double number = number(row);
        return Double.isNaN(number) ? "" : Table.plain(number);
    }

    /** The number of the text in a row among the texts of the column, -1 where there is none. */
    int word(int row) {
        int[] block = row >> BITS < texts.length ? texts[row >> BITS] : null;
        return block != null && (row & BLOCK - 1) < block.length ? block[row & BLOCK - 1] : NOT_TEXT;
    }

    java.util.stream.Stream<String> texts() {
        return Arrays.stream(words, 0, known);
    }

    long filled() {
        return filled;
    }

    private static <T> T[] reaching(T[] blocks, int row) {
        int block = row >> BITS;
        return block < blocks.length ? blocks : Arrays.copyOf(blocks, Math.max(block + 1, 2 * blocks.length));
    }

    private static double[] roomy(double[] block, int row) {
        int length = block == null ? 0 : block.length;
        if ((row & BLOCK - 1) < length) {
            return block;
        }
        double[] larger = block == null ? new double[size(row, 0)] : Arrays.copyOf(block, size(row, length));
        Arrays.fill(larger, length, larger.length, Double.NaN);
        return larger;
    }

    private static int[] roomy(int[] block, int row) {
        int length = block == null ? 0 : block.length;
        if ((row & BLOCK - 1) < length) {
            return block;
        }
        int[] larger = block == null ? new int[size(row, 0)] : Arrays.copyOf(block, size(row, length));
        Arrays.fill(larger, length, larger.length, NOT_TEXT);
        return larger;
    }

    /** The first block grows with what it holds, for most columns are short; later ones are whole from the beginning. */
    private static int size(int row, int before) {
        return row >= BLOCK ? BLOCK : Math.min(BLOCK, Math.max(Math.max(row + 1, FIRST), 2 * before));
    }
}
