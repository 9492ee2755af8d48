package org.junheng.planner.resources;

import java.util.function.DoubleSupplier;
import org.junheng.planner.highs.Watch;

/** Passes on what is known by now, never worse than what was known before, and stops the work when time is up or somebody asks. */
final class Trace implements Watch {

    private final Watch onlooker;
    private final DoubleSupplier secondsLeft;
    private double cost = Double.POSITIVE_INFINITY;

    /** No price is below 0, so that no plan costs less than nothing: known before any work is done. */
    private double bound;

    /** While only part of the problem is searched, its bound is none of the problem. */
    private boolean isPart;

    Trace(Watch onlooker, DoubleSupplier secondsLeft) {
        this.onlooker = onlooker;
        this.secondsLeft = secondsLeft;
    }

    void part(boolean isOne) {
        isPart = isOne;
    }

    /** A plan was found and checked. */
    void found(double checked) {
        cost = Math.min(cost, checked);
        onlooker.progress(cost, bound);
    }

    void bound(double proven) {
        bound = Math.max(bound, proven);
        onlooker.progress(cost, bound);
    }

    double bound() {
        return bound;
    }

    @Override
    public void progress(double best, double proven) {
        if (!isPart && proven > bound && proven < Double.POSITIVE_INFINITY) {
            bound(proven);
        }
    }

    @Override
    public boolean isStopped() {
        return onlooker.isStopped() || secondsLeft.getAsDouble() <= 0;
    }
}
