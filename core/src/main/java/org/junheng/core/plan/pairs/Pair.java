package org.junheng.core.plan.pairs;

import java.math.BigDecimal;
import java.util.List;

/**
 * A strong school beside a weak one (一对).
 *
 * @param closes indicators of the weak school's that the strong one can help with
 * @param subjects fields of teachers the weak school has none of and the strong one has
 * @param worth the more the better
 */
public record Pair(
        Member strong,
        Member weak,
        BigDecimal kilometres,
        List<String> closes,
        List<String> subjects,
        BigDecimal worth) {}
