package org.junheng.core.document;

import java.util.Comparator;
import java.util.List;
import org.junheng.core.document.Pen.Anchor;

/** Draws {@link Strips}: one row per indicator, one mark per school. */
final class StripsSvg {

    private static final int WIDTH = 840;
    private static final int LEFT = 16;
    private static final int RIGHT = 552;
    private static final int LINE_HEAD = 30;
    private static final int ROW = 66;
    /** where in a row its name stands, and the strip below it */
    private static final int NAME = 14;

    private static final int STRIP = 45;
    private static final int[] BESIDE = {592, 722};
    private static final int MOST = 200;
    private static final int TICK = 50;
    private static final int[] LANES = {0, -9, 9};
    private static final double SMALLEST = 2.6;
    private static final double LARGEST = 11;
    private static final int RING = 5;

    /** above this many marks they are drawn without names and links, which stand in the tables: a page stays small */
    private static final int MOST_NAMED = 700;

    private final Pen pen;
    private final Strips strips;
    private final List<String> title;
    private final List<String> how;
    private final int top;
    private final int bottom;
    private final boolean isNamed;

    private StripsSvg(Xml svg, Strips strips) {
        this.strips = strips;
        this.title = Lines.of(strips.title(), Pen.LARGE, WIDTH);
        this.how = strips.how().isEmpty() ? List.of() : Lines.of(strips.how(), Pen.SMALL, WIDTH);
        this.top = title.size() * Pen.leading(Pen.LARGE) + how.size() * Pen.leading(Pen.SMALL) + LINE_HEAD;
        this.bottom = top + ROW * strips.strips().size();
        this.isNamed =
                strips.strips().stream().mapToInt(strip -> strip.marks().size()).sum() <= MOST_NAMED;
        boolean isLinked = strips.strips().stream().anyMatch(StripsSvg::isLinked);
        this.pen = Pen.begin(svg, WIDTH, bottom + TICK, strips.title(), isLinked);
    }

    /** Whether any part of it leads somewhere. */
    private static boolean isLinked(Strips.Strip strip) {
        return !strip.link().isEmpty()
                || strip.beside().stream().anyMatch(beside -> !beside.link().isEmpty())
                || strip.marks().stream().anyMatch(mark -> !mark.link().isEmpty());
    }

    static void write(Xml svg, Strips strips) {
        new StripsSvg(svg, strips).write();
    }

    private void write() {
        pen.lines(0, Pen.LARGE, Pen.LARGE, Pen.INK, title);
        pen.lines(0, title.size() * Pen.leading(Pen.LARGE) + Pen.SMALL, Pen.SMALL, Pen.SOFT, how);
        frame();
        for (int i = 0; i < strips.strips().size(); i++) {
            strip(strips.strips().get(i), top + ROW * i);
        }
        pen.end();
    }

    private void soft(double x, double y, String text) {
        pen.text(x, y, Pen.SMALL, Pen.SOFT, Anchor.START, text);
    }

    private void frame() {
        if (!Double.isNaN(strips.band())) {
            double from = x(strips.band());
            pen.rect(from, top, x(100) - from, bottom - top, Pen.BAND);
        }
        for (int tick = 0; tick <= MOST; tick += TICK) {
            pen.text(x(tick), bottom + 26, Pen.SMALL, Pen.SOFT, Anchor.MIDDLE, tick + "%" + (tick == MOST ? "+" : ""));
        }
        pen.text(x(100), top - 10, Pen.PLAIN, Pen.INK, Anchor.MIDDLE, strips.line());
        for (int i = 0; i < strips.heads().size(); i++) {
            soft(BESIDE[i], top - 10, strips.heads().get(i));
        }
    }

    /** Its name above it, not beside: on a phone both are seen at once. */
    private void strip(Strips.Strip strip, int from) {
        int y = from + STRIP;
        boolean isLinked = pen.link(strip.link());
        pen.text(0, from + NAME, Pen.PLAIN, isLinked ? Pen.BLUE : Pen.INK, Anchor.START, strip.name());
        if (isLinked) {
            pen.close();
        }
        soft(x(100) + RING, from + NAME, strip.below());
        pen.line(LEFT, y, RIGHT, y, Pen.RULE, 1);
        pen.line(x(100), from + NAME + RING, x(100), from + ROW, Pen.INK, 2);
        List<Strips.Mark> sorted = strip.marks().stream()
                .sorted(Comparator.comparingDouble(Strips.Mark::percent))
                .toList();
        pen.group("fill", Pen.ABOVE, "fill-opacity", ".45", "stroke", Pen.BLUE, "stroke-width", ".6");
        marks(strip, sorted, y, false);
        pen.close();
        pen.group("fill", Pen.BELOW, "fill-opacity", ".85");
        marks(strip, sorted, y, true);
        pen.close();
        sorted.stream().filter(Strips.Mark::isOwn).forEach(mark -> own(mark, y));
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
            if (mark.isBelow() == below && !mark.isOwn()) {
                mark(
                        mark,
                        y + LANES[i % LANES.length],
                        SMALLEST + (LARGEST - SMALLEST) * Math.sqrt(mark.weight() / most));
            }
        }
    }

    /** In its own colour, ringed and named: told by shape and word as well. */
    private void own(Strips.Mark mark, double y) {
        double x = x(mark.percent());
        boolean isLinked = pen.link(mark.link());
        pen.group("fill", "none", "stroke", Pen.INK, "stroke-width", "2");
        pen.circle(x, y, LARGEST, "");
        pen.close();
        pen.group("fill", mark.isBelow() ? Pen.BELOW : Pen.ABOVE);
        shape(mark, x, y, LARGEST - RING, (mark.name() + " " + mark.value()).strip());
        pen.close();
        boolean isAtEdge = x < ROW;
        pen.over(isAtEdge ? 0 : x, y - LARGEST - 2, Pen.SMALL, isAtEdge ? Anchor.START : Anchor.MIDDLE, mark.name());
        if (isLinked) {
            pen.close();
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
