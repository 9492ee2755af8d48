package org.junheng.web.county;

import java.util.List;
import org.junheng.core.text.Language;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;
import org.junheng.store.Actor;
import org.junheng.store.Conflict;
import org.junheng.store.Store;
import org.junheng.store.round.Approval;
import org.junheng.store.round.FrozenFigures;
import org.junheng.store.round.Round;
import org.junheng.store.round.Rounds;
import org.junheng.web.access.Visitor;
import org.junheng.web.page.Download;
import org.junheng.web.page.Go;
import org.junheng.web.page.Texts;
import org.junheng.web.page.View;
import org.junheng.web.work.CorrectionLine;
import org.junheng.web.work.CountyWork;
import org.junheng.web.work.Freezing;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Freezing a county's figures, and what each level decides on them (冻结与逐级审核). */
@Controller
class FreezeController {

    private static final String TITLE = "frozen.title";

    private final Store store;
    private final Board board;
    private final Freezing freezing;
    private final CountyWork work;
    private final Texts texts;

    FreezeController(Store store, Board board, Freezing freezing, CountyWork work, Texts texts) {
        this.store = store;
        this.board = board;
        this.freezing = freezing;
        this.work = work;
        this.texts = texts;
    }

    @GetMapping("/county/{county}/frozen")
    View list(@PathVariable String county) {
        int year = board.latestYear(county);
        FrozenList page = store.look(look -> new FrozenList(
                board.county(county),
                year,
                FrozenFigures.in(look, county).stream()
                        .map(frozen -> new FrozenList.Line(frozen, Approval.on(look, frozen.id())))
                        .toList(),
                board.page(county, year)));
        return View.of("county/frozen-list", page, texts.words(TITLE))
                .under(Words.same(page.county().name()), "/county/" + county + "/" + year + "/collect")
                .under(texts.words(TITLE), "/county/" + county + "/frozen");
    }

    /** Takes the snapshot; everybody's work between looking and keeping makes it start anew. */
    @PostMapping("/county/{county}/{year}/freeze")
    Go freeze(Visitor visitor, @PathVariable String county, @PathVariable int year) {
        CollectPage page = board.page(county, year);
        if (!page.isFreezable()) {
            throw new Refusal(Words.of(
                    "还不能冻结：要所有学校的表都已核收", "it cannot be frozen yet: every school's forms have to be accepted first"));
        }
        long deeds = deeds(county);
        Freezing.Taken taken = freezing.snapshot(county, year, Language.ZH);
        FrozenFigures frozen = store.does(visitor.actor(CollectController.STAFF), deed -> {
            if (store.chain().head(deed.sql(), county).seq() != deeds) {
                throw new Conflict(Words.of(
                        "冻结时又有人改了数；请核对后再冻结一次",
                        "somebody changed figures while they were frozen; look again and freeze once more"));
            }
            Round round = page.round().orElseThrow();
            Rounds.freeze(deed, round);
            return taken.put(deed, store.blobs(), round);
        });
        return new Go("/frozen/" + frozen.id());
    }

    private long deeds(String county) {
        return store.look(look -> store.chain().head(look.sql(), county).seq());
    }

    @GetMapping("/frozen/{frozen}")
    View page(@PathVariable("frozen") String id) {
        FrozenPage page = store.look(look -> {
            FrozenFigures frozen = FrozenFigures.of(look, id);
            List<FrozenPage.Level> levels = List.of(Approval.Level.values()).stream()
                    .map(level -> new FrozenPage.Level(
                            level,
                            Approval.on(look, id).stream()
                                    .filter(each -> each.level() == level)
                                    .findFirst(),
                            Approval.isOpen(look, id, level),
                            Approval.canTakeBack(look, id, level)))
                    .toList();
            return new FrozenPage(
                    board.county(frozen.county()),
                    frozen,
                    levels,
                    CorrectionLine.in(look, work.registers(), frozen.county(), frozen.year()).stream()
                            .filter(line -> line.correction().turnsAClause())
                            .toList());
        });
        return View.of("county/frozen", page, Words.same(page.frozen().name()))
                .under(
                        Words.same(page.county().name()),
                        "/county/" + page.county().id() + "/frozen")
                .under(Words.same(page.frozen().name()), "/frozen/" + id);
    }

    /** snapshot.zip, as the command line writes it; {@code junheng replay} computes it again. */
    @GetMapping("/frozen/{frozen}/file")
    ResponseEntity<byte[]> file(@PathVariable("frozen") String id) {
        FrozenFigures frozen = store.look(look -> FrozenFigures.of(look, id));
        return Download.file(
                "snapshot-" + frozen.county() + "-" + frozen.year() + ".zip",
                store.blobs().path(frozen.sha256()));
    }

    @PostMapping("/frozen/{frozen}/county")
    Go county(
            Visitor visitor,
            @PathVariable String frozen,
            @RequestParam String step,
            @RequestParam(defaultValue = "") String reason) {
        return decide(visitor.actor(CollectController.STAFF), frozen, Approval.Level.COUNTY, step, reason);
    }

    @PostMapping("/frozen/{frozen}/city")
    Go city(
            Visitor visitor,
            @PathVariable String frozen,
            @RequestParam String step,
            @RequestParam(defaultValue = "") String reason) {
        return decide(visitor.actor("city-reviewer"), frozen, Approval.Level.CITY, step, reason);
    }

    @PostMapping("/frozen/{frozen}/province")
    Go province(
            Visitor visitor,
            @PathVariable String frozen,
            @RequestParam String step,
            @RequestParam(defaultValue = "") String reason) {
        return decide(visitor.actor("province-reviewer"), frozen, Approval.Level.PROVINCE, step, reason);
    }

    private Go decide(Actor actor, String id, Approval.Level level, String step, String reason) {
        store.doing(actor, deed -> {
            FrozenFigures frozen = FrozenFigures.of(deed, id);
            switch (step) {
                case "approve" ->
                    Approval.decide(deed, frozen, level, Approval.State.APPROVED, reason.strip(), freezing.rules());
                case "return" ->
                    Approval.decide(deed, frozen, level, Approval.State.RETURNED, reason.strip(), freezing.rules());
                case "take-back" -> Approval.takeBack(deed, frozen, level);
                default -> throw new Refusal(Words.of("没有这一步", "there is no such step"));
            }
        });
        return new Go("/frozen/" + id);
    }

    /** What waits for a city or province: the newest snapshot of each county below it. */
    @GetMapping("/region/{region}")
    View region(@PathVariable String region) {
        RegionPage page = store.look(look -> RegionPage.of(look, region));
        return View.of("county/region", page, texts.words("frozen.review"))
                .under(Words.same(page.region().name()), "/region/" + region);
    }
}
