package org.junheng.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** From {@code ./junheng serve} to the sentence that it runs, and what it holds of the memory while nobody asks for anything. */
final class ServeBench {

    private static final int RUNS = 7;
    private static final double AIM_MS = 4_000;
    private static final double AIM_MB = 350;
    private static final long REST_MS = 3_000;

    private ServeBench() {}

    static List<Ratio> run(Path root) throws IOException, InterruptedException {
        Path data = Files.createTempDirectory("junheng-bench");
        try {
            Served.start(root, data, List.of())
                    .close(); // builds what is not built, makes the database, fills the disk cache
            double[] start = new double[RUNS];
            double[] rest = new double[RUNS];
            for (int run = 0; run < RUNS; run++) {
                try (Served server = Served.start(root, data, List.of())) {
                    start[run] = server.startMs();
                    Thread.sleep(REST_MS);
                    rest[run] = server.residentMb();
                }
            }
            return List.of(
                    new Ratio("serve, start to ready, ms", ProcessBench.median(start), "aim of 4 s, ms", AIM_MS, 1),
                    new Ratio("serve, memory at rest, MB", ProcessBench.median(rest), "aim of 350 MB", AIM_MB, 1));
        } finally {
            Folders.removed(data);
        }
    }
}
