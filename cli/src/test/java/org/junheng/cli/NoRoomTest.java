package org.junheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junheng.cli.exit.Exit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Where the disk is full or must not be written, one sentence says so and nothing half written is left. A limit on the size of files
 * stands for the full disk: it stops writing in the middle, for the owner of the machine too.
 */
@DisabledOnOs(OS.WINDOWS)
class NoRoomTest {

    @TempDir
    private static Path folder;

    private static Path snapshot;

    private record Said(int status, String out, String err) {}

    @BeforeAll
    static void a_snapshot_is_made() throws IOException {
        Said made = run(
                "true",
                "report",
                "snapshot",
                ReadBack.QINGHE,
                "-o",
                folder.resolve("made").toString());
        assertThat(made.status()).as(made.err()).isZero();
        snapshot = folder.resolve("made/snapshot.zip");
    }

    /** A program of its own, after what the shell does first. */
    private static Said run(String first, String... arguments) throws IOException {
        String line = Stream.concat(
                        Stream.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-XX:-UsePerfData",
                                "-XX:TieredStopAtLevel=1",
                                "-Dfile.encoding=UTF-8",
                                "-Dstdout.encoding=UTF-8",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Junheng.class.getName()),
                        Stream.of(arguments))
                .map(part -> "'" + part.replace("'", "'\\''") + "'")
                .collect(Collectors.joining(" "));
        Path out = Files.createTempFile(folder, "said", ".out");
        Path err = Files.createTempFile(folder, "said", ".err");
        Process process = new ProcessBuilder("bash", "-c", first + "; exec " + line)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        try {
            return new Said(
                    process.waitFor(),
                    Files.readString(out, StandardCharsets.UTF_8),
                    Files.readString(err, StandardCharsets.UTF_8));
        } catch (InterruptedException stopped) {
            process.destroy();
            throw new IOException(stopped);
        }
    }

    private static void isOneSentence(Said said) {
        assertThat(said.status()).as(said.err()).isEqualTo(Exit.UNUSABLE.status());
        assertThat(said.err().lines()).as("one sentence in each language").hasSize(2);
        assertThat(said.err()).contains("磁盘已满", "the disk is full").doesNotContain("Exception", "\tat ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"html", "json", "workbook", "school"})
    void a_disk_that_becomes_full_leaves_no_half_written_results(String kind) throws IOException {
        Path results = folder.resolve("full-" + kind);
        Said said = run("ulimit -f 8", "report", kind, ReadBack.QINGHE, "-o", results.toString());
        isOneSentence(said);
        assertThat(said.err()).contains(results.toString()).doesNotContain(".part");
        try (Stream<Path> left = Files.list(results)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void results_that_may_not_be_written_where_they_should_go_are_told_so() throws IOException {
        Path file = Files.writeString(folder.resolve("a-file"), "");
        Said said = run(
                "true",
                "report",
                "snapshot",
                ReadBack.QINGHE,
                "-o",
                file.resolve("in").toString());
        isOneSentence(said);
        assertThat(said.err()).contains(file.toString());
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 40})
    void a_snapshot_that_cannot_be_unpacked_is_not_called_damaged(int kilobytes) throws IOException {
        Said said = run("ulimit -f " + kilobytes, "replay", snapshot.toString());
        isOneSentence(said);
        assertThat(said.err()).doesNotContain("损坏", "damaged");
    }

    @Test
    void a_machine_without_a_folder_for_temporary_files_is_told_so() throws IOException {
        Said said = run(
                "export JAVA_TOOL_OPTIONS=-Djava.io.tmpdir=" + folder.resolve("nowhere"),
                "replay",
                snapshot.toString());
        List<String> told =
                said.err().lines().filter(line -> !line.startsWith("Picked up")).toList();
        assertThat(said.status()).isEqualTo(Exit.UNUSABLE.status());
        assertThat(told).hasSize(2);
        assertThat(told.get(0)).contains("临时文件夹", folder.resolve("nowhere").toString());
        assertThat(told.get(1)).contains("cannot be written");
    }
}
