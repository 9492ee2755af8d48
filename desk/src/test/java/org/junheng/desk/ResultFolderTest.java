package org.junheng.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junheng.core.standard.Profile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A folder of results appears whole or not at all, whoever writes into it at once. */
@Timeout(60)
class ResultFolderTest {

    /** Long enough for a folder that does not wait to be gone. */
    private static final long MOMENT = 300;

    @TempDir
    private Path target;

    private static void write(ResultFolder folder, String name) {
        folder.write(name, out -> out.write(name.getBytes(StandardCharsets.UTF_8)));
    }

    private List<String> there() throws IOException {
        try (Stream<Path> found = Files.walk(target)) {
            return found.filter(each -> !each.equals(target))
                    .map(each -> target.relativize(each).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void what_another_thread_is_still_writing_when_one_fails_leaves_nothing_behind() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        ResultFolder folder = ResultFolder.at(target, Input.of(List.of(), Profile.NONE));
        Thread beside = new Thread(() -> {
            folder.write("slow.txt", out -> {
                begun.countDown();
                rest();
                out.write(1);
            });
            write(folder, "schools/after.txt");
        });
        assertThatThrownBy(() -> {
                    try (folder) {
                        beside.start();
                        assertThat(begun.await(MOMENT, TimeUnit.SECONDS)).isTrue();
                        folder.write("broken.txt", out -> {
                            throw new IllegalArgumentException("not shown");
                        });
                    }
                })
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("not shown")
                .hasNoSuppressedExceptions();
        beside.join();
        assertThat(there()).isEmpty();
    }

    private static void rest() {
        try {
            Thread.sleep(MOMENT);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void what_was_written_is_there_once_it_is_finished_and_nothing_else() throws IOException {
        try (ResultFolder folder = ResultFolder.at(target, Input.of(List.of(), Profile.NONE))) {
            write(folder, "b.txt");
            write(folder, "schools/a.txt");
            assertThat(folder.finish()).containsExactly("b.txt", "schools/a.txt");
        }
        assertThat(there()).containsExactly(ResultFolder.MARK, "b.txt", "schools", "schools/a.txt");
    }
}
