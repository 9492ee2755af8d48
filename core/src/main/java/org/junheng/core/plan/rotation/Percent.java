package org.junheng.core.plan.rotation;

import java.math.BigDecimal;

/** A share as a percentage. */
final class Percent {

    private Percent() {}

    static String of(BigDecimal share) {
        return share.movePointRight(2).stripTrailingZeros().toPlainString();
    }
}
