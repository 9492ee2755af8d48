package org.junheng.web.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import org.junheng.core.collect.Returns;
import org.junheng.core.model.Facts;
import org.junheng.core.model.Table;
import org.junheng.core.register.Registers;
import org.junheng.core.text.Language;
import org.junheng.office.TemplateBook;
import org.junheng.office.Workbooks;
import org.junheng.store.Actor;
import org.junheng.store.Blobs;
import org.junheng.store.Store;
import org.junheng.store.figures.Incoming;
import org.junheng.store.figures.Keeping;
import org.junheng.store.figures.Upload;
import org.junheng.store.figures.Uploads;

/** Hands in a workbook as a school or county does: written from the template, read back, its rows kept with their cells (演示上传). */
final class DemoBook {

    private final Store store;
    private final Registers registers;
    private final String county;

    DemoBook(Store store, Registers registers, String county) {
        this.store = store;
        this.registers = registers;
        this.county = county;
    }

    /** The rows of some tables that are to be in a workbook. */
    static Facts some(Facts facts, BiPredicate<Table, Integer> wanted) {
        return Facts.of(facts.tables().stream()
                .map(table -> table.pick(IntStream.range(0, table.size())
                        .filter(row -> wanted.test(table, row))
                        .toArray()))
                .filter(table -> table.size() > 0)
                .toList());
    }

    /** A workbook on the disk and what was read from it. */
    record Written(Path file, String name, int year, Facts read) {}

    /**
     * Begins to write a workbook, on another core.
     *
     * @param level of the template: school or county
     */
    CompletableFuture<Written> written(int year, String level, String name, Facts facts) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                Path file = Files.createTempDirectory("junheng-demo").resolve(name);
                TemplateBook.of(registers, level, Language.ZH)
                        .forCounty(county, year)
                        .writeFilled(file, facts);
                Facts read = Returns.of(Workbooks.read(file, name), registers).facts();
                return new Written(file, name, year, read);
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            }
        });
    }

    /** Hands a workbook in and keeps its rows. */
    void hand(Actor actor, String unit, Written book) {
        Incoming incoming = Incoming.of(
                book.read,
                registers,
                book.name,
                county,
                unit.equals(county) ? "" : unit,
                (register, row) -> true,
                (register, ofYear) -> false);
        Blobs.Blob blob = store.blobs().put(book.file);
        Upload upload = store.does(
                actor,
                deed -> Uploads.add(
                        deed, store.blobs(), blob, unit, county, book.year, Upload.Kind.FIGURES, book.name));
        store.doing(actor, deed -> {
            new Keeping(deed).keep(upload, incoming);
            Uploads.move(deed, upload, Upload.State.KEPT);
        });
        try {
            Files.delete(book.file);
            Files.delete(book.file.getParent());
        } catch (IOException stays) {
            throw new UncheckedIOException(stays);
        }
    }

    static boolean isOf(Table table, int row, String school) {
        return table.has("school") && table.shown(row, "school").equals(school);
    }

    static List<String> names(Facts facts, int year) {
        Table schools = facts.table("school");
        return IntStream.range(0, schools.size())
                .filter(row -> schools.column("year").number(row) == year)
                .mapToObj(row -> schools.shown(row, "school"))
                .toList();
    }
}
