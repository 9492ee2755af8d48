package org.junheng.web.work;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;
import org.junheng.store.Blobs;
import org.springframework.web.multipart.MultipartFile;

/**
 * A file that came with a request (来件): its bytes written down under a name of ours.
 *
 * @param name its own, for people to know it by
 */
public record CameIn(Blobs.Blob blob, String name) {

    private static final int LONGEST_NAME = 120;

    /** @param most bytes it may have */
    public static CameIn of(MultipartFile file, Blobs blobs, long most) {
        if (file.isEmpty()) {
            throw new Refusal(Words.of(
                    "没有选文件，或文件是空的；请选一个再上传", "no file was chosen, or it is empty; choose one and hand it in again"));
        }
        try (InputStream in = file.getInputStream()) {
            return new CameIn(blobs.put(in, most), name(file));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Without a path, without what turns the direction of writing or means something to a file system. */
    public static String name(MultipartFile file) {
        String given = Optional.ofNullable(file.getOriginalFilename()).orElse("");
        String plain = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cntrl}:<>\"|?*\\u202A-\\u202E\\u2066-\\u2069]", "_")
                .strip();
        String named = plain.isEmpty() || plain.equals(".") || plain.equals("..") ? "file.xlsx" : plain;
        return named.length() <= LONGEST_NAME ? named : named.substring(named.length() - LONGEST_NAME);
    }
}
