package org.junheng.core.document;

import java.util.Comparator;
import java.util.List;

/** Draws {@link Strips} as SVG: shape before colour, no script, text as text. */
final class StripsSvg {

    private static final int WIDTH = 1100;
    private static final int LEFT = 290;
    private static final int RIGHT = 826;
    private static final int TOP = 96;
    private static final int ROW = 62;
    private static final int[] BESIDE = {852, 982};
    private static final int MOST = 200;
    private static final int TICK = 50;
    private static final int[] LANES = {0, -9, 9};
    private static final double SMALLEST = 2.6;
    private static final double LARGEST = 11;

    private final Xml svg;
    private final Strips strips;
    private final int bottom;

    private StripsSvg(Xml svg, Strips strips) {
        this.svg = svg;
        this.strips = strips;
        this.bottom = TOP + ROW * strips.strips().size();
    }

    static void write(Xml svg, Strips strips) {
        new StripsSvg(svg, strips).write();
    }

    private void write() {
        svg.open("svg", "xmlns", "http://www.w3.org/2000/svg");
        svg.with("viewBox", "0 0 %d %d".formatted(WIDTH, bottom + TICK));
        svg.with("role", "img").with("class", "strips");
        svg.open("title").text(strips.title()).close();
        text(0, 24, "t", strips.title());
        text(0, 48, "h", strips.how());
        frame();
        for (int i = 0; i < strips.strips().size(); i++) {
            strip(strips.strips().get(i), TOP + ROW * i + ROW / 2);
        }
        svg.close();
    }

    private void frame() {
        if (!Double.isNaN(strips.band())) {
            double from = x(strips.band());
            svg.open("rect", "class", "band", "x", round(from), "y", round(TOP));
            svg.with("width", round(x(100) - from))
                    .with("height", round(bottom - TOP))
                    .close();
        }
        for (int tick = 0; tick <= MOST; tick += TICK) {
            text(x(tick), bottom + 26, "a m", tick + "%" + (tick == MOST ? "+" : ""));
        }
        text(x(100), TOP - 10, "n m", strips.line());
        for (int i = 0; i < strips.heads().size(); i++) {
            text(BESIDE[i], TOP - 10, "a", strips.heads().get(i));
        }
    }

    private void strip(Strips.Strip strip, int y) {
        text(0, y - 4, "n", strip.name());
        text(0, y + 16, "a", strip.below());
        line("r", LEFT, y, RIGHT, y);
        line("l", x(100), y - ROW / 2, x(100), y + ROW / 2);
        double most =
                strip.marks().stream().mapToDouble(Strips.Mark::weight).max().orElse(1);
        List<Strips.Mark> sorted = strip.marks().stream()
                .sorted(Comparator.comparingDouble(Strips.Mark::percent))
                .toList();
        for (int i = 0; i < sorted.size(); i++) {
            mark(sorted.get(i), y + LANES[i % LANES.length], most);
        }
        for (int i = 0; i < strip.beside().size(); i++) {
            Strips.Beside beside = strip.beside().get(i);
            text(BESIDE[i], y + 4, beside.isBad() ? "n b" : "n", beside.text());
        }
    }

    private void mark(Strips.Mark mark, double y, double most) {
        double radius = SMALLEST + (LARGEST - SMALLEST) * Math.sqrt(mark.weight() / most);
        double x = x(mark.percent());
        if (mark.isBelow()) {
            String low = round(y + radius * 0.75);
            svg.open("path", "class", "d");
            svg.with(
                    "d",
                    "M" + round(x) + " " + round(y - radius) + "L" + round(x + radius) + " " + low + "L"
                            + round(x - radius) + " " + low + "Z");
        } else {
            svg.open("circle", "class", "u", "cx", round(x), "cy", round(y), "r", round(radius));
        }
        svg.open("title").text(mark.name() + " " + mark.value()).close();
        svg.close();
    }

    private static double x(double percent) {
        return LEFT + (RIGHT - LEFT) * Math.min(MOST, Math.max(0, percent)) / MOST;
    }

    private void line(String style, double x1, double y1, double x2, double y2) {
        svg.open("line", "class", style, "x1", round(x1), "y1", round(y1), "x2", round(x2), "y2", round(y2))
                .close();
    }

    private void text(double x, double y, String style, String text) {
        svg.open("text", "x", round(x), "y", round(y), "class", style)
                .text(text)
                .close();
    }

    /** A tenth of a point is finer than any printer. */
    private static String round(double number) {
        long tenths = Math.round(number * 10);
        return tenths % 10 == 0 ? String.valueOf(tenths / 10) : String.valueOf(tenths / 10d);
    }
}
