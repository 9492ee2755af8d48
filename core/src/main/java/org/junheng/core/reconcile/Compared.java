package org.junheng.core.reconcile;

import java.util.List;

/**
 * One published figure beside ours.
 *
 * @param ours unrounded, NaN where we have none
 * @param explanations ways that give the published figure, fewest changes first; empty where none that is known does
 * @param nearest of all ways, for figures that nothing explains
 */
public record Compared(Published published, double ours, List<Explanation> explanations, Explanation nearest) {

    /** Whether our own way gives the figure. */
    public boolean agrees() {
        return !explanations.isEmpty() && explanations.get(0).ways().isEmpty();
    }
}
