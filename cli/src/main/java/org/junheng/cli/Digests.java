package org.junheng.cli;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junheng.core.register.Registers;
import org.junheng.core.standard.Standard;

/** SHA-256 of the rules a result rests on: all register files together, and each resolved standard. */
final class Digests {

    private Digests() {}

    static Map<String, String> of(Registers registers, List<Standard> standards) {
        Map<String, String> digests = new TreeMap<>();
        digests.put("registers", of(registers.shelf().files()));
        standards.forEach(standard -> {
            Map<String, Object> files = new TreeMap<>();
            standard.files().forEach((path, entry) -> files.put(path, entry.plain()));
            digests.put("standard " + standard.id(), of(files));
        });
        return digests;
    }

    private static String of(Map<String, ?> files) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            files.forEach((path, text) -> {
                sha.update(path.getBytes(StandardCharsets.UTF_8));
                sha.update((byte) 0);
                sha.update(String.valueOf(text).getBytes(StandardCharsets.UTF_8));
                sha.update((byte) 0);
            });
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
