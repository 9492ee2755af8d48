package org.junheng.web.results;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junheng.core.report.CountyDocument;
import org.junheng.core.text.Language;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;
import org.junheng.desk.Documents;
import org.junheng.store.Store;
import org.junheng.store.round.FrozenFigures;
import org.junheng.web.access.Visitor;
import org.junheng.web.page.Download;
import org.junheng.web.page.Texts;
import org.junheng.web.page.Told;
import org.junheng.web.page.View;
import org.junheng.web.work.CountyResults;
import org.junheng.web.work.Judging;
import org.junheng.web.work.Scratch;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What is handed in (报告): every document the command line writes, by the same writer, of the figures as they stand or of a snapshot. */
@Controller
class ReportController {

    /** Documents and what they can be had as; several files come as one zip. */
    private static final List<ReportPage.Kind> KINDS = List.of(
            new ReportPage.Kind("leader", List.of("html")),
            new ReportPage.Kind("html", List.of("html")),
            new ReportPage.Kind("application", List.of("docx", "xlsx")),
            new ReportPage.Kind("self-assessment", List.of("docx")),
            new ReportPage.Kind("school", List.of("html", "docx")),
            new ReportPage.Kind("workbook", List.of("xlsx")),
            new ReportPage.Kind("json", List.of("json")));

    private final Store store;
    private final Judging judging;
    private final Texts texts;

    ReportController(Store store, Judging judging, Texts texts) {
        this.store = store;
        this.judging = judging;
        this.texts = texts;
    }

    @GetMapping("/county/{county}/{year}/report")
    View page(@PathVariable String county, @PathVariable int year, @RequestParam(defaultValue = "") String at) {
        CountyResults results = judging.of(county, year, at);
        List<FrozenFigures> frozen = store.look(look -> FrozenFigures.in(look, county)).stream()
                .filter(each -> each.year() == year)
                .toList();
        return under(
                results,
                View.of("results/report", new ReportPage(results, KINDS, frozen), texts.words("report.title")));
    }

    private View under(CountyResults results, View view) {
        Addresses addresses = Addresses.of(results);
        return view.under(Words.same(results.county().name()), addresses.overview())
                .under(texts.words("report.title"), addresses.page("report"));
    }

    /** The whole report on a page: every number leads to its own page. */
    @GetMapping("/county/{county}/{year}/report/view")
    View read(
            Visitor visitor,
            @PathVariable String county,
            @PathVariable int year,
            @RequestParam(defaultValue = "") String at) {
        CountyResults results = judging.of(county, year, at);
        Language language = visitor.account().language();
        Told told = new Told(
                CountyDocument.of(results.dossier(language, Addresses::of)).blocks(), language);
        return under(
                        results,
                        View.of("results/report-view", new ReportPage.Read(results, told), texts.words("report.view")))
                .under(texts.words("report.view"), Addresses.of(results).page("report/view"));
    }

    /** @param file kind and format, such as leader.html */
    @GetMapping("/county/{county}/{year}/report/{file}")
    ResponseEntity<byte[]> file(
            Visitor visitor,
            @PathVariable String county,
            @PathVariable int year,
            @PathVariable String file,
            @RequestParam(defaultValue = "") String at) {
        int dot = file.lastIndexOf('.');
        ReportPage.Kind kind = KINDS.stream()
                .filter(each -> dot > 0 && each.id().equals(file.substring(0, dot)))
                .filter(each -> each.formats().contains(file.substring(dot + 1)))
                .findFirst()
                .orElseThrow(() -> new Refusal(Words.of("没有“%s”这种材料", "there is no document \"%s\"", file)));
        CountyResults results = judging.of(county, year, at);
        try (Scratch scratch = Scratch.open()) {
            Path folder = scratch.folder().resolve("documents");
            List<String> names = Documents.write(
                    kind.id(), results.judged(), visitor.account().language(), Set.of(file.substring(dot + 1)), folder);
            String first = names.get(0);
            return names.size() == 1
                    ? Download.bytes(
                            first, MediaType.APPLICATION_OCTET_STREAM, Files.readAllBytes(folder.resolve(first)))
                    : Download.bytes(kind.id() + ".zip", MediaType.APPLICATION_OCTET_STREAM, zip(folder, names));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static byte[] zip(Path folder, List<String> names) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                Files.copy(folder.resolve(name), zip);
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }
}
