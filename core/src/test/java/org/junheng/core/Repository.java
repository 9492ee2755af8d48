package org.junheng.core;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The files this program is made from, for tests that read them all. */
final class Repository {

    static final Path ROOT = root();

    /** What a build, an editor or the version control puts beside the sources. */
    private static final Set<String> NOT_OURS =
            Set.of("target", ".git", ".idea", ".vscode", ".junheng", ".jqwik-database");

    private Repository() {}

    /** Every file of the repository. */
    static List<Path> files() {
        try (Stream<Path> walked = Files.walk(ROOT)) {
            return walked.filter(Files::isRegularFile)
                    .filter(Repository::isOurs)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The Java files of all modules that users run; the yardsticks of the benchmarks are not among them. */
    static List<Path> mainJava() {
        return files().stream()
                .filter(file -> name(file).endsWith(".java") && name(file).contains("/src/main/java/"))
                .filter(file -> !name(file).startsWith("bench/"))
                .toList();
    }

    /** The path inside the repository, with slashes. */
    static String name(Path file) {
        return ROOT.relativize(file).toString().replace('\\', '/');
    }

    /** The text of a file; bytes that are no text are still found character by character. */
    static String text(Path file) {
        try {
            return new String(
                    Files.readAllBytes(file), isBinary(file) ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isBinary(Path file) {
        return name(file).matches(".*\\.(png|xlsx|xls|zip|docx)");
    }

    private static boolean isOurs(Path file) {
        for (Path part : ROOT.relativize(file)) {
            if (NOT_OURS.contains(part.toString())) {
                return false;
            }
        }
        return true;
    }

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("junheng.bat"))) {
            folder = folder.getParent();
        }
        return folder;
    }
}
