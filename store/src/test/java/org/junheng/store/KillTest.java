package org.junheng.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.junheng.core.model.Facts;
import org.junheng.core.model.Table;
import org.junheng.store.audit.AuditChain;
import org.junheng.store.backup.BackupFile;
import org.junheng.store.figures.Change;
import org.junheng.store.round.Approval;
import org.junheng.store.round.Form;
import org.junheng.store.round.Forms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Killed at any moment of an upload, a submission, a decision or a backup, the program has lost nothing it acknowledged and left nothing
 * half done: 20 kills in the build (10 of a client of PostgreSQL), {@code -Djunheng.kills=200} on demand.
 */
@ParameterizedClass
@EnumSource(Database.class)
class KillTest {

    private static final long SEED = Long.getLong("junheng.kills.seed", System.nanoTime());
    /** somewhat more than one turn of its work */
    private static final int MOST_DEEDS = 10;
    /** longer than any of its deeds takes */
    private static final int LONGEST_MS = 300;

    private static final Facts FACTS = Victim.facts();
    private static final int ALL_ROWS = FACTS.tables().stream()
            .filter(table ->
                    !Victim.REGISTERS.register(table.register()).level().equals("report"))
            .mapToInt(Table::size)
            .sum();
    private static final int SECTIONS = FACTS.table("stage").size();

    @Parameter
    Database database;

    @TempDir
    Path folder;

    private final List<String> said = new ArrayList<>();

    @Test
    void killed_at_any_moment_it_lost_nothing_and_left_nothing_half_done() throws Exception {
        int kills = Integer.getInteger("junheng.kills", database == Database.SQLITE ? 20 : 10);
        Random chance = new Random(SEED);
        StoreSettings settings = database.fresh(folder.resolve("data"));
        Path backups = folder.resolve("backups");
        for (int kill = 1; kill <= kills; kill++) {
            killed(settings, backups, kill * 10_000, chance);
            try (Store store = Store.open(settings, Victim.REGISTERS)) {
                as("kill " + kill + ", seed " + SEED, store, backups);
            }
        }
        assertThat(said).as("it did something").hasSizeGreaterThan(kills);
    }

    private void killed(StoreSettings settings, Path backups, int number, Random chance) throws Exception {
        Process victim = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Victim.class.getName(),
                        settings.folder().toString(),
                        settings.url().orElse("-"),
                        backups.toString(),
                        String.valueOf(number))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader lines = victim.inputReader(StandardCharsets.UTF_8)) {
            assertThat(lines.readLine()).isEqualTo("ready");
            for (int deeds = chance.nextInt(MOST_DEEDS); deeds > 0; deeds--) {
                said.add(lines.readLine());
            }
            Thread.sleep(chance.nextInt(LONGEST_MS));
            victim.toHandle().destroyForcibly();
            lines.lines().forEach(said::add);
        }
        assertThat(victim.waitFor(1, TimeUnit.MINUTES)).isTrue();
    }

    private void as(String when, Store store, Path backups) throws IOException {
        List<AuditChain.Break> breaks = store.look(look -> store.chain().verify(look.sql()));
        assertThat(breaks).as(when).isEmpty();
        if (database == Database.SQLITE) {
            assertThat(texts(store, "PRAGMA integrity_check")).as(when).containsExactly("ok");
        }
        uploads(when, store);
        figures(when, store);
        forms(when, store);
        decisions(when, store);
        surveys(when, store);
        files(when, store);
        backups(when, backups);
    }

    private void uploads(String when, Store store) {
        Map<String, String> states = pairs(store, "SELECT id, state FROM upload");
        assertThat(states).as(when).allSatisfy((id, state) -> {
            long rows = count(
                    store, "SELECT COUNT(*) FROM change WHERE field = '" + Change.FROM + "' AND upload = '" + id + "'");
            long audited =
                    count(store, "SELECT COUNT(*) FROM audit WHERE deed = 'upload.kept' AND subject = '" + id + "'");
            boolean isKept = state.equals("KEPT");
            assertThat(audited).isEqualTo(isKept ? 1 : 0);
            assertThat(rows).isIn(isKept ? List.of((long) ALL_ROWS, (long) SECTIONS) : List.of(0L));
        });
        assertThat(states.keySet()).as(when).containsAll(acknowledged("read"));
        assertThat(acknowledged("kept"))
                .as(when)
                .allSatisfy(id -> assertThat(states).containsEntry(id, "KEPT"));
    }

    /** All sections have the number of the last upload that was kept. */
    private void figures(String when, Store store) {
        List<String> names = texts(store, "SELECT name FROM upload WHERE state = 'KEPT' ORDER BY id DESC LIMIT 1");
        List<String> found = texts(store, "SELECT DISTINCT CAST(students AS BIGINT) FROM r_stage");
        assertThat(found)
                .as(when)
                .containsExactlyElementsOf(
                        names.stream().map(name -> name.replace(".xlsx", "")).toList());
        if (!names.isEmpty()) {
            assertThat(count(store, "SELECT COUNT(*) FROM r_stage")).as(when).isEqualTo(SECTIONS);
        }
    }

    /** The forms of a school go together. */
    private void forms(String when, Store store) {
        for (String round : texts(store, "SELECT id FROM round")) {
            List<Form> all = store.look(look -> new Forms(look).in(round));
            assertThat(all).as(when).hasSize(Victim.SCHOOLS.size() * Victim.FORMS.size());
            Map<String, List<Form>> bySchool = all.stream().collect(Collectors.groupingBy(Form::unit));
            assertThat(bySchool).as(when).allSatisfy((school, forms) -> {
                assertThat(forms)
                        .extracting(Form::state)
                        .containsOnly(forms.get(0).state());
                assertThat(forms)
                        .extracting(Form::version)
                        .containsOnly(forms.get(0).version());
                long last = acknowledged("form").stream()
                        .map(words -> words.split(" "))
                        .filter(words -> words[0].equals(school))
                        .mapToLong(words -> Long.parseLong(words[1]))
                        .max()
                        .orElse(0);
                assertThat(forms.get(0).version()).isBetween(last, last + 1);
            });
        }
    }

    private void decisions(String when, Store store) {
        assertThat(texts(store, "SELECT id FROM frozen")).as(when).containsAll(acknowledged("frozen"));
        assertThat(texts(store, "SELECT frozen || ' ' || level FROM approval WHERE state = 'APPROVED'"))
                .as(when)
                .containsAll(acknowledged("approved"));
        assertThat(count(store, "SELECT COUNT(*) FROM approval"))
                .as(when)
                .isEqualTo(count(store, "SELECT COUNT(*) FROM audit WHERE deed LIKE 'approval.%'"))
                .isLessThanOrEqualTo(count(store, "SELECT COUNT(*) FROM frozen") * Approval.Level.values().length);
    }

    /** As many answers as codes that were used, and every answer that was acknowledged among them. */
    private void surveys(String when, Store store) {
        List<String> used = texts(store, "SELECT digest FROM survey_code WHERE state = 'USED'");
        assertThat(used).as(when).containsAll(acknowledged("answered"));
        assertThat(count(store, "SELECT COUNT(*) FROM survey_answer")).as(when).isEqualTo(used.size());
        assertThat(count(store, "SELECT COUNT(*) FROM audit WHERE deed = 'survey.answered'"))
                .as(when)
                .isEqualTo(used.size());
    }

    private void files(String when, Store store) {
        List<String> named = texts(store, "SELECT sha256 FROM upload UNION SELECT sha256 FROM frozen");
        assertThat(named)
                .as(when)
                .allSatisfy(
                        sha256 -> assertThat(digest(store.blobs().path(sha256))).isEqualTo(sha256));
    }

    /** What has the name of a backup is one, to the last bit. */
    private void backups(String when, Path folder) throws IOException {
        List<Path> whole;
        try (Stream<Path> files = Files.list(folder)) {
            whole = files.filter(file -> file.toString().endsWith(".zip")).toList();
        }
        assertThat(whole.stream().map(file -> file.getFileName().toString()))
                .as(when)
                .containsAll(acknowledged("backup"));
        for (Path file : whole) {
            BackupFile.open(file).close();
            Files.delete(file);
        }
        said.removeIf(line -> line.startsWith("backup "));
    }

    private List<String> acknowledged(String deed) {
        return said.stream()
                .filter(line -> line.startsWith(deed + " "))
                .map(line -> line.substring(deed.length() + 1))
                .toList();
    }

    private static List<String> texts(Store store, String query) {
        return store.look(
                look -> look.sql().createQuery(query).mapTo(String.class).list());
    }

    private static long count(Store store, String query) {
        return store.look(
                look -> look.sql().createQuery(query).mapTo(Long.class).one());
    }

    private static Map<String, String> pairs(Store store, String query) {
        return store.look(look -> pairs(look.sql(), query));
    }

    private static Map<String, String> pairs(Handle sql, String query) {
        return sql.createQuery(query).map((row, context) -> Map.entry(row.getString(1), row.getString(2))).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static String digest(Path file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (Exception unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
