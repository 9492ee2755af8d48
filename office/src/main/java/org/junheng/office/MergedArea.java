package org.junheng.office;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junheng.core.collect.RawTable.Merge;

/** Understands a merged area as a sheet writes it, {@code B2:D3}. */
final class MergedArea {

    private static final Pattern AREA =
            Pattern.compile("\\$?([A-Za-z]{1,3})\\$?(\\d{1,7})(?::\\$?([A-Za-z]{1,3})\\$?(\\d{1,7}))?");

    private static final int LETTERS = 'Z' - 'A' + 1;

    private MergedArea() {}

    /** Empty for what is no area. */
    static Optional<Merge> of(String written) {
        Matcher area = AREA.matcher(written == null ? "" : written);
        if (!area.matches()) {
            return Optional.empty();
        }
        int firstRow = Integer.parseInt(area.group(2));
        int firstColumn = column(area.group(1));
        int lastRow = area.group(3) == null ? firstRow : Integer.parseInt(area.group(4));
        int lastColumn = area.group(3) == null ? firstColumn : column(area.group(3));
        return Optional.of(new Merge(
                Math.min(firstRow, lastRow),
                Math.max(firstRow, lastRow),
                Math.min(firstColumn, lastColumn),
                Math.max(firstColumn, lastColumn)));
    }

    private static int column(String letters) {
        int column = 0;
        for (int i = 0; i < letters.length(); i++) {
            column = column * LETTERS + (letters.charAt(i) & 0xDF) - 'A' + 1;
        }
        return column - 1;
    }
}
