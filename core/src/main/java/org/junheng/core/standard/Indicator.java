package org.junheng.core.standard;

import java.math.BigDecimal;
import java.util.Map;
import org.junheng.core.formula.Formula;
import org.junheng.core.formula.UnitReading.Dimension;
import org.junheng.core.text.Words;

/**
 * One indicator (指标): what is computed for each school, its threshold and the limit of its coefficient of variation.
 *
 * @param unit as people read it, for example 人/百生
 * @param quantityUnit dimension of the quantity: teachers, m², yuan; null where the value is no quantity per student
 * @param values formula by stage; stage "" for all
 * @param quantities formula of the raw quantity by stage, so that quantity ÷ weight is the value
 * @param scale what the quantity was multiplied by: 100 for teachers per hundred students
 * @param isHigherBetter whether a school meets the threshold from above
 */
public record Indicator(
        String id,
        int order,
        Block block,
        Words name,
        Words shortName,
        Words unit,
        Dimension quantityUnit,
        Map<String, Formula> values,
        Map<String, Formula> quantities,
        BigDecimal scale,
        boolean isHigherBetter,
        int digits,
        Limits threshold,
        Limits coefficientOfVariation,
        Citation source) {

    public Formula value(String stage) {
        return values.getOrDefault(stage, values.get(Limits.EVERY_STAGE));
    }

    public Formula quantity(String stage) {
        return quantities.getOrDefault(stage, quantities.get(Limits.EVERY_STAGE));
    }
}
