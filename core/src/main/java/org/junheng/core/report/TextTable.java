package org.junheng.core.report;

import java.lang.Character.UnicodeBlock;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** A table for a terminal: Chinese characters are two cells wide, numbers stand to the right. */
public final class TextTable {

    private static final Set<UnicodeScript> WIDE_SCRIPTS =
            Set.of(UnicodeScript.HAN, UnicodeScript.HANGUL, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA);
    private static final Set<UnicodeBlock> WIDE_BLOCKS =
            Set.of(UnicodeBlock.CJK_SYMBOLS_AND_PUNCTUATION, UnicodeBlock.HALFWIDTH_AND_FULLWIDTH_FORMS);

    private static final char FIRST_MARK = '\u0300';
    private static final char FIRST_HAN = '\u4e00';
    private static final char LAST_HAN = '\u9fff';

    private final List<List<String>> rows = new ArrayList<>();
    private final Set<Integer> left;

    /** @param left columns whose text stands to the left; all others are numbers */
    public TextTable(Integer... left) {
        this.left = Set.of(left);
    }

    public TextTable row(String... cells) {
        rows.add(List.of(cells));
        return this;
    }

    /** Lines without trailing blanks, each beginning with the indent. */
    public String text(String indent) {
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        List<Integer> widths = new ArrayList<>(Collections.nCopies(columns, 0));
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                widths.set(i, Math.max(widths.get(i), width(row.get(i))));
            }
        }
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder(indent);
            for (int i = 0; i < row.size(); i++) {
                String blanks = " ".repeat(widths.get(i) - width(row.get(i)));
                line.append(left.contains(i) ? row.get(i) + blanks : blanks + row.get(i))
                        .append("  ");
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }

    /** How many terminal cells a text takes. */
    public static int width(String text) {
        int width = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            width += cells(text.codePointAt(i));
        }
        return width;
    }

    private static int cells(int character) {
        if (character < FIRST_MARK) {
            return 1;
        }
        if (character >= FIRST_HAN && character <= LAST_HAN) {
            return 2; // nearly all that are wide
        }
        if (Character.getType(character) == Character.NON_SPACING_MARK) {
            return 0;
        }
        boolean wide =
                WIDE_SCRIPTS.contains(UnicodeScript.of(character)) || WIDE_BLOCKS.contains(UnicodeBlock.of(character));
        return wide ? 2 : 1;
    }
}
