package org.junheng.core.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a number counts (数的是什么): schools of a stage, spreads of a stage, or items of a standard. */
public enum Counted {
    /** the schools of a stage that enter the resource tests, each with its students */
    SCHOOLS,
    /** those of them that have every figure of every indicator */
    WHOLE,
    /** schools that reach the threshold of an indicator */
    MET,
    /** schools that do not */
    BELOW,
    /** schools of which that cannot be told, because a figure is missing */
    OPEN,
    /** schools that reported one figure, each with it */
    REPORTED,
    /** schools a coefficient of variation is computed over */
    COMPUTED,
    /** spreads of a stage that are above their limit */
    OVER,
    /** schools that do not enter the resource tests */
    LEFT_OUT,
    /** clauses that were decided on, once for each stage they are asked of */
    CLAUSES,
    /** those of them that figures decide, met or not met, each with the one figure it hangs on */
    DECIDED,
    /** items of a county's self-assessment that are met */
    ITEMS_MET,
    ITEMS_FAILED,
    ITEMS_OPEN,
    /** items the nation supplies */
    ITEMS_NATIONS;

    /** As it stands in an address. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Counted> of(String key) {
        return Arrays.stream(values()).filter(each -> each.key().equals(key)).findFirst();
    }

    /** Whether it counts schools or spreads of one stage, so that a stage must be named. */
    public boolean isOfStage() {
        return ordinal() < LEFT_OUT.ordinal();
    }

    /** Whether it counts items of a standard. */
    boolean isOfItems() {
        return ordinal() >= ITEMS_MET.ordinal();
    }
}
