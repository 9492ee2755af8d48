package org.junheng.web.evidence;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junheng.core.standard.Standard;
import org.junheng.core.text.Language;
import org.junheng.office.IndexBook;
import org.junheng.store.Blobs;
import org.junheng.store.Store;
import org.junheng.store.act.Materials;
import org.junheng.store.people.Units;
import org.junheng.web.access.Visitor;
import org.junheng.web.page.Download;
import org.junheng.web.page.Texts;
import org.junheng.web.work.Scratch;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The index of materials as a workbook, and all of them packed in the order of the clauses (佐证目录与打包): the same files, the same bytes. */
@Controller
class ExportController {

    private static final LocalDateTime FIXED = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final List<Integer> WIDTHS = List.of(6, 36, 36, 14, 18, 36, 66, 20, 12, 8, 60);
    private static final List<String> COLUMNS = List.of(
            "number", "clause", "material", "office", "period", "file", "sha256", "document", "made", "state", "path");

    private final Store store;
    private final AssessPages pages;
    private final Texts texts;

    ExportController(Store store, AssessPages pages, Texts texts) {
        this.store = store;
        this.pages = pages;
        this.texts = texts;
    }

    private List<IndexLine> lines(String county, int year, Standard standard, Language language) {
        return IndexLine.of(
                standard, year, store.look(look -> new Materials(look, county, year).all(standard.id())), language);
    }

    private String name(String county, int year, Language language, String ending) {
        return store.look(look -> new Units(look).unit(county)).name() + " " + year + " "
                + texts.say(language, "evidence.index") + ending;
    }

    private void book(List<IndexLine> lines, Language language, Path target) {
        List<IndexBook.Column> columns = new java.util.ArrayList<>();
        for (int i = 0; i < COLUMNS.size(); i++) {
            columns.add(new IndexBook.Column(texts.say(language, "evidence.column-" + COLUMNS.get(i)), WIDTHS.get(i)));
        }
        IndexBook.write(
                target,
                texts.say(language, "evidence.index"),
                columns,
                lines.stream().map(IndexLine::cells).iterator());
    }

    @GetMapping("/county/{county}/{year}/assess/index")
    ResponseEntity<byte[]> index(
            Visitor visitor,
            @PathVariable String county,
            @PathVariable int year,
            @RequestParam(defaultValue = "") String standard) {
        Language language = visitor.account().language();
        List<IndexLine> lines = lines(county, year, pages.standard(standard), language);
        return Download.workbook(name(county, year, language, ".xlsx"), target -> book(lines, language, target));
    }

    /** Sent as it is packed: it may be larger than what this machine can hold. */
    @GetMapping("/county/{county}/{year}/assess/package")
    void packed(
            Visitor visitor,
            @PathVariable String county,
            @PathVariable int year,
            @RequestParam(defaultValue = "") String standard,
            HttpServletResponse response)
            throws IOException {
        Language language = visitor.account().language();
        List<IndexLine> lines = lines(county, year, pages.standard(standard), language);
        try (Scratch scratch = Scratch.open()) {
            Path index = scratch.folder().resolve("index.xlsx");
            book(lines, language, index);
            response.setContentType("application/zip");
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.attachment()
                            .filename(name(county, year, language, ".zip"), StandardCharsets.UTF_8)
                            .build()
                            .toString());
            pack(lines, index, texts.say(language, "evidence.index") + ".xlsx", response.getOutputStream());
        }
    }

    private void pack(List<IndexLine> lines, Path index, String name, OutputStream out) throws IOException {
        Blobs blobs = store.blobs();
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        entry(zip, name, index);
        for (IndexLine line : lines) {
            if (line.isPacked()) {
                entry(zip, line.path(), blobs.path(line.sha256()));
            }
        }
        zip.finish();
        out.flush();
    }

    private static void entry(ZipOutputStream zip, String name, Path file) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(FIXED);
        zip.putNextEntry(entry);
        Files.copy(file, zip);
        zip.closeEntry();
    }
}
