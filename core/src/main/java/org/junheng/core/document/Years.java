package org.junheng.core.document;

import java.util.List;

/**
 * One number over the years (历年), with the line it is held against.
 *
 * @param line the limit or threshold; NaN for none
 * @param lineName what stands at it
 * @param expected how many of the points at the end are no counts but expected
 */
public record Years(String title, double line, String lineName, List<Point> points, int expected) implements Drawing {

    public Years(String title, double line, String lineName, List<Point> points) {
        this(title, line, lineName, points, 0);
    }

    /**
     * @param value NaN where there is none: the line is broken there
     * @param text the value as it is read
     */
    public record Point(String year, double value, String text) {}
}
