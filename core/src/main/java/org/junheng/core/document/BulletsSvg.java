package org.junheng.core.document;

import java.util.List;
import org.junheng.core.document.Pen.Anchor;

/** Draws {@link Bullets}. */
final class BulletsSvg {

    private static final int WIDTH = 600;
    private static final int LEFT = 14;
    private static final int RIGHT = 400;
    private static final int BESIDE = 130;
    private static final int HEAD = 44;
    private static final int ROW = 48;
    /** where in a row its name stands, and the bar below it */
    private static final int NAME = 14;

    private static final int MIDDLE = 30;
    private static final int BAR = 14;
    private static final int FOOT = 34;
    private static final int MOST = 200;
    private static final int TICK = 50;

    private BulletsSvg() {}

    static void write(Xml svg, Bullets bullets) {
        List<String> title = Lines.of(bullets.title(), Pen.LARGE, WIDTH);
        int top = title.size() * Pen.leading(Pen.LARGE) + HEAD;
        int bottom = top + ROW * bullets.bullets().size();
        boolean isLinked =
                bullets.bullets().stream().anyMatch(bullet -> !bullet.link().isEmpty());
        Pen pen = Pen.begin(svg, WIDTH, bottom + FOOT, bullets.title(), isLinked);
        pen.lines(0, Pen.LARGE, Pen.LARGE, Pen.INK, title);
        for (int tick = 0; tick <= MOST; tick += TICK) {
            pen.text(x(tick), bottom + 20, Pen.SMALL, Pen.SOFT, Anchor.MIDDLE, tick + "%" + (tick == MOST ? "+" : ""));
        }
        pen.text(0, top - HEAD + Pen.SMALL, Pen.SMALL, Pen.SOFT, Anchor.START, bullets.county());
        pen.text(x(100), top - 8, Pen.SMALL, Pen.INK, Anchor.MIDDLE, bullets.line());
        for (int i = 0; i < bullets.bullets().size(); i++) {
            bullet(pen, bullets.bullets().get(i), bullets.band(), top + ROW * i);
        }
        pen.end();
    }

    /** Its name above the bar, not beside: on a phone both are seen at once. */
    private static void bullet(Pen pen, Bullets.Bullet bullet, double band, double from) {
        double y = from + MIDDLE;
        if (!Double.isNaN(band)) {
            pen.rect(x(band), y - BAR / 2d, x(100) - x(band), from + ROW - y + BAR / 2d, Pen.BAND);
        }
        boolean isLinked = pen.link(bullet.link());
        pen.text(0, from + NAME, Pen.PLAIN, isLinked ? Pen.BLUE : Pen.INK, Anchor.START, bullet.name());
        if (isLinked) {
            pen.close();
        }
        if (!Double.isNaN(bullet.percent())) {
            pen.rect(LEFT, y - BAR / 2d, x(bullet.percent()) - LEFT, BAR, bullet.isBelow() ? Pen.BELOW : Pen.ABOVE);
        }
        if (!Double.isNaN(bullet.countyPercent())) {
            pen.line(x(bullet.countyPercent()), y - BAR, x(bullet.countyPercent()), y + BAR, Pen.SOFT, 3);
        }
        pen.line(x(100), y - BAR / 2d - 2, x(100), from + ROW, Pen.INK, 2);
        pen.text(
                BESIDE,
                from + NAME,
                Pen.PLAIN,
                bullet.isBelow() ? Pen.RUST : Pen.INK,
                Anchor.START,
                (bullet.isBelow() ? "▲ " : "") + bullet.beside());
    }

    private static double x(double percent) {
        return LEFT + (RIGHT - LEFT) * Math.min(MOST, Math.max(0, percent)) / MOST;
    }
}
