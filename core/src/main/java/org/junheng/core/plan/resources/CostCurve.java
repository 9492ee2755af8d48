package org.junheng.core.plan.resources;

import java.math.BigDecimal;
import java.util.List;

/**
 * What passing costs against how far below their limits the coefficients of variation are to be, and against how many years there are
 * (成本效果曲线); a plan stands behind each point, rechecked like any other.
 *
 * @param byReserve below every limit by so much
 * @param byYears so many years of the plan
 */
public record CostCurve(List<Point> byReserve, List<Point> byYears) {

    public static final CostCurve NONE = new CostCurve(List.of(), List.of());

    /**
     * @param at the reserve, or how many years
     * @param cost of the best plan found, in 10,000 yuan; infinite where it is proven that there is none; NaN where none was found in time
     * @param bound no plan costs less; as for the cost
     * @param isOwn whether it is as the plan is asked for
     */
    public record Point(BigDecimal at, double cost, double bound, boolean isOwn) {

        public boolean isPossible() {
            return !Double.isInfinite(cost);
        }

        public boolean isKnown() {
            return !Double.isNaN(cost);
        }
    }

    public boolean isEmpty() {
        return byReserve.isEmpty() && byYears.isEmpty();
    }
}
