package org.junheng.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;

/**
 * Files that were handed in or frozen (文件), each under its SHA-256 in the data folder and never changed. A file is whole on the disk
 * before a row may speak of it, so that a crash leaves at most a file that nobody speaks of.
 */
public final class Blobs {

    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");
    private static final int PREFIX = 2;

    private final Path folder;

    Blobs(Path folder) {
        this.folder = folder;
    }

    /** A file on the disk, known by its digest. */
    public record Blob(String sha256, long size) {}

    /** Writes a stream down; at most {@code limit} bytes are taken. */
    public Blob put(InputStream in, long limit) {
        Path incoming = incoming().resolve(Ids.next());
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            long size = copy(in, limit, incoming, digest);
            String sha256 = HexFormat.of().formatHex(digest.digest());
            Path target = path(sha256);
            Files.createDirectories(target.getParent());
            Files.move(incoming, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            synced(target.getParent());
            return new Blob(sha256, size);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        } finally {
            dropped(incoming);
        }
    }

    public Blob put(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return put(in, Long.MAX_VALUE);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Says that a file is spoken of from now on; in the same deed as the row that speaks of it. */
    public void keep(Deed deed, Blob blob) {
        deed.sql()
                .createUpdate(
                        "INSERT INTO blob (sha256, size, at) VALUES (:sha256, :size, :at) ON CONFLICT (sha256) DO NOTHING")
                .bind("sha256", blob.sha256())
                .bind("size", blob.size())
                .bind("at", deed.at())
                .execute();
    }

    /** Where the file lies; for reading only. */
    public Path path(String sha256) {
        if (!DIGEST.matcher(sha256).matches()) {
            throw new IllegalArgumentException("not a digest");
        }
        return folder.resolve(sha256.substring(0, PREFIX)).resolve(sha256);
    }

    /** The folder of all files, for backup. */
    Path folder() {
        return folder;
    }

    /** Where files lie while they are written down: on the disk where they will stay. */
    public Path incoming() {
        try {
            return Files.createDirectories(folder.resolve("incoming"));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** Removes what was being written down when the program was killed; before anything is handed in. */
    public void sweep() {
        try (Stream<Path> left = Files.list(incoming())) {
            left.forEach(Blobs::dropped);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static long copy(InputStream in, long limit, Path target, MessageDigest digest) throws IOException {
        long size = 0;
        try (FileChannel channel = FileChannel.open(target, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                OutputStream out =
                        new DigestOutputStream(java.nio.channels.Channels.newOutputStream(channel), digest)) {
            byte[] buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                if (size > limit) {
                    throw new Refusal(Words.of(
                            "文件超过 %d MB，收不下；请分开上传或删去无关的表",
                            "the file is larger than %d MB; hand it in in parts or leave out what does not belong",
                            limit >> 20));
                }
                out.write(buffer, 0, read);
            }
            channel.force(true);
        }
        return size;
    }

    private static void synced(Path directory) throws IOException {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException windows) {
            // there a folder cannot be opened; the move itself is journalled
        }
    }

    private static void dropped(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException stays) {
            // it lies among the incoming files and is swept with them at the next start
        }
    }
}
