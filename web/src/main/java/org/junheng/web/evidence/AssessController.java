package org.junheng.web.evidence;

import org.junheng.core.standard.Clause;
import org.junheng.core.standard.Standard;
import org.junheng.core.text.Words;
import org.junheng.store.Store;
import org.junheng.web.access.Visitor;
import org.junheng.web.page.Go;
import org.junheng.web.page.Texts;
import org.junheng.web.page.View;
import org.junheng.web.work.MeantYear;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Every clause with its papers, and one clause by itself (自评申报). */
@Controller
class AssessController {

    static final String TITLE = "evidence.title";
    private static final int LONGEST = 60;

    private final Store store;
    private final AssessPages pages;
    private final Texts texts;

    AssessController(Store store, AssessPages pages, Texts texts) {
        this.store = store;
        this.pages = pages;
        this.texts = texts;
    }

    @GetMapping("/county/{county}/assess")
    Go latest(@PathVariable String county) {
        return new Go("/county/" + county + "/" + MeantYear.ofCounty(store, county) + "/assess");
    }

    @GetMapping("/county/{county}/{year}/assess")
    View all(
            Visitor visitor,
            @PathVariable String county,
            @PathVariable int year,
            @RequestParam(defaultValue = "") String standard,
            @RequestParam(defaultValue = "") String office,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String q) {
        AssessPage.Asked asked = new AssessPage.Asked(office, state, words(q));
        AssessPage page = pages.page(visitor, county, year, pages.standard(standard), asked);
        return View.of("evidence/assess", page, texts.words(TITLE))
                .under(Words.same(page.county().name()), "/county/" + county + "/" + year)
                .under(texts.words(TITLE), page.path());
    }

    private static String words(String q) {
        return q.substring(0, Math.min(LONGEST, q.length())).strip();
    }

    @GetMapping("/county/{county}/{year}/assess/{standard}/{clause}")
    View one(
            Visitor visitor,
            @PathVariable String county,
            @PathVariable int year,
            @PathVariable String standard,
            @PathVariable String clause,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "0") int from) {
        return view(visitor, county, year, standard, clause, words(q), Math.max(0, from));
    }

    private View view(
            Visitor visitor, String county, int year, String standardId, String clauseId, String q, int from) {
        Standard standard = pages.standard(standardId);
        Clause clause = pages.clause(standard, clauseId);
        ClausePage page = pages.clausePage(visitor, county, year, standard, clause, q, from);
        String above = "/county/" + county + "/" + year;
        return View.of("evidence/clause", page, clause.name())
                .under(Words.same(page.county().name()), above)
                .under(texts.words(TITLE), above + "/assess?standard=" + standard.id())
                .under(clause.name(), page.path());
    }
}
