package org.junheng.core.reconcile;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.junheng.core.formula.Exact;
import org.junheng.core.formula.ExactReading;
import org.junheng.core.formula.Formula;
import org.junheng.core.formula.Node;
import org.junheng.core.formula.Rational;
import org.junheng.core.formula.Row;
import org.junheng.core.standard.Clause;
import org.junheng.core.standard.Indicator;
import org.junheng.core.standard.Standard;
import org.junheng.core.text.Words;

/**
 * Which coefficient of variation somebody published: that of one indicator, or the composite (综合差异系数) that a clause of the standard
 * makes of several.
 *
 * @param composite how the clause makes it; none for an indicator's own
 */
public record Coefficient(Words name, List<Indicator> indicators, Optional<Formula> composite) {

    static final Words COMPOSITE = Words.of("综合差异系数", "Composite");

    private static final String CV = "cv";

    static Coefficient of(Indicator indicator) {
        return new Coefficient(indicator.shortName(), List.of(indicator), Optional.empty());
    }

    /** What the standard's clause on a stage compares with a limit; empty where it has none that reads coefficients alone. */
    static Optional<Coefficient> composite(Standard standard, String stage) {
        return standard.clauses().stream()
                .filter(clause -> clause.scope() == Clause.Scope.STAGE && clause.by() == Clause.By.TEST)
                .filter(clause -> clause.stages().isEmpty() || clause.stages().contains(stage))
                .flatMap(clause -> compared(clause)
                        .map(formula -> new Coefficient(
                                COMPOSITE,
                                standard.indicators().stream()
                                        .filter(clause::rangesOver)
                                        .toList(),
                                Optional.of(formula)))
                        .stream())
                .findFirst();
    }

    private static Optional<Formula> compared(Clause clause) {
        return clause.test()
                .map(Formula::root)
                .filter(root ->
                        root instanceof Node.Binary binary && binary.operator().isComparison())
                .map(root -> Formula.of(((Node.Binary) root).left()))
                .filter(left -> left.hasAggregate() && left.names().equals(Set.of(CV)));
    }

    /**
     * @param cv what came out for each indicator, NaN for nothing
     * @return NaN where one of them has nothing
     */
    double of(ToDoubleFunction<Indicator> cv) {
        double[] each = indicators.stream().mapToDouble(cv).toArray();
        for (double one : each) {
            if (Double.isNaN(one)) {
                return Double.NaN;
            }
        }
        return composite
                .map(formula -> ExactReading.of(formula, new All(each)) instanceof Exact.Range made && made.isPoint()
                        ? made.low().toDouble()
                        : Double.NaN)
                .orElse(each[0]);
    }

    /** Has the coefficients below. */
    private record All(double[] cvs) implements Row {

        @Override
        public Optional<Exact> value(String name) {
            return Optional.empty();
        }

        @Override
        public Optional<List<Row>> below(Set<String> names) {
            return Optional.of(Arrays.stream(cvs).<Row>mapToObj(One::new).toList());
        }
    }

    private record One(double cv) implements Row {

        @Override
        public Optional<Exact> value(String name) {
            return name.equals(CV) ? Optional.of(Exact.point(Rational.of(cv))) : Optional.empty();
        }
    }
}
