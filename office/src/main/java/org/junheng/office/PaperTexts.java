package org.junheng.office;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** The words in files of evidence, for finding them (佐证文字): read by {@link PaperText}, which gets so much memory and time and no more. */
public final class PaperTexts {

    private static final Duration MOST = Duration.ofSeconds(20);
    private static final String MEMORY = "-Xmx256m";
    private static final Set<PaperKind> READ =
            Set.of(PaperKind.PDF, PaperKind.DOCX, PaperKind.XLSX, PaperKind.DOC, PaperKind.XLS, PaperKind.TXT);

    private PaperTexts() {}

    /** A file that was looked over. */
    public record Paper(Path file, PaperKind kind, String name) {}

    /**
     * The words of each, none where it is broken or too much; in their order.
     *
     * @param folder for work, emptied by whoever made it
     * @throws org.junheng.core.text.Refusal where one opens with a password only
     */
    public static List<String> of(List<Paper> papers, Path folder) {
        if (papers.stream().anyMatch(paper -> READ.contains(paper.kind))) {
            read(papers, folder);
        }
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < papers.size(); i++) {
            if (Files.exists(folder.resolve(i + PaperText.LOCKED))) {
                throw ZipParts.encrypted(new HandedIn(papers.get(i).file, papers.get(i).name));
            }
            texts.add(written(folder.resolve(i + PaperText.TEXT)).orElse(""));
        }
        return texts;
    }

    private static void read(List<Paper> papers, Path folder) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                MEMORY,
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + folder,
                "-Dpdfbox.fontcache=" + folder,
                "-cp",
                System.getProperty("java.class.path"),
                PaperText.class.getName(),
                folder.toString()));
        papers.forEach(paper -> {
            command.add(paper.kind.name());
            command.add(paper.file.toString());
        });
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            process.getOutputStream().close();
            if (!process.waitFor(MOST.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (IOException cannot) {
            // without words a file is found by its name
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private static Optional<String> written(Path file) {
        try {
            return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
