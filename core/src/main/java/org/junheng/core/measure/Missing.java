package org.junheng.core.measure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junheng.core.model.Place;
import org.junheng.core.model.State;
import org.junheng.core.model.Table;

/** A figure an indicator needs and nobody handed in (缺数据). */
public record Missing(String field, String stage, String school, Place place) {

    /** Every missing figure behind the sections that cannot be decided, each once, in the order of stages and schools. */
    public static List<Missing> of(Measures measures, String area) {
        Joined joined = measures.joined();
        Map<String, Missing> found = new LinkedHashMap<>();
        for (StageMeasures stage : measures.stages(area)) {
            for (IndicatorMeasures each : stage.indicators()) {
                for (int section = 0; section < stage.size(); section++) {
                    if (each.meets(section) == Decision.OPEN || Double.isNaN(each.value(section))) {
                        for (String field :
                                each.indicator().value(stage.stage()).names()) {
                            find(measures, joined, stage, section, field)
                                    .forEach(missing ->
                                            found.putIfAbsent(missing.field + missing.school + missing.stage, missing));
                        }
                    }
                }
            }
        }
        return List.copyOf(found.values());
    }

    private static List<Missing> find(
            Measures measures, Joined joined, StageMeasures stage, int section, String field) {
        List<Missing> missing = new ArrayList<>();
        Joined.Seen seen = joined.find(field);
        String school = Naming.of(measures.facts(), measures.standard().registers(), stage.table(), stage.row(section));
        if (seen == null) {
            missing.add(new Missing(field, stage.stage(), school, Place.NOWHERE));
            return missing;
        }
        int row = seen.row(stage.row(section));
        if (row < 0 || seen.column().state(row) == State.MISSING) {
            Table table = seen.rows() == null ? joined.table() : joined.tableOf(field);
            missing.add(new Missing(
                    field,
                    seen.rows() == null ? stage.stage() : "",
                    school,
                    row < 0 ? Place.NOWHERE : table.place(row, field)));
        }
        return missing;
    }
}
