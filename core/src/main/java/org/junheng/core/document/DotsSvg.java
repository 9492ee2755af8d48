package org.junheng.core.document;

import java.util.ArrayList;
import java.util.List;
import org.junheng.core.document.Pen.Anchor;

/** Draws {@link Dots}: one kilometre is as long to the east as to the north, the north is above. */
final class DotsSvg {

    private static final double SMALLEST = 4;
    private static final double LARGEST = 16;
    private static final int MOST_NAMED = 60;

    private Pen pen;
    private final Dots dots;
    private final Ground ground;

    private DotsSvg(Dots dots) {
        this.dots = dots;
        List<double[]> all = new ArrayList<>();
        dots.dots().forEach(dot -> all.add(new double[] {dot.longitude(), dot.latitude()}));
        dots.outlines().forEach(line -> all.addAll(List.of(line)));
        ground = new Ground(all, dots.title(), true, 1);
    }

    static void write(Xml svg, Dots dots) {
        new DotsSvg(dots).write(svg);
    }

    private void write(Xml svg) {
        boolean isLinked = dots.dots().stream().anyMatch(dot -> !dot.link().isEmpty());
        pen = Pen.begin(svg, ground.width(), ground.height(), dots.title(), isLinked);
        pen.text(0, 22, Pen.LARGE, dots.title());
        dots.outlines().forEach(this::outline);
        pen.group("fill", "none", "stroke", Pen.SOFT, "stroke-dasharray", "3 3");
        dots.dots().stream()
                .filter(dot -> dot.circle() > 0)
                .forEach(dot -> pen.circle(x(dot.longitude()), y(dot.latitude()), ground.points(dot.circle()), ""));
        pen.close();
        double most = dots.dots().stream().mapToDouble(Dots.Dot::weight).max().orElse(1);
        dots.dots().forEach(dot -> dot(dot, radius(dot, most)));
        if (dots.dots().size() <= MOST_NAMED) {
            names(most);
        }
        ground.bar(pen, dots.scale());
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
        Labels.of(marks, ground.width(), ground.foot(), Pen.SMALL)
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

    private double x(double longitude) {
        return ground.x(longitude);
    }

    private double y(double latitude) {
        return ground.y(latitude);
    }
}
