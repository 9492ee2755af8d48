package org.junheng.core.document;

import java.util.List;
import org.junheng.core.document.Pen.Anchor;

/** Where coordinates are drawn: one kilometre is as long to the east as to the north, the north is above, all of it in the middle. */
final class Ground {

    private static final int WIDTH = 900;
    private static final int HEIGHT = 720;
    private static final int TOP = 44;
    private static final int EDGE = 40;
    /** for the names beside the outermost marks */
    private static final int BESIDE = 200;

    /** kept free for the bar of kilometres */
    private static final int FOOT = 28;

    private static final double KILOMETRES_PER_DEGREE = 111.32;
    private static final double[] BARS = {100, 50, 20, 10, 5, 2, 1, 0.5, 0.2, 0.1};
    private static final double LONGEST_BAR = 0.25;

    private final double west;
    private final double north;
    private final double eastward;
    private final double northward;
    private final double pointsPerKilometre;
    /** a narrow county has a narrow drawing, which a phone shows whole */
    private final int width;

    /** where the west and the north are drawn: the county stands in the middle */
    private final double left;

    private final double top;

    /**
     * @param points x and y of each
     * @param isDegrees whether these are degrees east and north; kilometres otherwise
     * @param smallest kilometres the drawing covers at least
     */
    Ground(List<double[]> points, String title, boolean isDegrees, double smallest) {
        west = points.stream().mapToDouble(each -> each[0]).min().orElse(0);
        north = points.stream().mapToDouble(each -> each[1]).max().orElse(0);
        double east = points.stream().mapToDouble(each -> each[0]).max().orElse(0);
        double south = points.stream().mapToDouble(each -> each[1]).min().orElse(0);
        northward = isDegrees ? KILOMETRES_PER_DEGREE : 1;
        eastward = isDegrees ? KILOMETRES_PER_DEGREE * Math.cos(Math.toRadians((north + south) / 2)) : 1;
        double wide = Math.max(smallest, (east - west) * eastward);
        double high = Math.max(smallest, (north - south) * northward);
        pointsPerKilometre = Math.min((WIDTH - 2 * EDGE) / wide, (HEIGHT - TOP - 2 * EDGE) / high);
        double titled = Labels.wide(title, Pen.LARGE) + EDGE;
        width = (int) Math.min(WIDTH, Math.max(titled, wide * pointsPerKilometre + 2 * EDGE + BESIDE));
        left = (width - wide * pointsPerKilometre) / 2;
        top = TOP + (HEIGHT - TOP - high * pointsPerKilometre) / 2;
    }

    int width() {
        return width;
    }

    int height() {
        return HEIGHT;
    }

    /** Where names have to end. */
    int foot() {
        return HEIGHT - FOOT;
    }

    double x(double longitude) {
        return left + (longitude - west) * eastward * pointsPerKilometre;
    }

    double y(double latitude) {
        return top + (north - latitude) * northward * pointsPerKilometre;
    }

    double points(double kilometres) {
        return kilometres * pointsPerKilometre;
    }

    /** The longest round bar that is no longer than a quarter of the drawing. */
    void bar(Pen pen, String unit) {
        for (double bar : BARS) {
            double length = bar * pointsPerKilometre;
            if (length <= width * LONGEST_BAR) {
                pen.line(EDGE, HEIGHT - 16, EDGE + length, HEIGHT - 16, Pen.INK, 2);
                pen.text(
                        EDGE + length + 8,
                        HEIGHT - 12,
                        Pen.SMALL,
                        Pen.INK,
                        Anchor.START,
                        (bar < 1 ? String.valueOf(bar) : String.valueOf((int) bar)) + " " + unit);
                return;
            }
        }
    }
}
