package org.junheng.planner.pairs;

/** There is no plan. */
public final class NoPairing extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final boolean isProven;

    NoPairing(boolean isProven) {
        super("no plan");
        this.isProven = isProven;
    }

    /** Whether there is none at all, because what is settled breaks a limit; otherwise none was found in the time given. */
    public boolean isProven() {
        return isProven;
    }
}
