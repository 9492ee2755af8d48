package org.junheng.core.verify;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.junheng.core.formula.Formula;
import org.junheng.core.formula.FormulaRefusal;
import org.junheng.core.model.Finding.Level;
import org.junheng.core.text.Entry;
import org.junheng.core.text.Words;

/** A figure far from those of similar schools is asked about: measured from their median, in median absolute deviations. */
final class PeerRule implements Rule {

    private record Peers(
            String register,
            Formula value,
            Words name,
            List<String> fields,
            List<String> by,
            int least,
            double deviations,
            double times) {}

    private final List<Peers> all = new ArrayList<>();

    PeerRule(Settings settings) {
        for (Entry entry : settings.file("peers").items("peers")) {
            entry.only("register", "value", "name", "fields", "by", "least", "deviations", "times");
            if (settings.knows(entry, "register", "fields")) {
                all.add(new Peers(
                        entry.text("register"),
                        formula(entry.at("value")),
                        entry.words("name"),
                        entry.texts("fields"),
                        entry.texts("by"),
                        entry.at("least").whole(),
                        entry.at("deviations").decimal().doubleValue(),
                        entry.at("times").decimal().doubleValue()));
            }
        }
    }

    private static Formula formula(Entry entry) {
        try {
            return Formula.parse(entry.text());
        } catch (FormulaRefusal broken) {
            throw entry.wrong(broken.sentence());
        }
    }

    @Override
    public void check(World world, Log log) {
        all.stream().filter(peers -> world.has(peers.register())).forEach(peers -> check(peers, world, log));
    }

    private static void check(Peers peers, World world, Log log) {
        double[] values = world.reading().read(peers.value(), peers.register()).clone();
        Groups groups = world.groups(peers.register(), peers.by());
        double[][] sorted = groups.sorted(values);
        double[] medians = new double[groups.count()];
        double[] deviations = new double[groups.count()];
        for (int group = 0; group < medians.length; group++) {
            boolean isEnough = sorted[group].length >= peers.least();
            medians[group] = isEnough ? Groups.median(sorted[group]) : Double.NaN;
            deviations[group] = isEnough ? deviation(sorted[group], medians[group]) : Double.NaN;
        }
        log.add(
                new Cause(Level.QUERY, "peers", peers.register(), peers.fields()),
                Rows.where(
                        values.length,
                        row -> groups.of(row) != Links.NONE
                                && isFar(peers, values[row], medians[groups.of(row)], deviations[groups.of(row)])),
                row -> says(peers, values[row], medians[groups.of(row)], sorted[groups.of(row)].length));
    }

    /** The median distance from the median, walking outwards from it: the numbers are sorted already. */
    private static double deviation(double[] sorted, double median) {
        double[] distances = new double[sorted.length];
        int above = 0;
        while (above < sorted.length && sorted[above] < median) {
            above++;
        }
        int below = above - 1;
        for (int i = 0; i < distances.length; i++) {
            boolean isBelow = above == sorted.length || below >= 0 && median - sorted[below] <= sorted[above] - median;
            distances[i] = isBelow ? median - sorted[below--] : sorted[above++] - median;
        }
        return Groups.median(distances);
    }

    /** Zeros have their own rule: they are no small figures. */
    private static boolean isFar(Peers peers, double value, double median, double deviation) {
        return value > 0
                && Math.abs(value - median) > peers.deviations() * deviation
                && (value > peers.times() * median || value * peers.times() < median);
    }

    private static Words says(Peers peers, double value, double median, int count) {
        return Words.of(
                "%s算得 %s，同类 %d 所的中位数是 %s，相差太远；请核对单位和数，属实请写一句说明",
                "%s come to %s, the median of %d of its kind is %s; check unit and figures, or explain in a word",
                peers.name(),
                rounded(value),
                count,
                rounded(median));
    }

    private static String rounded(double number) {
        BigDecimal exact = BigDecimal.valueOf(number);
        int digits = Math.max(2, 2 - (exact.precision() - exact.scale()));
        return exact.setScale(digits, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
    }
}
