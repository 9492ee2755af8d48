package org.junheng.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** All documents of a county of 300 schools, from the start of the process, against the verdict alone; Word apart, since it takes longest. */
final class DocumentsBench {

    private static final double AIM_MS = 1_500;
    private static final double NO_AIM = Double.POSITIVE_INFINITY;

    private DocumentsBench() {}

    static List<Ratio> run(Path root) throws IOException, InterruptedException {
        String county = County.folder(root).toString();
        String out = root.resolve("bench/target/documents").toString();
        String junheng = root.resolve("junheng").toString();
        List<String> verdict = List.of(junheng, "assess", county);
        List<String> most = List.of(junheng, "assess", county, "--format", "html,json,xlsx", "-o", out);
        List<String> word = List.of(junheng, "assess", county, "--format", "docx", "-o", out);
        double[][] times = ProcessBench.interleaved(List.of(verdict, most));
        double alone = ProcessBench.median(times[0]);
        double all = ProcessBench.median(times[1]);
        return List.of(
                new Ratio("html, json, xlsx of 300 schools, ms", all, "aim of 1.5 s, ms", AIM_MS, 1),
                new Ratio("html, json, xlsx of 300 schools, ms", all, "assess alone, ms", alone, NO_AIM),
                new Ratio(
                        "docx of 300 schools, ms", ProcessBench.milliseconds(word), "assess alone, ms", alone, NO_AIM),
                new Ratio(
                        "html, json, xlsx, peak MB",
                        ProcessBench.peak(most),
                        "assess alone, peak MB",
                        ProcessBench.peak(verdict),
                        NO_AIM));
    }
}
