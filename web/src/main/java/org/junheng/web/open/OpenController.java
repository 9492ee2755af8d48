package org.junheng.web.open;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.junheng.core.assess.Verdict;
import org.junheng.core.register.CaseRegister;
import org.junheng.core.register.Registers;
import org.junheng.core.report.Dossier;
import org.junheng.core.report.Links;
import org.junheng.core.report.PublicChapter;
import org.junheng.core.report.PublicNumbers;
import org.junheng.core.text.Language;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;
import org.junheng.store.Store;
import org.junheng.store.people.Unit;
import org.junheng.store.people.Units;
import org.junheng.store.round.FrozenFigures;
import org.junheng.store.round.Notice;
import org.junheng.web.page.Download;
import org.junheng.web.page.Frame;
import org.junheng.web.page.Texts;
import org.junheng.web.page.Told;
import org.junheng.web.page.View;
import org.junheng.web.work.CountyResults;
import org.junheng.web.work.Judging;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A county as its people read it: only what the county itself put before the public, in the snapshot it put there. */
@Controller
class OpenController {

    private final Store store;
    private final Judging judging;
    private final Registers registers;
    private final Texts texts;

    OpenController(Store store, Judging judging, Registers registers, Texts texts) {
        this.store = store;
        this.registers = registers;
        this.judging = judging;
        this.texts = texts;
    }

    /**
     * The newest snapshot that was put before the public; where there is none yet, how to turn to the county all the same.
     *
     * @param lang en for English; what is chosen stands in the address, so that nothing is kept of whoever reads
     * @param size large for large type
     */
    @GetMapping("/open/{county}")
    View page(
            @PathVariable String county,
            @RequestParam(defaultValue = "") String lang,
            @RequestParam(defaultValue = "") String size) {
        Language language = language(lang);
        OpenFrame open = new OpenFrame(county(county), language == Language.EN, size.equals("large"), says(county));
        Optional<Notice> newest = newest(county);
        if (newest.isEmpty()) {
            return View.of("open/nothing", open, texts.words("open.title"));
        }
        Notice notice = newest.get();
        CountyResults results = results(notice);
        Dossier dossier = Dossier.of(results.judged().report(), county, language, Links.NONE);
        OpenPage page = new OpenPage(
                open,
                results,
                notice,
                notice.isOpen(Frame.today(store.clock().instant())),
                new Told(PublicChapter.of(dossier, newest(dossier.verdicts())), language));
        return View.of("open/county", page, texts.words("open.title"));
    }

    private Unit county(String code) {
        Unit unit = store.look(look -> new Units(look).unit(code));
        if (unit.kind() != Unit.Kind.COUNTY) {
            throw new Refusal(Words.of("%s 不是县", "%s is no county", code));
        }
        return unit;
    }

    private List<OpenFrame.Say> says(String county) {
        return registers.cases().values().stream()
                .filter(CaseRegister::isPublic)
                .map(register -> new OpenFrame.Say(
                        register.name(), register.life().about(), "/open/" + county + "/say/" + register.id()))
                .toList();
    }

    @GetMapping("/open/{county}/data.csv")
    ResponseEntity<byte[]> csv(@PathVariable String county, @RequestParam(defaultValue = "") String lang) {
        Notice notice = notice(county);
        CountyResults results = results(notice);
        List<Verdict> own = results.judged().report().verdicts().stream()
                .filter(each -> each.area().equals(county))
                .toList();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new PublicNumbers(newest(own), language(lang)).csv(out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return Download.bytes(
                county + "-" + results.year() + ".csv",
                MediaType.parseMediaType("text/csv;charset=UTF-8"),
                out.toByteArray());
    }

    private static Language language(String lang) {
        return lang.equals("en") ? Language.EN : Language.ZH;
    }

    private Optional<Notice> newest(String county) {
        return store.look(look -> Notice.in(look, county)).stream().findFirst();
    }

    private Notice notice(String county) {
        return newest(county)
                .orElseThrow(() ->
                        new Refusal(Words.of("这个县还没有公开的数据", "this county has put nothing before the public yet")));
    }

    private CountyResults results(Notice notice) {
        FrozenFigures frozen = store.look(look -> FrozenFigures.of(look, notice.frozen()));
        return judging.of(notice.county(), frozen.year(), frozen.id());
    }

    private static Verdict newest(List<Verdict> verdicts) {
        return verdicts.get(verdicts.size() - 1);
    }
}
