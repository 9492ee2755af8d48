package org.junheng.web.results;

import java.util.List;
import org.junheng.core.assess.Verdict;
import org.junheng.core.document.Block;
import org.junheng.core.report.DiagnosisChapter;
import org.junheng.core.text.Language;
import org.junheng.core.text.Words;
import org.junheng.web.access.Visitor;
import org.junheng.web.page.Texts;
import org.junheng.web.page.Told;
import org.junheng.web.page.View;
import org.junheng.web.work.CountyResults;
import org.junheng.web.work.Judging;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Why a county is as uneven as it is (诊断). */
@Controller
class DiagnosisController {

    private final Judging judging;
    private final Texts texts;

    DiagnosisController(Judging judging, Texts texts) {
        this.judging = judging;
        this.texts = texts;
    }

    /** @param standard id of a national standard; empty for the last one */
    @GetMapping("/county/{county}/{year}/diagnose")
    View page(
            Visitor visitor,
            @PathVariable String county,
            @PathVariable int year,
            @RequestParam(defaultValue = "") String standard,
            @RequestParam(defaultValue = "") String at) {
        CountyResults results = judging.of(county, year, at);
        Language language = visitor.account().language();
        List<Verdict> verdicts = results.dossier(language, Addresses::of).verdicts();
        Verdict verdict = standard.isEmpty() ? verdicts.get(verdicts.size() - 1) : results.verdict(standard);
        List<Block> blocks = DiagnosisChapter.of(results.dossier(language, Addresses::of), verdict);
        Addresses addresses = Addresses.of(results);
        StandardPage page = new StandardPage(
                results,
                verdict,
                verdicts.stream()
                        .map(each -> new StandardPage.Other(
                                each.measures().standard().name(),
                                addresses.page(
                                        "diagnose",
                                        "standard",
                                        each.measures().standard().id()),
                                each == verdict))
                        .toList(),
                new Told(blocks, language));
        return View.of("results/diagnose", page, texts.words("results.diagnose"))
                .under(Words.same(results.county().name()), addresses.overview())
                .under(texts.words("results.diagnose"), addresses.page("diagnose"));
    }
}
