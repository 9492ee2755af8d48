package org.junheng.core.collect;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junheng.core.model.Finding;
import org.junheng.core.model.Finding.Level;
import org.junheng.core.model.Place;
import org.junheng.core.text.Words;

/** Gathers what is wrong in one sheet; cells with the same fault become one finding with many places. */
final class Complaints {

    private static final int DISTINCT = 10 * 100;

    private record Fault(Level level, String rule, String column, String found) {}

    private static final class Gathered {
        private final List<Place> places = new ArrayList<>();
        private final String school;
        private final Words message;
        private boolean isOneSchool = true;

        private Gathered(String school, Words message) {
            this.school = school;
            this.message = message;
        }
    }

    private final Map<Fault, Gathered> gathered = new LinkedHashMap<>();

    /** @param found what stands in the cell; the same text in the same column is the same fault */
    void add(Level level, String rule, Place place, String school, String found, Words message) {
        // a sheet full of different nonsense must not become as many findings as cells
        String told = gathered.size() < DISTINCT ? found : "…";
        Fault fault = new Fault(level, rule, place.column(), told);
        Gathered same = gathered.computeIfAbsent(fault, unused -> new Gathered(school, message));
        same.places.add(place);
        same.isOneSchool &= same.school.equals(school);
    }

    List<Finding> findings() {
        return gathered.entrySet().stream()
                .map(entry -> new Finding(
                        entry.getKey().level(),
                        entry.getKey().rule(),
                        entry.getValue().places,
                        entry.getValue().isOneSchool ? entry.getValue().school : "",
                        entry.getValue().message,
                        ""))
                .toList();
    }
}
