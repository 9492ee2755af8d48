package org.junheng.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junheng.core.model.Finding;
import org.junheng.core.text.Language;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;
import org.junheng.office.Marking;

/** Gives each file that has findings back with remarks (批注), into a folder of their own; the originals stay as they are. */
final class MarkedFiles {

    /** Where marked files go when nobody names a folder; it is never read as input. */
    static final String FOLDER = "批注";

    private MarkedFiles() {}

    /** @return one sentence per file written */
    static List<Words> write(Input input, List<Finding> findings, Path folder, Language language) {
        List<Words> written = new ArrayList<>();
        for (int i = 0; i < input.paths().size(); i++) {
            String name = input.files().get(i).name();
            boolean concerned = findings.stream()
                    .flatMap(finding -> finding.places().stream())
                    .anyMatch(place -> place.file().equals(name));
            if (concerned) {
                Path target = target(folder, name);
                Marking.How how = Marking.mark(input.paths().get(i), name, findings, target, language);
                written.add(
                        how == Marking.How.INTO_COPY
                                ? Words.of("已批注：%s", "marked: %s", target)
                                : Words.of("问题清单（带链接）：%s", "list of findings, with links: %s", target));
            }
        }
        return written;
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
