package org.junheng.core.plan.resources;

import java.math.BigDecimal;

/**
 * Limits of spreads moved for finding out what they cost.
 *
 * @param cone which of them; {@link #NO_CONE} for none
 */
record Shift(int cone, BigDecimal by) {

    private static final int NO_CONE = -1;

    static final Shift NONE = new Shift(NO_CONE, BigDecimal.ZERO);

    BigDecimal of(int number, BigDecimal limit) {
        return cone == number ? limit.add(by) : limit;
    }
}
