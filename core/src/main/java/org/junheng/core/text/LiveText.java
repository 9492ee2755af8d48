package org.junheng.core.text;

import java.util.regex.Pattern;

/** Texts that a spreadsheet could take for a formula (会被当作公式的文字), whatever signs and blanks they hide it behind. */
public final class LiveText {

    private static final String SIGNS = "=+-@＝＋－＠\t\r\n";

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?");

    private LiveText() {}

    /** Whether a program could take it for a formula: by its first character, blanks and marks without width aside. */
    public static boolean is(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (SIGNS.indexOf(c) >= 0) {
                return true;
            }
            boolean blank = Character.isWhitespace(c)
                    || Character.isSpaceChar(c)
                    || Character.getType(c) == Character.FORMAT
                    || c == '"';
            if (!blank) {
                return false;
            }
        }
        return false;
    }

    /** The same for a CSV file, which has no way to say that a text is one: an apostrophe stands before what could run, no number. */
    public static String tamed(String text) {
        return is(text) && !NUMBER.matcher(text).matches() ? "'" + text : text;
    }
}
