package org.junheng.core.forecast;

/** Students of one school year on the three courses, in persons; low ≤ middle ≤ high. */
public record Range(long low, long middle, long high) {

    static final Range NONE = new Range(0, 0, 0);

    /** Courses with the same rates may differ in the last bit; the band is kept in order. */
    static Range of(double low, double middle, double high) {
        long rounded = Math.round(middle);
        return new Range(Math.min(Math.round(low), rounded), rounded, Math.max(Math.round(high), rounded));
    }

    Range plus(Range other) {
        return new Range(low + other.low, middle + other.middle, high + other.high);
    }

    public long on(Course course) {
        return switch (course) {
            case LOW -> low;
            case MIDDLE -> middle;
            case HIGH -> high;
        };
    }
}
