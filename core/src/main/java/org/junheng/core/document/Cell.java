package org.junheng.core.document;

import java.math.BigDecimal;

/**
 * One cell of a table.
 *
 * @param text as it is read
 * @param number the same as a number, with the decimals it is shown with; null for text
 * @param across how many columns it covers
 * @param down how many rows it covers
 * @param link anchor, or address beginning with a stroke, of what explains it; empty for none
 */
public record Cell(String text, BigDecimal number, int across, int down, Tone tone, String link) {

    /** How a cell is set; the words in it say the same. */
    public enum Tone {
        PLAIN,
        STRONG,
        BELOW,
        MISSING
    }

    public static Cell of(String text) {
        return new Cell(text, null, 1, 1, Tone.PLAIN, "");
    }

    public static Cell of(String text, Tone tone) {
        return new Cell(text, null, 1, 1, tone, "");
    }

    /** @param text the number as it is written in the document's language */
    public static Cell of(BigDecimal number, String text) {
        return new Cell(text, number, 1, 1, Tone.PLAIN, "");
    }

    public Cell spanning(int columns, int rows) {
        return new Cell(text, number, columns, rows, tone, link);
    }

    public Cell toned(Tone other) {
        return new Cell(text, number, across, down, other, link);
    }

    public Cell explainedAt(String anchor) {
        return new Cell(text, number, across, down, tone, anchor);
    }

    /** Whether it stands at the right, as numbers do; a dash for a missing number stands with them. */
    public boolean isNumber() {
        return number != null || text.equals("—");
    }
}
