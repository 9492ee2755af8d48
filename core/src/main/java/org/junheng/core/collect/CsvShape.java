package org.junheng.core.collect;

import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;

/**
 * How a text table is cut into cells, found from its first lines.
 *
 * @param skippedLines 1 where the first line only names the separator, as Excel writes it ({@code sep=;})
 */
record CsvShape(char separator, int skippedLines) {

    private static final String NAMED = "sep=";
    private static final char[] SEPARATORS = {',', '\t', ';'};

    static CsvShape of(String file, String text) {
        int end = text.indexOf('\n');
        String first = end < 0 ? text : text.substring(0, end).strip();
        boolean isNamed = first.length() == NAMED.length() + 1 && first.startsWith(NAMED);
        CsvShape shape = isNamed ? new CsvShape(first.charAt(NAMED.length()), 1) : new CsvShape(likeliest(text), 0);
        shape.refuseOpenQuote(file, text);
        return shape;
    }

    String body(String text) {
        return skippedLines == 0 ? text : text.substring(text.indexOf('\n') + 1);
    }

    /** The separator that the first lines agree on: the one every line has most of. */
    private static char likeliest(String text) {
        char best = SEPARATORS[0];
        int most = 0;
        for (char separator : SEPARATORS) {
            int fewest = fewestPerLine(text, separator);
            if (fewest > most) {
                best = separator;
                most = fewest;
            }
        }
        return best;
    }

    private static int fewestPerLine(String text, char separator) {
        int fewest = Integer.MAX_VALUE;
        int lines = 0;
        int count = 0;
        boolean isQuoted = false;
        boolean isBlank = true;
        for (int i = 0; i <= text.length() && lines < 10; i++) {
            char c = i < text.length() ? text.charAt(i) : '\n';
            if (c == '"') {
                isQuoted = !isQuoted;
            } else if (c == '\n' && (!isQuoted || i == text.length())) {
                fewest = isBlank ? fewest : Math.min(fewest, count);
                lines += isBlank ? 0 : 1;
                count = 0;
                isBlank = true;
                continue;
            } else if (c == separator && !isQuoted) {
                count++;
            }
            isBlank &= Character.isWhitespace(c) && c != separator;
        }
        return fewest == Integer.MAX_VALUE ? 0 : fewest;
    }

    /** A quote that opens a cell and never closes would swallow the rest of the file. */
    private void refuseOpenQuote(String file, String text) {
        int line = 1;
        int opened = 0;
        boolean isStart = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                line++;
            }
            if (opened > 0) {
                boolean isDoubled = c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"';
                if (isDoubled) {
                    i++;
                } else if (c == '"') {
                    opened = 0;
                }
                isStart = false;
            } else if (c == '"' && isStart) {
                opened = line;
            } else {
                isStart = c == separator || c == '\n' || c == '\r';
            }
        }
        if (opened > 0) {
            throw new Refusal(Words.of(
                    "%s 第 %d 行的引号没有收尾，其后的行都会并进一格；请补上引号",
                    "%s line %d opens a quote that is never closed, which would swallow all lines after it; close it",
                    file,
                    opened));
        }
    }
}
