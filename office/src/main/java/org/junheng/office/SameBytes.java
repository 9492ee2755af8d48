package org.junheng.office;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;

/**
 * Writes a packed file so that the same input gives the same bytes: parts in the order of their names, one fixed date, no clock in
 * the properties of what we made. The target appears whole or not at all.
 */
public final class SameBytes {

    private static final LocalDateTime FIXED = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final String PROPERTIES = "docProps/core.xml";
    private static final String CLOCK = "(<dcterms:(created|modified)[^>]*>)[^<]*(</dcterms:(created|modified)>)";

    private SameBytes() {}

    /** Whatever writes a packed file to a stream. */
    public interface Writing {
        void to(OutputStream out) throws IOException;
    }

    /** @param ours whether we made the document: its dates of making and change are then fixed too */
    public static void write(Path target, Writing writing, boolean ours) throws IOException {
        Path folder = target.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path raw = Files.createTempFile("junheng", ".raw");
        Path ready = folder.resolve("." + target.getFileName() + ".part");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(raw))) {
                writing.to(out);
            }
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(ready))) {
                repack(raw, out, ours);
            }
            Files.move(ready, target, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(raw);
            Files.deleteIfExists(ready);
        }
    }

    static Refusal unwritable(Path target, Exception cause) {
        return new Refusal(
                Words.of(
                        "写不出“%s”：请检查文件夹是否存在、磁盘是否已满、文件是否正被打开。",
                        "cannot write \"%s\": check that the folder exists, the disk is not full and the file is not open.",
                        target.getFileName()),
                cause);
    }

    private static void repack(Path raw, OutputStream ready, boolean ours) throws IOException {
        ZipOutputStream to = new ZipOutputStream(ready);
        try (ZipFile from = new ZipFile(raw.toFile())) {
            List<? extends ZipEntry> entries = from.stream()
                    .sorted(Comparator.comparing(ZipEntry::getName))
                    .toList();
            for (ZipEntry entry : entries) {
                ZipEntry same = new ZipEntry(entry.getName());
                same.setTimeLocal(FIXED);
                to.putNextEntry(same);
                try (InputStream in = from.getInputStream(entry)) {
                    if (ours && entry.getName().equals(PROPERTIES)) {
                        String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                        to.write(text.replaceAll(CLOCK, "$1" + FIXED + ":00Z$3").getBytes(StandardCharsets.UTF_8));
                    } else {
                        in.transferTo(to);
                    }
                }
                to.closeEntry();
            }
        }
        to.finish();
    }
}
