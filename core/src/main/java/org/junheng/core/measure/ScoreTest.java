package org.junheng.core.measure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junheng.core.formula.Exact;
import org.junheng.core.formula.Exact.Range;
import org.junheng.core.formula.Rational;
import org.junheng.core.formula.Row;
import org.junheng.core.standard.Clause;

/** A test over scored items: {@code sum(score) >= 85}. A score that is missing lies between 0 and its full points. */
public final class ScoreTest {

    private ScoreTest() {}

    /** @param score NaN where it is missing; @param points infinite where the province gave none */
    public record Scored(double score, double points) {}

    public static ClauseMeasure of(Clause clause, List<Scored> scored, Measures measures) {
        List<Row> rows = scored.stream()
                .map(each -> {
                    Rational most = Double.isInfinite(each.points()) ? null : Rational.of(each.points());
                    Exact points = most == null ? Exact.UNKNOWN_COUNT : Exact.point(most);
                    Exact score = Double.isNaN(each.score())
                            ? new Range(Rational.ZERO, most)
                            : Exact.point(Rational.of(each.score()));
                    return ResultRow.of(Map.of("score", score, "points", points));
                })
                .toList();
        Map<String, Exact> limits = new LinkedHashMap<>();
        SectionClauses.limits(clause, "", measures.standard(), measures.year())
                .forEach((name, limit) -> limits.put(name, Exact.point(limit)));
        Tally tally = new Tally(clause, "", measures.standard().registers());
        tally.whole(new ClauseReading(
                clause, measures.standard().registers(), new ResultRow(null, limits, rows, Set.of("score", "points"))));
        return tally.result();
    }
}
