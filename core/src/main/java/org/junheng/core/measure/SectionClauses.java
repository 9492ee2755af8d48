package org.junheng.core.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import org.junheng.core.formula.ColumnReading;
import org.junheng.core.formula.Columns;
import org.junheng.core.formula.Exact;
import org.junheng.core.formula.ExactReading;
import org.junheng.core.formula.Intervals;
import org.junheng.core.formula.Rational;
import org.junheng.core.formula.Row;
import org.junheng.core.standard.Clause;
import org.junheng.core.standard.Standard;

/** Decides the clauses every section must meet, such as "at least 6 of 7, the rest at 85 %", over the indicators of one stage. */
final class SectionClauses {

    static final Set<String> RESULTS = Set.of("value", "threshold", "meets");

    /** What columns take a decision for, by its ordinal: 1 and 0, and NaN where it is neither met nor not met. */
    private static final double[] TRUTHS = Arrays.stream(Decision.values())
            .mapToDouble(each -> each == Decision.MET ? 1 : each == Decision.NOT_MET ? 0 : Double.NaN)
            .toArray();

    private final Standard standard;
    private final Exemptions exemptions;
    private final int year;
    private final Map<Clause, ColumnReading> tests = new java.util.IdentityHashMap<>();

    SectionClauses(Standard standard, Exemptions exemptions, int year) {
        this.standard = standard;
        this.exemptions = exemptions;
        this.year = year;
        for (Clause clause : standard.clauses()) {
            if (clause.scope() == Clause.Scope.SECTION && clause.by() == Clause.By.TEST && readsResults(clause)) {
                tests.put(clause, new ColumnReading(clause.test().orElseThrow()));
            }
        }
    }

    /** Whether a clause speaks of indicator results, and so of the sections that were measured. */
    static boolean readsResults(Clause clause) {
        return clause.test().orElseThrow().names().stream().anyMatch(RESULTS::contains);
    }

    /** Decisions by clause id, one per section. */
    Map<String, byte[]> decide(
            String stage, int size, List<BatchResults> all, SectionColumns facts, IntFunction<SectionRow> rows) {
        Map<String, byte[]> decided = new LinkedHashMap<>();
        tests.forEach((clause, reading) -> {
            if (clause.stages().isEmpty() || clause.stages().contains(stage)) {
                Map<String, Rational> limits = limits(clause, stage, standard, year);
                List<BatchResults> ranged = all.stream()
                        .filter(each -> clause.rangesOver(each.indicator()))
                        .toList();
                double[] plain = isPlain(clause)
                        ? reading.read(new WithResults(facts, limits, ranged, size), size)
                        : new double[0];
                byte[] decisions = new byte[size];
                for (int i = 0; i < size; i++) {
                    boolean known = plain.length > 0 && (plain[i] == 0 || plain[i] == 1);
                    Decision decision = known
                            ? plain[i] == 1 ? Decision.MET : Decision.NOT_MET
                            : exactly(clause, limits, stage, ranged, i, rows.apply(i));
                    decisions[i] = (byte) decision.ordinal();
                }
                decided.put(clause.id(), decisions);
            }
        });
        return decided;
    }

    private boolean isPlain(Clause clause) {
        return clause.when().isEmpty()
                && !exemptions.concern(clause.id())
                && standard.indicators().stream().noneMatch(indicator -> exemptions.concern(indicator.id()));
    }

    private Decision exactly(
            Clause clause,
            Map<String, Rational> limits,
            String stage,
            List<BatchResults> indicators,
            int section,
            SectionRow facts) {
        Map<String, Exact> named = new LinkedHashMap<>();
        limits.forEach((name, limit) -> named.put(name, Exact.point(limit)));
        exemptions
                .used(clause.id(), stage, facts)
                .ifPresent(exemption -> exemption
                        .limits()
                        .forEach((name, values) -> values.at(stage, Standard.referenceDay(year))
                                .ifPresent(dated -> named.put(name, Exact.point(Rational.of(dated.value()))))));
        List<Row> results = new ArrayList<>();
        for (BatchResults each : indicators) {
            results.add(new Result(each, stage, section, facts, standard, exemptions));
        }
        Row row = new ResultRow(facts, named, results, RESULTS);
        if (clause.when().isPresent() && !ExactReading.holds(clause.when().get(), row)) {
            return Decision.NOT_APPLICABLE;
        }
        return Decision.of(ExactReading.of(clause.test().orElseThrow(), row));
    }

    static Map<String, Rational> limits(Clause clause, String stage, Standard standard, int year) {
        Map<String, Rational> limits = new LinkedHashMap<>();
        clause.limits()
                .forEach((name, values) -> values.at(stage, Standard.referenceDay(year))
                        .ifPresent(dated -> limits.put(name, Rational.of(dated.value()))));
        return limits;
    }

    /** One indicator's result at one section; its value is worked out only where the test comes to it. */
    private record Result(
            BatchResults of, String stage, int section, SectionRow facts, Standard standard, Exemptions exemptions)
            implements Row {

        @Override
        public Optional<Exact> value(String name) {
            boolean applies = of.meets(section) != Decision.NOT_APPLICABLE;
            return switch (name) {
                case "meets" -> Optional.of(of.meets(section).truth());
                case "value" -> Optional.of(applies ? value() : Exact.Nothing.NOT_APPLICABLE);
                case "threshold" -> Optional.of(applies ? threshold() : Exact.Nothing.NOT_APPLICABLE);
                default -> Optional.empty();
            };
        }

        private Exact value() {
            Exact quantity = ExactReading.of(exemptions.quantity(of.indicator(), stage, facts), facts);
            Exact weight = facts.value(standard.weight()).orElseThrow();
            return quantity instanceof Exact.Range q && weight instanceof Exact.Range w
                    ? Intervals.over(q, w)
                    : Exact.UNKNOWN_COUNT;
        }

        private Exact threshold() {
            return Exact.point(exemptions
                    .threshold(of.indicator(), stage, facts)
                    .orElse(Rational.of(of.of().threshold())));
        }
    }

    /** Facts of a batch with its results below: one set of columns per indicator. */
    private record WithResults(Columns facts, Map<String, Rational> limits, List<BatchResults> indicators, int size)
            implements Columns {

        @Override
        public double[] numbers(String name) {
            if (limits.containsKey(name)) {
                double[] constant = new double[size];
                Arrays.fill(constant, limits.get(name).toDouble());
                return constant;
            }
            return facts.numbers(name);
        }

        @Override
        public double[] among(String name, Set<String> words) {
            return facts.among(name, words);
        }

        @Override
        public boolean isWhole(String name) {
            return limits.containsKey(name) ? limits.get(name).isWhole() : facts.isWhole(name);
        }

        @Override
        public List<Columns> below() {
            List<Columns> below = new ArrayList<>();
            indicators.forEach(each -> below.add(new ResultColumns(each, this, size)));
            return below;
        }
    }

    /** One indicator's results as columns. */
    private record ResultColumns(BatchResults measures, Columns facts, int size) implements Columns {

        @Override
        public double[] numbers(String name) {
            switch (name) {
                case "value" -> {
                    return measures.values();
                }
                case "threshold" -> {
                    double[] constant = new double[size];
                    double line = measures.of().threshold() == null
                            ? Double.NaN
                            : measures.of().threshold().doubleValue();
                    Arrays.fill(constant, line);
                    return constant;
                }
                case "meets" -> {
                    double[] meets = new double[size];
                    for (int i = 0; i < size; i++) {
                        meets[i] = TRUTHS[measures.meets()[i]];
                    }
                    return meets;
                }
                default -> {
                    return facts.numbers(name);
                }
            }
        }

        @Override
        public double[] among(String name, Set<String> words) {
            return facts.among(name, words);
        }

        @Override
        public boolean isWhole(String name) {
            return name.equals("meets");
        }

        @Override
        public List<Columns> below() {
            return List.of();
        }
    }
}
