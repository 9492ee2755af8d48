package org.junheng.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.junheng.desk.BuiltIn;
import org.junheng.store.Store;
import org.junheng.store.StoreSettings;
import org.junheng.store.act.Case;
import org.junheng.store.act.Cases;
import org.junheng.store.act.Evidence;
import org.junheng.store.act.EvidenceUse;
import org.junheng.store.act.Step;
import org.junheng.store.audit.AuditChain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A phone that kept a day's visits sends them, and the server is killed while it does, over and over: whatever the moment, every step is
 * there once in the end, with its picture, in the order in which the server took them. {@code -Djunheng.kills=50} for more kills,
 * {@code -Djunheng.kills.seed} for the same moments again.
 */
class PhoneKillTest {

    private static final long SEED = Long.getLong("junheng.kills.seed", System.nanoTime());
    private static final int KILLS = Integer.getInteger("junheng.kills", 5);
    /** what is answered before the kill that cuts the next one off: at most so many */
    private static final int ANSWERED = 5;
    /** of two things to send each, so that something is left for every kill however fast the server is */
    private static final int VISITS = KILLS * (ANSWERED + 1);

    private static final Instant MORNING = Instant.parse("2026-11-26T00:00:00Z");
    private static final List<String> CHECKLIST =
            List.of("enrolment", "curriculum", "workload", "rooms", "grounds", "staff", "safety", "conduct");

    @TempDir
    Path folder;

    private final Random chance = new Random(SEED);
    private final Deque<Kept> queue = new ArrayDeque<>();
    private final List<Kept> acknowledged = new ArrayList<>();
    private String school;
    private int cutOff;

    /** What the phone keeps until the server says that it has it; without a picture it is a problem found on the visit. */
    private record Kept(String visit, String path, byte[] picture, Map<String, String> fields) {

        boolean isVisit() {
            return picture.length > 0;
        }
    }

    @Test
    void killed_while_a_phone_sends_nothing_is_lost_and_nothing_done_twice() throws Exception {
        Path data = folder.resolve("data");
        try (Town town = Town.in(folder)) {
            school = town.school;
            for (int i = 0; i < VISITS; i++) {
                keep(i, planned(town));
            }
        }
        List<Kept> all = List.copyOf(queue);
        for (int kill = 1; kill <= KILLS; kill++) {
            sentAndKilled(data);
            looked("kill " + kill + ", seed " + SEED, data, acknowledged);
        }
        assertThat(cutOff).as("some were cut off, seed %d", SEED).isPositive();
        sentWhole(data);
        assertThat(queue).isEmpty();
        looked("in the end, seed " + SEED, data, all);
    }

    private static String planned(Town town) {
        Browsing staff = town.as("staff");
        String opening = "/county/" + Town.COUNTY + "/act/visit/new";
        staff.get(opening);
        return staff.post(
                        opening,
                        Map.of("title", "12 月入校", "unit", town.school, "owner", "supervisor", "due", "2099-12-31"))
                .location();
    }

    /** A visit with a picture, and a problem found there; the clock of the phone runs backwards. */
    private void keep(int number, String visit) {
        String said = MORNING.minusSeconds(number * 3_600L).toString().replace("Z", ".000Z");
        Map<String, String> filled = new HashMap<>(Map.of(
                "version", "0", "key", "visit-" + number, "said", said, "visited_on", "2026-11-26", "signed", "督学"));
        CHECKLIST.forEach(item -> filled.put(item, "fine"));
        queue.add(new Kept(visit, visit + "/move/visit", picture(), filled));
        queue.add(new Kept(
                visit,
                "/school/" + school + "/act/rectification/new",
                new byte[0],
                Map.of(
                        "unit",
                        school,
                        "source",
                        visit.substring("/act/".length()).replace('/', ' '),
                        "title",
                        "围栏破损 " + number,
                        "key",
                        "problem-" + number,
                        "said",
                        said)));
    }

    private byte[] picture() {
        BufferedImage drawn = new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < drawn.getWidth(); x++) {
            for (int y = 0; y < drawn.getHeight(); y++) {
                drawn.setRGB(x, y, chance.nextInt(0x1000000));
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(drawn, "jpg", out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    /** The phone sends what it keeps in order, and forgets only what was answered. */
    private void sentWhole(Path data) throws Exception {
        try (Server server = new Server(data)) {
            while (!queue.isEmpty()) {
                sendNext(server.phone);
            }
        }
    }

    /** The server is killed in the middle of a request: some moment between its being sent and the time that the one before took. */
    private void sentAndKilled(Path data) throws Exception {
        try (Server server = new Server(data)) {
            long took = 0;
            for (int answered = chance.nextInt(ANSWERED); answered > 0; answered--) {
                long before = System.nanoTime();
                sendNext(server.phone);
                took = System.nanoTime() - before;
            }
            // what is answered all the same, the phone forgets; until one was cut off, the kill comes at once
            long delay = cutOff == 0 ? 0 : (long) (chance.nextDouble() * took);
            CompletableFuture.delayedExecutor(delay, TimeUnit.NANOSECONDS).execute(server.process::destroyForcibly);
            sendNext(server.phone);
        } catch (UncheckedIOException killed) {
            cutOff++;
        }
    }

    private void sendNext(Browsing phone) {
        Browsing.Answer answer = sent(phone, queue.peek());
        assertThat(answer.status()).as(answer.text()).isEqualTo(303);
        acknowledged.add(queue.remove());
    }

    /** A server of its own process on the folder, and a phone signed in to it. */
    private static final class Server implements AutoCloseable {

        private final Process process;
        private final Browsing phone;

        Server(Path data) throws IOException {
            process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("java.class.path"),
                            PhoneVictim.class.getName(),
                            data.toString())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            phone = new Browsing(port(process.inputReader(StandardCharsets.UTF_8)));
            phone.signIn("supervisor", Town.PASSWORD);
        }

        @Override
        public void close() throws InterruptedException {
            process.destroyForcibly();
            assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        }
    }

    private static int port(BufferedReader lines) throws IOException {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("port ")) {
                return Integer.parseInt(line.substring("port ".length()));
            }
        }
        throw new IllegalStateException("the server did not start");
    }

    private static Browsing.Answer sent(Browsing phone, Kept kept) {
        return kept.isVisit()
                ? phone.upload(kept.path(), "照片.jpg", kept.picture(), kept.fields())
                : phone.post(kept.path(), kept.fields());
    }

    /** What was acknowledged is there; what was not may be, but as a whole. */
    private void looked(String when, Path data, List<Kept> there) throws IOException {
        try (Store store = Store.open(StoreSettings.embedded(data), BuiltIn.registers())) {
            List<AuditChain.Break> breaks = store.look(look -> store.chain().verify(look.sql()));
            assertThat(breaks).as(when).isEmpty();
            queue.stream().filter(Kept::isVisit).forEach(kept -> wholeOrNotAtAll(when, store, kept));
            List<String> order = new ArrayList<>();
            for (Kept each : there) {
                order.add(each.isVisit() ? visited(when, store, each) : found(when, store, each));
            }
            assertThat(order).as(when + ": in the order the server took them").isSorted();
        }
    }

    private void wholeOrNotAtAll(String when, Store store, Kept kept) {
        boolean isPlanned = store.look(look ->
                new Cases(look, BuiltIn.registers()).of(id(kept)).state().equals("planned"));
        if (isPlanned) {
            List<EvidenceUse> uses = store.look(look -> EvidenceUse.of(look, Evidence.CASE, id(kept)));
            assertThat(uses).as(when).isEmpty();
        } else {
            visited(when, store, kept);
        }
    }

    /** @return when the server took the visit */
    private String visited(String when, Store store, Kept kept) {
        Case it = store.look(look -> new Cases(look, BuiltIn.registers()).of(id(kept)));
        List<Step> steps = store.look(look -> new Cases(look, BuiltIn.registers()).steps(it));
        assertThat(steps).as(when).extracting(Step::move).containsExactly("open", "visit");
        assertThat(steps.get(1).saidAt()).isEqualTo(kept.fields().get("said"));
        List<EvidenceUse> uses = store.look(look -> EvidenceUse.of(look, Evidence.CASE, it.id()));
        assertThat(uses).as(when).extracting(EvidenceUse::step).containsExactly(2L);
        Evidence picture = store.look(look -> Evidence.of(look, uses.get(0).evidence()));
        byte[] bytes = bytes(store, picture);
        assertThat(bytes).as(when).hasSize((int) picture.size()).startsWith(0xFF, 0xD8);
        assertThat(digest(bytes)).as(when).isEqualTo(picture.sha256());
        return steps.get(1).at();
    }

    /** @return when the server took the problem */
    private String found(String when, Store store, Kept kept) {
        List<Case> problems = store.look(look -> {
            Cases cases = new Cases(look, BuiltIn.registers());
            return cases.from(cases.of(id(kept)));
        });
        assertThat(problems)
                .as(when)
                .extracting(Case::title)
                .containsExactly(kept.fields().get("title"));
        return problems.get(0).openedAt();
    }

    private static String id(Kept kept) {
        return kept.visit().substring(kept.visit().lastIndexOf('/') + 1);
    }

    private static byte[] bytes(Store store, Evidence picture) {
        try {
            return Files.readAllBytes(store.blobs().path(picture.sha256()));
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (java.security.NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
