package org.junheng.core.document;

import java.util.ArrayList;
import java.util.List;
import org.junheng.core.document.Pen.Anchor;

/** Draws {@link Dots}: one kilometre is as long to the east as to the north, the north is above. */
final class DotsSvg {

    private static final int WIDTH = 900;
    private static final int HEIGHT = 720;
    private static final int TOP = 44;
    private static final int EDGE = 40;
    /** for the names beside the outermost marks */
    private static final int BESIDE = 200;

    /** kept free for the bar of kilometres */
    private static final int FOOT = 28;

    private static final double SMALLEST = 4;
    private static final double LARGEST = 16;
    private static final double KILOMETRES_PER_DEGREE = 111.32;
    private static final double[] BARS = {100, 50, 20, 10, 5, 2, 1};
    private static final double LONGEST_BAR = 0.25;
    private static final int MOST_NAMED = 60;

    private Pen pen;
    private final Dots dots;
    private final double west;
    private final double north;
    private final double squeeze;
    private final double pointsPerKilometre;
    /** a narrow county has a narrow drawing, which a phone shows whole */
    private final int width;

    /** where the west and the north are drawn: the county stands in the middle */
    private final double left;

    private final double top;

    private DotsSvg(Dots dots) {
        this.dots = dots;
        List<double[]> all = new ArrayList<>();
        dots.dots().forEach(dot -> all.add(new double[] {dot.longitude(), dot.latitude()}));
        dots.outlines().forEach(line -> all.addAll(List.of(line)));
        west = all.stream().mapToDouble(each -> each[0]).min().orElse(0);
        north = all.stream().mapToDouble(each -> each[1]).max().orElse(0);
        double east = all.stream().mapToDouble(each -> each[0]).max().orElse(0);
        double south = all.stream().mapToDouble(each -> each[1]).min().orElse(0);
        squeeze = Math.cos(Math.toRadians((north + south) / 2));
        double wide = Math.max(1, (east - west) * KILOMETRES_PER_DEGREE * squeeze);
        double high = Math.max(1, (north - south) * KILOMETRES_PER_DEGREE);
        pointsPerKilometre = Math.min((WIDTH - 2 * EDGE) / wide, (HEIGHT - TOP - 2 * EDGE) / high);
        double titled = Labels.wide(dots.title(), Pen.LARGE) + EDGE;
        width = (int) Math.min(WIDTH, Math.max(titled, wide * pointsPerKilometre + 2 * EDGE + BESIDE));
        left = (width - wide * pointsPerKilometre) / 2;
        top = TOP + (HEIGHT - TOP - high * pointsPerKilometre) / 2;
    }

    static void write(Xml svg, Dots dots) {
        new DotsSvg(dots).write(svg);
    }

    private void write(Xml svg) {
        boolean isLinked = dots.dots().stream().anyMatch(dot -> !dot.link().isEmpty());
        pen = Pen.begin(svg, width, HEIGHT, dots.title(), isLinked);
        pen.text(0, 22, Pen.LARGE, dots.title());
        dots.outlines().forEach(this::outline);
        pen.group("fill", "none", "stroke", Pen.SOFT, "stroke-dasharray", "3 3");
        dots.dots().stream()
                .filter(dot -> dot.circle() > 0)
                .forEach(dot ->
                        pen.circle(x(dot.longitude()), y(dot.latitude()), dot.circle() * pointsPerKilometre, ""));
        pen.close();
        double most = dots.dots().stream().mapToDouble(Dots.Dot::weight).max().orElse(1);
        dots.dots().forEach(dot -> dot(dot, radius(dot, most)));
        if (dots.dots().size() <= MOST_NAMED) {
            names(most);
        }
        scale();
        pen.end();
    }

    private void outline(double[][] line) {
        StringBuilder path = new StringBuilder();
        for (double[] point : line) {
            path.append(path.isEmpty() ? 'M' : 'L')
                    .append(Pen.round(x(point[0])))
                    .append(' ')
                    .append(Pen.round(y(point[1])));
        }
        pen.path(path.append('Z').toString(), Pen.SOFT, 1);
    }

    private static double radius(Dots.Dot dot, double most) {
        return SMALLEST + (LARGEST - SMALLEST) * Math.sqrt(most > 0 ? dot.weight() / most : 0);
    }

    /** A name that would cross another stands in the table and is heard on its mark. */
    private void names(double most) {
        List<Labels.Mark> marks = dots.dots().stream()
                .map(dot -> new Labels.Mark(x(dot.longitude()), y(dot.latitude()), radius(dot, most), dot.name()))
                .toList();
        Labels.of(marks, width, HEIGHT - FOOT, Pen.SMALL)
                .forEach(placed -> placed.ifPresent(
                        label -> pen.text(label.x(), label.y(), Pen.SMALL, Pen.SOFT, Anchor.START, label.name())));
    }

    private void dot(Dots.Dot dot, double radius) {
        double x = x(dot.longitude());
        double y = y(dot.latitude());
        boolean isLinked = pen.link(dot.link());
        pen.group("fill", dot.isBelow() ? Pen.BELOW : Pen.ABOVE, "fill-opacity", ".7", "stroke", "#ffffff");
        if (dot.isBelow()) {
            pen.triangle(x, y, radius, dot.said());
        } else {
            pen.circle(x, y, radius, dot.said());
        }
        pen.close();
        if (isLinked) {
            pen.close();
        }
    }

    private void scale() {
        for (double bar : BARS) {
            double length = bar * pointsPerKilometre;
            if (length <= width * LONGEST_BAR) {
                pen.line(EDGE, HEIGHT - 16, EDGE + length, HEIGHT - 16, Pen.INK, 2);
                pen.text(EDGE + length + 8, HEIGHT - 12, Pen.SMALL, (int) bar + " " + dots.scale());
                return;
            }
        }
    }

    private double x(double longitude) {
        return left + (longitude - west) * KILOMETRES_PER_DEGREE * squeeze * pointsPerKilometre;
    }

    private double y(double latitude) {
        return top + (north - latitude) * KILOMETRES_PER_DEGREE * pointsPerKilometre;
    }
}
