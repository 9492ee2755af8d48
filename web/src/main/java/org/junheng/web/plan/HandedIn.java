package org.junheng.web.plan;

import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;
import org.junheng.desk.plan.PaperKind;
import org.junheng.desk.plan.PlanFolder;
import org.junheng.web.work.CameIn;
import org.springframework.web.multipart.MultipartFile;

/** The tables a form brings (交来的表). */
final class HandedIn {

    private static final long LARGEST_TABLE = 20L << 20;

    private final PaperKind kind;
    private final Map<String, MultipartFile> files;

    /** @param files by the names {@link PaperKind#tables} gives them */
    HandedIn(PaperKind kind, Map<String, MultipartFile> files) {
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
        List<Consumer<PlanFolder>> all = new ArrayList<>();
        for (PaperKind.Table table : kind.tables()) {
            Optional<PlanFolder.HandedIn> kept = before.flatMap(each -> each.handedIn(table));
            MultipartFile file = files.get(table.id());
            if (file != null && !file.isEmpty()) {
                String name = name(table, file);
                all.add(to -> to.give(table, name, out -> {
                    try (InputStream in = file.getInputStream()) {
                        in.transferTo(out);
                    }
                }));
            } else if (kept.isPresent()) {
                all.add(to -> to.give(
                        table, kept.get().name(), out -> Files.copy(kept.get().file(), out)));
            } else if (table.isNeeded()) {
                throw new Refusal(Words.of("还缺一张表：%s", "a table is missing: %s", table.name()));
            }
        }
        all.forEach(each -> each.accept(folder));
    }

    private static String name(PaperKind.Table table, MultipartFile file) {
        String name = CameIn.name(file);
        if (PlanFolder.ending(name).isEmpty()) {
            throw new Refusal(Words.of(
                    "“%s”要是 xlsx、xls 或 csv，交来的是《%s》",
                    "\"%s\" has to be an xlsx, xls or csv; \"%s\" was handed in", table.name(), name));
        }
        if (file.getSize() > LARGEST_TABLE) {
            throw new Refusal(Words.of("《%s》太大，最多 20 MB", "\"%s\" is too large, 20 MB at most", name));
        }
        return name;
    }
}
