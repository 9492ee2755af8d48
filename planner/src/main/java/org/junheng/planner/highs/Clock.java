package org.junheng.planner.highs;

/** An onlooker with a clock: stops the work when its time is up or the onlooker wants it stopped. */
public final class Clock implements Watch {

    private static final double NANOS = 1e9;

    private final Watch onlooker;
    private final double end;

    /** @param seconds from now */
    public Clock(Watch onlooker, double seconds) {
        this.onlooker = onlooker;
        this.end = now() + seconds;
    }

    private static double now() {
        return System.nanoTime() / NANOS;
    }

    /** The same for a share of the time that is left. */
    public Clock share(double share) {
        return new Clock(onlooker, share * left());
    }

    /** The same, heard by nobody: the costs of a part of the work are not those of the whole. */
    public Watch quiet() {
        return new Watch() {
            @Override
            public boolean isStopped() {
                return Clock.this.isStopped();
            }
        };
    }

    /** Seconds, none below 0. */
    public double left() {
        return Math.max(0, end - now());
    }

    public boolean isOver() {
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
