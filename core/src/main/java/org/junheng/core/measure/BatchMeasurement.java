package org.junheng.core.measure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.core.formula.ColumnReading;
import org.junheng.core.formula.Exact;
import org.junheng.core.formula.ExactReading;
import org.junheng.core.formula.Intervals;
import org.junheng.core.formula.Operator;
import org.junheng.core.formula.Rational;
import org.junheng.core.register.FactRows;
import org.junheng.core.standard.Indicator;
import org.junheng.core.standard.Standard;

/**
 * Measures one stage of several counties at a time: columns first, exact readings where columns have no plain answer, then cut into
 * counties. A county is small; over many at once the loops are long enough to run at memory speed. One per thread.
 */
final class BatchMeasurement {

    private final Standard standard;
    private final Sections sections;
    private final int year;
    private final FactRows facts;
    private final SectionColumns columns;
    private final Exemptions exemptions;
    private final List<List<StageIndicator>> indicators;
    private final SectionClauses clauses;

    BatchMeasurement(Standard standard, Sections sections, int year, FactRows facts) {
        this.standard = standard;
        this.sections = sections;
        this.year = year;
        this.facts = facts;
        this.columns = sections.columns();
        this.exemptions = new Exemptions(standard, year);
        this.indicators = sections.stages().stream()
                .map(stage -> StageIndicator.of(standard, stage, year))
                .toList();
        this.clauses = new SectionClauses(standard, exemptions, year);
    }

    /** @return for each county from the first on its measures, null where it has no sections in this stage */
    StageMeasures[] measure(int stage, int firstArea, int endArea) {
        Batch batch =
                new Batch(sections.stages().get(stage), sections.grouping().rows(stage, firstArea, endArea));
        indicators.get(stage).forEach(batch::measure);
        Map<String, byte[]> decided =
                clauses.decide(batch.stage, batch.rows.length, batch.results, columns, batch::row);
        StageMeasures[] counties = new StageMeasures[endArea - firstArea];
        int from = 0;
        for (int area = firstArea; area < endArea; area++) {
            int to = from + sections.grouping().size(stage, area);
            counties[area - firstArea] = from == to ? null : batch.county(area, decided, from, to);
            from = to;
        }
        return counties;
    }

    /** The sections of one stage of several counties, county by county. */
    private final class Batch {

        private final String stage;
        private final int[] rows;
        private final double[] students;
        private final List<BatchResults> results = new ArrayList<>();
        private final SectionRow[] exact;

        Batch(String stage, int[] rows) {
            this.stage = stage;
            this.rows = rows;
            this.exact = new SectionRow[rows.length];
            this.students = columns.batch(rows).numbers(standard.weight());
        }

        SectionRow row(int section) {
            if (exact[section] == null) {
                exact[section] = sections.row(facts, rows[section], year);
            }
            return exact[section];
        }

        void measure(StageIndicator each) {
            double[] quantities = Arrays.copyOf(each.reading().read(columns, rows.length), rows.length);
            if (exemptions.changeSpread(each.indicator().id())) {
                Arrays.fill(quantities, Double.NaN);
            }
            byte[] applies = patch(each.indicator(), quantities);
            double[] values = new double[rows.length];
            for (int i = 0; i < rows.length; i++) {
                values[i] = quantities[i] / students[i];
            }
            byte[] meets = compare(each.indicator(), values, applies, each.threshold());
            results.add(new BatchResults(each, values, quantities, applies, meets));
        }

        /** Fills in what columns could not say; 0 where a section has a value, else the ordinal of why not. */
        private byte[] patch(Indicator indicator, double[] quantities) {
            byte[] applies = new byte[rows.length];
            for (int i = 0; i < rows.length; i++) {
                if (Double.isNaN(quantities[i]) || Double.isNaN(students[i])) {
                    SectionRow row = row(i);
                    Exact exact = ExactReading.of(exemptions.counted(indicator, stage, row), row);
                    Optional<Rational> known = exact.known();
                    if (known.isPresent() && !Double.isNaN(students[i])) {
                        quantities[i] = known.get().toDouble();
                    } else {
                        quantities[i] = Double.NaN;
                        applies[i] = (byte) (exact.isApplicable() ? Decision.OPEN : Decision.NOT_APPLICABLE).ordinal();
                    }
                }
            }
            return applies;
        }

        private byte[] compare(Indicator indicator, double[] values, byte[] applies, BigDecimal threshold) {
            byte[] meets = new byte[rows.length];
            double line = threshold == null ? Double.NaN : threshold.doubleValue();
            boolean exempted = exemptions.concern(indicator.id());
            for (int i = 0; i < rows.length; i++) {
                if (threshold == null || applies[i] == Decision.NOT_APPLICABLE.ordinal()) {
                    meets[i] = (byte) Decision.NOT_APPLICABLE.ordinal();
                } else if (exempted || Double.isNaN(values[i]) || ColumnReading.isNear(values[i], line)) {
                    meets[i] =
                            (byte) exactly(indicator, i, Rational.of(threshold)).ordinal();
                } else {
                    boolean met = indicator.isHigherBetter() ? values[i] >= line : values[i] <= line;
                    meets[i] = (byte) (met ? Decision.MET : Decision.NOT_MET).ordinal();
                }
            }
            return meets;
        }

        private Decision exactly(Indicator indicator, int section, Rational threshold) {
            SectionRow row = row(section);
            Exact.Range quantity = range(ExactReading.of(exemptions.quantity(indicator, stage, row), row));
            Exact.Range weight = range(row.value(standard.weight()).orElseThrow());
            Exact.Range line =
                    Exact.point(exemptions.threshold(indicator, stage, row).orElse(threshold));
            Operator operator = indicator.isHigherBetter() ? Operator.AT_LEAST : Operator.AT_MOST;
            return Decision.of(Intervals.compare(operator, Intervals.over(quantity, weight), line));
        }

        StageMeasures county(int area, Map<String, byte[]> decided, int from, int to) {
            double[] weights = Arrays.copyOfRange(students, from, to);
            List<IndicatorMeasures> measured = new ArrayList<>(results.size());
            for (BatchResults each : results) {
                measured.add(cut(each, weights, from, to));
            }
            Map<String, byte[]> ofCounty = new HashMap<>();
            decided.forEach((clause, decisions) -> ofCounty.put(clause, Arrays.copyOfRange(decisions, from, to)));
            return new StageMeasures(
                    sections.areas().get(area),
                    stage,
                    sections.joined().table(),
                    Arrays.copyOfRange(rows, from, to),
                    weights,
                    List.copyOf(measured),
                    ofCounty,
                    sections.shares());
        }

        private IndicatorMeasures cut(BatchResults each, double[] weights, int from, int to) {
            double[] quantities = Arrays.copyOfRange(each.quantities(), from, to);
            BigDecimal limit = each.of().limit();
            Spread spread = spread(quantities, weights, Arrays.copyOfRange(each.applies(), from, to));
            Decision within = LimitTest.decide(spread, limit, () -> inFractions(each.indicator(), quantities, from));
            boolean onlyPrinted = within == Decision.NOT_MET && LimitTest.isKeptAsPrinted(spread.cv(), limit);
            return new IndicatorMeasures(
                    each.indicator(),
                    Arrays.copyOfRange(each.values(), from, to),
                    quantities,
                    Arrays.copyOfRange(each.meets(), from, to),
                    each.of().threshold(),
                    limit,
                    spread,
                    onlyPrinted && standard.comparesAsPrinted() ? Decision.MET : within,
                    onlyPrinted);
        }

        private ExactSections inFractions(Indicator indicator, double[] quantities, int from) {
            return ExactSections.of(
                    quantities,
                    section -> row(from + section),
                    row -> exemptions.counted(indicator, stage, row),
                    standard.weight());
        }
    }

    private static Spread spread(double[] quantities, double[] students, byte[] applies) {
        int gaps = 0;
        int count = 0;
        for (int i = 0; i < quantities.length; i++) {
            gaps += applies[i] == Decision.OPEN.ordinal() ? 1 : 0;
            count += Double.isNaN(quantities[i]) ? 0 : 1;
        }
        if (count == quantities.length) {
            return Spread.of(quantities, students, gaps);
        }
        double[] q = new double[count];
        double[] w = new double[count];
        int next = 0;
        for (int i = 0; i < quantities.length; i++) {
            if (!Double.isNaN(quantities[i])) {
                q[next] = quantities[i];
                w[next++] = students[i];
            }
        }
        return Spread.of(q, w, gaps);
    }

    private static Exact.Range range(Exact exact) {
        return exact instanceof Exact.Range range ? range : Exact.UNKNOWN_COUNT;
    }
}
