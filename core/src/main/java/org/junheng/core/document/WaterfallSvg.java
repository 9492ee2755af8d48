package org.junheng.core.document;

import org.junheng.core.document.Pen.Anchor;

/** Draws {@link Waterfall}: each bar begins where the one above it ends. */
final class WaterfallSvg {

    private static final int WIDTH = 900;
    private static final int LEFT = 260;
    private static final int RIGHT = 780;
    private static final int TOP = 44;
    private static final int ROW = 28;
    private static final int BAR = 16;
    private static final int FOOT = 34;
    private static final int TICK = 25;
    private static final int WHOLE = 100;

    private WaterfallSvg() {}

    static void write(Xml svg, Waterfall waterfall) {
        int bottom = TOP + ROW * waterfall.parts().size();
        boolean isLinked =
                waterfall.parts().stream().anyMatch(part -> !part.link().isEmpty());
        Pen pen = Pen.begin(svg, WIDTH, bottom + FOOT, waterfall.title(), isLinked);
        pen.text(0, 22, Pen.LARGE, waterfall.title());
        for (int tick = 0; tick <= WHOLE; tick += TICK) {
            double x = x(tick / (double) WHOLE);
            pen.line(x, TOP, x, bottom, Pen.RULE, 1);
            pen.text(x, bottom + 20, Pen.SMALL, Pen.SOFT, Anchor.MIDDLE, tick + "%");
        }
        double from = 0;
        for (int i = 0; i < waterfall.parts().size(); i++) {
            Waterfall.Part part = waterfall.parts().get(i);
            double y = TOP + ROW * i + ROW / 2d;
            boolean isOpened = pen.link(part.link());
            pen.text(0, y + 5, Pen.PLAIN, isOpened ? Pen.BLUE : Pen.INK, Anchor.START, part.name());
            if (isOpened) {
                pen.close();
            }
            pen.rect(
                    x(from),
                    y - BAR / 2d,
                    x(from + part.share()) - x(from),
                    BAR,
                    part.isBelow() ? Pen.BELOW : Pen.ABOVE);
            pen.text(x(from + part.share()) + 6, y + 5, Pen.SMALL, part.text());
            from += part.share();
        }
        pen.end();
    }

    private static double x(double share) {
        return LEFT + (RIGHT - LEFT) * Math.min(1, Math.max(0, share));
    }
}
