package org.junheng.planner.highs;

/** Who looks on while a program is being solved. */
public interface Watch {

    /** Nobody looks on. */
    Watch NOBODY = new Watch() {};

    /**
     * What is known by now.
     *
     * @param cost of the best solution so far; infinite where there is none
     * @param bound no solution can cost less
     */
    default void progress(double cost, double bound) {}

    /** Asked again and again; the work ends soon after this says yes. */
    default boolean isStopped() {
        return false;
    }
}
