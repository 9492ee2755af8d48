package org.junheng.web.plan;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junheng.core.text.Entry;
import org.junheng.core.text.Language;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;
import org.junheng.core.text.Yaml;
import org.junheng.desk.plan.PaperKind;
import org.junheng.desk.plan.PlanFolder;
import org.junheng.desk.plan.PlanProcess;
import org.junheng.store.Store;
import org.junheng.store.figures.Scenario;
import org.junheng.web.work.Freezing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Makes plans one after the other, each in a process of its own ({@link PlanProcess}): a crash of a solver is that process's end and no more.
 * What is asked and answered lies in the data folder, so that a page tells the same after the server was started anew, and what is owed is
 * made then ({@link OwedPlans}).
 */
@Component
public final class PlanRuns {

    private static final double GAP = 0.01;
    private static final int SECONDS = 900;
    private static final int GRACE_SECONDS = 120;
    private static final String DRAFT = "draft-";
    private static final String MEMORY = "-Xmx1g";

    private static final Logger LOG = LoggerFactory.getLogger(PlanRuns.class);

    private final Store store;
    private final Freezing freezing;
    private final ExecutorService queue = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "plans");
        thread.setDaemon(true);
        return thread;
    });
    private final Map<String, Process> running = new ConcurrentHashMap<>();
    private final Map<String, Boolean> waiting = new ConcurrentHashMap<>();

    /** Thrown away while their figures may have been on the way. */
    private final Map<String, Boolean> forgotten = new ConcurrentHashMap<>();

    /** Plans that end with the server are no refused ones: they are owed, and made when it is up again. */
    private volatile boolean isEnding;

    PlanRuns(Store store, Freezing freezing) {
        this.store = store;
        this.freezing = freezing;
        forgetDrafts();
    }

    /** How far a plan is. */
    public enum State {
        WAITING,
        RUNNING,
        DONE,
        REFUSED,
        /** the server or the machine went down meanwhile; it can be asked for again */
        CUT_OFF
    }

    private Path plans() {
        return store.settings().folder().resolve("plans");
    }

    public PlanFolder folder(Scenario scenario) {
        return new PlanFolder(plans().resolve(scenario.id()));
    }

    /** The ids of the scenarios whose answer is owed, the oldest first. */
    List<String> owed() {
        if (!Files.isDirectory(plans())) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(plans())) {
            return folders.filter(each -> new PlanFolder(each).isOwed())
                    .map(each -> each.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            LOG.warn("not looked through: {}", plans(), unreadable);
            return List.of();
        }
    }

    /** Where the tables of a question lie before it is known whether they can be used. */
    PlanFolder draft() {
        return new PlanFolder(plans().resolve(DRAFT + UUID.randomUUID()));
    }

    /** The tables of a draft become those of a scenario. */
    void keep(PlanFolder draft, Scenario scenario) {
        if (Files.exists(draft.path())) {
            try {
                Files.move(draft.path(), folder(scenario).path());
            } catch (IOException full) {
                throw new UncheckedIOException(full);
            }
        }
    }

    /** What the server was ended over. */
    private void forgetDrafts() {
        if (Files.exists(plans())) {
            try (DirectoryStream<Path> drafts = Files.newDirectoryStream(plans(), DRAFT + "*")) {
                drafts.forEach(PlanRuns::remove);
            } catch (IOException stays) {
                LOG.warn("drafts of plans", stays);
            }
        }
    }

    public State state(Scenario scenario) {
        if (folder(scenario).answer().isPresent()) {
            return State.DONE;
        }
        if (running.containsKey(scenario.id())) {
            return State.RUNNING;
        }
        if (waiting.containsKey(scenario.id())) {
            return State.WAITING;
        }
        return folder(scenario).refused().isPresent() ? State.REFUSED : State.CUT_OFF;
    }

    /** Its answer; empty while there is none, and for what is no plan of resources. */
    public Optional<PlanAnswer> answer(Scenario scenario) {
        return scenario.isOfResources() ? PlanAnswer.of(folder(scenario).answer()) : Optional.empty();
    }

    /** The plan.json of one that is told on paper; empty while there is none, and for a plan of resources. */
    public Optional<Entry> paper(Scenario scenario) {
        if (scenario.isOfResources()) {
            return Optional.empty();
        }
        return folder(scenario).answer().map(file -> {
            try {
                return Yaml.read(PlanFolder.ANSWER, Files.readString(file));
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        });
    }

    /** Whether it holds a plan, and not why there is none. */
    public static boolean isPlan(Entry paper) {
        return paper.flag("isPlan", false);
    }

    /** Puts it at the end of the queue. */
    public void ask(Scenario scenario) {
        if (waiting.putIfAbsent(scenario.id(), true) == null) {
            folder(scenario).ask();
            queue.execute(() -> run(scenario));
        }
    }

    private void run(Scenario scenario) {
        if (!waiting.containsKey(scenario.id())) {
            forgotten.remove(scenario.id());
            return;
        }
        PlanFolder folder = folder(scenario);
        try {
            fill(folder, scenario);
            Optional<Process> begun = begin(scenario, folder);
            if (begun.isEmpty()) {
                return;
            }
            Process process = begun.get();
            if (!process.waitFor(SECONDS + GRACE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
            if (running.containsKey(scenario.id())
                    && folder.answer().isEmpty()
                    && folder.refused().isEmpty()) {
                refuse(
                        folder,
                        Words.of(
                                "求解器没有做完就停了（内存不够，或被停掉）；可以再算一次",
                                "the solver ended before it was done (out of memory, or ended by somebody); ask again"));
            }
        } catch (Refusal refused) {
            refuse(folder, refused.sentence());
        } catch (IOException full) {
            refuse(folder, Words.of("服务器的磁盘写不进去", "the server's disk cannot be written to"));
        } catch (RuntimeException failure) {
            if (!isEnding) {
                LOG.error("plan {}", scenario.id(), failure);
            }
            refuse(folder, Words.of("程序自己出了错，日志里有原因", "the program itself failed; the log has the reason"));
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        } finally {
            waiting.remove(scenario.id());
            running.remove(scenario.id());
            if (forgotten.remove(scenario.id()) != null) {
                remove(folder.path());
            }
        }
    }

    /** What fails because the server ends is not refused: it is owed. */
    private void refuse(PlanFolder folder, Words why) {
        if (!isEnding) {
            folder.refuse(why);
        }
    }

    /** Starts it, unless it was stopped or forgotten while it waited or its figures were put together. */
    private synchronized Optional<Process> begin(Scenario scenario, PlanFolder folder) throws IOException {
        if (!waiting.containsKey(scenario.id())) {
            folder.refuse(stopped());
            return Optional.empty();
        }
        Process process = start(scenario, folder);
        running.put(scenario.id(), process);
        waiting.remove(scenario.id());
        return Optional.of(process);
    }

    private static Words stopped() {
        return Words.of("还没开始算就停下了；可以再算一次", "it was stopped before it began; ask again");
    }

    /** Other ways are looked for by the very figures and options of the plan they are ways around. */
    private void fill(PlanFolder folder, Scenario scenario) throws IOException {
        if (scenario.isOfWays()) {
            Scenario plan = store.look(look -> Scenario.of(look, scenario.parent()));
            folder.fill(folder(plan).figures(), plan.options(), answered(plan));
        } else {
            folder.fill(figures(scenario), scenario.options(), followed(scenario));
        }
    }

    /** A snapshot of the figures it is made from; null where it is made from tables of its own. */
    private Path figures(Scenario scenario) {
        if (!PaperKind.of(scenario.kind()).map(PaperKind::isOfFigures).orElse(true)) {
            return null;
        }
        Freezing.Taken taken = freezing.snapshot(scenario.county(), scenario.year(), Language.ZH);
        return store.blobs().path(taken.file().sha256());
    }

    /** The plan it is to follow; null for none. */
    private Path followed(Scenario scenario) {
        boolean isFollowing = scenario.isOfResources()
                && !scenario.options().isBlank()
                && FollowLine.isAsked(Yaml.read("options", scenario.options()));
        if (!isFollowing) {
            return null;
        }
        return answered(store.look(look -> Scenario.of(look, scenario.parent())));
    }

    private Path answered(Scenario plan) {
        return folder(plan)
                .answer()
                .orElseThrow(() -> new Refusal(Words.of("原方案已经不在了", "the plan it follows is gone")));
    }

    private static Process start(Scenario scenario, PlanFolder folder) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        MEMORY,
                        "-XX:+UseSerialGC",
                        "-Dfile.encoding=UTF-8",
                        "-cp",
                        System.getProperty("java.class.path"),
                        PlanProcess.class.getName(),
                        folder.path().toString(),
                        scenario.kind(),
                        scenario.county(),
                        scenario.standard(),
                        String.valueOf(GAP),
                        String.valueOf(SECONDS),
                        String.valueOf(scenario.action()))
                .redirectErrorStream(true)
                .redirectOutput(folder.path().resolve("log").toFile())
                .start();
    }

    /** Asks it to end with the best plan so far; one that still waits leaves the queue. */
    public synchronized void stop(Scenario scenario) {
        if (waiting.remove(scenario.id()) != null) {
            folder(scenario).refuse(stopped());
        } else {
            folder(scenario).stop();
        }
    }

    /** Ends it and forgets everything of it, tables that were handed in above all. */
    public synchronized void forget(Scenario scenario) {
        if (waiting.remove(scenario.id()) != null) {
            forgotten.put(scenario.id(), true);
        }
        Process process = running.remove(scenario.id());
        if (process != null) {
            // what still writes would put back what is being deleted
            process.destroyForcibly().onExit().join();
        }
        remove(folder(scenario).path());
    }

    static void remove(Path path) {
        if (Files.exists(path)) {
            try (Stream<Path> files = Files.walk(path)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            } catch (IOException | UncheckedIOException stays) {
                LOG.warn("not deleted: {}", path, stays);
            }
        }
    }

    @PreDestroy
    void end() {
        isEnding = true;
        // whoever waits for one of them forgets it
        List<Process> left = List.copyOf(running.values());
        queue.shutdownNow();
        left.forEach(Process::destroyForcibly);
    }
}
