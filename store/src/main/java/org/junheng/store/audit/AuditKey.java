package org.junheng.store.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;

/**
 * The secret of the audit chain (审计密钥) and what it computes: HMAC-SM3 (GB/T 32905-2016, RFC 2104). Whoever can write the database
 * but not read this file cannot forge a row.
 */
public final class AuditKey {

    static final String FILE = "audit.key";
    private static final int BYTES = 32;

    private final byte[] secret;

    AuditKey(byte[] secret) {
        this.secret = secret.clone();
    }

    /** The key of a data folder; made there at the first start, readable by its owner alone. */
    public static AuditKey in(Path folder) {
        Path file = folder.resolve(FILE);
        try {
            if (!Files.exists(file)) {
                made(file);
            }
            return new AuditKey(HexFormat.of()
                    .parseHex(Files.readString(file, StandardCharsets.US_ASCII).strip()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (IllegalArgumentException damaged) {
            throw new Refusal(Words.of(
                    "审计密钥 %s 已损坏；请从备份恢复这个文件", "the audit key %s is damaged; restore this file from a backup", file));
        }
    }

    private static void made(Path file) throws IOException {
        byte[] secret = new byte[BYTES];
        new SecureRandom().nextBytes(secret);
        try {
            Path fresh = Files.createTempFile(file.getParent(), FILE, ".new");
            if (fresh.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rw-------"));
            }
            Files.writeString(fresh, HexFormat.of().formatHex(secret) + "\n", StandardOpenOption.SYNC);
            Files.move(fresh, file);
        } catch (FileAlreadyExistsException another) {
            // two starts at once: the first one's key holds
        }
    }

    /** Each part with its length before it, so that no two lists of parts look alike. */
    String mac(String before, List<String> parts) {
        HMac mac = new HMac(new SM3Digest());
        mac.init(new KeyParameter(secret));
        fed(mac, before);
        parts.forEach(part -> fed(mac, part));
        byte[] result = new byte[mac.getMacSize()];
        mac.doFinal(result, 0);
        return HexFormat.of().formatHex(result);
    }

    private static void fed(HMac mac, String part) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        byte[] length = (bytes.length + ":").getBytes(StandardCharsets.US_ASCII);
        mac.update(length, 0, length.length);
        mac.update(bytes, 0, bytes.length);
    }
}
