package org.junheng.core.document;

import java.util.Optional;
import org.junheng.core.document.Pen.Anchor;

/** Draws {@link Years}: the axis starts at 0; what is expected is dashed and hollow. */
final class YearsSvg {

    private static final int WIDTH = 520;
    private static final int HEIGHT = 230;
    private static final int LEFT = 20;
    private static final int RIGHT = 400;
    private static final int TOP = 50;
    private static final int BOTTOM = 190;
    private static final double ROOM = 1.15;
    private static final int ABOVE = 10;
    private static final int HANG = 3;

    private final Pen pen;
    private final Years years;
    private final double most;

    private YearsSvg(Pen pen, Years years) {
        this.pen = pen;
        this.years = years;
        double highest = years.points().stream()
                .mapToDouble(Years.Point::value)
                .filter(value -> !Double.isNaN(value))
                .max()
                .orElse(0);
        double top = Math.max(highest, Double.isNaN(years.line()) ? 0 : years.line());
        this.most = top > 0 ? top * ROOM : 1;
    }

    static void write(Xml svg, Years years) {
        new YearsSvg(Pen.begin(svg, WIDTH, HEIGHT, years.title()), years).write();
    }

    private void write() {
        pen.text(0, 20, Pen.PLAIN, years.title());
        pen.line(LEFT, BOTTOM, RIGHT, BOTTOM, Pen.RULE, 1);
        if (!Double.isNaN(years.line())) {
            double y = y(years.line());
            pen.line(LEFT, y, RIGHT, y, Pen.INK, 1.5);
            pen.text(RIGHT + 8, y + 4, Pen.SMALL, years.lineName());
        }
        int counted = years.points().size() - years.expected();
        path(0, counted).ifPresent(points -> pen.path(points, Pen.BLUE, 2));
        if (years.expected() > 0) {
            pen.group("stroke-dasharray", "5 4");
            path(Math.max(0, counted - 1), years.points().size()).ifPresent(points -> pen.path(points, Pen.BLUE, 2));
            pen.close();
        }
        for (int i = 0; i < years.points().size(); i++) {
            Years.Point point = years.points().get(i);
            pen.text(x(i), BOTTOM + 20, Pen.SMALL, Pen.SOFT, Anchor.MIDDLE, point.year());
            if (!Double.isNaN(point.value())) {
                if (i < counted) {
                    pen.group("fill", Pen.BLUE);
                } else {
                    pen.group("fill", Pen.PAPER, "stroke", Pen.BLUE, "stroke-width", "2");
                }
                pen.circle(x(i), y(point.value()), 4, "");
                pen.close();
                pen.over(x(i), besideLine(y(point.value())), Pen.SMALL, Anchor.MIDDLE, point.text());
            }
        }
        pen.end();
    }

    /** The line through some of the points, broken where there is no value; empty where there is none at all. */
    private Optional<String> path(int from, int to) {
        StringBuilder path = new StringBuilder();
        boolean isBroken = true;
        for (int i = from; i < to; i++) {
            double value = years.points().get(i).value();
            if (Double.isNaN(value)) {
                isBroken = true;
            } else {
                path.append(isBroken ? 'M' : 'L')
                        .append(Pen.round(x(i)))
                        .append(' ')
                        .append(Pen.round(y(value)));
                isBroken = false;
            }
        }
        return path.isEmpty() ? Optional.empty() : Optional.of(path.toString());
    }

    /** Above its point, below it where the line runs through the number otherwise. */
    private double besideLine(double y) {
        double line = y(years.line());
        double above = y - ABOVE;
        return line < above + HANG && line > above - Pen.SMALL - HANG ? y + ABOVE + Pen.SMALL : above;
    }

    private double x(int index) {
        double step = (RIGHT - LEFT) / (double) Math.max(1, years.points().size());
        return LEFT + step * (index + 0.5);
    }

    private double y(double value) {
        return BOTTOM - (BOTTOM - TOP) * value / most;
    }
}
