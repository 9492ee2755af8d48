package org.junheng.planner.rotation;

/** None was found before the search was stopped: there may be one. */
public final class NoRotation extends RuntimeException {

    private static final long serialVersionUID = 1;

    NoRotation() {
        super("no rotation found before the search was stopped");
    }
}
