package org.junheng.core.plan.resources;

import java.math.BigDecimal;
import org.junheng.core.text.Words;

/**
 * What a limit that binds costs (限值的价格): how much more the cheapest plan would cost with the limit one step tighter, and how much less one
 * step looser, both by the bounds of the programs.
 *
 * @param limit and tighter: as they are compared
 * @param more in 10,000 yuan; infinite where no plan keeps to it
 * @param less in 10,000 yuan
 */
public record LimitPrice(
        Words name, BigDecimal limit, BigDecimal tighter, double more, BigDecimal looser, double less) {

    public Words says() {
        return Double.isInfinite(more)
                ? Words.of(
                        "%s限值由 %s 收紧到 %s 就没有可行的方案；放宽到 %s 可少花 %s 万元",
                        "%s: no plan is left with the limit tightened from %s to %s; loosened to %s it would save %s (10,000 yuan)",
                        name,
                        shown(limit),
                        shown(tighter),
                        shown(looser),
                        money(less))
                : Words.of(
                        "%s限值由 %s 收紧到 %s 要多花 %s 万元，放宽到 %s 可少花 %s 万元",
                        "%s: tightened from %s to %s the limit would cost %s more (10,000 yuan), loosened to %s it would save %s",
                        name,
                        shown(limit),
                        shown(tighter),
                        money(more),
                        shown(looser),
                        money(less));
    }

    /** As the tables show limits: 0.50. */
    private static String shown(BigDecimal limit) {
        return limit.setScale(Math.max(2, limit.scale()), java.math.RoundingMode.UNNECESSARY)
                .toPlainString();
    }

    private static String money(double amount) {
        return BigDecimal.valueOf(amount)
                .setScale(1, java.math.RoundingMode.HALF_UP)
                .toPlainString();
    }
}
