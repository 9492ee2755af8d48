package org.junheng.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junheng.core.assess.Assessment;
import org.junheng.core.collect.RawTable;
import org.junheng.core.collect.Returns;
import org.junheng.core.measure.Measurement;
import org.junheng.core.measure.Measures;
import org.junheng.core.model.Facts;
import org.junheng.core.model.Table;
import org.junheng.core.register.Registers;
import org.junheng.core.standard.Profile;
import org.junheng.core.standard.Standard;
import org.junheng.core.standard.Standards;
import org.junheng.core.trial.Trial;
import org.junheng.core.verify.Verification;
import org.junheng.office.Workbooks;

/** One figure of a county of 300 schools set otherwise, once the program is warm: the trial, every value and spread, every clause. */
final class WhatIfBench {

    private static final int WARM = 30;
    private static final int RUNS = 31;
    private static final double AIM_MS = 15;

    private WhatIfBench() {}

    static List<Ratio> run(Path root) throws IOException, InterruptedException {
        Registers registers = Registers.builtIn();
        Standards standards = Standards.builtIn(registers);
        Standard standard = standards.standard("quality-balance-2017");
        Facts facts = facts(County.folder(root), registers);
        List<String> settings = settings(facts);
        Measures reported = Measurement.of(facts, standard, County.YEAR);
        IntFunction<Measures> trial =
                i -> reported.over(Trial.of(facts, registers, List.of(settings.get(i % settings.size())), County.YEAR)
                        .facts());
        double[] measured = times(i -> clauses(trial.apply(i)));
        double[] afresh = times(i -> clauses(Measurement.of(facts, standard, County.YEAR)));
        double[] whole = times(
                i -> Assessment.of(trial.apply(i), standards, Profile.NONE).size());
        return List.of(
                new Ratio("what if, 300 schools, every clause, ms", median(measured), "aim of 15 ms", AIM_MS, 1),
                new Ratio(
                        "what if, 300 schools, every clause, ms",
                        median(measured),
                        "every figure measured afresh, ms",
                        median(afresh),
                        Double.POSITIVE_INFINITY),
                new Ratio(
                        "the same with every open reading, ms",
                        median(whole),
                        "aim of 15 ms",
                        AIM_MS,
                        Double.POSITIVE_INFINITY));
    }

    private interface Work {
        int run(int i);
    }

    private static double[] times(Work work) {
        double[] times = new double[RUNS];
        long kept = 0;
        for (int i = -WARM; i < RUNS; i++) {
            long start = System.nanoTime();
            kept += work.run(i + WARM);
            if (i >= 0) {
                times[i] = (System.nanoTime() - start) / 1e6;
            }
        }
        if (kept == 0) {
            throw new IllegalStateException("nothing was measured");
        }
        return times;
    }

    private static int clauses(Measures measures) {
        return measures.areas().stream()
                .mapToInt(area -> measures.clauses(area).size())
                .sum();
    }

    /** A change at each school in turn. */
    private static List<String> settings(Facts facts) {
        Table schools = facts.table("school");
        List<String> settings = new ArrayList<>();
        for (int row = 0; row < schools.size(); row++) {
            if (schools.shown(row, "year").equals(String.valueOf(County.YEAR))) {
                settings.add(schools.shown(row, "school") + ".sports_ground_m2+=100");
            }
        }
        return settings;
    }

    private static Facts facts(Path folder, Registers registers) throws IOException {
        List<RawTable> sheets = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".xlsx"))
                    .sorted()
                    .toList()) {
                sheets.addAll(Workbooks.read(file, file.getFileName().toString()));
            }
        }
        return Verification.of(Returns.of(sheets, registers), registers).facts();
    }

    private static double median(double[] times) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
