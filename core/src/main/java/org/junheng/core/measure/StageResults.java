package org.junheng.core.measure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.junheng.core.formula.ColumnReading;
import org.junheng.core.formula.Exact;
import org.junheng.core.formula.Rational;
import org.junheng.core.formula.Row;
import org.junheng.core.formula.Statistics;
import org.junheng.core.register.FactRows;
import org.junheng.core.standard.Clause;

/** What was measured in a stage as the rows a clause reads, one per indicator, each spread as exactly as is asked for. */
final class StageResults {

    static final Set<String> NAMES = Set.of("cv", "cv_limit", "within", "below_threshold");

    private final Measures measures;
    private final FactRows facts;
    private final StageMeasures stage;
    private final List<IndicatorMeasures> indicators;
    private final boolean readsSpread;

    StageResults(Measures measures, FactRows facts, StageMeasures stage, Clause clause) {
        this.measures = measures;
        this.facts = facts;
        this.stage = stage;
        this.indicators = stage.indicators().stream()
                .filter(each -> clause.rangesOver(each.indicator()))
                .toList();
        this.readsSpread = clause.test().orElseThrow().names().contains("cv");
    }

    /** Each spread somewhere about the double that was measured: what this decides needs no fractions. */
    List<Row> near() {
        return rows(each -> {
            double cv = each.spread().cv();
            double most = ColumnReading.NEAR * (1 + cv);
            return new Exact.Range(Rational.of(Math.max(0, cv - most)), Rational.of(cv + most));
        });
    }

    /** Each spread as the double that was measured. */
    List<Row> measured() {
        return rows(each -> Exact.point(Rational.of(each.spread().cv())));
    }

    /** Each spread enclosed in this many decimal digits, from fractions. */
    List<Row> enclosed(int digits) {
        return rows(each -> root(each, digits));
    }

    /** Each spread as the number it is nearest to: what {@link Statistics#MORE_DIGITS} digits left equal is equal. */
    List<Row> nearest() {
        return rows(each -> Exact.point(root(each, Statistics.MORE_DIGITS).low()));
    }

    private Exact.Range root(IndicatorMeasures each, int digits) {
        return Statistics.root(ExactSections.of(measures, facts, stage, each).cvSquared(), digits);
    }

    private List<Row> rows(Function<IndicatorMeasures, Exact> spread) {
        return indicators.stream().map(each -> row(each, spread)).toList();
    }

    private Row row(IndicatorMeasures each, Function<IndicatorMeasures, Exact> spread) {
        Map<String, Exact> named = new LinkedHashMap<>();
        if (readsSpread) {
            named.put("cv", spread(each, spread));
        }
        named.put(
                "cv_limit",
                each.limit()
                        .<Exact>map(limit -> Exact.point(Rational.of(limit)))
                        .orElse(Exact.Nothing.NOT_APPLICABLE));
        named.put("within", each.within().truth());
        named.put("below_threshold", Exact.point(each.failing()));
        return ResultRow.of(named);
    }

    private static Exact spread(IndicatorMeasures each, Function<IndicatorMeasures, Exact> known) {
        Spread spread = each.spread();
        if (spread.schools() + spread.gaps() < 2) {
            return Exact.Nothing.NOT_APPLICABLE;
        }
        return spread.gaps() > 0 || Double.isNaN(spread.cv()) ? Exact.UNKNOWN_COUNT : known.apply(each);
    }
}
