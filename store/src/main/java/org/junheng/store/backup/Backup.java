package org.junheng.store.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;
import org.junheng.store.Look;
import org.junheng.store.Store;
import org.junheng.store.Times;

/**
 * Writes everything a server keeps into one file, as of one moment, while it runs (备份): the rows of all tables as text, the files that
 * were handed in, the audit key. It has its name only when it is whole.
 */
public final class Backup {

    static final String TABLES = "tables/";
    static final String FILES = "files/";
    static final String KEY = "audit.key";

    private final Store store;
    private final Map<String, Long> rows = new TreeMap<>();
    private final Map<String, String> digests = new TreeMap<>();

    private Backup(Store store) {
        this.store = store;
    }

    /**
     * @param file must not be there yet
     * @param program the version that makes it
     */
    public static Manifest write(Store store, Path file, String program) {
        if (Files.exists(file)) {
            throw new Refusal(Words.of(
                    "%s 已经有了，备份不覆盖旧文件；请换一个名字",
                    "%s is there already, a backup overwrites nothing; take another name", file));
        }
        Path target = file.toAbsolutePath();
        Path unfinished = target.resolveSibling(target.getFileName() + ".part");
        try {
            Files.deleteIfExists(unfinished);
            Manifest manifest = store.look(look -> new Backup(store).written(look, unfinished, program));
            Seal.put(unfinished);
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
            return manifest;
        } catch (IOException | UncheckedIOException failed) {
            dropped(unfinished);
            throw new Refusal(
                    Words.of("备份写不出：%s（%s）", "cannot write the backup %s (%s)", file, failed.getMessage()), failed);
        } catch (RuntimeException failed) {
            dropped(unfinished);
            throw failed;
        }
    }

    private static void dropped(Path unfinished) {
        try {
            Files.deleteIfExists(unfinished);
        } catch (IOException stays) {
            // the next backup of this name begins by removing it
        }
    }

    private Manifest written(Look look, Path file, String program) {
        try (FileChannel channel = FileChannel.open(
                        file,
                        EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                        forOwnerAlone(file));
                ZipOutputStream zip = new ZipOutputStream(Channels.newOutputStream(channel))) {
            zip.setLevel(Deflater.BEST_SPEED);
            zip.setComment(Seal.OPEN);
            Tables tables = Tables.of(look.sql());
            for (String table : tables.names()) {
                entry(
                        zip,
                        TABLES + table + ".csv",
                        out -> rows.put(table, TableText.write(look.sql(), table, tables.columns(table), out)));
            }
            List<String> files = look.sql()
                    .createQuery("SELECT sha256 FROM blob ORDER BY sha256")
                    .mapTo(String.class)
                    .list();
            for (String sha256 : files) {
                file(zip, sha256);
            }
            Path key = store.settings().folder().resolve(KEY);
            entry(zip, KEY, out -> Files.copy(key, out));
            Manifest manifest = new Manifest(
                    program, tables.form(), Times.text(store.clock().instant()), rows, Map.copyOf(digests));
            entry(zip, Manifest.ENTRY, out -> out.write(manifest.text().getBytes(StandardCharsets.UTF_8)));
            zip.finish();
            channel.force(true);
            return manifest;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** It holds the audit key and people's passwords, if only encoded. */
    private static FileAttribute<?>[] forOwnerAlone(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private void file(ZipOutputStream zip, String sha256) throws IOException {
        Path file = store.blobs().path(sha256);
        if (!Files.exists(file)) {
            throw damaged(sha256);
        }
        String found = entry(zip, FILES + sha256, out -> Files.copy(file, out));
        if (!found.equals(sha256)) {
            throw damaged(sha256);
        }
    }

    private Refusal damaged(String sha256) {
        return new Refusal(Words.of(
                "交上来的文件 %s 不在了或已损坏，没有备份；请先从以前的备份找回它",
                "the file %s that was handed in is gone or damaged, no backup was made; bring it back from an earlier backup first",
                store.blobs().path(sha256)));
    }

    /** What writes one entry. */
    private interface Writing {
        void to(OutputStream out) throws IOException;
    }

    private String entry(ZipOutputStream zip, String name, Writing writing) throws IOException {
        MessageDigest digest = Seal.sha256();
        zip.putNextEntry(new ZipEntry(name));
        writing.to(new DigestOutputStream(zip, digest));
        zip.closeEntry();
        String sha256 = HexFormat.of().formatHex(digest.digest());
        digests.put(name, sha256);
        return sha256;
    }
}
