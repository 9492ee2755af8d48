package org.junheng.web.plan;

import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Shelf;
import org.junheng.core.text.Words;
import org.junheng.core.text.Yaml;
import org.junheng.desk.plan.PaperKind;
import org.junheng.desk.plan.PlanFolder;
import org.junheng.store.Store;
import org.junheng.store.figures.Scenario;
import org.junheng.store.people.Units;
import org.junheng.web.access.Visitor;
import org.junheng.web.page.Download;
import org.junheng.web.page.Go;
import org.junheng.web.page.Texts;
import org.junheng.web.page.View;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Who moves where, who helps whom, which schools there are, whose children go where: asked for with tables and options (其他方案). */
@Controller
class PaperPlansController {

    /** Tells a spreadsheet program that it is UTF-8. */
    private static final char MARK = '\uFEFF';

    private static final long LARGEST_TABLE = 20L << 20;

    private final Store store;
    private final PlanRuns runs;
    private final Texts texts;

    PaperPlansController(Store store, PlanRuns runs, Texts texts) {
        this.store = store;
        this.runs = runs;
        this.texts = texts;
    }

    /** @param from a plan whose options, and tables, the form begins with; empty for the usual ones and none */
    @GetMapping("/county/{county}/{year}/scenario/{kind}")
    View list(
            @PathVariable String county,
            @PathVariable int year,
            @PathVariable String kind,
            @RequestParam(defaultValue = "") String from) {
        PaperKind asked = kind(kind);
        String options = from.isEmpty() ? "" : begun(from, county, asked).options();
        return view(page(county, year, asked, new Filled("", options.isBlank() ? usual(asked) : options, from)));
    }

    /** What stands in the form. */
    private record Filled(String name, String options, String from) {}

    private Scenario begun(String from, String county, PaperKind kind) {
        Scenario scenario = store.look(look -> Scenario.of(look, from));
        if (!scenario.county().equals(county) || !scenario.kind().equals(kind.id())) {
            throw new Refusal(Words.of("没有这个情景", "there is no such scenario"));
        }
        return scenario;
    }

    /** A table to fill in: its heads, as a spreadsheet opens them. */
    @GetMapping("/county/{county}/{year}/scenario/{kind}/table/{table}")
    ResponseEntity<byte[]> table(Visitor visitor, @PathVariable String kind, @PathVariable String table) {
        PaperKind.Table asked = kind(kind).tables().stream()
                .filter(each -> each.id().equals(table))
                .findFirst()
                .orElseThrow(() -> new Refusal(Words.of("没有这张表：%s", "there is no such table: %s", table)));
        String heads = texts.words("papers.heads-" + kind + "-" + table)
                .in(visitor.account().language());
        return Download.bytes(
                asked.file() + ".csv",
                MediaType.parseMediaType("text/csv;charset=UTF-8"),
                (MARK + heads + "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    /** The options it begins with, as they are written, comments and all. */
    private static String usual(PaperKind kind) {
        return Shelf.builtIn("registers").files().get("plans/" + kind.id() + ".yaml");
    }

    private static PaperKind kind(String id) {
        return PaperKind.of(id)
                .orElseThrow(() -> new Refusal(Words.of("没有这种方案：%s", "there is no such kind of plan: %s", id)));
    }

    private View view(PaperPlansPage page) {
        return View.of("plan/papers", page, title(page.kind()))
                .under(
                        Words.same(page.county().name()),
                        "/county/" + page.county().id() + "/" + page.year())
                .under(texts.words("scenario.title"), "/county/" + page.county().id() + "/" + page.year() + "/scenario")
                .under(title(page.kind()), page.path());
    }

    private Words title(PaperKind kind) {
        return texts.words("papers." + kind.id());
    }

    private PaperPlansPage page(String county, int year, PaperKind kind, Filled filled) {
        return store.look(look -> new PaperPlansPage(
                new Units(look).unit(county),
                year,
                kind,
                Scenario.in(look, county, year, kind.id()).stream()
                        .map(each -> new PaperPlansPage.Row(each, runs.state(each)))
                        .toList(),
                filled.name(),
                filled.options(),
                filled.from()));
    }

    /** @param files the tables, by the names {@link PaperKind#tables} gives them */
    @PostMapping("/county/{county}/{year}/scenario/{kind}")
    Object ask(
            Visitor visitor,
            @PathVariable String county,
            @PathVariable int year,
            @PathVariable String kind,
            @RequestParam String name,
            @RequestParam(defaultValue = "") String options,
            @RequestParam(defaultValue = "") String from,
            @RequestParam Map<String, MultipartFile> files) {
        PaperKind asked = kind(kind);
        try {
            Map<String, PlanFolder.Content> tables = tables(asked, files, earlier(from, county, asked));
            asked.check(Yaml.read("options", options.isBlank() ? "{}" : options));
            Scenario scenario = store.does(
                    visitor.actor("county-staff"),
                    deed -> Scenario.add(deed, county, year, asked.id(), name, "", options, from));
            PlanFolder folder = runs.folder(scenario);
            tables.forEach(folder::give);
            runs.ask(scenario);
            return new Go("/scenario/" + scenario.id());
        } catch (Refusal wrong) {
            return view(page(county, year, asked, new Filled(name, options, from)))
                    .saying(wrong.sentence())
                    .status(HttpStatus.BAD_REQUEST);
        } catch (UncheckedIOException full) {
            throw new Refusal(Words.of("服务器的磁盘写不进去", "the server's disk cannot be written to"), full);
        }
    }

    /** Where the tables of the plan lie that it begins from; empty where it begins from none. */
    private Optional<PlanFolder> earlier(String from, String county, PaperKind kind) {
        return from.isEmpty() ? Optional.empty() : Optional.of(runs.folder(begun(from, county, kind)));
    }

    /** Name to keep it under → what it holds; each name is one of ours, whatever the file was called. */
    private Map<String, PlanFolder.Content> tables(
            PaperKind kind, Map<String, MultipartFile> files, Optional<PlanFolder> earlier) {
        Map<String, PlanFolder.Content> tables = new LinkedHashMap<>();
        for (PaperKind.Table table : kind.tables()) {
            MultipartFile file = files.get(table.id());
            if (file == null || file.isEmpty()) {
                Optional<Path> kept = earlier.flatMap(folder -> folder.given(table.file()));
                kept.ifPresent(path -> tables.put(path.getFileName().toString(), out -> Files.copy(path, out)));
                if (table.isNeeded() && kept.isEmpty()) {
                    throw new Refusal(Words.of("还缺一张表：%s", "a table is missing: %s", name(table)));
                }
            } else {
                tables.put(table.file() + "." + ending(kind, table, file), out -> {
                    try (InputStream in = file.getInputStream()) {
                        in.transferTo(out);
                    }
                });
            }
        }
        return tables;
    }

    private Words name(PaperKind.Table table) {
        return texts.words("papers.table-" + table.id());
    }

    private String ending(PaperKind kind, PaperKind.Table table, MultipartFile file) {
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
