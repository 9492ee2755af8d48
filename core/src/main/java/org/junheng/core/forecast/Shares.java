package org.junheng.core.forecast;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which part of the entrants of its county or township each school took in past years, of those that are there now (招生份额). */
final class Shares {

    private final boolean byTownship;
    private final Map<Place, Double> shares = new HashMap<>();

    Shares(History history, List<Place> places, boolean byTownship) {
        this.byTownship = byTownship;
        Map<String, Double> sums = new HashMap<>();
        for (Place place : places) {
            double taken = taken(history, place);
            shares.put(place, taken);
            sums.merge(catchment(place), taken, Double::sum);
        }
        shares.replaceAll((place, taken) -> sums.get(catchment(place)) > 0 ? taken / sums.get(catchment(place)) : 0);
    }

    /** The mean of the years that are known; where none is, a grade's part of its students. */
    private static double taken(History history, Place place) {
        return place.years().values().stream()
                .mapToDouble(Place.Counted::entered)
                .filter(entered -> !Double.isNaN(entered))
                .average()
                .orElse(place.students(history.last()) / place.grades());
    }

    /** The township whose children fill the school; empty for the whole county. */
    String catchment(Place place) {
        return byTownship ? place.township() : "";
    }

    /** 0…1 of the entrants of its catchment. */
    double of(Place place) {
        return shares.get(place);
    }
}
