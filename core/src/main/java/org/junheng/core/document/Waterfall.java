package org.junheng.core.document;

import java.util.List;

/**
 * Who makes a spread (差异来源): shares of the whole variance one after the other until they are all of it.
 *
 * @param parts the greatest first; the last one may be all others together
 */
public record Waterfall(String title, List<Part> parts) implements Drawing {

    /**
     * @param share 0 to 1
     * @param isBelow on which side of the county's mean the school lies; drawn with its own shape
     * @param text the share as it is read
     */
    public record Part(String name, String link, double share, boolean isBelow, String text) {}
}
