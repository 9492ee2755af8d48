package org.junheng.core.diagnose;

import java.util.ArrayList;
import java.util.List;
import org.junheng.core.measure.IndicatorMeasures;
import org.junheng.core.measure.StageMeasures;
import org.junheng.core.text.Words;

/**
 * What one school brings to the spread of one indicator: its part of the enrolment-weighted variance (方差贡献).
 *
 * @param section index in {@link StageMeasures}
 * @param share of the whole variance, 0 to 1; all shares of an indicator sum to 1
 */
public record Contribution(int section, double share, Side side) {

    /** On which side of the county's mean a school lies. */
    public enum Side {
        ABOVE(Words.of("高于全县值", "above the county's mean")),
        BELOW(Words.of("低于全县值", "below the county's mean")),
        EQUAL(Words.of("等于全县值", "at the county's mean"));

        private final Words words;

        Side(Words words) {
            this.words = words;
        }

        public Words words() {
            return words;
        }

        public String key() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** Of every section that has the figure, in key order; none where there is no spread to share out. */
    static List<Contribution> of(StageMeasures stage, IndicatorMeasures measured) {
        double mean = measured.spread().mean();
        double whole = 0;
        for (int section = 0; section < stage.size(); section++) {
            if (!Double.isNaN(measured.value(section))) {
                whole += squares(stage, measured, section, mean);
            }
        }
        List<Contribution> contributions = new ArrayList<>();
        for (int section = 0; section < stage.size() && whole > 0; section++) {
            if (!Double.isNaN(measured.value(section))) {
                int side = Double.compare(measured.value(section), mean);
                contributions.add(new Contribution(
                        section,
                        squares(stage, measured, section, mean) / whole,
                        side > 0 ? Side.ABOVE : side < 0 ? Side.BELOW : Side.EQUAL));
            }
        }
        return List.copyOf(contributions);
    }

    private static double squares(StageMeasures stage, IndicatorMeasures measured, int section, double mean) {
        double distance = measured.value(section) - mean;
        return stage.students(section) * distance * distance;
    }
}
