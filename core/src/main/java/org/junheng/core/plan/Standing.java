package org.junheng.core.plan;

import java.util.List;
import org.junheng.core.text.Words;

/**
 * How a plan stands to one of its limits (松紧).
 *
 * @param limit what it demands
 * @param now what the plan has of it
 * @param tight where it leaves no room; empty where it does not bind
 */
public record Standing(Words limit, Words now, List<Words> tight) {

    public Standing {
        tight = List.copyOf(tight);
    }

    /** Whether the plan would be another without it, for all that can be seen from the plan. */
    public boolean isBinding() {
        return !tight.isEmpty();
    }
}
