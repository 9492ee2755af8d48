package org.junheng.core.document;

import java.util.List;

/**
 * The county picture (全县一图): one strip per indicator, one mark per school, every strip scaled so that 100 is the line.
 *
 * @param title the computed headline
 * @param how how to read it
 * @param line what stands above the line at 100
 * @param band from which per cent on a school is near enough; NaN for none
 * @param heads headings of the two columns beside the strips
 */
public record Strips(String title, String how, String line, double band, List<String> heads, List<Strip> strips)
        implements Drawing {

    /**
     * One indicator.
     *
     * @param link address of the indicator; empty for none
     * @param beside the texts in the two columns, each with a sign before it that says the same
     */
    public record Strip(String name, String link, String below, List<Mark> marks, List<Beside> beside) {}

    /**
     * A text beside a strip.
     *
     * @param link address of where it comes from; empty for none
     * @param isBad drawn in rust instead of blue
     */
    public record Beside(String text, String link, boolean isBad) {}

    /**
     * One school.
     *
     * @param link address of its value; empty for none
     * @param percent of the line
     * @param weight students: the area of the mark
     * @param isBelow a triangle instead of a disc
     * @param isOwn the one it is all about: ringed, its name beside it
     */
    public record Mark(
            String name, String value, String link, double percent, double weight, boolean isBelow, boolean isOwn) {
        public Mark(String name, String value, String link, double percent, double weight, boolean isBelow) {
            this(name, value, link, percent, weight, isBelow, false);
        }
    }
}
