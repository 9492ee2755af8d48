package org.junheng.core.measure;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junheng.core.formula.Formula;
import org.junheng.core.formula.LinearReading;
import org.junheng.core.formula.Rational;
import org.junheng.core.model.Figure;
import org.junheng.core.register.FactRows;
import org.junheng.core.standard.Exemption;
import org.junheng.core.standard.Standard;

/**
 * What the quantities of sections are made of, figure by figure: how much each grows when a reported figure grows by one of its own unit.
 * Site resources of a combined school count by the section's share; exemptions that are on are in it.
 */
public final class LinearForms {

    private final Measures measures;
    private final Standard standard;
    private final FactRows rows;
    private final Shares shares;
    private final Exemptions exemptions;
    private final Derivations derivations;
    private final Map<String, String> context;

    LinearForms(Measures measures, FactRows rows) {
        this.measures = measures;
        this.standard = measures.standard();
        this.rows = rows;
        this.shares = Sections.shares(standard, measures.joined());
        this.exemptions = new Exemptions(standard, measures.year());
        this.derivations = measures.derivations();
        this.context = Map.of("fiscal_year", String.valueOf(standard.fiscalYear(measures.year())));
    }

    /**
     * A quantity of a section.
     *
     * @param now the quantity as measured
     * @param factors how much it grows with each figure that may change
     */
    public record Form(double now, Map<Figure, Double> factors) {}

    /** What is counted for the value and the spread; empty where a figure is missing. */
    public Optional<Form> counted(StageMeasures stage, int section, IndicatorMeasures measured, Set<String> free) {
        SectionRow row = row(stage, section);
        return form(exemptions.counted(measured.indicator(), stage.stage(), row), stage, section, free, row);
    }

    /** What is counted for the threshold: otherwise where an exemption says so. */
    public Optional<Form> lined(StageMeasures stage, int section, IndicatorMeasures measured, Set<String> free) {
        SectionRow row = row(stage, section);
        return form(exemptions.quantity(measured.indicator(), stage.stage(), row), stage, section, free, row);
    }

    /** The line a section must reach; another one where an exemption says so. */
    public Optional<Rational> threshold(StageMeasures stage, int section, IndicatorMeasures measured) {
        return exemptions
                .threshold(measured.indicator(), stage.stage(), row(stage, section))
                .or(() -> measured.threshold().map(Rational::of));
    }

    /** A named limit of a clause as it holds for a section; another one where an exemption says so. */
    public Optional<Rational> limit(StageMeasures stage, int section, String clause, String name) {
        Optional<Exemption> used = exemptions.used(clause, stage.stage(), row(stage, section));
        return used.map(exemption -> exemption.limits().get(name))
                .or(() -> standard.clause(clause).map(each -> each.limits().get(name)))
                .flatMap(limits -> limits.at(stage.stage(), Standard.referenceDay(measures.year())))
                .map(dated -> Rational.of(dated.value()));
    }

    private Optional<Form> form(Formula formula, StageMeasures stage, int section, Set<String> free, SectionRow row) {
        return LinearReading.of(formula, free, row).map(linear -> {
            Map<Figure, Double> factors = new TreeMap<>(
                    java.util.Comparator.comparing(Figure::register).thenComparing(Figure::field));
            double now = linear.constant();
            for (Map.Entry<String, Double> each : linear.factors().entrySet()) {
                String field = each.getKey();
                Optional<Rational> there = row.value(field).orElseThrow().known();
                if (there.isEmpty()) {
                    return new Form(Double.NaN, Map.of());
                }
                now += each.getValue() * there.get().toDouble();
                Derivations.Source source =
                        derivations.source(stage, section, field).orElseThrow();
                factors.put(
                        new Figure(source.register(), source.row(), field),
                        each.getValue() * share(field, stage.row(section)) * unit(field));
            }
            return new Form(now, factors);
        });
    }

    private double share(String field, int row) {
        return shares != null && shares.splits(field) ? shares.of(row) : 1;
    }

    /** Formulas read base units. */
    private double unit(String field) {
        return measures.joined()
                .find(field)
                .field()
                .unit()
                .map(unit -> unit.factor().doubleValue())
                .orElse(1.0);
    }

    private SectionRow row(StageMeasures stage, int section) {
        return new SectionRow(
                rows.row(standard.rows(), stage.row(section), context), shares, stage.row(section), Map.of());
    }
}
