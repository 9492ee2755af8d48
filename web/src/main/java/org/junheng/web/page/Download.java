package org.junheng.web.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Files that go out (下载): always as an attachment, never guessed at by the browser. */
public final class Download {

    private static final MediaType WORKBOOK =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private static final MediaType WORD =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private Download() {}

    /** A workbook that is written to a file of ours first. */
    public static ResponseEntity<byte[]> workbook(String name, Consumer<Path> writing) {
        try {
            Path folder = Files.createTempDirectory("junheng");
            Path target = folder.resolve("out.xlsx");
            try {
                writing.accept(target);
                return bytes(name, WORKBOOK, Files.readAllBytes(target));
            } finally {
                Files.deleteIfExists(target);
                Files.deleteIfExists(folder);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Writes what is downloaded. */
    public interface Writing {
        void to(OutputStream out) throws IOException;
    }

    /** A Word document. */
    public static ResponseEntity<byte[]> word(String name, Writing writing) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            writing.to(out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes(name, WORD, out.toByteArray());
    }

    /** A file as it lies on the disk; what it is, is not told, so that nothing opens it by itself. */
    public static ResponseEntity<byte[]> file(String name, Path file) {
        try {
            return bytes(name, MediaType.APPLICATION_OCTET_STREAM, Files.readAllBytes(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public static ResponseEntity<byte[]> bytes(String name, MediaType type, byte[] content) {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .contentType(type)
                .body(content);
    }
}
