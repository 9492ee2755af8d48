package org.junheng.core.plan.pairs;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** What a pair is worth: how much of the weak school's gaps the strong one could close, subjects it can lend, less the way. */
final class Worth {

    private static final int DIGITS = 4;

    private final PairOptions options;

    Worth(PairOptions options) {
        this.options = options;
    }

    Pair of(Member strong, Member weak, BigDecimal kilometres) {
        double closed = 0;
        List<String> closes = new ArrayList<>();
        for (String indicator : weak.below()) {
            double gap = Math.min(1, strong.ratios().getOrDefault(indicator, 0d))
                    - weak.ratios().get(indicator);
            if (gap > 0) {
                closed += gap;
                closes.add(indicator);
            }
        }
        List<String> subjects = options.subjects().stream()
                .filter(subject -> weak.subjects().getOrDefault(subject, 1) == 0
                        && strong.subjects().getOrDefault(subject, 0) >= 2)
                .toList();
        PairOptions.Weights weights = options.weights();
        BigDecimal worth = weights.closes()
                .multiply(BigDecimal.valueOf(closed).setScale(DIGITS, RoundingMode.HALF_UP))
                .add(weights.subject().multiply(BigDecimal.valueOf(subjects.size())))
                .subtract(weights.kilometre().multiply(kilometres));
        return new Pair(strong, weak, kilometres, List.copyOf(closes), subjects, worth);
    }
}
