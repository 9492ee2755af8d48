package org.junheng.core.model;

import java.util.Arrays;
import java.util.Map;

/**
 * One field of a register over all its rows. Numbers, flags (1 and 0) and dates (days since 1970) live in doubles, NaN unless the
 * state is VALUE; texts and codes (by code id) live in strings, null unless the state is VALUE. Numbers are in the field's own unit.
 */
public final class Column {

    private static final State[] STATES = State.values();

    private final String field;
    private final double[] numbers;
    private final String[] texts;
    private final byte[] states;

    private Column(String field, double[] numbers, String[] texts, byte[] states) {
        this.field = field;
        this.numbers = numbers;
        this.texts = texts;
        this.states = states;
    }

    /** A column of numbers that are all there, but for NaN, which is missing. The array is kept, not copied. */
    public static Column ofNumbers(String field, double[] numbers) {
        byte[] states = new byte[numbers.length];
        for (int i = 0; i < states.length; i++) {
            states[i] = (byte) (Double.isNaN(numbers[i]) ? State.MISSING : State.VALUE).ordinal();
        }
        return new Column(field, numbers, null, states);
    }

    /** Numbers with their states ({@link State#ordinal}). The arrays are kept, not copied. */
    public static Column ofNumbers(String field, double[] numbers, byte[] states) {
        return new Column(field, numbers, null, states);
    }

    /** Texts or code ids; null is missing. The array is kept, not copied. */
    public static Column ofTexts(String field, String[] texts) {
        byte[] states = new byte[texts.length];
        for (int i = 0; i < states.length; i++) {
            states[i] = (byte) (texts[i] == null ? State.MISSING : State.VALUE).ordinal();
        }
        return new Column(field, null, texts, states);
    }

    /** Texts with their states ({@link State#ordinal}). The arrays are kept, not copied. */
    public static Column ofTexts(String field, String[] texts, byte[] states) {
        return new Column(field, null, texts, states);
    }

    public String field() {
        return field;
    }

    public boolean isNumeric() {
        return numbers != null;
    }

    public int size() {
        return states.length;
    }

    /** The numbers themselves, not a copy: readers must not write. */
    public double[] numbers() {
        return numbers;
    }

    public double number(int row) {
        return numbers[row];
    }

    /** The text, null unless the state is VALUE. */
    public String text(int row) {
        return texts[row];
    }

    public State state(int row) {
        return STATES[states[row]];
    }

    public boolean isThere(int row) {
        return states[row] == 0;
    }

    /** Whether every row has a value. */
    public boolean isComplete() {
        for (byte state : states) {
            if (state != 0) {
                return false;
            }
        }
        return true;
    }

    /** The same column with its rows in another order or fewer of them. */
    Column pick(int[] rows) {
        byte[] pickedStates = new byte[rows.length];
        double[] pickedNumbers = numbers == null ? null : new double[rows.length];
        String[] pickedTexts = texts == null ? null : new String[rows.length];
        for (int i = 0; i < rows.length; i++) {
            pickedStates[i] = states[rows[i]];
            if (numbers != null) {
                pickedNumbers[i] = numbers[rows[i]];
            } else {
                pickedTexts[i] = texts[rows[i]];
            }
        }
        return new Column(field, pickedNumbers, pickedTexts, pickedStates);
    }

    /** The same column with one cell changed, for trying out (测算). */
    public Column with(int row, double number) {
        return with(Map.of(row, number));
    }

    /** The same for several cells, by row. */
    public Column with(Map<Integer, Double> changed) {
        byte[] changedStates = states.clone();
        double[] changedNumbers = numbers.clone();
        changed.forEach((row, number) -> {
            changedNumbers[row] = number;
            changedStates[row] = (byte) (Double.isNaN(number) ? State.MISSING : State.VALUE).ordinal();
        });
        return new Column(field, changedNumbers, texts, changedStates);
    }

    /** The same for a column of texts; null is missing. */
    public Column with(int row, String text) {
        byte[] changedStates = states.clone();
        String[] changedTexts = texts.clone();
        changedTexts[row] = text;
        changedStates[row] = (byte) (text == null ? State.MISSING : State.VALUE).ordinal();
        return new Column(field, numbers, changedTexts, changedStates);
    }

    /** The same column with some cells missing: those that were found wrong are not used. */
    public Column without(int[] rows) {
        byte[] left = states.clone();
        double[] leftNumbers = numbers == null ? null : numbers.clone();
        String[] leftTexts = texts == null ? null : texts.clone();
        for (int row : rows) {
            left[row] = (byte) State.MISSING.ordinal();
            if (leftNumbers != null) {
                leftNumbers[row] = Double.NaN;
            } else {
                leftTexts[row] = null;
            }
        }
        return new Column(field, leftNumbers, leftTexts, left);
    }

    /** Whether another column has the same cells. */
    boolean isLike(Column other) {
        return this == other
                || Arrays.equals(states, other.states)
                        && Arrays.equals(numbers, other.numbers)
                        && Arrays.equals(texts, other.texts);
    }

    @Override
    public String toString() {
        return field + (numbers == null ? Arrays.toString(texts) : Arrays.toString(numbers));
    }
}
