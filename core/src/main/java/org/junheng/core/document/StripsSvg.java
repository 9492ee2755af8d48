package org.junheng.core.document;

import java.util.Comparator;
import java.util.List;
import org.junheng.core.document.Pen.Anchor;

/** Draws {@link Strips}: one row per indicator, one mark per school. */
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

    /** above this many marks they are drawn without names and links, which stand in the tables: a page stays small */
    private static final int MOST_NAMED = 700;

    private final Pen pen;
    private final Strips strips;
    private final int bottom;
    private final boolean isNamed;

    private StripsSvg(Pen pen, Strips strips) {
        this.pen = pen;
        this.strips = strips;
        this.bottom = TOP + ROW * strips.strips().size();
        this.isNamed =
                strips.strips().stream().mapToInt(strip -> strip.marks().size()).sum() <= MOST_NAMED;
    }

    static void write(Xml svg, Strips strips) {
        int height = TOP + ROW * strips.strips().size() + TICK;
        boolean isLinked =
                strips.strips().stream().anyMatch(strip -> !strip.link().isEmpty());
        new StripsSvg(Pen.begin(svg, WIDTH, height, strips.title(), isLinked), strips).write();
    }

    private void write() {
        pen.text(0, 24, Pen.LARGE, strips.title());
        soft(0, 48, strips.how());
        frame();
        for (int i = 0; i < strips.strips().size(); i++) {
            strip(strips.strips().get(i), TOP + ROW * i + ROW / 2);
        }
        pen.end();
    }

    private void soft(double x, double y, String text) {
        pen.text(x, y, Pen.SMALL, Pen.SOFT, Anchor.START, text);
    }

    private void frame() {
        if (!Double.isNaN(strips.band())) {
            double from = x(strips.band());
            pen.rect(from, TOP, x(100) - from, bottom - TOP, Pen.BAND);
        }
        for (int tick = 0; tick <= MOST; tick += TICK) {
            pen.text(x(tick), bottom + 26, Pen.SMALL, Pen.SOFT, Anchor.MIDDLE, tick + "%" + (tick == MOST ? "+" : ""));
        }
        pen.text(x(100), TOP - 10, Pen.PLAIN, Pen.INK, Anchor.MIDDLE, strips.line());
        for (int i = 0; i < strips.heads().size(); i++) {
            soft(BESIDE[i], TOP - 10, strips.heads().get(i));
        }
    }

    private void strip(Strips.Strip strip, int y) {
        boolean isLinked = pen.link(strip.link());
        pen.text(0, y - 4, Pen.PLAIN, isLinked ? Pen.BLUE : Pen.INK, Anchor.START, strip.name());
        if (isLinked) {
            pen.close();
        }
        soft(0, y + 16, strip.below());
        pen.line(LEFT, y, RIGHT, y, Pen.RULE, 1);
        pen.line(x(100), y - ROW / 2, x(100), y + ROW / 2, Pen.INK, 2);
        List<Strips.Mark> sorted = strip.marks().stream()
                .sorted(Comparator.comparingDouble(Strips.Mark::percent))
                .toList();
        pen.group("fill", Pen.ABOVE, "fill-opacity", ".45", "stroke", Pen.BLUE, "stroke-width", ".6");
        marks(strip, sorted, y, false);
        pen.close();
        pen.group("fill", Pen.BELOW, "fill-opacity", ".85");
        marks(strip, sorted, y, true);
        pen.close();
        for (int i = 0; i < strip.beside().size(); i++) {
            Strips.Beside beside = strip.beside().get(i);
            boolean isOpened = pen.link(beside.link());
            String colour = beside.isBad() ? Pen.RUST : isOpened ? Pen.BLUE : Pen.INK;
            pen.text(BESIDE[i], y + 4, Pen.PLAIN, colour, Anchor.START, beside.text());
            if (isOpened) {
                pen.close();
            }
        }
    }

    private void marks(Strips.Strip strip, List<Strips.Mark> sorted, int y, boolean below) {
        double most =
                strip.marks().stream().mapToDouble(Strips.Mark::weight).max().orElse(1);
        for (int i = 0; i < sorted.size(); i++) {
            Strips.Mark mark = sorted.get(i);
            if (mark.isBelow() == below) {
                mark(
                        mark,
                        y + LANES[i % LANES.length],
                        SMALLEST + (LARGEST - SMALLEST) * Math.sqrt(mark.weight() / most));
            }
        }
    }

    private void mark(Strips.Mark mark, double y, double radius) {
        if (!isNamed) {
            // of so many marks a whole point is fine enough, and the page stays small
            shape(mark, Math.rint(x(mark.percent())), y, Math.max(SMALLEST, Math.rint(radius)), "");
            return;
        }
        boolean isLinked = pen.link(mark.link());
        shape(mark, x(mark.percent()), y, radius, (mark.name() + " " + mark.value()).strip());
        if (isLinked) {
            pen.close();
        }
    }

    private void shape(Strips.Mark mark, double x, double y, double radius, String said) {
        if (mark.isBelow()) {
            pen.triangle(x, y, radius, said);
        } else {
            pen.circle(x, y, radius, said);
        }
    }

    private static double x(double percent) {
        return LEFT + (RIGHT - LEFT) * Math.min(MOST, Math.max(0, percent)) / MOST;
    }
}
