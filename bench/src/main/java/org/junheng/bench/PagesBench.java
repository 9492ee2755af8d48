package org.junheng.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junheng.store.Store;

/**
 * The pages people read, of a county of 300 schools and a city of 100 counties, over HTTP on loopback from a server in a process of its
 * own, packed as browsers ask for it: the overview beside an empty page, one figure tried, the city's counties, 200 readers at once.
 */
final class PagesBench {

    private static final int RUNS = 100;
    private static final int SECONDS = 8;
    private static final int THREADS = 4;
    private static final int READERS = 200;
    private static final int READS = 5;
    private static final double AIM_OVERVIEW_MS = 60;
    private static final double AIM_TRY_MS = 40;
    private static final double AIM_REGION_MS = 150;

    private PagesBench() {}

    static List<Ratio> run(Path root) throws IOException, InterruptedException {
        Path data = Files.createTempDirectory("junheng-bench-pages");
        try {
            PagesCity city = new PagesCity();
            try (Store store = PagesCity.store(data)) {
                city.fill(store);
            }
            try (Served server = Served.start(root, data, List.of())) {
                List<Ratio> ratios = new ArrayList<>(measured(server.port(), city));
                ratios.add(
                        new Ratio("pages, memory at its peak, MB", server.peakMb(), "-", 1, Double.POSITIVE_INFINITY));
                return ratios;
            }
        } finally {
            Folders.removed(data);
        }
    }

    private static List<Ratio> measured(int port, PagesCity city) throws IOException, InterruptedException {
        Guest leader = guest(port, "staff");
        String overview = "/county/" + city.county() + "/" + PagesCity.YEAR;
        String tried =
                overview + "/try?set=" + URLEncoder.encode(city.school() + ".computers+=1", StandardCharsets.UTF_8);
        String region = "/region/" + city.region() + "/" + PagesCity.YEAR + "/counties";
        String empty = "/tokens";
        long size = leader.packed(overview);
        Guest reviewer = guest(port, "city");
        List<Ratio> ratios = new ArrayList<>();
        double overviewMs = median(leader, overview);
        double emptyMs = median(leader, empty);
        ratios.add(new Ratio("pages, overview of 300 schools, ms", overviewMs, "aim of 60 ms", AIM_OVERVIEW_MS, 1));
        ratios.add(new Ratio("pages, empty page, ms", emptyMs, "overview", overviewMs, Double.POSITIVE_INFINITY));
        ratios.add(new Ratio(
                "pages, what if (both standards), ms",
                median(leader, tried, "X-Part", "answer"),
                "aim of 40 ms",
                AIM_TRY_MS,
                1));
        ratios.add(new Ratio(
                "pages, region of 100 counties, ms", median(reviewer, region), "aim of 150 ms", AIM_REGION_MS, 1));
        double whole = throughput(port, overview);
        double bare = throughput(port, empty);
        ratios.add(new Ratio("pages, empty pages per second", bare, "overviews per second", whole, 3));
        double[] crowd = crowd(port, overview);
        ratios.add(new Ratio(
                "pages, 200 readers at once, p95 ms",
                crowd[(int) (crowd.length * 0.95)],
                "alone",
                overviewMs,
                Double.POSITIVE_INFINITY));
        ratios.add(new Ratio("pages, overview packed, KB", size / 1024.0, "aim of 60 KB", 60, 1));
        return ratios;
    }

    private static Guest guest(int port, String login) throws IOException, InterruptedException {
        Guest guest = new Guest(port);
        guest.signIn(login, RushCounty.PASSWORD);
        return guest;
    }

    static double median(Guest guest, String path, String... headers) throws IOException, InterruptedException {
        double[] times = new double[RUNS];
        for (int i = -RUNS / 2; i < RUNS; i++) {
            long begun = System.nanoTime();
            guest.packed(path, headers);
            if (i >= 0) {
                times[i] = (System.nanoTime() - begun) / 1e6;
            }
        }
        return ProcessBench.median(times);
    }

    /** Pages per second with all cores asked. */
    private static double throughput(int port, String path) throws InterruptedException {
        long until = System.nanoTime() + SECONDS * 1_000_000_000L;
        List<Integer> counts = together(IntStream.range(0, THREADS)
                .<Callable<Integer>>mapToObj(thread -> () -> {
                    Guest guest = guest(port, "staff-" + thread);
                    int count = 0;
                    while (System.nanoTime() < until) {
                        guest.packed(path);
                        count++;
                    }
                    return count;
                })
                .toList());
        return counts.stream().mapToInt(Integer::intValue).sum() / (double) SECONDS;
    }

    /** How long each of many readers who come at once waits, sorted; whoever is not served ends the benchmark. */
    private static double[] crowd(int port, String path) throws InterruptedException {
        List<double[]> waits = together(IntStream.range(0, READERS)
                .<Callable<double[]>>mapToObj(reader -> () -> {
                    Guest guest = guest(port, "staff-" + reader);
                    double[] times = new double[READS];
                    for (int i = 0; i < READS; i++) {
                        long begun = System.nanoTime();
                        guest.packed(path);
                        times[i] = (System.nanoTime() - begun) / 1e6;
                    }
                    return times;
                })
                .toList());
        double[] all = waits.stream().flatMapToDouble(Arrays::stream).toArray();
        Arrays.sort(all);
        return all;
    }

    private static <T> List<T> together(List<Callable<T>> work) throws InterruptedException {
        ExecutorService people = Executors.newFixedThreadPool(work.size());
        try {
            List<T> answers = new ArrayList<>();
            for (Future<T> each : people.invokeAll(work)) {
                answers.add(each.get());
            }
            return answers;
        } catch (java.util.concurrent.ExecutionException failed) {
            throw new IllegalStateException(failed);
        } finally {
            people.shutdownNow();
        }
    }
}
