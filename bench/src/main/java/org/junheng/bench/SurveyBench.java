package org.junheng.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junheng.desk.BuiltIn;
import org.junheng.store.Store;
import org.junheng.store.StoreSettings;

/**
 * A county's survey (社会认可度调查): 20,000 people answer from 50 clients at once, each database in turn. Each does what a phone does: the
 * page opened, the form sent, the thanks read; every hundredth sends twice.
 */
final class SurveyBench {

    private static final int CLIENTS = 50;
    private static final double HOUR_SECONDS = 3_600;
    private static final double NO_AIM = Double.POSITIVE_INFINITY;
    private static final double NONE = 0;
    private static final double P95 = 0.95;
    private static final double MILLION = 1e6;
    private static final double BILLION = 1e9;
    private static final int RUNS = 15;
    private static final double AIM_PAGE_MS = 100;
    private static final String USER = "postgres";

    private final Path root;
    private final List<Ratio> ratios = new ArrayList<>();

    private SurveyBench(Path root) {
        this.root = root;
    }

    static List<Ratio> run(Path root) throws Exception {
        SurveyBench bench = new SurveyBench(root);
        Path folder = Files.createTempDirectory("junheng-survey");
        try {
            bench.asked("SQLite", StoreSettings.embedded(folder.resolve("sqlite")), List.of());
            // as it is set up by Debian: what is acknowledged is on the disk
            try (EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .start()) {
                String url = server.getJdbcUrl(USER, USER);
                bench.asked(
                        "PostgreSQL",
                        new StoreSettings(folder.resolve("postgresql"), Optional.of(url), USER, USER),
                        List.of("--db", url, "--db-user", USER));
            }
        } finally {
            Folders.removed(folder);
        }
        return bench.ratios;
    }

    private void asked(String database, StoreSettings settings, List<String> options) throws Exception {
        SurveyCounty county = new SurveyCounty();
        try (Store store = Store.open(settings, BuiltIn.registers())) {
            county.fill(store);
        }
        double[] posts;
        double seconds;
        double[] page;
        double peak;
        try (Served server = Served.start(root, settings.folder(), options)) {
            long begun = System.nanoTime();
            posts = answered(server.port(), county);
            seconds = (System.nanoTime() - begun) / BILLION;
            page = page(server.port(), county);
            peak = server.peakMb();
        }
        Arrays.sort(posts);
        List<String> wrong;
        try (Store store = Store.open(settings, BuiltIn.registers())) {
            wrong = county.wrong(store);
        }
        wrong.stream().limit(20).forEach(line -> System.out.println("  " + line));
        double perSecond = SurveyCounty.ANSWERS / seconds;
        told(
                database,
                "answers a second for 20,000 an hour",
                SurveyCounty.ANSWERS / HOUR_SECONDS,
                "answers a second",
                perSecond,
                1);
        told(
                database,
                "sending, p95, ms",
                posts[(int) (posts.length * P95)],
                "p50, ms",
                posts[posts.length / 2],
                NO_AIM);
        told(database, "result of 20,000, again, ms", page[1], "aim, ms", AIM_PAGE_MS, 1);
        told(database, "result of 20,000, counted anew, ms", page[0], "again, ms", page[1], NO_AIM);
        told(database, "lost, twice or counted wrong", wrong.size(), "answers", SurveyCounty.ANSWERS, NONE);
        told(database, "peak memory, MB", peak, "aim at rest, MB", 350, NO_AIM);
    }

    private void told(String database, String what, double figure, String yardstick, double against, double most) {
        ratios.add(new Ratio(String.format(Locale.ROOT, "%s, %s", database, what), figure, yardstick, against, most));
    }

    /** What each sending took, in ms. */
    private static double[] answered(int port, SurveyCounty county) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(CLIENTS);
        List<Callable<List<Double>>> clients = new ArrayList<>();
        for (int client = 0; client < CLIENTS; client++) {
            int first = client;
            clients.add(() -> {
                SurveyPhone phone = new SurveyPhone(port);
                List<Double> times = new ArrayList<>();
                for (int i = first; i < SurveyCounty.ANSWERS; i += CLIENTS) {
                    times.add(phone.answer(county.code(i), county.values(i), county.isSentTwice(i)) / MILLION);
                }
                return times;
            });
        }
        List<Double> all = new ArrayList<>();
        for (Future<List<Double>> one : pool.invokeAll(clients)) {
            all.addAll(one.get());
        }
        pool.shutdown();
        return all.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** The first look, which counts all of them, and the median of those after it. */
    private static double[] page(int port, SurveyCounty county) throws Exception {
        Guest staff = new Guest(port);
        staff.signIn(SurveyCounty.STAFF, RushCounty.PASSWORD);
        double[] times = new double[RUNS];
        double first = look(staff, county);
        for (int i = 0; i < RUNS; i++) {
            times[i] = look(staff, county);
        }
        return new double[] {first, ProcessBench.median(times)};
    }

    private static double look(Guest staff, SurveyCounty county) throws Exception {
        long begun = System.nanoTime();
        staff.packed("/survey/" + county.survey());
        return (System.nanoTime() - begun) / MILLION;
    }
}
