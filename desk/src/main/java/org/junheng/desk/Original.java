package org.junheng.desk;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junheng.core.collect.RawTable;
import org.junheng.core.report.Report;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;

/** A file as it was handed in (原件), wherever it is kept: what a report says of it, the sheets read from it, and its bytes. */
public final class Original {

    private final Report.Input file;
    private final List<RawTable> sheets;
    private final Content content;
    private final Optional<Path> path;

    private Original(
            String name, long bytes, String sha256, List<RawTable> sheets, Content content, Optional<Path> path) {
        long cells = sheets.stream().mapToLong(RawTable::cells).sum();
        this.file = new Report.Input(name, bytes, sha256, sheets.size(), cells);
        this.sheets = List.copyOf(sheets);
        this.content = content;
        this.path = path;
    }

    /** Where the bytes of a file can be read; asked only when they are needed. */
    public interface Content {
        InputStream open() throws IOException;
    }

    /** One whose bytes are at hand; otherwise as {@link #kept}. */
    public static Original of(String name, byte[] content, List<RawTable> sheets) {
        return kept(name, content.length, Digests.of(content), sheets, () -> new ByteArrayInputStream(content));
    }

    /**
     * One that was read before and is kept, with its sheets and its digest, elsewhere than among the files of this machine.
     *
     * @param name as reading names it, and the sheets know it: plain, or with a folder where two have one name
     * @param sha256 of its bytes, as {@link Digests} writes it
     * @throws Refusal for a name that leads elsewhere
     */
    public static Original kept(String name, long bytes, String sha256, List<RawTable> sheets, Content content) {
        if (!isPlain(name)) {
            throw new Refusal(Words.of("这个文件名用不了：%s", "this name of a file cannot be used: %s", name));
        }
        return new Original(name, bytes, sha256, sheets, content, Optional.empty());
    }

    private static boolean isPlain(String name) {
        List<String> parts = List.of(name.split("/", -1));
        return parts.size() <= 2
                && !name.contains("\\")
                && !name.contains(":")
                && parts.stream().noneMatch(List.of("", ".", "..")::contains);
    }

    /**
     * A file of tables of this machine; empty where it is none that is read.
     *
     * @param shown the name people know it by
     */
    public static Optional<Original> of(Path path, String shown) {
        return TableFile.sheets(path, shown).map(sheets -> at(path, shown, sheets));
    }

    static Original at(Path path, String name, List<RawTable> sheets) {
        try {
            return new Original(
                    name,
                    Files.size(path),
                    Digests.of(path),
                    sheets,
                    () -> Files.newInputStream(path),
                    Optional.of(path));
        } catch (IOException unreadable) {
            throw new Refusal(Words.of("文件读不出：%s", "cannot read file: %s", path), unreadable);
        }
    }

    /** The name it goes by in every sentence, its size and digest, and how much was read from it. */
    public Report.Input file() {
        return file;
    }

    public List<RawTable> sheets() {
        return sheets;
    }

    public InputStream open() throws IOException {
        return content.open();
    }

    /** Where it lies, if it is a file of this machine. */
    Optional<Path> path() {
        return path;
    }

    /** The folder it lay in and its own name: of two files of one name the folder tells them apart. */
    String inFolder() {
        if (path.isEmpty()) {
            return file.name().contains("/") ? file.name() : "_/" + file.name();
        }
        Path folder = path.get().toAbsolutePath().normalize().getParent().getFileName();
        return (folder == null ? "_" : folder) + "/" + path.get().getFileName();
    }
}
