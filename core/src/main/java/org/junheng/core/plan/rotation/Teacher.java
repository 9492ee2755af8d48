package org.junheng.core.plan.rotation;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One teacher of the roster (名册上的教师), known by a code only.
 *
 * @param code the county's own
 * @param isBackbone named by the county or above, in term
 * @param serviceYears and rotations: empty where they were not told
 * @param partner code of the partner on the same list; empty for none
 * @param home longitude and latitude; those of the school where none is told
 * @param stays why the teacher does not rotate; empty for one who may
 */
public record Teacher(
        String code,
        int school,
        String stage,
        String subject,
        int yearsHere,
        boolean isBackbone,
        OptionalInt serviceYears,
        OptionalInt rotations,
        String partner,
        double[] home,
        Optional<Stays> stays) {

    /** How much more often than due the teacher will have gone, if asked once more; empty where it was not told. */
    public Optional<BigDecimal> burden(int cycle) {
        return serviceYears.isEmpty() || rotations.isEmpty()
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(rotations.getAsInt() + 1L)
                        .subtract(BigDecimal.valueOf(serviceYears.getAsInt())
                                .divide(BigDecimal.valueOf(cycle), 2, java.math.RoundingMode.HALF_UP)));
    }
}
