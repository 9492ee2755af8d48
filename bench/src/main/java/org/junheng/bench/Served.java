package org.junheng.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server in a process of its own, started as a person starts it, on loopback and any free port; stopped when closed. */
final class Served implements AutoCloseable {

    private static final Pattern RUNNING = Pattern.compile("Junheng is running: http://127\\.0\\.0\\.1:(\\d+)");
    private static final double KB_PER_MB = 1024;

    private final Process process;
    private final int port;
    private final double startMs;

    private Served(Process process, int port, double startMs) {
        this.process = process;
        this.port = port;
        this.startMs = startMs;
    }

    /** @param options further options of {@code serve} */
    static Served start(Path root, Path data, List<String> options) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(root.resolve("junheng").toString(), "serve", "--port", "0", "--data", data.toString()));
        command.addAll(options);
        long begun = System.nanoTime();
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        List<String> said = new ArrayList<>();
        BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            said.add(line);
            Matcher running = RUNNING.matcher(line);
            if (running.find()) {
                return new Served(process, Integer.parseInt(running.group(1)), (System.nanoTime() - begun) / 1e6);
            }
        }
        throw new IllegalStateException("the server did not start: " + said);
    }

    int port() {
        return port;
    }

    /** From the command to the sentence that says it runs. */
    double startMs() {
        return startMs;
    }

    /** Resident memory now, as Linux counts it; the launcher has become the JVM. */
    double residentMb() throws IOException {
        return memory("VmRSS:");
    }

    double peakMb() throws IOException {
        return memory("VmHWM:");
    }

    private double memory(String line) throws IOException {
        return Files.readAllLines(Path.of("/proc", String.valueOf(process.pid()), "status")).stream()
                .filter(each -> each.startsWith(line))
                .mapToDouble(each -> Double.parseDouble(each.replaceAll("\\D", "")) / KB_PER_MB)
                .findFirst()
                .orElse(Double.NaN);
    }

    @Override
    public void close() throws IOException, InterruptedException {
        process.destroy();
        if (!process.waitFor(1, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IllegalStateException("the server did not stop");
        }
    }
}
