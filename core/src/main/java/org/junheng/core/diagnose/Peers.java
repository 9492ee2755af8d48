package org.junheng.core.diagnose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junheng.core.measure.Groups;
import org.junheng.core.measure.IndicatorMeasures;
import org.junheng.core.measure.Measures;
import org.junheng.core.measure.StageMeasures;

/**
 * Schools much like one school (同类学校): same stage, same type and place where these are known, between half and twice its size.
 * They are a yardstick, not an order: only their middle is told.
 *
 * @param sections of the peers, without the school itself, in key order
 */
public record Peers(int section, List<Integer> sections) {

    private static final List<String> ALIKE = List.of("type", "location");

    /** How many peers are told of, the nearest in size. */
    private static final int MOST = 10;

    public static Peers of(Measures measures, StageMeasures stage, int section) {
        List<String[]> groups = new ArrayList<>();
        for (String field : ALIKE) {
            Groups.by(measures, field).map(each -> each.of(stage)).ifPresent(groups::add);
        }
        List<Integer> alike = new ArrayList<>();
        for (int other = 0; other < stage.size(); other++) {
            int candidate = other;
            boolean isPeer = other != section
                    && Math.abs(distance(stage, section, other)) <= Math.log(2)
                    && groups.stream().allMatch(group -> group[candidate].equals(group[section]));
            if (isPeer) {
                alike.add(other);
            }
        }
        alike.sort(Comparator.comparingDouble((Integer other) -> Math.abs(distance(stage, section, other)))
                .thenComparing(Comparator.naturalOrder()));
        return new Peers(
                section,
                alike.subList(0, Math.min(MOST, alike.size())).stream().sorted().toList());
    }

    private static double distance(StageMeasures stage, int section, int other) {
        return Math.log(stage.students(other) / stage.students(section));
    }

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
