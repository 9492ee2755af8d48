package org.junheng.web.plan;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Shelf;
import org.junheng.core.text.Words;
import org.junheng.desk.plan.PaperKind;
import org.junheng.desk.plan.PaperQuestion;
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
        Optional<Scenario> before = before(county, asked, from);
        String options =
                before.map(Scenario::options).filter(own -> !own.isBlank()).orElseGet(() -> usual(asked));
        return view(page(county, year, asked, new Filled("", options, before)));
    }

    /** What stands in the form, and the plan it begins from. */
    private record Filled(String name, String options, Optional<Scenario> before) {}

    private Optional<Scenario> before(String county, PaperKind kind, String from) {
        if (from.isEmpty()) {
            return Optional.empty();
        }
        Scenario scenario = store.look(look -> Scenario.of(look, from));
        if (!scenario.county().equals(county) || !scenario.kind().equals(kind.id())) {
            throw new Refusal(Words.of("没有这个情景", "there is no such scenario"));
        }
        return Optional.of(scenario);
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
                        .map(each -> new PaperPlansPage.Row(
                                each, runs.state(each), runs.folder(each).told()))
                        .toList(),
                filled.name(),
                filled.options(),
                filled.before().map(each -> new PaperPlansPage.Begun(each, runs.folder(each)))));
    }

    /**
     * @param from a plan of its kind whose tables stay where no other is handed in; empty for none
     * @param files the tables, by the names {@link PaperKind#tables} gives them
     */
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
        Optional<Scenario> before = before(county, asked, from);
        PlanFolder draft = runs.draft();
        try {
            new HandedIn(asked, files).into(draft, before.map(runs::folder));
            PaperQuestion.check(asked, draft, options);
            Scenario scenario = store.does(visitor.actor("county-staff"), deed -> {
                Scenario added = Scenario.add(deed, county, year, asked.id(), name, "", options, from);
                runs.keep(draft, added);
                return added;
            });
            runs.ask(scenario);
            return new Go("/scenario/" + scenario.id());
        } catch (Refusal wrong) {
            return view(page(county, year, asked, new Filled(name, options, before)))
                    .saying(wrong.sentence())
                    .status(HttpStatus.BAD_REQUEST);
        } catch (UncheckedIOException full) {
            throw new Refusal(Words.of("服务器的磁盘写不进去", "the server's disk cannot be written to"), full);
        } finally {
            PlanRuns.remove(draft.path());
        }
    }
}
