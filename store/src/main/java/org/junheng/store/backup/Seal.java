package org.junheng.store.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The last 64 characters of a backup (封签): the SHA-256 of all before them, in the comment of the zip file, so that no bit can turn unseen. */
final class Seal {

    static final int LENGTH = 64;
    /** what stands there until the file is whole */
    static final String OPEN = "0".repeat(LENGTH);

    private Seal() {}

    static void put(Path file) throws IOException {
        String seal = of(file);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.position(channel.size() - LENGTH);
            channel.write(ByteBuffer.wrap(seal.getBytes(StandardCharsets.US_ASCII)));
            channel.force(true);
        }
    }

    static boolean holds(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            if (channel.size() <= LENGTH) {
                return false;
            }
            ByteBuffer end = ByteBuffer.allocate(LENGTH);
            channel.position(channel.size() - LENGTH);
            while (end.hasRemaining() && channel.read(end) >= 0) {
                // until all is read
            }
            return of(file).equals(new String(end.array(), StandardCharsets.US_ASCII));
        }
    }

    private static String of(Path file) throws IOException {
        MessageDigest digest = sha256();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
                InputStream in = Channels.newInputStream(channel)) {
            byte[] buffer = new byte[1 << 16];
            long left = channel.size() - LENGTH;
            while (left > 0) {
                int read = in.read(buffer, 0, (int) Math.min(left, buffer.length));
                if (read < 0) {
                    break;
                }
                digest.update(buffer, 0, read);
                left -= read;
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
