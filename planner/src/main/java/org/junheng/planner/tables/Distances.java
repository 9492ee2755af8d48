package org.junheng.planner.tables;

import java.util.Map;
import java.util.function.IntFunction;
import org.junheng.core.plan.Distance;
import org.junheng.core.text.Entry;
import org.junheng.core.text.Words;

/** Kilometres from each place to each school: from a table of distances, or by air times a detour where a pair is not in it. */
public final class Distances {

    private static final double ANY = Double.NEGATIVE_INFINITY;
    private static final Words KM = new Words("公里", "km");

    private final double[][] km;

    private Distances(double[][] km) {
        this.km = km;
    }

    /**
     * @param question its table of distances, and its options coordinates (km or degrees), detour
     * @param places with a column of names and columns x and y
     * @param placeOf x and y of a school by its row from 0
     */
    public static Distances of(
            QuestionTables question,
            PlanTable places,
            Words placeName,
            PlanTable schools,
            Words schoolName,
            IntFunction<double[]> placeOf) {
        double[][] km = new double[places.rows()][schools.rows()];
        Map<String, Integer> placeRows = places.names(places.column(placeName));
        Map<String, Integer> schoolRows = schools.names(schools.column(schoolName));
        for (double[] row : km) {
            java.util.Arrays.fill(row, Double.NaN);
        }
        if (question.has("distances")) {
            PlanTable given = question.read("distances");
            int from = given.column(placeName);
            int to = given.column(schoolName);
            int length = given.column(KM);
            for (int row = 1; row <= given.rows(); row++) {
                km[given.known(row, from, placeRows, placeName)][given.known(row, to, schoolRows, schoolName)] =
                        given.number(row, length, 0);
            }
        }
        boolean isDegrees = isDegrees(question.options());
        double detour = question.options()
                .maybe("detour")
                .map(entry -> entry.decimal().doubleValue())
                .orElse(1.0);
        for (int place = 0; place < km.length; place++) {
            for (int school = 0; school < km[place].length; school++) {
                if (Double.isNaN(km[place][school])) {
                    double x = places.number(place + 1, places.column(Words.same("x")), ANY);
                    double y = places.number(place + 1, places.column(Words.same("y")), ANY);
                    double[] there = placeOf.apply(school);
                    km[place][school] = detour
                            * (isDegrees
                                    ? Distance.exact(x, y, there[0], there[1])
                                    : Math.hypot(x - there[0], y - there[1]));
                }
            }
        }
        return new Distances(km);
    }

    /** Whether the coordinates of a question are degrees east and north; kilometres otherwise. */
    public static boolean isDegrees(Entry options) {
        return options.maybe("coordinates")
                .map(entry -> entry.oneOf("km", "degrees").equals("degrees"))
                .orElse(false);
    }

    /** @param place and school: rows from 0 */
    public double km(int place, int school) {
        return km[place][school];
    }
}
