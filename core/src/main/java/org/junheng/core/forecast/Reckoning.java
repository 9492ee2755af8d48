package org.junheng.core.forecast;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junheng.core.forecast.ForecastOptions.Origin;

/** One course of the coming years in one county: stage after stage, school by school. */
final class Reckoning {

    private final History history;
    private final Births births;
    private final ForecastOptions options;
    private final Rates rates;
    private final Course course;

    /** Stage → coming year → how many leave it before that year begins. */
    private final Map<String, Map<Integer, Double>> leaving = new HashMap<>();

    Reckoning(History history, Births births, ForecastOptions options, Course course) {
        this.history = history;
        this.births = births;
        this.options = options;
        this.rates = new Rates(history, births, options);
        this.course = course;
    }

    /** What the entrants of a stage are reckoned from. */
    Ground ground(String stage) {
        Origin origin = options.stages().get(stage);
        if (origin.entryAge().isPresent()
                && rates.entering(stage, "", Ground.BIRTHS).isKnown()) {
            return Ground.BIRTHS;
        }
        boolean isAfter = origin.after()
                .filter(before -> rates.entering(stage, "", Ground.GRADUATES).isKnown())
                .filter(before -> !history.known(before).isEmpty())
                .isPresent();
        return isAfter ? Ground.GRADUATES : Ground.LAST_YEARS;
    }

    /** Whether births were counted in each township that has a school of this stage, so that its own children fill its schools. */
    boolean isByTownship(String stage) {
        return ground(stage) == Ground.BIRTHS
                && history.known(stage).stream()
                        .map(Place::township)
                        .distinct()
                        .allMatch(township -> !township.isEmpty()
                                && births.has(township)
                                && rates.entering(stage, township, Ground.BIRTHS)
                                        .isKnown());
    }

    /** Students of each school's stage in each coming year; stages must be asked for in the order students pass through them. */
    Map<Place, Map<Integer, Double>> students(String stage, int years) {
        List<Place> places = history.known(stage);
        double moving = moving(stage);
        Map<Place, Cohorts> now = new LinkedHashMap<>();
        places.forEach(place -> now.put(place, cohorts(place, moving)));
        Shares shares = new Shares(history, places, isByTownship(stage));
        Map<Place, Map<Integer, Double>> students = new LinkedHashMap<>();
        places.forEach(place -> students.put(place, new TreeMap<>()));
        for (int year = history.last() + 1; year <= history.last() + years; year++) {
            double left = now.values().stream().mapToDouble(Cohorts::leaving).sum();
            leaving.computeIfAbsent(stage, unused -> new HashMap<>()).put(year, left);
            for (Place place : places) {
                double entering = shares.of(place) * entering(stage, shares.catchment(place), year);
                Cohorts next = now.get(place).next(entering, moving);
                now.put(place, next);
                students.get(place).put(year, next.students());
            }
        }
        return students;
    }

    private double moving(String stage) {
        Rate moving = rates.moving(stage);
        return moving.isKnown() ? moving.on(course) : 1;
    }

    private Cohorts cohorts(Place place, double moving) {
        double[] entered = new double[place.grades()];
        for (int grade = 0; grade < entered.length; grade++) {
            entered[grade] = place.entered(history.last() - grade);
        }
        return Cohorts.of(place.students(history.last()), place.grades(), entered, moving);
    }

    private double entering(String stage, String township, int year) {
        Ground ground = ground(stage);
        Rate rate = rates.entering(stage, township, ground);
        if (!rate.isKnown()) {
            return 0;
        }
        double of =
                switch (ground) {
                    case BIRTHS -> born(stage, township, year);
                    case GRADUATES ->
                        leaving.get(options.stages().get(stage).after().orElseThrow())
                                .get(year);
                    case LAST_YEARS -> 1;
                };
        return rate.on(course) * of;
    }

    /** Of years nobody has counted yet: as many as in the last one that was. */
    private double born(String stage, String township, int year) {
        int age = options.stages().get(stage).entryAge().orElseThrow();
        return births.enteringAtLatest(township, year, age, options.cutOff());
    }

    /** The first coming school year whose children nobody has counted; empty where all are, or none are needed. */
    Optional<Integer> firstUncounted(String stage, int years) {
        if (ground(stage) != Ground.BIRTHS) {
            return Optional.empty();
        }
        int age = options.stages().get(stage).entryAge().orElseThrow();
        for (int year = history.last() + 1; year <= history.last() + years; year++) {
            if (births.entering("", year, age, options.cutOff()).isEmpty()) {
                return Optional.of(year);
            }
        }
        return Optional.empty();
    }
}
