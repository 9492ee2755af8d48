package org.junheng.core.measure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junheng.core.formula.Exact;
import org.junheng.core.formula.Exact.Truth;
import org.junheng.core.formula.ExactReading;
import org.junheng.core.formula.Rational;
import org.junheng.core.formula.Row;
import org.junheng.core.model.Figure;
import org.junheng.core.register.FactRows;
import org.junheng.core.standard.Clause;

/**
 * A clause over the spreads of a stage: every one within its limit, or their mean. Another figure changes one school, so each spread
 * is had from sums over the others, P·Σ(x²/p)/(Σx)² − 1, in doubles.
 */
final class SpreadRetest implements Retest {

    private final Measures measures;
    private final FactRows facts;
    private final StageMeasures stage;
    private final Clause clause;
    private final ChangedSections sections;
    private final Exemptions exemptions;
    private final List<IndicatorMeasures> indicators;
    private final List<SpreadSums> sums;
    private final Map<Figure, Reads> reads = new LinkedHashMap<>();

    /** Where a figure is read: in one section, by these indicators. */
    private record Reads(int section, Set<IndicatorMeasures> indicators) {}

    SpreadRetest(Measures measures, FactRows facts, StageMeasures stage, Clause clause) {
        this.measures = measures;
        this.facts = facts;
        this.stage = stage;
        this.clause = clause;
        this.sections = new ChangedSections(measures, facts);
        this.exemptions = new Exemptions(measures.standard(), measures.year());
        this.indicators = stage.indicators().stream()
                .filter(each -> clause.rangesOver(each.indicator()))
                .toList();
        this.sums = indicators.stream().map(each -> SpreadSums.of(stage, each)).toList();
    }

    @Override
    public Set<Figure> figures() {
        for (int at = 0; at < stage.size(); at++) {
            int section = at;
            for (IndicatorMeasures each : indicators) {
                Set<Figure> seen = new LinkedHashSet<>();
                SectionRow row = sections.watched(stage.row(section), seen::add);
                ExactReading.of(exemptions.counted(each.indicator(), stage.stage(), row), row);
                row.value(measures.standard().weight());
                seen.forEach(figure -> reads.computeIfAbsent(figure, unused -> new Reads(section, new HashSet<>()))
                        .indicators()
                        .add(each));
            }
        }
        return reads.keySet();
    }

    @Override
    public Decision with(Figure figure, double number) {
        double[] cvs = spreads(figure, number);
        List<Row> results = new ArrayList<>();
        for (int i = 0; i < indicators.size(); i++) {
            results.add(result(indicators.get(i), cvs[i], isRead(figure, indicators.get(i))));
        }
        return new CountyClauses(measures, facts, stage.area()).over(clause, stage.stage(), results);
    }

    @Override
    public double excess(Figure figure, double number) {
        double[] cvs = spreads(figure, number);
        double excess = 0;
        for (int i = 0; i < cvs.length; i++) {
            Optional<BigDecimal> limit = indicators.get(i).limit();
            excess += limit.isPresent() ? Math.max(0, cvs[i] - limit.get().doubleValue()) : 0;
        }
        return excess;
    }

    private boolean isRead(Figure figure, IndicatorMeasures each) {
        Reads read = reads.get(figure);
        return read.indicators().contains(each) && !Double.isNaN(each.quantity(read.section()));
    }

    private double[] spreads(Figure figure, double number) {
        Reads read = reads.get(figure);
        SectionRow row = sections.with(stage.row(read.section()), figure, number);
        double[] cvs = new double[indicators.size()];
        for (int i = 0; i < cvs.length; i++) {
            IndicatorMeasures each = indicators.get(i);
            cvs[i] = isRead(figure, each)
                    ? sums.get(i)
                            .with(
                                    read.section(),
                                    known(ExactReading.of(
                                            exemptions.counted(each.indicator(), stage.stage(), row), row)),
                                    known(row.value(measures.standard().weight())
                                            .orElseThrow()))
                    : each.spread().cv();
        }
        return cvs;
    }

    private static double known(Exact exact) {
        return exact.known().map(Rational::toDouble).orElse(Double.NaN);
    }

    private Row result(IndicatorMeasures each, double cv, boolean isChanged) {
        Spread spread = each.spread();
        boolean isAlone = spread.schools() + spread.gaps() < 2;
        Map<String, Exact> named = new LinkedHashMap<>();
        named.put(
                "cv",
                isAlone
                        ? Exact.Nothing.NOT_APPLICABLE
                        : spread.gaps() > 0 || Double.isNaN(cv) ? Exact.UNKNOWN_COUNT : Exact.point(Rational.of(cv)));
        named.put(
                "cv_limit",
                each.limit()
                        .<Exact>map(limit -> Exact.point(Rational.of(limit)))
                        .orElse(Exact.Nothing.NOT_APPLICABLE));
        boolean isDecided = each.within() == Decision.MET || each.within() == Decision.NOT_MET;
        named.put(
                "within",
                isChanged && isDecided ? within(each, cv) : each.within().truth());
        return ResultRow.of(named);
    }

    private Truth within(IndicatorMeasures each, double cv) {
        if (Double.isNaN(cv)) {
            return Truth.OPEN;
        }
        boolean isKept = cv <= each.limit().orElseThrow().doubleValue();
        boolean asPrinted = measures.standard().comparesAsPrinted();
        return Truth.of(isKept
                || asPrinted && LimitTest.isKeptAsPrinted(cv, each.limit().orElseThrow()));
    }
}
