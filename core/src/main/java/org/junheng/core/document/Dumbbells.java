package org.junheng.core.document;

import java.util.List;

/** Before and after (前后对照): every row scaled so that 100 is its limit; the less the better. */
public record Dumbbells(String title, String line, String before, String after, List<Row> rows) implements Drawing {

    /**
     * @param before in per cent of the limit, NaN for none
     * @param text before and after as they are read
     * @param isAbove whether it is above its limit afterwards
     */
    public record Row(String name, double before, double after, String text, boolean isAbove) {}
}
