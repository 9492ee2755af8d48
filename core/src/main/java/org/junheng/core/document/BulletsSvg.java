package org.junheng.core.document;

import org.junheng.core.document.Pen.Anchor;

/** Draws {@link Bullets}. */
final class BulletsSvg {

    private static final int WIDTH = 900;
    private static final int LEFT = 240;
    private static final int RIGHT = 620;
    private static final int BESIDE = 640;
    private static final int TOP = 64;
    private static final int ROW = 36;
    private static final int BAR = 14;
    private static final int FOOT = 34;
    private static final int MOST = 200;
    private static final int TICK = 50;

    private BulletsSvg() {}

    static void write(Xml svg, Bullets bullets) {
        int bottom = TOP + ROW * bullets.bullets().size();
        boolean isLinked =
                bullets.bullets().stream().anyMatch(bullet -> !bullet.link().isEmpty());
        Pen pen = Pen.begin(svg, WIDTH, bottom + FOOT, bullets.title(), isLinked);
        pen.text(0, 22, Pen.LARGE, bullets.title());
        if (!Double.isNaN(bullets.band())) {
            pen.rect(x(bullets.band()), TOP, x(100) - x(bullets.band()), bottom - TOP, Pen.BAND);
        }
        for (int tick = 0; tick <= MOST; tick += TICK) {
            pen.text(x(tick), bottom + 20, Pen.SMALL, Pen.SOFT, Anchor.MIDDLE, tick + "%" + (tick == MOST ? "+" : ""));
        }
        pen.text(x(100), TOP - 8, Pen.SMALL, Pen.INK, Anchor.MIDDLE, bullets.line());
        pen.text(BESIDE, TOP - 8, Pen.SMALL, Pen.SOFT, Anchor.START, bullets.county());
        for (int i = 0; i < bullets.bullets().size(); i++) {
            bullet(pen, bullets.bullets().get(i), TOP + ROW * i + ROW / 2d);
        }
        pen.line(x(100), TOP, x(100), bottom, Pen.INK, 2);
        pen.end();
    }

    private static void bullet(Pen pen, Bullets.Bullet bullet, double y) {
        boolean isLinked = pen.link(bullet.link());
        pen.text(0, y + 5, Pen.PLAIN, isLinked ? Pen.BLUE : Pen.INK, Anchor.START, bullet.name());
        if (isLinked) {
            pen.close();
        }
        if (!Double.isNaN(bullet.percent())) {
            pen.rect(LEFT, y - BAR / 2d, x(bullet.percent()) - LEFT, BAR, bullet.isBelow() ? Pen.BELOW : Pen.ABOVE);
        }
        if (!Double.isNaN(bullet.countyPercent())) {
            pen.line(x(bullet.countyPercent()), y - BAR, x(bullet.countyPercent()), y + BAR, Pen.SOFT, 3);
        }
        pen.text(
                BESIDE,
                y + 5,
                Pen.PLAIN,
                bullet.isBelow() ? Pen.RUST : Pen.INK,
                Anchor.START,
                (bullet.isBelow() ? "▲ " : "") + bullet.beside());
    }

    private static double x(double percent) {
        return LEFT + (RIGHT - LEFT) * Math.min(MOST, Math.max(0, percent)) / MOST;
    }
}
