package org.junheng.core.document;

import org.junheng.core.document.Pen.Anchor;

/** Draws {@link Dumbbells}: a ring before, a disc after. */
final class DumbbellsSvg {

    private static final int WIDTH = 900;
    private static final int LEFT = 240;
    private static final int RIGHT = 640;
    private static final int BESIDE = 660;
    private static final int TOP = 64;
    private static final int ROW = 30;
    private static final int FOOT = 34;
    private static final int MOST = 150;
    private static final int TICK = 50;
    private static final double RADIUS = 6;

    private DumbbellsSvg() {}

    static void write(Xml svg, Dumbbells dumbbells) {
        int bottom = TOP + ROW * dumbbells.rows().size();
        Pen pen = Pen.begin(svg, WIDTH, bottom + FOOT, dumbbells.title());
        pen.text(0, 22, Pen.LARGE, dumbbells.title());
        pen.text(x(100), TOP - 8, Pen.SMALL, Pen.INK, Anchor.MIDDLE, dumbbells.line());
        pen.text(
                BESIDE,
                TOP - 8,
                Pen.SMALL,
                Pen.SOFT,
                Anchor.START,
                "○ " + dumbbells.before() + "  ● " + dumbbells.after());
        for (int tick = 0; tick <= MOST; tick += TICK) {
            pen.text(x(tick), bottom + 20, Pen.SMALL, Pen.SOFT, Anchor.MIDDLE, tick + "%" + (tick == MOST ? "+" : ""));
        }
        pen.line(x(100), TOP, x(100), bottom, Pen.INK, 2);
        for (int i = 0; i < dumbbells.rows().size(); i++) {
            row(pen, dumbbells.rows().get(i), TOP + ROW * i + ROW / 2d);
        }
        pen.end();
    }

    private static void row(Pen pen, Dumbbells.Row row, double y) {
        pen.text(0, y + 5, Pen.PLAIN, row.name());
        if (!Double.isNaN(row.before()) && !Double.isNaN(row.after())) {
            pen.line(x(row.before()), y, x(row.after()), y, Pen.SOFT, 2);
        }
        if (!Double.isNaN(row.before())) {
            pen.group("fill", "#ffffff", "stroke", Pen.SOFT, "stroke-width", "2");
            pen.circle(x(row.before()), y, RADIUS, "");
            pen.close();
        }
        if (!Double.isNaN(row.after())) {
            pen.group("fill", row.isAbove() ? Pen.BELOW : Pen.BLUE);
            pen.circle(x(row.after()), y, RADIUS, "");
            pen.close();
        }
        pen.text(
                BESIDE,
                y + 5,
                Pen.PLAIN,
                row.isAbove() ? Pen.RUST : Pen.INK,
                Anchor.START,
                (row.isAbove() ? "✗ " : "✓ ") + row.text());
    }

    private static double x(double percent) {
        return LEFT + (RIGHT - LEFT) * Math.min(MOST, Math.max(0, percent)) / MOST;
    }
}
