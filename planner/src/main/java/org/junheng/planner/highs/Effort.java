package org.junheng.planner.highs;

/**
 * How hard to try. One thread always: the same program gives the same solution.
 *
 * @param gap stop where the solution is proven to be no further than this share from the least cost
 * @param nodes at most so many nodes of the search tree; {@link #ANY} for all it takes
 * @param seconds at most so long by the clock; infinite for all it takes. A run stopped by the clock may end otherwise the next time
 * @param emphasis 0…1: which part of the work may go into looking for solutions and not into the proof
 */
public record Effort(double gap, int nodes, double seconds, double emphasis) {

    public static final int ANY = Integer.MAX_VALUE;

    /** HiGHS' own balance between searching and proving. */
    private static final double USUAL = 0.05;

    public static Effort gap(double gap) {
        return new Effort(gap, ANY, Double.POSITIVE_INFINITY, USUAL);
    }

    /** The same for a share of the gap. */
    public Effort within(double share) {
        return new Effort(gap * share, nodes, seconds, emphasis);
    }

    public Effort nodes(int most) {
        return new Effort(gap, most, seconds, emphasis);
    }

    public Effort seconds(double most) {
        return new Effort(gap, nodes, most, emphasis);
    }

    public Effort searching(double share) {
        return new Effort(gap, nodes, seconds, share);
    }
}
