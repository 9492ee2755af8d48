package org.junheng.core.model;

/** A cell as people see it in Excel: row 1 is the first row of the sheet, headings included; the column is its letter. */
public record Place(String file, String sheet, int row, String column) {

    public static final Place NOWHERE = new Place("", "", 0, "");

    /** @param index 0 for column A */
    public static String letter(int index) {
        StringBuilder letters = new StringBuilder();
        for (int rest = index + 1; rest > 0; rest = (rest - 1) / LETTERS) {
            letters.insert(0, (char) ('A' + (rest - 1) % LETTERS));
        }
        return letters.toString();
    }

    private static final int LETTERS = 'Z' - 'A' + 1;
}
