package org.junheng.core.formula;

import java.util.Optional;

/**
 * What an exact reading yields. A number is the interval in which it must lie: a point when all is known, wider when a value is
 * missing, so that a decision is made as soon as no missing value could change it.
 */
public sealed interface Exact {

    /** A number between two bounds, both inclusive; null is without bound. */
    record Range(Rational low, Rational high) implements Exact {

        public boolean isPoint() {
            return low != null && low.equals(high);
        }
    }

    /** A text or a code id. */
    record Word(String text) implements Exact {}

    /** Whether something holds; OPEN when a missing value decides. */
    enum Truth implements Exact {
        YES,
        NO,
        OPEN;

        public static Truth of(boolean holds) {
            return holds ? YES : NO;
        }

        Truth not() {
            return this == OPEN ? OPEN : of(this == NO);
        }

        Truth and(Truth other) {
            return this == NO || other == NO ? NO : this == YES && other == YES ? YES : OPEN;
        }

        Truth or(Truth other) {
            return not().and(other.not()).not();
        }
    }

    /** What does not apply: drops out of sums, counts and conditions. */
    enum Nothing implements Exact {
        NOT_APPLICABLE,
        /** a text that is missing */
        UNKNOWN_WORD
    }

    Range UNKNOWN = new Range(null, null);
    /** Missing, but of a kind that is never below zero. */
    Range UNKNOWN_COUNT = new Range(Rational.ZERO, null);

    static Range point(Rational number) {
        return new Range(number, number);
    }

    static Range point(long number) {
        return point(Rational.of(number));
    }

    /** The number, when it is known exactly. */
    default Optional<Rational> known() {
        return this instanceof Range range && range.isPoint() ? Optional.of(range.low()) : Optional.empty();
    }

    default boolean isApplicable() {
        return this != Nothing.NOT_APPLICABLE;
    }
}
