package org.junheng.cli.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;

/** A folder for a demonstration that nobody wants to keep (演示文件夹). */
final class DemoFolder {

    private DemoFolder() {}

    static Path made() {
        try {
            return Files.createTempDirectory("junheng-demo");
        } catch (IOException full) {
            throw new Refusal(
                    Words.of(
                            "建不了临时文件夹；请用 --data 写明一个空文件夹",
                            "cannot make a temporary folder; name an empty one with --data"),
                    full);
        }
    }

    static void removed(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).collect(Collectors.toList());
            for (Path each : deepestFirst) {
                Files.deleteIfExists(each);
            }
        } catch (IOException | UncheckedIOException stays) {
            // it lies among the temporary files of the system, which clears them
        }
    }
}
