package org.junheng.core.diagnose;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junheng.core.measure.Decomposition;
import org.junheng.core.measure.Groups;
import org.junheng.core.measure.IndicatorMeasures;
import org.junheng.core.measure.Measures;
import org.junheng.core.measure.StageMeasures;
import org.junheng.core.register.Field;

/** How much of a spread lies between groups of schools and how much inside them (组间、组内): town and country, townships, school groups. */
public record Split(Field field, Groups groups, Decomposition parts) {

    /** The fields people group schools by, as far as the data has them. */
    private static final List<String> FIELDS = List.of("location", "township", "school_group");

    static List<Split> of(Measures measures, StageMeasures stage, IndicatorMeasures measured) {
        List<Split> splits = new ArrayList<>();
        for (String field : FIELDS) {
            Groups.by(measures, field).ifPresent(groups -> {
                String[] group = groups.of(stage);
                boolean divides = Arrays.stream(group).distinct().count() > 1;
                if (divides && !Double.isNaN(measured.spread().cv())) {
                    splits.add(new Split(
                            groups.field(), groups, Decomposition.of(measured.quantities(), stage.students(), group)));
                }
            });
        }
        return List.copyOf(splits);
    }
}
