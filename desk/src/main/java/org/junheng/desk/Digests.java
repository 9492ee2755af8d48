package org.junheng.desk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junheng.core.register.Registers;
import org.junheng.core.standard.Standard;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;

/** SHA-256 of what a result rests on: all register files together, each resolved standard as far as it decides, each file. */
public final class Digests {

    private Digests() {}

    static Map<String, String> of(Registers registers, List<Standard> standards) {
        Map<String, String> digests = new TreeMap<>();
        digests.put("registers", of(registers.shelf().files()));
        standards.forEach(standard -> {
            Map<String, Object> files = new TreeMap<>();
            standard.deciding().forEach((path, entry) -> files.put(path, entry.plain()));
            digests.put("standard " + standard.id(), of(files));
        });
        return digests;
    }

    /** By which rules something was decided: this program, and one digest of all registers and standards. */
    public static String rules(Registers registers, List<Standard> standards) {
        return "junheng " + Version.number() + " " + of(of(registers, standards));
    }

    private static String of(Map<String, ?> files) {
        MessageDigest sha = sha();
        files.forEach((path, text) -> {
            sha.update(path.getBytes(StandardCharsets.UTF_8));
            sha.update((byte) 0);
            sha.update(String.valueOf(text).getBytes(StandardCharsets.UTF_8));
            sha.update((byte) 0);
        });
        return HexFormat.of().formatHex(sha.digest());
    }

    public static String of(byte[] bytes) {
        return HexFormat.of().formatHex(sha().digest(bytes));
    }

    /** Of a file, whatever its size. */
    public static String of(Path file) {
        MessageDigest sha = sha();
        try (var in = Files.newInputStream(file)) {
            byte[] buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                sha.update(buffer, 0, read);
            }
        } catch (IOException unreadable) {
            throw new Refusal(Words.of("文件读不出：%s", "cannot read file: %s", file), unreadable);
        }
        return HexFormat.of().formatHex(sha.digest());
    }

    private static MessageDigest sha() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
