package org.junheng.core.measure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
import org.junheng.core.standard.Dated;
import org.junheng.core.standard.Indicator;
import org.junheng.core.standard.Limits;
import org.junheng.core.standard.Standard;

/** Measures one stage of one county at a time: columns first, exact readings where columns have no plain answer. One per thread. */
final class GroupMeasurement {

    private final Standard standard;
    private final Sections sections;
    private final int year;
    private final FactRows facts;
    private final SectionColumns columns;
    private final Exemptions exemptions;
    private final Map<String, Map<String, ColumnReading>> readings = new LinkedHashMap<>();
    private final Map<String, BigDecimal> thresholds = new HashMap<>();
    private final Map<String, BigDecimal> limits = new HashMap<>();
    private final SectionClauses clauses;

    GroupMeasurement(Standard standard, Sections sections, int year, FactRows facts) {
        this.standard = standard;
        this.sections = sections;
        this.year = year;
        this.facts = facts;
        this.columns = sections.columns();
        this.exemptions = new Exemptions(standard, year);
        for (Indicator indicator : standard.indicators()) {
            Map<String, ColumnReading> byStage = new LinkedHashMap<>();
            indicator.quantities().forEach((stage, formula) -> byStage.put(stage, new ColumnReading(formula)));
            readings.put(indicator.id(), byStage);
        }
        this.clauses = new SectionClauses(standard, exemptions, year);
    }

    StageMeasures measure(int area, int stageIndex) {
        String stage = sections.stages().get(stageIndex);
        int[] rows = sections.grouping().rows(area, stageIndex);
        columns.batch(rows, 0, rows.length);
        double[] students = Arrays.copyOf(columns.numbers(standard.weight()), rows.length);
        Group group = new Group(stage, rows, students);
        List<IndicatorMeasures> measured = new ArrayList<>();
        for (Indicator indicator : standard.indicators()) {
            if (indicator.quantity(stage) != null) {
                measured.add(group.measure(indicator));
            }
        }
        Map<String, byte[]> decided = clauses.decide(stage, rows.length, measured, columns, group::row);
        return new StageMeasures(
                sections.areas().get(area),
                stage,
                sections.joined().table(),
                rows,
                students,
                List.copyOf(measured),
                decided);
    }

    /** The sections of one stage of one county. */
    private final class Group {

        private final String stage;
        private final int[] rows;
        private final double[] students;
        private final Map<Integer, SectionRow> exact = new LinkedHashMap<>();

        Group(String stage, int[] rows, double[] students) {
            this.stage = stage;
            this.rows = rows;
            this.students = students;
        }

        SectionRow row(int section) {
            return exact.computeIfAbsent(section, unused -> sections.row(facts, rows[section], year));
        }

        /** The number in force for this stage; looked up once per stage, not once per county. */
        private BigDecimal line(Map<String, BigDecimal> known, Indicator indicator, Limits limits) {
            return known.computeIfAbsent(
                    indicator.id() + " " + stage,
                    unused -> limits.at(stage, Standard.referenceDay(year))
                            .map(Dated::value)
                            .orElse(null));
        }

        IndicatorMeasures measure(Indicator indicator) {
            Map<String, ColumnReading> byStage = readings.get(indicator.id());
            ColumnReading reading = byStage.containsKey(stage) ? byStage.get(stage) : byStage.get("");
            double[] quantities = Arrays.copyOf(reading.read(columns, rows.length), rows.length);
            if (exemptions.changeSpread(indicator.id())) {
                Arrays.fill(quantities, Double.NaN);
            }
            double[] values = new double[rows.length];
            byte[] applies = patch(indicator, quantities);
            for (int i = 0; i < rows.length; i++) {
                values[i] = quantities[i] / students[i];
            }
            BigDecimal threshold = line(thresholds, indicator, indicator.threshold());
            byte[] meets = compare(indicator, values, applies, threshold);
            BigDecimal limit = line(limits, indicator, indicator.coefficientOfVariation());
            Spread spread = spread(quantities, applies);
            Decision within = LimitTest.decide(spread, limit, new ExactGroup(indicator, quantities));
            boolean onlyPrinted = within == Decision.NOT_MET && LimitTest.isKeptAsPrinted(spread.cv(), limit);
            return new IndicatorMeasures(
                    indicator,
                    values,
                    quantities,
                    meets,
                    threshold,
                    limit,
                    spread,
                    onlyPrinted && standard.comparesAsPrinted() ? Decision.MET : within,
                    onlyPrinted);
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

        private Spread spread(double[] quantities, byte[] applies) {
            int gaps = 0;
            int count = 0;
            for (int i = 0; i < rows.length; i++) {
                gaps += applies[i] == Decision.OPEN.ordinal() ? 1 : 0;
                count += Double.isNaN(quantities[i]) ? 0 : 1;
            }
            if (count == rows.length) {
                return Spread.of(quantities, students, gaps);
            }
            double[] q = new double[count];
            double[] w = new double[count];
            int next = 0;
            for (int i = 0; i < rows.length; i++) {
                if (!Double.isNaN(quantities[i])) {
                    q[next] = quantities[i];
                    w[next++] = students[i];
                }
            }
            return Spread.of(q, w, gaps);
        }

        private final class ExactGroup implements LimitTest.ExactSections {

            private final Indicator indicator;
            private final double[] quantities;

            ExactGroup(Indicator indicator, double[] quantities) {
                this.indicator = indicator;
                this.quantities = quantities;
            }

            @Override
            public List<Rational> quantities() {
                List<Rational> exact = new ArrayList<>();
                for (int i = 0; i < rows.length; i++) {
                    if (!Double.isNaN(quantities[i])) {
                        SectionRow row = row(i);
                        exact.add(ExactReading.of(exemptions.counted(indicator, stage, row), row)
                                .known()
                                .orElseThrow());
                    }
                }
                return exact;
            }

            @Override
            public List<Rational> students() {
                List<Rational> exact = new ArrayList<>();
                for (int i = 0; i < rows.length; i++) {
                    if (!Double.isNaN(quantities[i])) {
                        exact.add(row(i).value(standard.weight())
                                .orElseThrow()
                                .known()
                                .orElseThrow());
                    }
                }
                return exact;
            }
        }
    }

    private static Exact.Range range(Exact exact) {
        return exact instanceof Exact.Range range ? range : Exact.UNKNOWN_COUNT;
    }
}
