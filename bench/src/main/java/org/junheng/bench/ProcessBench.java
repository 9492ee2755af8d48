package org.junheng.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** A whole command as a person types it, against the start of a program that does nothing. */
final class ProcessBench {

    private static final int RUNS = 15;
    private static final double NO_AIM = Double.POSITIVE_INFINITY;

    private ProcessBench() {}

    static List<Ratio> run(Path root) throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> empty = List.of(
                java,
                "-Xshare:auto",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Empty.class.getName());
        String junheng = root.resolve("junheng").toString();
        List<String> version = List.of(junheng, "--version");
        List<String> assess =
                List.of(junheng, "assess", root.resolve("examples/qinghe").toString());
        for (List<String> command : List.of(empty, version, assess)) {
            milliseconds(command); // builds what is not built, fills the disk cache
        }
        double[][] wall = interleaved(List.of(empty, version, assess));
        double emptyTime = median(wall[0]);
        return List.of(
                new Ratio("junheng --version, ms", median(wall[1]), "empty JVM, ms", emptyTime, NO_AIM),
                new Ratio("assess examples/qinghe, ms", median(wall[2]), "empty JVM, ms", emptyTime, NO_AIM),
                new Ratio("assess examples/qinghe, ms", median(wall[2]), "aim of 1 s, ms", 1000, 1),
                new Ratio("assess examples/qinghe, peak MB", peak(assess), "empty JVM, peak MB", peak(empty), NO_AIM));
    }

    /** The commands take turns, so that a busy moment of the machine strikes all alike. */
    static double[][] interleaved(List<List<String>> commands) throws IOException, InterruptedException {
        double[][] times = new double[commands.size()][RUNS];
        for (int run = 0; run < RUNS; run++) {
            for (int i = 0; i < times.length; i++) {
                times[i][run] = milliseconds(commands.get(i));
            }
        }
        return times;
    }

    static double milliseconds(List<String> command) throws IOException, InterruptedException {
        long start = System.nanoTime();
        int status = started(command).waitFor();
        double time = (System.nanoTime() - start) / 1e6;
        if (status > 2) {
            throw new IllegalStateException(command + " came to no verdict, it ended with " + status);
        }
        return time;
    }

    /** The largest resident memory in MB, as Linux counts it, looked at until the process is gone; the launcher becomes the JVM. */
    static double peak(List<String> command) throws IOException, InterruptedException {
        Process process = started(command);
        Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
        double peak = Double.NaN;
        while (process.isAlive()) {
            try {
                for (String line : Files.readAllLines(status)) {
                    if (line.startsWith("VmHWM:")) {
                        peak = Double.parseDouble(line.replaceAll("\\D", "")) / 1024;
                    }
                }
            } catch (IOException gone) {
                break;
            }
            Thread.sleep(2);
        }
        process.waitFor();
        return peak;
    }

    private static Process started(List<String> command) throws IOException {
        return new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .start();
    }

    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
