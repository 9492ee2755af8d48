package org.junheng.core.reconcile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junheng.core.measure.Measures;
import org.junheng.core.text.Words;

/**
 * Published coefficients of variation beside ours, each difference with the ways of computing that explain it (核对差异).
 *
 * @param whole the one way with the fewest changes that gives every published figure
 */
public record Reconciliation(String area, List<Compared> figures, Optional<List<Words>> whole) {

    public static Reconciliation of(Measures ours, String area, List<Published> published) {
        List<Way> ways = Way.all(ours);
        List<Compared> figures = new ArrayList<>();
        for (Published each : published) {
            figures.add(compared(ways, area, each));
        }
        Optional<List<Words>> whole = ways.stream()
                .filter(way -> published.stream().allMatch(each -> each.agrees(way.cv(area, each))))
                .map(Way::changes)
                .findFirst();
        return new Reconciliation(area, List.copyOf(figures), whole);
    }

    private static Compared compared(List<Way> ways, String area, Published published) {
        List<Explanation> all = ways.stream()
                .map(way -> new Explanation(way.changes(), way.cv(area, published)))
                .filter(each -> !Double.isNaN(each.cv()))
                .toList();
        List<Explanation> explaining =
                all.stream().filter(each -> published.agrees(each.cv())).toList();
        int fewest = explaining.isEmpty() ? 0 : explaining.get(0).ways().size();
        Explanation nearest = all.stream()
                .min(Comparator.comparingDouble(
                        each -> Math.abs(each.cv() - published.cv().doubleValue())))
                .orElse(new Explanation(List.of(), Double.NaN));
        return new Compared(
                published,
                ways.get(0).cv(area, published),
                explaining.stream().filter(each -> each.ways().size() == fewest).toList(),
                nearest);
    }
}
