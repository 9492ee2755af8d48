package org.junheng.core.plan.resources;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Pairs who leaves with where somebody comes: the nearest schools first, the order of the schools where places are not known. */
final class Nearest {

    private static final String LONGITUDE = "longitude";
    private static final String LATITUDE = "latitude";

    private Nearest() {}

    record Pair(Section from, Section to) {}

    /**
     * As many pairs as there are; a section is named as often as teachers leave it or come.
     *
     * @param first pairs that are kept together where they can be
     */
    static List<Pair> pairs(Baseline base, List<Section> leaving, List<Section> coming, List<Pair> first) {
        List<Section> left = new ArrayList<>(leaving);
        List<Section> wanted = new ArrayList<>(coming);
        List<Pair> pairs = new ArrayList<>();
        for (Pair pair : first) {
            if (left.contains(pair.from()) && wanted.contains(pair.to())) {
                left.remove(pair.from());
                wanted.remove(pair.to());
                pairs.add(pair);
            }
        }
        List<Pair> all = new ArrayList<>();
        for (Section from : left.stream().distinct().toList()) {
            for (Section to : wanted.stream().distinct().toList()) {
                all.add(new Pair(from, to));
            }
        }
        all.sort(Comparator.comparingDouble((Pair pair) -> distance(base, pair))
                .thenComparingInt(pair -> pair.from().number())
                .thenComparingInt(pair -> pair.to().number()));
        for (Pair pair : all) {
            while (left.contains(pair.from()) && wanted.contains(pair.to())) {
                left.remove(pair.from());
                wanted.remove(pair.to());
                pairs.add(pair);
            }
        }
        return pairs;
    }

    /** Degrees are enough to compare distances of schools of one county. */
    private static double distance(Baseline base, Pair pair) {
        Optional<double[]> from = place(base, pair.from());
        Optional<double[]> to = place(base, pair.to());
        if (from.isEmpty() || to.isEmpty()) {
            return Double.MAX_VALUE;
        }
        double north = from.get()[1] - to.get()[1];
        double east = (from.get()[0] - to.get()[0]) * StrictMath.cos(StrictMath.toRadians(from.get()[1]));
        return north * north + east * east;
    }

    private static Optional<double[]> place(Baseline base, Section section) {
        return base.figure(section.site(), LONGITUDE)
                .flatMap(east -> base.figure(section.site(), LATITUDE).map(north -> new double[] {east, north}));
    }
}
