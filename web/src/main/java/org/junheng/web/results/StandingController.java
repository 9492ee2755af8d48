package org.junheng.web.results;

import org.junheng.core.report.Dossier;
import org.junheng.core.report.SchoolChapter;
import org.junheng.core.text.Language;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;
import org.junheng.store.Store;
import org.junheng.store.people.Unit;
import org.junheng.store.people.Units;
import org.junheng.web.access.Visitor;
import org.junheng.web.page.Go;
import org.junheng.web.page.Texts;
import org.junheng.web.page.Told;
import org.junheng.web.page.View;
import org.junheng.web.work.CountyResults;
import org.junheng.web.work.Judging;
import org.junheng.web.work.MeantYear;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** One school and its lines (我校): where it does not reach them, and by how much. */
@Controller
class StandingController {

    /** Who may open it sees where the county's numbers come from, too. */
    private static final String COUNTY_PAGE = "GET /county/{county}/{year}";

    private final Store store;
    private final Judging judging;
    private final Texts texts;

    StandingController(Store store, Judging judging, Texts texts) {
        this.store = store;
        this.judging = judging;
        this.texts = texts;
    }

    @GetMapping("/school/{school}/standing")
    Go latest(@PathVariable String school) {
        int year = MeantYear.ofSchool(store, school);
        return new Go("/school/" + school + "/" + year + "/standing");
    }

    @GetMapping("/school/{school}/{year}/standing")
    View page(
            Visitor visitor,
            @PathVariable String school,
            @PathVariable int year,
            @RequestParam(defaultValue = "") String at) {
        Unit unit = store.look(look -> new Units(look).unit(school));
        String county = store.look(look -> new Units(look)
                .county(school)
                .map(Unit::id)
                .orElseThrow(() -> new Refusal(Words.of("%s 不属于任何县", "%s belongs to no county", school))));
        CountyResults results = judging.of(county, year, at);
        Language language = visitor.account().language();
        Dossier dossier = visitor.may(COUNTY_PAGE, county)
                ? results.dossier(language, Addresses::of)
                : Dossier.of(results.judged().report(), county, language, new SchoolAddresses(school, year, at));
        Told told = new Told(SchoolChapter.of(dossier, school), language);
        String path = "/school/" + school + "/" + year;
        return View.of("results/standing", new StandingPage(unit, results, told), Words.same(unit.name()))
                .under(Words.same(unit.name()), path)
                .under(texts.words("results.standing"), path + "/standing");
    }
}
