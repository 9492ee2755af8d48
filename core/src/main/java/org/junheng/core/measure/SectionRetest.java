package org.junheng.core.measure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junheng.core.formula.Exact;
import org.junheng.core.formula.ExactReading;
import org.junheng.core.formula.Intervals;
import org.junheng.core.formula.Operator;
import org.junheng.core.formula.Rational;
import org.junheng.core.formula.Row;
import org.junheng.core.model.Figure;
import org.junheng.core.standard.Clause;
import org.junheng.core.standard.Indicator;
import org.junheng.core.standard.Standard;

/** A clause over the indicators of one section, such as "at least 6 of 7". */
final class SectionRetest implements Retest {

    private final Standard standard;
    private final int year;
    private final ChangedSections sections;
    private final StageMeasures stage;
    private final Clause clause;
    private final int section;
    private final Exemptions exemptions;

    SectionRetest(Measures measures, ChangedSections sections, StageMeasures stage, Clause clause, int section) {
        this.standard = measures.standard();
        this.year = measures.year();
        this.sections = sections;
        this.stage = stage;
        this.clause = clause;
        this.section = section;
        this.exemptions = new Exemptions(standard, year);
    }

    @Override
    public Set<Figure> figures() {
        Set<Figure> figures = new LinkedHashSet<>();
        decide(sections.watched(stage.row(section), figures::add));
        return figures;
    }

    @Override
    public Decision with(Figure figure, double number) {
        return decide(sections.with(stage.row(section), figure, number));
    }

    private Decision decide(SectionRow facts) {
        Map<String, Exact> named = new LinkedHashMap<>();
        SectionClauses.limits(clause, stage.stage(), standard, year)
                .forEach((name, limit) -> named.put(name, Exact.point(limit)));
        exemptions
                .used(clause.id(), stage.stage(), facts)
                .ifPresent(exemption -> exemption
                        .limits()
                        .forEach((name, values) -> values.at(stage.stage(), Standard.referenceDay(year))
                                .ifPresent(dated -> named.put(name, Exact.point(Rational.of(dated.value()))))));
        List<Row> results = new ArrayList<>();
        for (IndicatorMeasures each : stage.indicators()) {
            if (clause.rangesOver(each.indicator())) {
                results.add(ResultRow.of(result(each, facts)));
            }
        }
        Row row = new ResultRow(facts, named, results, SectionClauses.RESULTS);
        if (clause.when().isPresent() && !ExactReading.holds(clause.when().get(), row)) {
            return Decision.NOT_APPLICABLE;
        }
        return Decision.of(ExactReading.of(clause.test().orElseThrow(), row));
    }

    private Map<String, Exact> result(IndicatorMeasures each, SectionRow facts) {
        if (each.meets(section) == Decision.NOT_APPLICABLE) {
            return Map.of(
                    "meets", Exact.Nothing.NOT_APPLICABLE,
                    "value", Exact.Nothing.NOT_APPLICABLE,
                    "threshold", Exact.Nothing.NOT_APPLICABLE);
        }
        Indicator indicator = each.indicator();
        Exact.Range quantity = range(ExactReading.of(exemptions.quantity(indicator, stage.stage(), facts), facts));
        Exact.Range value =
                Intervals.over(quantity, range(facts.value(standard.weight()).orElseThrow()));
        Exact.Range line = Exact.point(exemptions
                .threshold(indicator, stage.stage(), facts)
                .orElseGet(() -> Rational.of(each.threshold().orElseThrow())));
        Operator operator = indicator.isHigherBetter() ? Operator.AT_LEAST : Operator.AT_MOST;
        return Map.of("meets", Intervals.compare(operator, value, line), "value", value, "threshold", line);
    }

    private static Exact.Range range(Exact exact) {
        return exact instanceof Exact.Range range ? range : Exact.UNKNOWN_COUNT;
    }
}
