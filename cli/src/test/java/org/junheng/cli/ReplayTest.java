package org.junheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junheng.cli.exit.Exit;
import org.junheng.desk.Digests;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A snapshot computes again what it was made of, and says which entry is not what it was. */
class ReplayTest {

    private static final String SET = "竹铺乡罗庄小学/primary.backbone=2";

    @TempDir
    private static Path folder;

    private static Path snapshot;

    private record Answer(int status, String said) {}

    @BeforeAll
    static void a_snapshot_is_made() {
        run(
                "report",
                "snapshot",
                "../examples/qinghe",
                "-o",
                folder.resolve("made").toString());
        snapshot = folder.resolve("made/snapshot.zip");
    }

    private static Answer run(String... arguments) {
        StringWriter said = new StringWriter();
        int status = Junheng.run(new PrintWriter(said), new PrintWriter(said), arguments);
        return new Answer(status, said.toString());
    }

    private static Answer replay(Path file) {
        return run("replay", file.toString());
    }

    @Test
    void the_same_version_writes_the_same_bytes() {
        Answer answer = replay(snapshot);
        assertThat(answer.said()).contains("一致：1 个文件逐字节相同");
        assertThat(answer.status()).isZero();
    }

    @Test
    void a_trial_is_replayed_with_what_was_set() throws IOException {
        run(
                "report",
                "snapshot",
                "../examples/qinghe",
                "--set",
                SET,
                "-o",
                folder.resolve("trial").toString());
        Path trial = folder.resolve("trial/snapshot.zip");
        assertThat(new String(entries(trial).get("set.csv"), StandardCharsets.UTF_8))
                .contains("set,field,before,after", SET + ",backbone,1,2");
        assertThat(replay(trial).status()).isZero();
    }

    @Test
    void facts_lie_in_it_row_by_row() throws IOException {
        Map<String, byte[]> entries = entries(snapshot);
        assertThat(lines(entries.get("facts/county.csv")))
                .startsWith("file,sheet,row,")
                .hasLineCount(4);
        assertThat(lines(entries.get("facts/stage.csv"))).contains("学校.xlsx,学段,");
        assertThat(entries).containsKeys("areas/areas.csv", "registers/school.yaml", "inputs/004/qinghe/学校.xlsx");
        assertThat(entries).containsKey("standards/quality-balance-2017/document.yaml");
        assertThat(entries).containsKey("standards/basic-balance-2012/clauses/composite.yaml");
    }

    private static String lines(byte[] text) {
        return new String(text, StandardCharsets.UTF_8);
    }

    @Test
    void one_changed_byte_is_named_by_its_entry() throws IOException {
        Map<String, byte[]> entries = entries(snapshot);
        for (String name : new String[] {
            "inputs/004/qinghe/学校.xlsx", "registers/school.yaml", "facts/stage.csv", "outputs.sha256", "manifest.json"
        }) {
            Map<String, byte[]> changed = new TreeMap<>(entries);
            byte[] bytes = changed.get(name).clone();
            bytes[bytes.length / 2] ^= 1;
            changed.put(name, bytes);
            Answer answer = replay(packed(changed));
            assertThat(answer.status()).as(name).isEqualTo(Exit.UNUSABLE.status());
            assertThat(answer.said()).contains("“" + name + "”改动过或已损坏", "\"" + name + "\"");
        }
    }

    @Test
    void a_byte_changed_in_the_packed_file_never_passes() throws IOException {
        byte[] packed = Files.readAllBytes(snapshot);
        for (int i = 1; i <= 40; i++) {
            byte[] changed = packed.clone();
            int at = (int) ((long) packed.length * i / 41);
            changed[at] ^= 0x10;
            Path file = Files.write(folder.resolve("changed.zip"), changed);
            Answer answer = replay(file);
            assertThat(answer.status())
                    .as("byte %d: %s", at, answer.said())
                    .isIn(Exit.UNUSABLE.status(), Exit.PASSED.status());
            if (answer.status() == Exit.PASSED.status()) {
                // only what is no content at all may change unseen, such as a date in the listing
                assertThat(entries(file)).usingRecursiveComparison().isEqualTo(entries(snapshot));
            }
        }
    }

    @Test
    void what_does_not_belong_to_it_is_refused() throws IOException {
        Map<String, byte[]> entries = entries(snapshot);
        entries.put("../out.txt", new byte[] {1});
        assertThat(replay(packed(entries)).said()).contains("多出“../out.txt”");
        assertThat(folder.resolveSibling("out.txt")).doesNotExist();
        entries.remove("../out.txt");
        entries.remove("facts/room.csv");
        Answer lacking = replay(packed(entries));
        assertThat(lacking.said()).contains("少了“facts/room.csv”");
        assertThat(lacking.status()).isEqualTo(Exit.UNUSABLE.status());
    }

    @Test
    void what_is_no_snapshot_is_told_so() throws IOException {
        Path text = Files.writeString(folder.resolve("note.zip"), "not a zip");
        assertThat(replay(text).said()).contains("不是快照");
        assertThat(replay(folder.resolve("nowhere.zip")).said()).contains("没有这个文件");
    }

    @Test
    void another_version_is_compared_by_numbers_and_decisions() throws IOException {
        Map<String, byte[]> entries = entries(snapshot);
        manifest(entries, "\"version\" : \"0.1.0\"", "\"version\" : \"0.0.9\"");
        Answer same = replay(packed(entries));
        assertThat(same.said()).contains("junheng 0.0.9", "一致：数字和结论都相同");
        assertThat(same.status()).isZero();

        String result = new String(entries.get("outputs/result.json"), StandardCharsets.UTF_8);
        byte[] other = result.replaceFirst("\"resources\" : \"passed\"", "\"resources\" : \"not-passed\"")
                .getBytes(StandardCharsets.UTF_8);
        String before = Digests.of(entries.get("outputs/result.json"));
        entries.put("outputs/result.json", other);
        manifest(entries, before, Digests.of(other));
        Answer different = replay(packed(entries));
        assertThat(different.said()).contains("verdicts[0].resources：当时是 not-passed，现在是 passed");
        assertThat(different.status()).isEqualTo(Exit.NOT_PASSED.status());
    }

    /** Changes the manifest as somebody who makes snapshots would, its seal with it. */
    private static void manifest(Map<String, byte[]> entries, String from, String to) {
        String text = new String(entries.get("manifest.json"), StandardCharsets.UTF_8);
        assertThat(text).contains(from);
        byte[] changed = text.replace(from, to).getBytes(StandardCharsets.UTF_8);
        entries.put("manifest.json", changed);
        entries.put("manifest.sha256", Digests.of(changed).getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, byte[]> entries(Path file) throws IOException {
        Map<String, byte[]> entries = new TreeMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                entries.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        return entries;
    }

    private static Path packed(Map<String, byte[]> entries) throws IOException {
        Path file = folder.resolve("packed.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
        return file;
    }
}
