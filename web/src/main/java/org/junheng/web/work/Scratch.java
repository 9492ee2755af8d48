package org.junheng.web.work;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A folder for one piece of work (临时文件夹), gone when the work is done. */
public record Scratch(Path folder) implements AutoCloseable {

    /** Among the temporary files of the machine. */
    public static Scratch open() {
        try {
            return new Scratch(Files.createTempDirectory("junheng"));
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    @Override
    public void close() {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException stays) {
            // among the temporary files; the machine clears those
        }
    }
}
