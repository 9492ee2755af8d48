package org.junheng.store.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;

/** A backup that was found whole, to the last bit (备份文件). */
public final class BackupFile implements AutoCloseable {

    private final ZipFile zip;
    private final Manifest manifest;

    private BackupFile(ZipFile zip, Manifest manifest) {
        this.zip = zip;
        this.manifest = manifest;
    }

    /**
     * Opens a backup and reads all of it.
     *
     * @throws Refusal where it is no backup, or anything in it is not as it was written
     */
    public static BackupFile open(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new Refusal(Words.of("没有这个文件：%s", "no such file: %s", file));
        }
        try {
            boolean isSealed = Seal.holds(file);
            ZipFile zip = new ZipFile(file.toFile());
            try {
                ZipEntry listed = zip.getEntry(Manifest.ENTRY);
                if (listed == null) {
                    throw notOne(file, null);
                }
                Manifest manifest;
                try (InputStream in = zip.getInputStream(listed)) {
                    manifest = Manifest.read(in);
                }
                BackupFile backup = new BackupFile(zip, manifest);
                backup.verify(file);
                if (!isSealed) {
                    throw damaged(file, "");
                }
                return backup;
            } catch (IOException | RuntimeException refused) {
                zip.close();
                throw refused;
            }
        } catch (Refusal refused) {
            throw refused;
        } catch (IOException | RuntimeException unreadable) {
            throw notOne(file, unreadable);
        }
    }

    private void verify(Path file) throws IOException {
        for (Map.Entry<String, String> entry : manifest.digests().entrySet()) {
            if (!digest(entry.getKey()).equals(entry.getValue())) {
                throw damaged(file, entry.getKey());
            }
        }
    }

    /** The digest of an entry as it is now; empty where it cannot be read. */
    private String digest(String entry) {
        MessageDigest digest = Seal.sha256();
        try (InputStream in = new DigestInputStream(stream(entry), digest)) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException unreadable) {
            return "";
        }
    }

    private static Refusal damaged(Path file, String entry) {
        return new Refusal(Words.of(
                "备份 %s 已损坏%s，没有恢复任何东西；请用另一份备份",
                "the backup %s is damaged%s, nothing was restored; take another one",
                file,
                entry.isEmpty() ? Words.same("") : Words.of("（%s）", " (%s)", entry)));
    }

    private static Refusal notOne(Path file, Throwable cause) {
        return new Refusal(
                Words.of("%s 不是备份，或已损坏；没有恢复任何东西", "%s is no backup, or it is damaged; nothing was restored", file),
                cause);
    }

    public Manifest manifest() {
        return manifest;
    }

    InputStream stream(String entry) throws IOException {
        ZipEntry found = zip.getEntry(entry);
        if (found == null) {
            throw new IOException("no entry " + entry);
        }
        return zip.getInputStream(found);
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException closing) {
            // it was only read
        }
    }
}
