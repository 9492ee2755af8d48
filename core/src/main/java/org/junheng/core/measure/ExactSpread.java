package org.junheng.core.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junheng.core.formula.ExactReading;
import org.junheng.core.formula.Rational;
import org.junheng.core.formula.Row;
import org.junheng.core.formula.Statistics;
import org.junheng.core.register.FactRows;

/** The coefficient of variation of one measured indicator as an exact square, from the facts themselves. */
final class ExactSpread {

    private final Measures measures;
    private final FactRows facts;
    private final StageMeasures stage;
    private final IndicatorMeasures indicator;

    ExactSpread(Measures measures, FactRows facts, StageMeasures stage, IndicatorMeasures indicator) {
        this.measures = measures;
        this.facts = facts;
        this.stage = stage;
        this.indicator = indicator;
    }

    Rational cvSquared() {
        Joined joined = new Joined(
                measures.facts(),
                measures.standard().registers(),
                measures.standard().rows());
        Exemptions exemptions = new Exemptions(measures.standard(), measures.year());
        Shares shares = Sections.shares(measures.standard(), joined);
        List<Rational> quantities = new ArrayList<>();
        List<Rational> students = new ArrayList<>();
        for (int section = 0; section < stage.size(); section++) {
            if (!Double.isNaN(indicator.quantity(section))) {
                Row row = new SectionRow(
                        facts.row(
                                measures.standard().rows(),
                                stage.row(section),
                                Map.of(
                                        "fiscal_year",
                                        String.valueOf(measures.standard().fiscalYear(measures.year())))),
                        shares,
                        stage.row(section),
                        Map.of());
                quantities.add(ExactReading.of(exemptions.counted(indicator.indicator(), stage.stage(), row), row)
                        .known()
                        .orElseThrow());
                students.add(row.value(measures.standard().weight())
                        .orElseThrow()
                        .known()
                        .orElseThrow());
            }
        }
        return Statistics.cvSquared(quantities, students);
    }
}
