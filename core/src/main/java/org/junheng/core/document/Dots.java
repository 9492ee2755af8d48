package org.junheng.core.document;

import java.util.List;

/**
 * Where things are (点图): marks by longitude and latitude, with no base map but outlines of one's own.
 *
 * @param scale what stands at the bar of one kilometre or more
 * @param outlines each a closed line of longitudes and latitudes
 */
public record Dots(String title, String scale, List<double[][]> outlines, List<Dot> dots) implements Drawing {

    public Dots {
        outlines = List.copyOf(outlines);
        dots = List.copyOf(dots);
    }

    /**
     * @param said what a reader hears of it
     * @param weight the area of the mark
     * @param circle radius of a circle around it in kilometres; 0 for none
     * @param isBelow a triangle instead of a disc
     */
    public record Dot(
            String name,
            String link,
            String said,
            double longitude,
            double latitude,
            double weight,
            double circle,
            boolean isBelow) {}
}
