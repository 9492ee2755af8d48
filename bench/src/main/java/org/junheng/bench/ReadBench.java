package org.junheng.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * Reading and verifying a workbook of 200,000 rows and sixty columns against the bare reader of fastexcel, each in a process of its
 * own with a heap of 2 GB, taking turns. The time of the working thread, without that of the compiler beside it, tells most on a
 * machine that others use too.
 */
final class ReadBench {

    private static final int RUNS = 3;
    private static final double NO_AIM = Double.POSITIVE_INFINITY;
    private static final List<String> TASKS = List.of("bare", "guarded", "verified");
    private static final String HEAP = "-Xmx2g";

    private ReadBench() {}

    static List<Ratio> run(Path root) throws IOException, InterruptedException {
        Path file = NationBook.file(root.resolve("bench/target"));
        double[][] wall = new double[TASKS.size()][RUNS];
        double[][] own = new double[TASKS.size()][RUNS];
        double[][] cpu = new double[TASKS.size()][RUNS];
        for (int run = 0; run < RUNS; run++) {
            for (int task = 0; task < TASKS.size(); task++) {
                String said = said(TASKS.get(task), file);
                String[] parts = said.split(" ", 4);
                wall[task][run] = Double.parseDouble(parts[0]);
                own[task][run] = Double.parseDouble(parts[1]);
                cpu[task][run] = Double.parseDouble(parts[2]);
                if (run == 0) {
                    System.out.printf("  %s: %s%n", TASKS.get(task), parts[3].strip());
                }
            }
        }
        return List.of(
                ratio("read 200,000 x 60 with guard, ms", wall[1], "fastexcel reader, ms", wall[0], NO_AIM),
                ratio("verify 200,000 x 60, ms", wall[2], "fastexcel reader, ms", wall[0], 1.3),
                ratio(
                        "read with guard, ms of its thread",
                        own[1],
                        "fastexcel reader, ms of its thread",
                        own[0],
                        NO_AIM),
                ratio("verify, ms of its thread", own[2], "fastexcel reader, ms of its thread", own[0], NO_AIM),
                ratio(
                        "read with guard, ms of all threads",
                        cpu[1],
                        "fastexcel reader, ms of all threads",
                        cpu[0],
                        NO_AIM),
                ratio("verify, ms of all threads", cpu[2], "fastexcel reader, ms of all threads", cpu[0], NO_AIM));
    }

    private static Ratio ratio(String what, double[] figures, String yardstick, double[] against, double most) {
        return new Ratio(what, median(figures), yardstick, median(against), most);
    }

    private static String said(String task, Path file) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        HEAP,
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ReadTask.class.getName(),
                        task,
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(task + " ended with " + process.exitValue());
        }
        return said;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
