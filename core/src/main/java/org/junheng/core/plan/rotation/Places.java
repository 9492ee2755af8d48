package org.junheng.core.plan.rotation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junheng.core.measure.Decision;
import org.junheng.core.measure.IndicatorMeasures;
import org.junheng.core.measure.Measures;
import org.junheng.core.measure.StageMeasures;
import org.junheng.core.model.Facts;
import org.junheng.core.model.Table;
import org.junheng.core.register.Registers;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;

/** The schools of the year measured, with their places, and which of them are weak. */
final class Places {

    private static final String SCHOOL = "school";

    private final Facts facts;
    private final Measures measures;
    private final RotationOptions options;

    Places(Facts facts, Measures measures, Registers registers, RotationOptions options) {
        this.facts = facts;
        this.measures = measures;
        this.options = options;
    }

    List<Place> all() {
        Table table = facts.table(SCHOOL);
        Set<String> weak = weak();
        List<Place> places = new ArrayList<>();
        Set<String> known = new HashSet<>();
        for (int row = 0; row < table.size(); row++) {
            boolean isHere = table.shown(row, "year").equals(String.valueOf(measures.year()))
                    && measures.areas().contains(table.shown(row, "area"));
            if (isHere) {
                String code = table.shown(row, SCHOOL);
                String name = table.shown(row, "school_name");
                known.add(code);
                known.add(name);
                boolean isWeak = isNamed(options.weak().also(), code, name)
                        || weak.contains(code) && !isNamed(options.weak().never(), code, name);
                places.add(new Place(
                        places.size(),
                        code,
                        name,
                        number(table, row, "longitude"),
                        number(table, row, "latitude"),
                        isWeak));
            }
        }
        List<String> named = new ArrayList<>(options.weak().also());
        named.addAll(options.weak().never());
        named.stream().filter(each -> !known.contains(each)).findFirst().ifPresent(unknown -> {
            throw new Refusal(Words.of(
                    "weak 里写的“%s”，%d 学年没有这所学校；请写全名或标识码",
                    "\"%s\" under weak: no such school in %d; give its full name or its code",
                    unknown,
                    measures.year()));
        });
        if (places.stream().allMatch(place -> Double.isNaN(place.longitude()))) {
            throw new Refusal(
                    Words.of(
                            "学校没有经纬度，算不出离家多远；请在《学校》里填经度、纬度",
                            "no school has a longitude and latitude, so distances are not known; fill them in in the sheet of schools"));
        }
        return places;
    }

    private static boolean isNamed(List<String> named, String code, String name) {
        return named.contains(code) || named.contains(name);
    }

    private static double number(Table table, int row, String field) {
        return table.has(field) && table.column(field).isThere(row)
                ? table.column(field).number(row)
                : Double.NaN;
    }

    /** Codes of schools with so many indicators below their threshold in one stage. */
    private Set<String> weak() {
        Map<String, Integer> most = new HashMap<>();
        for (StageMeasures stage : measures.stages()) {
            for (int section = 0; section < stage.size(); section++) {
                int below = 0;
                for (IndicatorMeasures each : stage.indicators()) {
                    below += each.meets(section) == Decision.NOT_MET ? 1 : 0;
                }
                most.merge(stage.table().shown(stage.row(section), SCHOOL), below, Math::max);
            }
        }
        most.values().removeIf(below -> below < options.weak().below());
        return most.keySet();
    }
}
