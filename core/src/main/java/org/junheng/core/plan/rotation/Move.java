package org.junheng.core.plan.rotation;

import java.math.BigDecimal;

/**
 * One teacher to another school (一项交流).
 *
 * @param kilometres from home to the new school
 * @param extra kilometres more than to the present one; not below 0
 * @param spend allowance and travel of a year, in 10,000 yuan
 * @param score spend less what the move is worth
 */
public record Move(
        Teacher teacher,
        Place from,
        Place to,
        BigDecimal kilometres,
        BigDecimal extra,
        BigDecimal spend,
        BigDecimal score) {}
