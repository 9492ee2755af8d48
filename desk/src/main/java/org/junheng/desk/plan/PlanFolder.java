package org.junheng.desk.plan;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junheng.core.text.Language;
import org.junheng.core.text.Words;

/**
 * Where one plan is made and kept: figures and options in; what is known by now, and at the end the answer, out. Each file is there whole or
 * not at all.
 */
public record PlanFolder(Path path) {

    /** Lies there once everything does. */
    public static final String ANSWER = "plan.json";

    private static final String OPTIONS = "options.yaml";
    private static final String PUBLISHED = "published.json";
    private static final String GIVEN = "given";
    private static final String NAME = "name-";
    private static final String PROGRESS = "progress";
    private static final String REFUSED = "refused";
    private static final String TOLD = "told";
    /** Of an answer, whichever kind of plan it is. */
    private static final String ANSWERS = "{plan,part,told}*";

    private static final List<String> ENDINGS = List.of(".csv", ".xlsx", ".xls");
    private static final String STOP = "stop";
    private static final String ASKED = "asked";

    /** What a file will hold. */
    public interface Content {
        void write(OutputStream out) throws IOException;
    }

    /**
     * What is known by now.
     *
     * @param cost of the best plan so far, in 10,000 yuan; infinite while there is none
     * @param bound no plan can cost less
     */
    public record Known(double cost, double bound) {}

    /**
     * An answer in a sentence.
     *
     * @param isPlan false where it says why there is none
     */
    public record Told(boolean isPlan, Words lead) {}

    public Path figures() {
        return path.resolve("figures.zip");
    }

    /** The options of the county's own; null where there are none. */
    Path options() {
        Path file = path.resolve(OPTIONS);
        return Files.exists(file) ? file : null;
    }

    /** The plan that is followed; empty for none. */
    Optional<Path> published() {
        return Optional.of(path.resolve(PUBLISHED)).filter(Files::exists);
    }

    /**
     * Makes it ready: figures of a snapshot, options.
     *
     * @param snapshot null where no figures are needed
     * @param published plan.json of the plan that is followed; null for none
     */
    public void fill(Path snapshot, String options, Path published) throws IOException {
        Files.createDirectories(path);
        if (snapshot != null) {
            Files.copy(snapshot, figures(), StandardCopyOption.REPLACE_EXISTING);
        }
        Files.deleteIfExists(path.resolve(REFUSED));
        Files.deleteIfExists(path.resolve(PROGRESS));
        Files.deleteIfExists(path.resolve(ANSWER));
        try (DirectoryStream<Path> before = Files.newDirectoryStream(path, ANSWERS)) {
            for (Path file : before) {
                Files.delete(file);
            }
        }
        if (published != null) {
            Files.copy(published, path.resolve(PUBLISHED), StandardCopyOption.REPLACE_EXISTING);
        }
        if (!options.isBlank()) {
            Files.writeString(path.resolve(OPTIONS), options);
        }
    }

    /** Where the tables lie that were handed in with the question. */
    Path given() {
        return path.resolve(GIVEN);
    }

    /** Puts something there, under a name of ours, before anything is asked. */
    void give(String name, Content content) {
        new PlanFolder(given()).write(name, content);
    }

    /**
     * A table that was handed in.
     *
     * @param name its own, by which whoever handed it in knows it
     */
    public record HandedIn(Path file, String name) {}

    /**
     * Puts a table there, before anything is asked: under a name of ours, its own kept beside for whatever has to be said of it.
     *
     * @param name on one line
     */
    public void give(PaperKind.Table table, String name, Content content) {
        give(table.file() + ending(name).orElseThrow(), content);
        lines(NAME + table.id(), name);
    }

    /** What a file's name ends in, where such tables are read: with its point, in small letters. */
    public static Optional<String> ending(String name) {
        return ENDINGS.stream().filter(name.toLowerCase(Locale.ROOT)::endsWith).findFirst();
    }

    /** A table that was handed in, whatever it ends in; empty where there is none. */
    public Optional<HandedIn> handedIn(PaperKind.Table table) {
        return ENDINGS.stream()
                .map(ending -> given().resolve(table.file() + ending))
                .filter(Files::exists)
                .findFirst()
                .map(file -> new HandedIn(
                        file,
                        lines(NAME + table.id())
                                .map(lines -> lines.get(0))
                                .orElse(file.getFileName().toString())));
    }

    void write(String name, Content content) {
        Path part = path.resolve(name + ".part");
        try {
            Files.createDirectories(path);
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
                content.write(out);
            }
            Files.move(part, path.resolve(name), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private void lines(String name, String... lines) {
        write(name, out -> out.write(String.join("\n", lines).getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    private Optional<List<String>> lines(String name) {
        Path file = path.resolve(name);
        try {
            return Files.exists(file) ? Optional.of(Files.readAllLines(file)) : Optional.empty();
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    void progress(double cost, double bound) {
        lines(PROGRESS, String.valueOf(cost), String.valueOf(bound));
    }

    public Optional<Known> known() {
        return lines(PROGRESS)
                .filter(lines -> lines.size() == 2)
                .map(lines -> new Known(Double.parseDouble(lines.get(0)), Double.parseDouble(lines.get(1))));
    }

    /** Says in words why there is no answer. */
    public void refuse(Words why) {
        lines(REFUSED, why.zh(), why.en());
    }

    public Optional<Words> refused() {
        return lines(REFUSED).filter(lines -> lines.size() == 2).map(lines -> new Words(lines.get(0), lines.get(1)));
    }

    /** Remembers that an answer is wanted, whatever becomes of who is to give it. */
    public void ask() {
        goOn();
        try {
            Files.deleteIfExists(path.resolve(REFUSED));
        } catch (IOException stays) {
            throw new UncheckedIOException(stays);
        }
        lines(ASKED, "");
    }

    /** Whether an answer is wanted and there is none, nor why not. */
    public boolean isOwed() {
        return Files.exists(path.resolve(ASKED))
                && answer().isEmpty()
                && refused().isEmpty()
                && !isStopAsked();
    }

    void tell(boolean isPlan, Words lead) {
        lines(TOLD, String.valueOf(isPlan), lead.zh(), lead.en());
    }

    /** What the answer says in a sentence; empty while there is none, and for a plan of resources. */
    public Optional<Told> told() {
        return answer().flatMap(there -> lines(TOLD))
                .filter(lines -> lines.size() == 3)
                .map(lines -> new Told(Boolean.parseBoolean(lines.get(0)), new Words(lines.get(1), lines.get(2))));
    }

    /** Asks whoever works here to end soon, with the best plan so far. */
    public void stop() {
        lines(STOP, "");
    }

    /** Whoever works here next may work on. */
    private void goOn() {
        try {
            Files.deleteIfExists(path.resolve(STOP));
        } catch (IOException stays) {
            throw new UncheckedIOException(stays);
        }
    }

    boolean isStopAsked() {
        return Files.exists(path.resolve(STOP));
    }

    /** A file of the answer; empty while there is none. */
    public Optional<Path> file(String name) {
        boolean isAnswered = Files.exists(path.resolve(ANSWER));
        return isAnswered ? Optional.of(path.resolve(name)).filter(Files::exists) : Optional.empty();
    }

    public Optional<Path> answer() {
        return file(ANSWER);
    }

    /** What stands before the ending of a file of the answer that is in one language. */
    public static String mark(Language language) {
        return "." + language.name().toLowerCase(Locale.ROOT);
    }

    /** The maps of the answer by the names they go out under, without the language; empty where no places are known. */
    public List<String> maps(Language language) {
        if (answer().isEmpty()) {
            return List.of();
        }
        String end = mark(language) + ".svg";
        try (Stream<Path> files = Files.list(path)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(end))
                    .map(name -> name.substring(0, name.length() - end.length()) + ".svg")
                    .sorted()
                    .toList();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
