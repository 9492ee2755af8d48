package org.junheng.core.document;

import java.util.List;

/** Draws shapes and texts of an SVG with attributes alone (画笔). */
final class Pen {

    static final String INK = "#1a1a1a";
    static final String PAPER = "#ffffff";
    static final String SOFT = "#595959";
    static final String RULE = "#d9d9d9";
    static final String BAND = "#f3e9d2";
    static final String BLUE = "#1f4f85";
    static final String RUST = "#a63a0b";
    static final String ABOVE = "#2b6cb0";
    static final String BELOW = "#b7410e";

    static final int LARGE = 18;
    static final int PLAIN = 14;
    static final int SMALL = 12;

    private static final String FONTS = "PingFang SC, Microsoft YaHei, Noto Sans CJK SC, sans-serif";
    private static final int LEADING = 3;
    private static final double THIN = 1;
    private static final double LOW = 0.75;

    private final Xml svg;

    private Pen(Xml svg) {
        this.svg = svg;
    }

    /** Where a text stands at its place. */
    enum Anchor {
        START("start"),
        MIDDLE("middle"),
        END("end");

        private final String name;

        Anchor(String name) {
            this.name = name;
        }
    }

    /** Begins a drawing that leads nowhere; {@link #end} closes it. */
    static Pen begin(Xml svg, int width, int height, String title) {
        return begin(svg, width, height, title, false);
    }

    /** @param isLinked whether parts of it can be opened: then it is no single image to those who hear it */
    static Pen begin(Xml svg, int width, int height, String title, boolean isLinked) {
        svg.open("svg", "xmlns", "http://www.w3.org/2000/svg");
        svg.with("viewBox", "0 0 %d %d".formatted(width, height));
        svg.with("width", width).with("height", height);
        svg.with("role", isLinked ? "group" : "img")
                .with("aria-label", title)
                .with("class", "drawing")
                .with("font-family", FONTS)
                .with("fill", INK);
        svg.open("title").text(title).close();
        return new Pen(svg);
    }

    void end() {
        svg.close();
    }

    void text(double x, double y, int size, String text) {
        text(x, y, size, INK, Anchor.START, text);
    }

    void text(double x, double y, int size, String ink, Anchor anchor, String text) {
        svg.open("text", "x", round(x), "y", round(y), "font-size", String.valueOf(size));
        if (!ink.equals(INK)) {
            svg.with("fill", ink);
        }
        if (ink.equals(RUST) || size == LARGE) {
            svg.with("font-weight", "600");
        }
        if (anchor != Anchor.START) {
            svg.with("text-anchor", anchor.name);
        }
        svg.text(text).close();
    }

    /** Lines of a text, one below the other. */
    void lines(double x, double y, int size, String ink, List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            text(x, y + i * leading(size), size, ink, Anchor.START, lines.get(i));
        }
    }

    /** From one line to the next. */
    static int leading(int size) {
        return size + size / LEADING;
    }

    /** A text that stays readable where a line runs behind it. */
    void over(double x, double y, int size, Anchor anchor, String text) {
        group("aria-hidden", "true", "stroke", "#ffffff", "stroke-width", "3", "stroke-linejoin", "round");
        text(x, y, size, "#ffffff", anchor, text);
        close();
        text(x, y, size, INK, anchor, text);
    }

    void line(double x1, double y1, double x2, double y2, String ink, double width) {
        svg.open("line", "x1", round(x1), "y1", round(y1), "x2", round(x2), "y2", round(y2), "stroke", ink);
        if (width != THIN) {
            svg.with("stroke-width", round(width));
        }
        svg.close();
    }

    void rect(double x, double y, double width, double height, String fill) {
        svg.open("rect", "x", round(x), "y", round(y));
        svg.with("width", round(Math.max(0, width)))
                .with("height", round(height))
                .with("fill", fill)
                .close();
    }

    /** Opens a group whose shapes look alike; {@link #close} ends it. */
    void group(String... attributes) {
        svg.open("g", attributes);
    }

    /** Opens what leads somewhere; nothing is opened for no address. */
    boolean link(String address) {
        if (address.isEmpty()) {
            return false;
        }
        svg.open("a", "href", address);
        return true;
    }

    void close() {
        svg.close();
    }

    /** A shape with nothing of its own but its form; what is said of it where there is something to say. */
    void circle(double x, double y, double radius, String said) {
        shape(said, "circle", "cx", round(x), "cy", round(y), "r", round(radius));
    }

    void triangle(double x, double y, double radius, String said) {
        String low = round(y + radius * LOW);
        shape(
                said,
                "path",
                "d",
                "M" + round(x) + " " + round(y - radius) + "L" + round(x + radius) + " " + low + "L" + round(x - radius)
                        + " " + low + "Z");
    }

    /** An area, its edge as light as its neighbours' so that no gap shows. */
    void polygon(String points, String fill) {
        svg.empty("polygon", "points", points, "fill", fill, "stroke", RULE, "stroke-width", ".5");
    }

    /** Any element, with what is said of it where there is something to say. */
    void shape(String said, String name, String... attributes) {
        if (said.isEmpty()) {
            svg.empty(name, attributes);
        } else {
            svg.open(name, attributes);
            svg.open("title").text(said).close();
            svg.close();
        }
    }

    /** A line through points. */
    void path(String points, String ink, double width) {
        svg.open("path", "d", points, "fill", "none", "stroke", ink, "stroke-width", round(width))
                .close();
    }

    /** A tenth of a point is finer than any printer. */
    static String round(double number) {
        long tenths = Math.round(number * 10);
        return tenths % 10 == 0 ? String.valueOf(tenths / 10) : String.valueOf(tenths / 10d);
    }
}
