package org.junheng.bench;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Runs all benchmarks, or those named, and prints every figure with its yardstick. */
public final class Bench {

    /** One benchmark: everything it needs lies below the repository's root. */
    private interface Benchmark {
        List<Ratio> run(Path root) throws Exception;
    }

    private static final Map<String, Benchmark> ALL = new LinkedHashMap<>();

    static {
        ALL.put("process", ProcessBench::run);
        ALL.put("measure", MeasureBench::run);
        ALL.put("whatif", WhatIfBench::run);
        ALL.put("counties", CountiesBench::run);
        ALL.put("documents", DocumentsBench::run);
        ALL.put("read", ReadBench::run);
        ALL.put("serve", ServeBench::run);
        ALL.put("pages", PagesBench::run);
        ALL.put("rush", RushBench::run);
        ALL.put("evidence", EvidenceBench::run);
        ALL.put("survey", SurveyBench::run);
        ALL.put("cases", CasesBench::run);
        ALL.put("resources", ResourcesBench::run);
        ALL.put("rotation", RotationBench::run);
        ALL.put("layout", LayoutBench::run);
        ALL.put("zones", ZonesBench::run);
    }

    private Bench() {}

    /** @param arguments the repository's root, then names of benchmarks; none for all */
    public static void main(String[] arguments) throws Exception {
        Path root = Path.of(arguments[0]);
        List<String> chosen = List.of(arguments).subList(1, arguments.length);
        System.out.printf(
                "Java %s, %d processors%n",
                Runtime.version(), Runtime.getRuntime().availableProcessors());
        for (Map.Entry<String, Benchmark> benchmark : ALL.entrySet()) {
            if (chosen.isEmpty() || chosen.contains(benchmark.getKey())) {
                System.out.println(benchmark.getKey());
                benchmark.getValue().run(root).forEach(ratio -> System.out.println("  " + ratio));
            }
        }
    }
}
