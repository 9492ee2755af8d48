package org.junheng.office;

import org.apache.poi.ss.usermodel.Cell;

/** Texts go into cells as texts, whatever they begin with: never as a formula, never cut in silence by what XML cannot hold. */
final class PlainTexts {

    private static final int LONGEST = 32_767;

    private PlainTexts() {}

    /** Writes a text cell. Line ends become those of Excel, characters that XML forbids become blanks; what Excel cannot hold ends in an ellipsis. */
    static void put(Cell cell, String text) {
        cell.setCellValue(clean(text));
    }

    /** The same for a cell that is written without a library. */
    static String clean(String text) {
        return clean(text, LONGEST);
    }

    static String clean(String text, int longest) {
        if (text.length() <= longest && isPlain(text)) {
            return text;
        }
        StringBuilder clean = new StringBuilder(text.length());
        text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .codePoints()
                .forEach(c -> clean.appendCodePoint(isXml(c) ? c : ' '));
        if (clean.length() <= longest) {
            return clean.toString();
        }
        int end = longest - 1;
        return clean.substring(0, Character.isHighSurrogate(clean.charAt(end - 1)) ? end - 1 : end) + "…";
    }

    /** Whether nothing has to be done to it, as to nearly all texts. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ' || text.charAt(i) >= Character.MIN_SURROGATE) {
                return false;
            }
        }
        return true;
    }

    private static boolean isXml(int c) {
        return c == '\t' || c == '\n' || c >= ' ' && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000;
    }
}
