package org.junheng.core.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.junheng.core.formula.ExactReading;
import org.junheng.core.formula.Formula;
import org.junheng.core.formula.Rational;
import org.junheng.core.formula.Row;
import org.junheng.core.formula.Statistics;
import org.junheng.core.register.FactRows;

/**
 * One measured indicator of a stage in fractions, from the facts themselves: what a comparison at the limit is decided by.
 *
 * @param sections which sections have the figure, in key order
 * @param quantities the raw quantity of each of them
 * @param students of each of them
 */
public record ExactSections(List<Integer> sections, List<Rational> quantities, List<Rational> students) {

    static ExactSections of(Measures measures, FactRows facts, StageMeasures stage, IndicatorMeasures indicator) {
        Joined joined = measures.joined();
        Exemptions exemptions = new Exemptions(measures.standard(), measures.year());
        Shares shares = Sections.shares(measures.standard(), joined);
        Map<String, String> context =
                Map.of("fiscal_year", String.valueOf(measures.standard().fiscalYear(measures.year())));
        return of(
                indicator.quantities(),
                section -> new SectionRow(
                        facts.row(measures.standard().rows(), stage.row(section), context),
                        shares,
                        stage.row(section),
                        Map.of()),
                row -> exemptions.counted(indicator.indicator(), stage.stage(), row),
                measures.standard().weight());
    }

    /**
     * @param known the quantities in doubles, NaN for sections that lack the figure
     * @param counted what is counted in a row
     */
    static ExactSections of(
            double[] known, IntFunction<SectionRow> rows, Function<Row, Formula> counted, String weight) {
        List<Integer> sections = new ArrayList<>();
        List<Rational> quantities = new ArrayList<>();
        List<Rational> students = new ArrayList<>();
        for (int section = 0; section < known.length; section++) {
            if (!Double.isNaN(known[section])) {
                Row row = rows.apply(section);
                sections.add(section);
                quantities.add(ExactReading.of(counted.apply(row), row).known().orElseThrow());
                students.add(row.value(weight).orElseThrow().known().orElseThrow());
            }
        }
        return new ExactSections(sections, quantities, students);
    }

    /** The square of the coefficient of variation, exactly. */
    public Rational cvSquared() {
        return Statistics.cvSquared(quantities, students);
    }
}
