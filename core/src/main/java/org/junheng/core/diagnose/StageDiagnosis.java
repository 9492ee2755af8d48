package org.junheng.core.diagnose;

import java.util.List;
import java.util.Optional;
import org.junheng.core.measure.IndicatorMeasures;
import org.junheng.core.measure.StageMeasures;

/** One stage, diagnosed: each indicator by itself, and what fails together. */
public record StageDiagnosis(StageMeasures stage, List<OfIndicator> indicators, List<Together> together) {

    /**
     * @param contributions of every school that has the figure, in key order
     * @param raising schools that alone can bring the spread to its limit, the least first; empty where it is kept or none can
     * @param lack what schools below the threshold lack
     * @param splits by town and country, township, school group
     */
    public record OfIndicator(
            IndicatorMeasures measured,
            List<Contribution> contributions,
            List<SmallestChange> raising,
            Lack lack,
            List<Split> splits) {

        /** What one section brings to the spread, 0 to 1; NaN where it has no part in it. */
        public double share(int section) {
            for (Contribution each : contributions) {
                if (each.section() == section) {
                    return each.share();
                }
            }
            return Double.NaN;
        }

        /** Those that make most of the spread, most first, until they make this share of it. */
        public List<Contribution> makers(double share) {
            List<Contribution> sorted = contributions.stream()
                    .sorted(java.util.Comparator.comparingDouble(Contribution::share)
                            .reversed()
                            .thenComparingInt(Contribution::section))
                    .toList();
            double sum = 0;
            int count = 0;
            while (count < sorted.size() && sum < share) {
                sum += sorted.get(count++).share();
            }
            return sorted.subList(0, count);
        }
    }

    public Optional<OfIndicator> indicator(String id) {
        return indicators.stream()
                .filter(each -> each.measured().indicator().id().equals(id))
                .findFirst();
    }
}
