package org.junheng.core.document;

import java.util.List;

/**
 * Who goes where, by coordinates alone (去向图): areas around places, lines between them, marks upon them, and a key to what they are.
 * Forms and dashes tell apart what grey does not.
 *
 * @param scale the unit at the bar, such as km
 * @param isDegrees whether x and y are degrees east and north; kilometres otherwise
 */
public record PlaceMap(
        String title,
        String scale,
        boolean isDegrees,
        List<Patch> patches,
        List<Line> lines,
        List<Mark> marks,
        List<Key> keys)
        implements Drawing {

    public PlaceMap {
        patches = List.copyOf(patches);
        lines = List.copyOf(lines);
        marks = List.copyOf(marks);
        keys = List.copyOf(keys);
    }

    /** How a mark looks. */
    public enum Form {
        /** a small grey disc: where people live */
        PLACE,
        /** a small black triangle: where people live whose school changes */
        CHANGED,
        DISC,
        SQUARE,
        DIAMOND,
        TRIANGLE,
        RING,
        CROSS
    }

    /** How a line looks. */
    public enum Stroke {
        SOLID,
        DASHED,
        DOTTED,
        /** bent, with a head at its end */
        ARROW,
        /** between two areas */
        BORDER
    }

    /**
     * An area.
     *
     * @param corners x and y of each
     * @param shade one of {@link #SHADES}, from 0
     */
    public record Patch(double[][] corners, int shade) {}

    /** How many shades there are. */
    public static final int SHADES = 4;

    /**
     * @param weight the more the thicker; 1 for a plain line
     * @param said what a reader hears of it; empty for nothing
     */
    public record Line(double x1, double y1, double x2, double y2, Stroke stroke, int weight, String said) {}

    /**
     * @param name written beside it; empty for a mark that is only heard
     * @param weight the area of the mark among those of its form
     */
    public record Mark(String name, String said, double x, double y, double weight, Form form) {}

    /** One line of the key: a form or a stroke, the other one null. */
    public record Key(Form form, Stroke stroke, String text) {

        public static Key of(Form form, String text) {
            return new Key(form, null, text);
        }

        public static Key of(Stroke stroke, String text) {
            return new Key(null, stroke, text);
        }
    }
}
