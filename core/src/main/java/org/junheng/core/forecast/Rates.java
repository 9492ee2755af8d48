package org.junheng.core.forecast;

import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.junheng.core.forecast.ForecastOptions.Origin;
import org.junheng.core.text.Words;

/** The county's own rates of past years, for one stage (学段各年的入学率、升级率、升入率). */
final class Rates {

    private final History history;
    private final Births births;
    private final ForecastOptions options;

    Rates(History history, Births births, ForecastOptions options) {
        this.history = history;
        this.births = births;
        this.options = options;
    }

    /** Of those who should have moved up within the stage, how many were there a year later: leaving and coming from elsewhere in one. */
    Rate moving(String stage) {
        Map<Integer, Double> byYear = new TreeMap<>();
        for (int year : history.years()) {
            double now = 0;
            double before = 0;
            boolean isWhole = isCounted(stage, year);
            for (Place place : history.ofStage(stage)) {
                double stayed = place.students(year) - place.entered(year);
                double should = place.students(year - 1) - place.graduates(year);
                if (isWhole || !Double.isNaN(stayed + should)) {
                    now += orZero(stayed);
                    before += orZero(should) + (Double.isNaN(should) ? orZero(place.students(year - 1)) : 0);
                }
            }
            if (now > 0 && before > 0) {
                byYear.put(year, now / before);
            }
        }
        return Rate.of(Words.of("升级率", "moving up"), byYear);
    }

    /** Whether all there is to know of a year is known: then a school closed since the year before counts with its students of then. */
    private boolean isCounted(String stage, int year) {
        return history.ofStage(stage).stream()
                .allMatch(place -> (!place.years().containsKey(year)
                                || !Double.isNaN(place.students(year) + place.entered(year) + place.graduates(year)))
                        && (!place.years().containsKey(year - 1) || !Double.isNaN(place.students(year - 1))));
    }

    /** Entrants a birth, a graduate of the stage before, or a year: whichever there are figures of. */
    Rate entering(String stage, String township, Ground ground) {
        Map<Integer, Double> byYear = new TreeMap<>();
        for (int year : history.years()) {
            double entered = sum(stage, township, year, place -> place.entered(year));
            OptionalDouble of = of(stage, township, ground, year);
            if (!Double.isNaN(entered) && of.isPresent() && of.getAsDouble() > 0) {
                byYear.put(year, entered / of.getAsDouble());
            }
        }
        return Rate.of(ground.words(), byYear);
    }

    private OptionalDouble of(String stage, String township, Ground ground, int year) {
        Origin origin = options.stages().get(stage);
        return switch (ground) {
            case BIRTHS -> births.entering(township, year, origin.entryAge().orElseThrow(), options.cutOff());
            case GRADUATES -> {
                double graduates = sum(origin.after().orElseThrow(), "", year, place -> place.graduates(year));
                yield Double.isNaN(graduates) ? OptionalDouble.empty() : OptionalDouble.of(graduates);
            }
            case LAST_YEARS -> OptionalDouble.of(1);
        };
    }

    /** Over the schools of a year; not known where one of them does not say. */
    private double sum(String stage, String township, int year, ToDoubleFunction<Place> figure) {
        return history.ofStage(stage).stream()
                .filter(place -> place.years().containsKey(year))
                .filter(place -> township.isEmpty() || place.township().equals(township))
                .mapToDouble(figure)
                .reduce((one, other) -> one + other)
                .orElse(Double.NaN);
    }

    private static double orZero(double number) {
        return Double.isNaN(number) ? 0 : number;
    }
}
