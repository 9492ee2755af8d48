package org.junheng.core.measure;

import org.junheng.core.standard.Indicator;

/**
 * One indicator over the sections of a whole batch, before it is cut into counties. Arrays run parallel to the batch.
 *
 * @param quantities the raw quantity, NaN where there is none
 * @param applies 0 where there is a quantity, else the ordinal of the {@link Decision} that says why not
 * @param meets ordinals of {@link Decision}
 */
record BatchResults(StageIndicator of, double[] values, double[] quantities, byte[] applies, byte[] meets) {

    private static final Decision[] DECISIONS = Decision.values();

    Indicator indicator() {
        return of.indicator();
    }

    Decision meets(int section) {
        return DECISIONS[meets[section]];
    }
}
