package org.junheng.core.diagnose;

import java.util.List;
import java.util.Optional;
import org.junheng.core.measure.IndicatorMeasures;

/**
 * Schools much like one school (同类学校), found by {@link Alike}. They are a yardstick, not an order: only their middle is told.
 *
 * @param sections of the peers, without the school itself, in key order
 */
public record Peers(int section, List<Integer> sections) {

    /** The middle value of the peers that have the figure; empty where none has. */
    public Optional<Double> middle(IndicatorMeasures measured) {
        double[] values = sections.stream()
                .mapToDouble(measured::value)
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
        int half = values.length / 2;
        return values.length == 0
                ? Optional.empty()
                : Optional.of(values.length % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2);
    }
}
