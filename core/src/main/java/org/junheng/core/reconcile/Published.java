package org.junheng.core.reconcile;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junheng.core.model.Place;

/**
 * One coefficient of variation as somebody published it. It stands for every number that rounds to it.
 *
 * @param stage code id of the stage
 * @param cv with the decimals it was printed with
 * @param place the cell it stands in
 */
public record Published(String stage, Coefficient coefficient, BigDecimal cv, Place place) {

    /** Whether a computed number prints as this one. */
    boolean agrees(double computed) {
        return !Double.isNaN(computed)
                && BigDecimal.valueOf(computed)
                                .setScale(cv.scale(), RoundingMode.HALF_UP)
                                .compareTo(cv)
                        == 0;
    }
}
