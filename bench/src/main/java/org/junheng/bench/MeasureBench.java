package org.junheng.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.junheng.core.measure.Decision;
import org.junheng.core.measure.IndicatorMeasures;
import org.junheng.core.measure.Measurement;
import org.junheng.core.measure.Measures;
import org.junheng.core.measure.StageMeasures;
import org.junheng.core.model.Facts;
import org.junheng.core.register.Registers;
import org.junheng.core.standard.Clause;
import org.junheng.core.standard.Standard;
import org.junheng.core.standard.Standards;

/** Measures the nation by the 2017 standard, read from YAML, against a loop written by hand and against SQL. */
final class MeasureBench {

    private static final int RUNS = 15;
    /** As many rounds for every task: only after about a dozen does the longest of them run as compiled as the others. */
    private static final int WARM_UP = 15;

    private static final double NO_AIM = Double.POSITIVE_INFINITY;

    private MeasureBench() {}

    static List<Ratio> run(Path root) throws Exception {
        Facts facts = Nation.facts(7);
        Standard standard = Standards.builtIn(Registers.builtIn()).standard("quality-balance-2017");
        try (InSql sqlOne = new InSql(facts, 1);
                InSql sqlTwo = new InSql(facts, 2)) {
            System.out.printf(
                    "  sum of all CVs: measured %.9f, by hand %.9f, in SQL %.9f; schools failing: measured %.0f, by hand %.0f%n",
                    sum(Measurement.of(facts, standard, Nation.YEAR))[0],
                    HandWritten.run(facts)[0],
                    sqlOne.run(),
                    sum(Measurement.of(facts, standard, Nation.YEAR))[1],
                    HandWritten.run(facts)[1]);
            List<Callable<Object>> takingTurns = List.of(
                    () -> HandWritten.run(facts),
                    () -> Measurement.of(facts, standard, Nation.YEAR, 1),
                    () -> Measurement.of(facts, standard, Nation.YEAR, 2),
                    sqlOne::run,
                    sqlTwo::run);
            double[] median = medians(takingTurns);
            return List.of(
                    new Ratio(
                            "measure 200,000 schools, 1 thread, ms",
                            median[1],
                            "loop by hand, 1 thread, ms",
                            median[0],
                            2),
                    new Ratio(
                            "measure 200,000 schools, 2 threads, ms",
                            median[2],
                            "loop by hand, 1 thread, ms",
                            median[0],
                            NO_AIM),
                    new Ratio(
                            "measure 200,000 schools, 1 thread, ms",
                            median[1],
                            "CVs in DuckDB, 1 thread, ms",
                            median[3],
                            NO_AIM),
                    new Ratio(
                            "measure 200,000 schools, 2 threads, ms",
                            median[2],
                            "CVs in DuckDB, 2 threads, ms",
                            median[4],
                            NO_AIM));
        }
    }

    private static double[] medians(List<Callable<Object>> tasks) throws Exception {
        double[][] times = new double[tasks.size()][RUNS];
        for (int run = -WARM_UP; run < RUNS; run++) {
            for (int i = 0; i < tasks.size(); i++) {
                long start = System.nanoTime();
                tasks.get(i).call();
                if (run >= 0) {
                    times[i][run] = (System.nanoTime() - start) / 1e6;
                }
            }
        }
        return Arrays.stream(times).mapToDouble(MeasureBench::median).toArray();
    }

    private static double median(double[] times) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static double[] sum(Measures measures) {
        double cvs = 0;
        double failing = 0;
        Clause rule = measures.standard().clauses().stream()
                .filter(clause ->
                        clause.scope() == Clause.Scope.SECTION && clause.block().isResources())
                .findFirst()
                .orElseThrow();
        for (StageMeasures stage : measures.stages()) {
            for (IndicatorMeasures each : stage.indicators()) {
                cvs += Double.isNaN(each.spread().cv()) ? 0 : each.spread().cv();
            }
            for (int section = 0; section < stage.size(); section++) {
                failing += stage.decision(rule, section) == Decision.MET ? 0 : 1;
            }
        }
        return new double[] {cvs, failing};
    }
}
