package org.junheng.desk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.junheng.core.model.Finding;
import org.junheng.core.text.Language;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;
import org.junheng.office.Marking;

/** Gives each file that has findings back with remarks (批注), into a folder of their own; the originals stay as they are. */
public final class MarkedFiles {

    /** Where marked files go when nobody names a folder; it is never read as input. */
    public static final String FOLDER = "批注";

    private MarkedFiles() {}

    /**
     * A file that was written.
     *
     * @param how whether the remarks went into a copy, or into a list of findings
     */
    public record Marked(Path file, Marking.How how) {}

    public static List<Marked> write(Input input, List<Finding> findings, Path folder, Language language) {
        List<Marked> written = new ArrayList<>();
        for (Original original : input.originals()) {
            String name = original.file().name();
            boolean concerned = findings.stream()
                    .flatMap(finding -> finding.places().stream())
                    .anyMatch(place -> place.file().equals(name));
            if (concerned) {
                Path target = target(folder, name);
                written.add(new Marked(target, mark(original, findings, target, language)));
            }
        }
        return written;
    }

    private static Marking.How mark(Original original, List<Finding> findings, Path target, Language language) {
        String name = original.file().name();
        if (original.path().isPresent()) {
            return Marking.mark(original.path().get(), name, findings, target, language);
        }
        try {
            // remarks go into workbooks that lie somewhere; one that is kept elsewhere lies beside its target meanwhile
            Path lying = Files.createTempFile(target.toAbsolutePath().getParent(), ".original", "");
            try (InputStream in = original.open()) {
                Files.copy(in, lying, StandardCopyOption.REPLACE_EXISTING);
                return Marking.mark(lying, name, findings, target, language);
            } finally {
                Files.delete(lying);
            }
        } catch (IOException unwritable) {
            throw new Refusal(Words.of("写不进 %s", "cannot write %s", target), unwritable);
        }
    }

    /** Old workbooks and text files get a workbook of findings, so the name ends in .xlsx whatever it ended in. */
    private static Path target(Path folder, String name) {
        String flat = name.replace('/', '_');
        boolean canHold = flat.endsWith(".xlsx") || flat.endsWith(".xlsm");
        try {
            Files.createDirectories(folder);
        } catch (IOException unwritable) {
            throw new Refusal(Words.of("建不了文件夹 %s", "cannot create folder %s", folder), unwritable);
        }
        return folder.resolve(canHold ? flat : flat + ".xlsx");
    }
}
