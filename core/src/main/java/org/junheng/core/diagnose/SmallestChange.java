package org.junheng.core.diagnose;

import java.math.BigDecimal;
import org.junheng.core.register.Unit;

/**
 * The least that one school must be given so that a coefficient of variation keeps its limit (单校最小增量): in whole teachers,
 * rooms and books, to the cent of a m². One step less does not do; that is decided in fractions.
 *
 * @param section index in {@link org.junheng.core.measure.StageMeasures}
 * @param amount to add, above zero
 * @param value the school's value afterwards
 * @param cv the coefficient of variation afterwards
 */
public record SmallestChange(int section, BigDecimal amount, Unit unit, double value, double cv) {}
