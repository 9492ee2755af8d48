package org.junheng.desk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.junheng.core.register.Registers;
import org.junheng.core.report.Manifest;
import org.junheng.core.standard.Standards;
import org.junheng.core.text.FileRefusal;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Shelf;
import org.junheng.core.text.Words;
import org.junheng.core.text.Yaml;

/**
 * A snapshot that was handed in, unpacked only where every entry is what its manifest says. It may come from anywhere: names stay
 * inside the folder, sizes inside their limits; whatever is wrong is told by the name of its entry.
 */
public record OpenedSnapshot(Manifest manifest, Path folder) {

    /** more than the largest inputs that are read at all */
    private static final long MOST_BYTES = 1L << 29;

    private static final int MOST_ENTRIES = 20_000;

    /**
     * @param folder where to unpack it
     * @throws Refusal for what is no snapshot, or is not as it was made
     */
    public static OpenedSnapshot open(Path file, Path folder) {
        if (!Files.isRegularFile(file)) {
            throw new Refusal(Words.of("没有这个文件：%s", "no such file: %s", file));
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            Manifest manifest = manifest(zip);
            names(zip, manifest);
            long bytes = 0;
            for (var entry : manifest.entries().entrySet()) {
                byte[] content = read(zip, entry.getKey(), MOST_BYTES - bytes);
                bytes += content.length;
                if (!Digests.of(content).equals(entry.getValue())) {
                    throw changed(entry.getKey());
                }
                put(folder.resolve(entry.getKey()).normalize(), content);
            }
            return new OpenedSnapshot(manifest, folder);
        } catch (IOException damaged) {
            throw new Refusal(
                    Words.of(
                            "%s 不是快照，或已损坏：请重新复制一份", "%s is no snapshot, or damaged: copy it again", file.getFileName()),
                    damaged);
        }
    }

    private static void put(Path target, byte[] content) {
        try {
            Files.createDirectories(target.getParent());
            Files.write(target, content);
        } catch (IOException full) {
            throw noRoom(full);
        }
    }

    /** It is not the snapshot that is wrong, but this machine has no place to unpack it. */
    public static Refusal noRoom(IOException cause) {
        return new Refusal(
                Words.of(
                        "重算要先把快照解开，临时文件夹 %s 写不进：没有写的权限，或磁盘已满",
                        "a snapshot is unpacked to be computed again, and the folder for temporary files, %s, cannot be written: it is not yours to write, or the disk is full",
                        System.getProperty("java.io.tmpdir")),
                cause);
    }

    private static Manifest manifest(ZipFile zip) throws IOException {
        if (zip.getEntry(Snapshot.MANIFEST) == null || zip.getEntry(Snapshot.SEAL) == null) {
            throw new ZipException(Snapshot.MANIFEST);
        }
        byte[] manifest = read(zip, Snapshot.MANIFEST, MOST_BYTES);
        String seal = new String(read(zip, Snapshot.SEAL, MOST_BYTES), StandardCharsets.UTF_8).strip();
        if (!Digests.of(manifest).equals(seal)) {
            throw changed(Snapshot.MANIFEST);
        }
        try {
            return Manifest.read(Yaml.read(Snapshot.MANIFEST, new String(manifest, StandardCharsets.UTF_8)));
        } catch (FileRefusal unread) {
            throw new Refusal(unread.sentence(), unread);
        }
    }

    /** Nothing may lie in it that the manifest does not name, nothing may lead out of the folder. */
    private static void names(ZipFile zip, Manifest manifest) throws IOException {
        TreeSet<String> there = new TreeSet<>();
        for (ZipEntry entry : Collections.list(zip.entries())) {
            if (there.size() > MOST_ENTRIES || !there.add(entry.getName())) {
                throw new ZipException(entry.getName());
            }
        }
        TreeSet<String> named = new TreeSet<>(manifest.entries().keySet());
        named.addAll(List.of(Snapshot.MANIFEST, Snapshot.SEAL));
        for (String name : there) {
            boolean leaves = name.startsWith("/")
                    || name.contains("\\")
                    || name.contains(":")
                    || List.of(name.split("/", -1)).contains("..");
            if (leaves || !named.contains(name)) {
                throw new Refusal(Words.of("快照里多出“%s”，没有读取", "the snapshot holds \"%s\", which is not of it", name));
            }
        }
    }

    private static byte[] read(ZipFile zip, String name, long most) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new Refusal(Words.of("快照里少了“%s”", "the snapshot lacks \"%s\"", name));
        }
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] content = in.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, most));
            if (in.read() >= 0) {
                throw new Refusal(Words.of("快照太大：%s", "the snapshot is too large: %s", name));
            }
            return content;
        } catch (IOException broken) {
            throw new Refusal(changed(name).sentence(), broken);
        }
    }

    private static Refusal changed(String entry) {
        return new Refusal(Words.of(
                "快照里的“%s”改动过或已损坏，与清单不符",
                "\"%s\" in the snapshot was changed or is damaged, it is not what the manifest says", entry));
    }

    /** The {@code result.json} that was written when the snapshot was made. */
    public Path result() {
        return folder.resolve(Snapshot.RESULT);
    }

    /** Judged once more from what it holds, by the rules it holds. */
    public Judged judged() {
        return judged(manifest.year());
    }

    /** The same of another year, as far as it holds figures of that year. */
    public Judged judged(int year) {
        return judged(year, List.of());
    }

    /** The same read together with tables that were handed in beside it, such as a roster of teachers. */
    public Judged beside(List<Original> tables) {
        return judged(manifest.year(), tables);
    }

    private Judged judged(int year, List<Original> beside) {
        Path areas = folder.resolve("areas/areas.csv");
        Path rules = folder.resolve("registers");
        try {
            if (Files.exists(areas) && Files.notExists(rules.resolve("areas.csv"))) {
                Files.copy(areas, rules.resolve("areas.csv"));
            }
        } catch (IOException full) {
            throw noRoom(full);
        }
        Registers registers = Registers.of(Shelf.at(rules));
        Standards library = Standards.of(List.of(Shelf.at(folder.resolve("standards"))), registers);
        Input own = Input.read(manifest.inputs().stream().map(folder::resolve).toList(), doing -> {});
        Input all = Input.of(
                Stream.concat(own.originals().stream(), beside.stream()).toList(), own.profile());
        Opened opened = Opened.of(all, registers);
        return Judged.of(
                opened, Judged.asked(manifest.standards(), library), library, year, opened.reported(year), doing -> {});
    }

    /** Name → SHA-256 of what was written when the snapshot was made. */
    public SortedMap<String, String> outputs() {
        SortedMap<String, String> outputs = new TreeMap<>();
        try {
            for (String line : Files.readAllLines(folder.resolve(Snapshot.OUTPUTS))) {
                String[] parts = line.split("  ", 2);
                outputs.put(parts[1], parts[0]);
            }
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
        return outputs;
    }
}
