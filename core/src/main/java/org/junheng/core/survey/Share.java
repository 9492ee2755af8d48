package org.junheng.core.survey;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * How many of those who said anything are satisfied (满意率).
 *
 * @param said how many said anything
 * @param satisfied how many of them are satisfied
 */
public record Share(long said, long satisfied) {

    public static final Share NOBODY = new Share(0, 0);

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    Share and(boolean isSatisfied) {
        return new Share(said + 1, satisfied + (isSatisfied ? 1 : 0));
    }

    public Share and(Share other) {
        return new Share(said + other.said, satisfied + other.satisfied);
    }

    /** In per cent with one decimal, as the application form writes it; empty where nobody said anything: no rate is no rate of nothing. */
    public Optional<BigDecimal> percent() {
        return said == 0
                ? Optional.empty()
                : Optional.of(HUNDRED.multiply(BigDecimal.valueOf(satisfied))
                        .divide(BigDecimal.valueOf(said), 1, RoundingMode.HALF_UP));
    }

    /** Whether fewer are satisfied than a share of them, compared before anything is rounded. */
    public boolean isBelow(BigDecimal share) {
        return share.multiply(BigDecimal.valueOf(said)).compareTo(BigDecimal.valueOf(satisfied)) > 0;
    }
}
