package org.junheng.office;

import org.codehaus.stax2.typed.TypedValueDecoder;

/** The value of one attribute of a cell, understood where the parser keeps its characters: a cell of numbers costs no object. */
final class CellAttribute extends TypedValueDecoder {

    private static final int LETTERS = 'Z' - 'A' + 1;
    private static final int MOST_DIGITS = 9;

    private char[] characters = new char[0];
    private int from;
    private int to;

    @Override
    public void decode(String value) {
        decode(value.toCharArray(), 0, value.length());
    }

    @Override
    public void decode(char[] buffer, int start, int end) {
        characters = buffer;
        from = start;
        to = end;
    }

    @Override
    public void handleEmptyValue() {
        to = from;
    }

    /** The column of an address such as B7, from 0; -1 if it has no letters. */
    int column() {
        int column = 0;
        for (int at = from; at < to && characters[at] > '9'; at++) {
            column = column * LETTERS + (characters[at] & 0xDF) - 'A' + 1;
        }
        return column - 1;
    }

    int whole() {
        int number = 0;
        for (int at = from; at < to; at++) {
            int digit = characters[at] - '0';
            if (digit < 0 || digit > 9 || to - from > MOST_DIGITS) {
                return Integer.parseInt(written());
            }
            number = 10 * number + digit;
        }
        return from == to ? Integer.parseInt("") : number;
    }

    /** The kind of a cell; of those that are usual always the same object. */
    String word() {
        if (to - from == 1) {
            switch (characters[from]) {
                case 's' -> {
                    return "s";
                }
                case 'n' -> {
                    return "n";
                }
                default -> {}
            }
        }
        return written();
    }

    private String written() {
        return new String(characters, from, to - from);
    }
}
