package org.junheng.core.collect;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The headings above a column, from the widest to its own; 合计, 计 and 其中 occur under many parents, so only a path is a key.
 * It is matched from its end; {@code *} stands for any headings between. A path of one number is the number of the number row, and
 * {@code only} is the one column that holds a figure in the row.
 */
record HeadingPath(List<String> parts) {

    private static final Pattern MARK = Pattern.compile("^(#|其中:|其中(?=.)|[一二三四五六七八九十]+、)+");
    private static final Pattern BRACKETS = Pattern.compile("\\((单位:)?[^()]*\\)$");
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    HeadingPath {
        parts = parts.stream()
                .map(part -> part.equals("*") ? part : label(part))
                .toList();
    }

    /** A heading or row label as it is compared: without # or 其中, without its number and colon. */
    static String label(String text) {
        String folded = MARK.matcher(Spelling.folded(text)).replaceFirst("");
        return folded.endsWith(":") ? folded.substring(0, folded.length() - 1) : folded;
    }

    /** A label without the brackets at its end, which may hold a unit. */
    static String bare(String label) {
        String bare = BRACKETS.matcher(label).replaceFirst("");
        return bare.isEmpty() ? label : bare;
    }

    boolean isOnly() {
        return parts.size() == 1 && parts.get(0).equals("only");
    }

    boolean isNumber() {
        return parts.size() == 1 && NUMBER.matcher(parts.get(0)).matches();
    }

    /** Whether the headings of a column end with this path. */
    boolean matches(List<String> headings) {
        for (int from = headings.size() - 1; from >= 0; from--) {
            if (matches(headings, from, 0)) {
                return true;
            }
        }
        return false;
    }

    private boolean matches(List<String> headings, int at, int part) {
        if (part == parts.size()) {
            return at == headings.size();
        }
        if (parts.get(part).equals("*")) {
            for (int next = at; next <= headings.size(); next++) {
                if (matches(headings, next, part + 1)) {
                    return true;
                }
            }
            return false;
        }
        return at < headings.size() && isSame(headings.get(at), parts.get(part)) && matches(headings, at + 1, part + 1);
    }

    /** Whether a label on the sheet is the one looked for; a unit in brackets does not tell them apart. */
    static boolean isSame(String onSheet, String wanted) {
        return onSheet.equals(wanted) || bare(onSheet).equals(wanted);
    }

    String shown() {
        return String.join("→", parts);
    }
}
