package org.junheng.core.register;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * How many of a group are to be asked (样本): a number, or a share of those there are but not fewer than a number. Of a school where the
 * group is asked per school, else of the county.
 *
 * @param of the field of register stage that counts them; empty where {@code number} alone says how many
 * @param percent the share of them
 * @param number how many, or how many at least
 */
public record Sample(Optional<String> of, BigDecimal percent, int number) {

    /** @param there how many there are; empty where it is not known, and then neither is how many to ask */
    public Optional<Integer> quota(Optional<Integer> there) {
        if (of.isEmpty()) {
            return Optional.of(number);
        }
        return there.map(all -> {
            int share = percent.multiply(BigDecimal.valueOf(all))
                    .divide(BigDecimal.valueOf(100), 0, RoundingMode.CEILING)
                    .intValueExact();
            return Math.min(all, Math.max(number, share));
        });
    }

    /** The same with another share. */
    public Sample share(BigDecimal other) {
        return new Sample(of, other, number);
    }

    /** The same with another number. */
    public Sample number(int other) {
        return new Sample(of, percent, other);
    }
}
