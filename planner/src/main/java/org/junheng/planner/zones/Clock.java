package org.junheng.planner.zones;

import org.junheng.planner.highs.Watch;

/** An onlooker with a clock: stops the work when its time is up or the onlooker wants it stopped. */
final class Clock implements Watch {

    private static final double NANOS = 1e9;

    private final Watch onlooker;
    private final double end;

    Clock(Watch onlooker, double seconds) {
        this.onlooker = onlooker;
        this.end = now() + seconds;
    }

    private static double now() {
        return System.nanoTime() / NANOS;
    }

    /** The same for a share of the time that is left. */
    Clock share(double share) {
        return new Clock(onlooker, share * left());
    }

    /** The same, heard by nobody: the costs of a part of the work are not those of the whole. */
    Watch quiet() {
        return new Watch() {
            @Override
            public boolean isStopped() {
                return Clock.this.isStopped();
            }
        };
    }

    double left() {
        return Math.max(0, end - now());
    }

    boolean isOver() {
        return isStopped();
    }

    @Override
    public void progress(double cost, double bound) {
        onlooker.progress(cost, bound);
    }

    @Override
    public boolean isStopped() {
        return now() >= end || onlooker.isStopped();
    }
}
