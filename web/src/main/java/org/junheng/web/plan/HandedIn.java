package org.junheng.web.plan;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;
import org.junheng.desk.plan.PaperKind;
import org.junheng.desk.plan.PlanFolder;
import org.junheng.web.page.Texts;
import org.springframework.web.multipart.MultipartFile;

/** The tables a form brings (交来的表): each is kept under a name of ours, whatever the file was called. */
final class HandedIn {

    private static final long LARGEST_TABLE = 20L << 20;

    private final Texts texts;
    private final PaperKind kind;
    private final Map<String, MultipartFile> files;

    /** @param files by the names {@link PaperKind#tables} gives them */
    HandedIn(Texts texts, PaperKind kind, Map<String, MultipartFile> files) {
        this.texts = texts;
        this.kind = kind;
        this.files = files;
    }

    /**
     * Puts them there.
     *
     * @param before from which a table is taken where the form brings none
     * @throws Refusal where one is missing or no table, and then none is there
     */
    void into(PlanFolder folder, Optional<PlanFolder> before) {
        Map<String, PlanFolder.Content> tables = new LinkedHashMap<>();
        for (PaperKind.Table table : kind.tables()) {
            Optional<Path> kept = before.flatMap(each -> each.handedIn(table));
            MultipartFile file = files.get(table.id());
            if (file != null && !file.isEmpty()) {
                tables.put(table.file() + "." + ending(table, file), out -> {
                    try (InputStream in = file.getInputStream()) {
                        in.transferTo(out);
                    }
                });
            } else if (kept.isPresent()) {
                tables.put(kept.get().getFileName().toString(), out -> Files.copy(kept.get(), out));
            } else if (table.isNeeded()) {
                throw new Refusal(Words.of("还缺一张表：%s", "a table is missing: %s", name(table)));
            }
        }
        tables.forEach(folder::give);
    }

    private Words name(PaperKind.Table table) {
        return texts.words("papers.table-" + table.id());
    }

    private String ending(PaperKind.Table table, MultipartFile file) {
        String name = String.valueOf(file.getOriginalFilename()).toLowerCase(Locale.ROOT);
        String ending = name.substring(name.lastIndexOf('.') + 1);
        Set<String> read = kind.isOfFigures() ? Set.of("csv", "xlsx", "xls") : Set.of("csv");
        if (!read.contains(ending)) {
            throw new Refusal(
                    kind.isOfFigures()
                            ? Words.of("“%s”要是 xlsx、xls 或 csv", "\"%s\" has to be an xlsx, xls or csv", name(table))
                            : Words.of(
                                    "“%s”要是 csv：在 Excel 里“另存为”，类型选“CSV UTF-8”",
                                    "\"%s\" has to be a csv: in Excel save it as \"CSV UTF-8\"", name(table)));
        }
        if (file.getSize() > LARGEST_TABLE) {
            throw new Refusal(Words.of("“%s”太大，最多 20 MB", "\"%s\" is too large, 20 MB at most", name(table)));
        }
        return ending;
    }
}
