package org.junheng.core.plan.resources;

import java.util.Map;
import org.junheng.core.formula.Rational;
import org.junheng.core.measure.IndicatorMeasures;

/**
 * What one indicator of a section is made of: how much its quantity grows with one teacher more, with one more who has a trait, with one
 * more of a site resource of the school.
 *
 * @param now the quantity as it is, for value and spread
 * @param lined the quantity as it is, for the line; another one where an exemption says so
 * @param perBuilt by field of the school
 * @param threshold the line for the value; null where the standard has none
 * @param isMet whether the line is reached now
 */
record Made(
        IndicatorMeasures measured,
        double now,
        double lined,
        double perTeacher,
        double[] perTrait,
        Map<String, Double> perBuilt,
        Rational threshold,
        boolean isMet) {

    /** Whether any decision changes it. */
    boolean canChange() {
        boolean changes = perTeacher != 0 || !perBuilt.isEmpty();
        for (double each : perTrait) {
            changes |= each != 0;
        }
        return changes;
    }

    String id() {
        return measured.indicator().id();
    }
}
