package org.junheng.planner.resources;

import org.junheng.core.plan.resources.Conflict;

/** No plan keeps to all limits; proven. */
public final class Infeasible extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Conflict conflict;

    Infeasible(Conflict conflict) {
        this.conflict = conflict;
    }

    /** What stands in the way. */
    public Conflict conflict() {
        return conflict;
    }
}
