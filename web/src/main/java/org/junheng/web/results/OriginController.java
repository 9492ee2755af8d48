package org.junheng.web.results;

import java.util.List;
import org.junheng.core.report.Dossier;
import org.junheng.core.report.Links;
import org.junheng.core.report.OriginChapter;
import org.junheng.core.report.SpreadChapter;
import org.junheng.core.text.Language;
import org.junheng.core.text.Words;
import org.junheng.store.Store;
import org.junheng.store.people.Units;
import org.junheng.web.access.Visitor;
import org.junheng.web.page.Texts;
import org.junheng.web.page.Told;
import org.junheng.web.page.View;
import org.junheng.web.work.Judging;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a number comes from (来历): a school's value of an indicator, and a county's coefficient of variation. */
@Controller
class OriginController {

    private final Store store;
    private final Judging judging;
    private final Histories histories;
    private final Texts texts;

    OriginController(Store store, Judging judging, Histories histories, Texts texts) {
        this.store = store;
        this.judging = judging;
        this.histories = histories;
        this.texts = texts;
    }

    /** Formula with numbers, clause, figures and cells of one school's value, and what became of each figure. */
    @GetMapping("/county/{county}/{year}/measure/{standard}/{indicator}/value")
    View value(
            Visitor visitor,
            @PathVariable String county,
            @PathVariable int year,
            @PathVariable String standard,
            @PathVariable String indicator,
            @RequestParam String stage,
            @RequestParam String school,
            @RequestParam(defaultValue = "") String at,
            @RequestParam(defaultValue = "") List<String> set) {
        LookedAt seen = LookedAt.of(judging.within(county, year, at).tried(set), standard, indicator, stage);
        int section = seen.section(school);
        View view = value(seen, section, seen.dossier(visitor.account().language()), school);
        return seen.under(view)
                .under(
                        Words.same(seen.verdict().measures().name(seen.stage(), section)),
                        seen.addresses()
                                .value(
                                        seen.verdict(),
                                        seen.stage(),
                                        section,
                                        seen.measured().indicator()));
    }

    /** The same for the school itself, whose people see no other school. */
    @GetMapping("/school/{school}/{year}/value")
    View own(
            Visitor visitor,
            @PathVariable String school,
            @PathVariable int year,
            @RequestParam String standard,
            @RequestParam String indicator,
            @RequestParam String stage,
            @RequestParam(defaultValue = "") String at) {
        String county =
                store.look(look -> new Units(look).county(school)).orElseThrow().id();
        LookedAt seen = LookedAt.of(judging.within(county, year, at), standard, indicator, stage);
        int section = seen.section(school);
        Links links = new SchoolAddresses(school, year, at);
        Language language = visitor.account().language();
        Dossier dossier = Dossier.of(seen.results().judged().report(), county, language, links);
        String name = seen.verdict().measures().name(seen.stage(), section);
        return value(seen, section, dossier, school)
                .under(Words.same(name), "/school/" + school + "/" + year)
                .under(texts.words("results.standing"), links.school(seen.stage(), section));
    }

    private View value(LookedAt seen, int section, Dossier dossier, String school) {
        String name = seen.verdict().measures().name(seen.stage(), section);
        OriginPage page = new OriginPage(
                seen.results(),
                school,
                name,
                seen.measured().indicator().name(),
                seen.stageName(),
                new Told(
                        OriginChapter.of(dossier, seen.verdict(), seen.stage(), section, seen.measured()),
                        dossier.language()),
                seen.verdict().measures().derivations().of(seen.stage(), section, seen.measured()).figures().stream()
                        .map(figure -> new OriginPage.Figure(
                                figure.name(),
                                seen.addresses().tried(school, seen.stage().stage(), figure.field())))
                        .toList(),
                histories.of(seen.verdict(), seen.stage(), section, seen.measured()));
        return View.of("results/origin", page, Words.same(name));
    }

    /** Both formulas with numbers, the limit, every school's part in it, and what became of each figure. */
    @GetMapping("/county/{county}/{year}/measure/{standard}/{indicator}/spread")
    View spread(
            Visitor visitor,
            @PathVariable String county,
            @PathVariable int year,
            @PathVariable String standard,
            @PathVariable String indicator,
            @RequestParam(defaultValue = "") String stage,
            @RequestParam(defaultValue = "") String at,
            @RequestParam(defaultValue = "") List<String> set) {
        LookedAt seen = LookedAt.of(judging.within(county, year, at).tried(set), standard, indicator, stage);
        Language language = visitor.account().language();
        SpreadPage page = new SpreadPage(
                seen.results(),
                seen.measured().indicator().name(),
                seen.stageName(),
                new Told(
                        SpreadChapter.of(seen.dossier(language), seen.verdict(), seen.stage(), seen.measured()),
                        language),
                histories.of(county, seen.verdict(), seen.stage(), seen.measured()));
        Words title = texts.words("results.spread");
        return seen.under(View.of("results/spread", page, title))
                .under(
                        title,
                        seen.addresses()
                                .spread(
                                        seen.verdict(),
                                        seen.stage(),
                                        seen.measured().indicator()));
    }
}
