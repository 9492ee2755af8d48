package org.junheng.core.document;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

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

    private final XMLStreamWriter svg;
    private final Strips strips;
    private final int bottom;

    private StripsSvg(XMLStreamWriter svg, Strips strips) {
        this.svg = svg;
        this.strips = strips;
        this.bottom = TOP + ROW * strips.strips().size();
    }

    static void write(XMLStreamWriter svg, Strips strips) throws XMLStreamException {
        new StripsSvg(svg, strips).write();
    }

    private void write() throws XMLStreamException {
        svg.writeStartElement("svg");
        svg.writeAttribute("xmlns", "http://www.w3.org/2000/svg");
        svg.writeAttribute("viewBox", "0 0 %d %d".formatted(WIDTH, bottom + TICK));
        svg.writeAttribute("role", "img");
        svg.writeAttribute("class", "strips");
        svg.writeStartElement("title");
        svg.writeCharacters(strips.title());
        svg.writeEndElement();
        text(0, 24, "t", strips.title());
        text(0, 48, "h", strips.how());
        frame();
        for (int i = 0; i < strips.strips().size(); i++) {
            strip(strips.strips().get(i), TOP + ROW * i + ROW / 2);
        }
        svg.writeEndElement();
    }

    private void frame() throws XMLStreamException {
        if (!Double.isNaN(strips.band())) {
            empty(
                    "rect",
                    "band",
                    "x",
                    x(strips.band()),
                    "y",
                    TOP,
                    "width",
                    x(100) - x(strips.band()),
                    "height",
                    bottom - TOP);
        }
        for (int tick = 0; tick <= MOST; tick += TICK) {
            text(x(tick), bottom + 26, "a m", tick + "%" + (tick == MOST ? "+" : ""));
        }
        text(x(100), TOP - 10, "n m", strips.line());
        for (int i = 0; i < strips.heads().size(); i++) {
            text(BESIDE[i], TOP - 10, "a", strips.heads().get(i));
        }
    }

    private void strip(Strips.Strip strip, int y) throws XMLStreamException {
        text(0, y - 4, "n", strip.name());
        text(0, y + 16, "a", strip.below());
        empty("line", "r", "x1", LEFT, "y1", y, "x2", RIGHT, "y2", y);
        empty("line", "l", "x1", x(100), "y1", y - ROW / 2, "x2", x(100), "y2", y + ROW / 2);
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

    private void mark(Strips.Mark mark, double y, double most) throws XMLStreamException {
        double radius = SMALLEST + (LARGEST - SMALLEST) * Math.sqrt(mark.weight() / most);
        double x = x(mark.percent());
        if (mark.isBelow()) {
            svg.writeStartElement("path");
            svg.writeAttribute("class", "d");
            svg.writeAttribute(
                    "d",
                    "M%s %sL%s %sL%s %sZ"
                            .formatted(
                                    round(x),
                                    round(y - radius),
                                    round(x + radius),
                                    round(y + radius * 0.75),
                                    round(x - radius),
                                    round(y + radius * 0.75)));
        } else {
            svg.writeStartElement("circle");
            svg.writeAttribute("class", "u");
            svg.writeAttribute("cx", round(x));
            svg.writeAttribute("cy", round(y));
            svg.writeAttribute("r", round(radius));
        }
        svg.writeStartElement("title");
        svg.writeCharacters(mark.name() + " " + mark.value());
        svg.writeEndElement();
        svg.writeEndElement();
    }

    private static double x(double percent) {
        return LEFT + (RIGHT - LEFT) * Math.min(MOST, Math.max(0, percent)) / MOST;
    }

    private void text(double x, double y, String style, String text) throws XMLStreamException {
        svg.writeStartElement("text");
        svg.writeAttribute("x", round(x));
        svg.writeAttribute("y", round(y));
        svg.writeAttribute("class", style);
        svg.writeCharacters(text);
        svg.writeEndElement();
    }

    private void empty(String element, String style, Object... attributes) throws XMLStreamException {
        svg.writeStartElement(element);
        svg.writeAttribute("class", style);
        for (int i = 0; i < attributes.length; i += 2) {
            svg.writeAttribute(attributes[i].toString(), round(((Number) attributes[i + 1]).doubleValue()));
        }
        svg.writeEndElement();
    }

    /** A tenth of a point is finer than any printer. */
    private static String round(double number) {
        String text = String.format(Locale.ROOT, "%.1f", number);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
}
