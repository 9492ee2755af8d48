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
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;

/** The secret of the audit chain (审计密钥): whoever can write the database but not read this file cannot forge a row. */
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

    String mac(String before, List<String> parts) {
        return Mac.of(secret, before, parts);
    }
}
