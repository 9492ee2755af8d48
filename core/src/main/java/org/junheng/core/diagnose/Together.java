package org.junheng.core.diagnose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junheng.core.measure.Decision;
import org.junheng.core.measure.IndicatorMeasures;
import org.junheng.core.measure.StageMeasures;
import org.junheng.core.standard.Indicator;

/**
 * Indicators that fail at the same schools (同校并缺): one cause may lie behind them.
 *
 * @param indicators two or more, in the standard's order
 * @param sections where exactly these are below their thresholds
 */
public record Together(List<Indicator> indicators, List<Integer> sections) {

    /** Most schools first, then by the standard's order; schools that miss only one threshold are not told of. */
    static List<Together> of(StageMeasures stage) {
        Map<List<Integer>, List<Integer>> sets = new TreeMap<>(Comparator.comparing(Object::toString));
        for (int section = 0; section < stage.size(); section++) {
            List<Integer> missed = new ArrayList<>();
            for (int i = 0; i < stage.indicators().size(); i++) {
                if (stage.indicators().get(i).meets(section) == Decision.NOT_MET) {
                    missed.add(i);
                }
            }
            if (missed.size() > 1) {
                sets.computeIfAbsent(missed, unused -> new ArrayList<>()).add(section);
            }
        }
        List<Together> found = new ArrayList<>();
        sets.forEach((missed, sections) -> found.add(new Together(
                missed.stream()
                        .map(stage.indicators()::get)
                        .map(IndicatorMeasures::indicator)
                        .toList(),
                List.copyOf(sections))));
        found.sort(Comparator.comparing((Together each) -> -each.sections().size()));
        return List.copyOf(found);
    }
}
