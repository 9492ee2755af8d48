package org.junheng.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junheng.core.collect.Returns;
import org.junheng.core.verify.Verification;
import org.junheng.desk.BuiltIn;
import org.junheng.office.Workbooks;
import org.junheng.store.Store;
import org.junheng.store.StoreSettings;

/**
 * The deadline rush (截止日): 1,000 school workbooks handed in by 50 people at once while staff read the board, each database in turn.
 * Each upload is what a browser does: the file sent, the page that tells what became of it read.
 */
final class RushBench {

    private static final double NO_AIM = Double.POSITIVE_INFINITY;
    private static final double NONE = 0;
    private static final double AIM = 3;
    private static final double P50 = 0.5;
    private static final double P95 = 0.95;
    private static final int FAMILIAR = 60;
    private static final long QUIET_MS = 30_000;
    private static final String USER = "postgres";
    private static final String DONE = "全部已存";

    private final RushCounty county;
    private final Path root;
    private final List<Ratio> ratios = new ArrayList<>();

    private RushBench(Path root) throws IOException {
        this.root = root;
        this.county = RushCounty.in(root);
    }

    static List<Ratio> run(Path root) throws Exception {
        RushBench bench = new RushBench(root);
        double alone = bench.readAndChecked();
        Path folder = Files.createTempDirectory("junheng-rush");
        try {
            bench.rush("SQLite", StoreSettings.embedded(folder.resolve("sqlite")), List.of(), alone);
            // as it is set up by Debian: what is acknowledged is on the disk
            try (EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .start()) {
                String url = server.getJdbcUrl(USER, USER);
                bench.rush(
                        "PostgreSQL",
                        new StoreSettings(folder.resolve("postgresql"), Optional.of(url), USER, USER),
                        List.of("--db", url, "--db-user", USER),
                        alone);
            }
        } finally {
            Folders.removed(folder);
        }
        return bench.ratios;
    }

    /** Workbooks a second that one core reads and verifies and does nothing else with. */
    private double readAndChecked() {
        List<String> some = county.late().subList(0, 200);
        double best = 0;
        for (int turn = 0; turn < 3; turn++) {
            long begun = System.nanoTime();
            some.forEach(school -> Verification.of(
                    Returns.of(Workbooks.read(county.workbook(school), "学校.xlsx"), BuiltIn.registers()),
                    BuiltIn.registers()));
            best = Math.max(best, some.size() / ((System.nanoTime() - begun) / 1e9));
        }
        return best;
    }

    private void rush(String database, StoreSettings settings, List<String> options, double alone) throws Exception {
        try (Store store = Store.open(settings, BuiltIn.registers())) {
            county.fill(store);
        }
        AtomicInteger failed = new AtomicInteger();
        double[] quiet;
        double[] busy;
        double seconds;
        double peak;
        try (Served server = Served.start(root, settings.folder(), options)) {
            List<Guest> clerks = guests(server, "clerk-", RushCounty.CLERKS);
            RushReaders readers = new RushReaders(guests(server, "staff-", RushCounty.STAFF), board());
            Guest first = guests(server, "staff-", 1).get(0);
            for (int i = 0; i < FAMILIAR; i++) {
                first.get(board());
            }
            RushReaders.Reading before = readers.begin();
            Thread.sleep(QUIET_MS);
            quiet = before.stop();
            RushReaders.Reading during = readers.begin();
            long begun = System.nanoTime();
            handedIn(clerks, failed);
            seconds = (System.nanoTime() - begun) / 1e9;
            busy = during.stop();
            failed.addAndGet(readers.failed());
            peak = server.peakMb();
        }
        List<String> wrong;
        int compared;
        try (Store store = Store.open(settings, BuiltIn.registers())) {
            RushKept kept = new RushKept(county);
            wrong = kept.wrong(store);
            compared = kept.compared();
        }
        wrong.stream().limit(20).forEach(line -> System.out.println("  " + line));
        told(
                database,
                "uploads a second",
                RushCounty.LATE / seconds,
                "read and verified by one core, a second",
                alone,
                NO_AIM);
        told(
                database,
                "board p50 in the rush, ms",
                RushReaders.percentile(busy, P50),
                "p50 quiet, ms",
                RushReaders.percentile(quiet, P50),
                NO_AIM);
        told(
                database,
                "board p95 in the rush, ms",
                RushReaders.percentile(busy, P95),
                "p95 quiet, ms",
                RushReaders.percentile(quiet, P95),
                AIM);
        told(database, "failed", failed.get(), "uploads and looks", RushCounty.LATE + busy.length + quiet.length, NONE);
        told(database, "lost or twice", wrong.size(), "figures of 1,000 workbooks", compared, NONE);
        told(database, "peak memory, MB", peak, "aim at rest, MB", 350, NO_AIM);
    }

    private void told(String database, String what, double figure, String yardstick, double against, double most) {
        ratios.add(new Ratio(String.format(Locale.ROOT, "%s, %s", database, what), figure, yardstick, against, most));
    }

    private String board() {
        return "/county/" + county.id() + "/" + RushCounty.YEAR + "/collect";
    }

    private static List<Guest> guests(Served server, String name, int count) throws IOException, InterruptedException {
        List<Guest> guests = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Guest guest = new Guest(server.port());
            guest.signIn(name + i, RushCounty.PASSWORD);
            guests.add(guest);
        }
        return guests;
    }

    private void handedIn(List<Guest> clerks, AtomicInteger failed) throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < clerks.size(); i++) {
            Guest clerk = clerks.get(i);
            List<String> schools = county.late(i);
            threads.add(new Thread(() -> schools.forEach(school -> handedIn(clerk, school, failed))));
        }
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private void handedIn(Guest clerk, String school, AtomicInteger failed) {
        String page = "/school/" + school + "/" + RushCounty.YEAR;
        try {
            Guest.Answer answer = clerk.upload(page + "/upload", county.workbook(school));
            if (answer.status() != 200 || !answer.page().contains(DONE)) {
                failed.incrementAndGet();
                System.out.println("  " + school + ": " + answer.status());
            }
        } catch (Exception broken) {
            failed.incrementAndGet();
            System.out.println("  " + school + ": " + broken);
        }
    }
}
