package org.junheng.core.plan.resources;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junheng.core.text.Words;

/**
 * A limit that binds a plan (卡住的限制), as the program tells without whole numbers: were it looser, the plan would cost less.
 *
 * @param whose the school, year or county it speaks of
 * @param price how much less, in 10,000 yuan, for one unit of the limit
 * @param unit what it is counted in; empty for shares and values
 */
public record BindingLimit(Words limit, Words whose, double price, Words unit) {

    private static final int DIGITS = 2;

    /** Where it binds; and what one unit is worth, where it is counted in units people know. */
    public Words says() {
        BigDecimal saved = BigDecimal.valueOf(price).setScale(DIGITS, RoundingMode.HALF_UP);
        return unit.zh().isEmpty() || saved.signum() == 0
                ? whose
                : Words.of(
                        "%s（多 1 %s可少花 %s 万元）",
                        "%s (1 %s more would save %s, in 10,000 yuan)", whose, unit, saved.toPlainString());
    }
}
