package org.junheng.core.document;

import org.junheng.core.document.Pen.Anchor;

/** Draws {@link Multiples} in rows of five. */
final class MultiplesSvg {

    private static final int WIDTH = 1100;
    private static final int COLUMNS = 5;
    private static final int SMALL = WIDTH / COLUMNS;
    private static final int TOP = 56;
    private static final int HEAD = 22;
    private static final int BAR = 9;
    private static final int GAP = 26;
    private static final int LONG = SMALL - 40;
    private static final int MOST = 150;
    private static final int LINE = 100;

    private MultiplesSvg() {}

    static void write(Xml svg, Multiples multiples) {
        int rows = (multiples.smalls().size() + COLUMNS - 1) / COLUMNS;
        int height = HEAD + BAR * multiples.bars().size() + GAP;
        boolean isLinked =
                multiples.smalls().stream().anyMatch(small -> !small.link().isEmpty());
        Pen pen = Pen.begin(svg, WIDTH, TOP + rows * height, multiples.title(), isLinked);
        pen.text(0, 22, Pen.LARGE, multiples.title());
        pen.text(0, 44, Pen.SMALL, Pen.SOFT, Anchor.START, multiples.line());
        for (int i = 0; i < multiples.smalls().size(); i++) {
            small(pen, multiples.smalls().get(i), i % COLUMNS * SMALL, TOP + i / COLUMNS * height);
        }
        pen.end();
    }

    private static void small(Pen pen, Multiples.Small small, int left, int top) {
        boolean isLinked = pen.link(small.link());
        pen.text(left, top + 14, Pen.PLAIN, isLinked ? Pen.BLUE : Pen.INK, Anchor.START, small.name());
        if (isLinked) {
            pen.close();
        }
        int bottom = top + HEAD + BAR * small.percents().size();
        for (int i = 0; i < small.percents().size(); i++) {
            double percent = small.percents().get(i);
            int y = top + HEAD + BAR * i;
            if (Double.isNaN(percent)) {
                pen.text(left, y + BAR - 1, BAR, Pen.SOFT, Anchor.START, "—");
            } else {
                pen.rect(left, y + 1, x(percent), BAR - 2, percent > LINE ? Pen.BELOW : Pen.ABOVE);
                if (percent > LINE) {
                    pen.text(left + x(percent) + 2, y + BAR - 1, BAR, Pen.RUST, Anchor.START, "✗");
                }
            }
        }
        pen.line(left + x(LINE), top + HEAD - 2, left + x(LINE), bottom + 2, Pen.INK, 1);
    }

    private static double x(double percent) {
        return LONG * Math.min(MOST, Math.max(0, percent)) / MOST;
    }
}
