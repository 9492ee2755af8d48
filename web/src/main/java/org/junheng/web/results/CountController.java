package org.junheng.web.results;

import java.util.List;
import java.util.Optional;
import org.junheng.core.assess.ClauseVerdict;
import org.junheng.core.assess.Verdict;
import org.junheng.core.document.Block;
import org.junheng.core.measure.IndicatorMeasures;
import org.junheng.core.measure.StageMeasures;
import org.junheng.core.report.CountOrigin;
import org.junheng.core.report.Counted;
import org.junheng.core.report.DecisionOrigin;
import org.junheng.core.text.Language;
import org.junheng.core.text.Refusal;
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

/** What a number counts (数目的来历), and how a clause was decided (条款的结论从哪来). */
@Controller
class CountController {

    private final Judging judging;
    private final Texts texts;

    CountController(Judging judging, Texts texts) {
        this.judging = judging;
        this.texts = texts;
    }

    @GetMapping("/county/{county}/{year}/counted/{standard}")
    View counted(
            Visitor visitor,
            @PathVariable String county,
            @PathVariable int year,
            @PathVariable String standard,
            @RequestParam String of,
            @RequestParam(defaultValue = "") String stage,
            @RequestParam(defaultValue = "") String indicator,
            @RequestParam(defaultValue = "") String field,
            @RequestParam(defaultValue = "") String at,
            @RequestParam(defaultValue = "") List<String> set) {
        Counted what =
                Counted.of(of).orElseThrow(() -> new Refusal(Words.of("没有“%s”这样的数目", "there is no count \"%s\"", of)));
        CountyResults results = judging.within(county, year, at).tried(set);
        Verdict verdict = results.verdict(standard);
        Optional<StageMeasures> measured =
                stage.isEmpty() ? Optional.empty() : Optional.of(results.stage(verdict, stage));
        Optional<IndicatorMeasures> one = indicator.isEmpty()
                ? Optional.empty()
                : measured.map(found -> CountyResults.indicator(found, indicator));
        Language language = visitor.account().language();
        return page(
                results,
                texts.words("results.counted-" + what.key()),
                CountOrigin.of(results.dossier(language, Addresses::of), verdict, what, measured, one, field),
                language,
                Addresses.of(results).counted(standard, what, stage, indicator)
                        + (field.isEmpty() ? "" : "&field=" + field));
    }

    @GetMapping("/county/{county}/{year}/clause/{standard}/{clause}")
    View clause(
            Visitor visitor,
            @PathVariable String county,
            @PathVariable int year,
            @PathVariable String standard,
            @PathVariable String clause,
            @RequestParam(defaultValue = "") String stage,
            @RequestParam(defaultValue = "") String at,
            @RequestParam(defaultValue = "") List<String> set) {
        CountyResults results = judging.within(county, year, at).tried(set);
        Verdict verdict = results.verdict(standard);
        List<ClauseVerdict> found = verdict.clauses().stream()
                .filter(each -> each.clause().id().equals(clause))
                .filter(each -> stage.isEmpty() || each.stage().equals(stage))
                .toList();
        if (found.isEmpty()) {
            throw new Refusal(Words.of("这里没有条款“%s”的结论", "no clause \"%s\" was decided here", clause));
        }
        Language language = visitor.account().language();
        return page(
                results,
                found.get(0).clause().name(),
                DecisionOrigin.of(results.dossier(language, Addresses::of), verdict, found),
                language,
                Addresses.of(results).decision(verdict, found.get(0)));
    }

    private static View page(CountyResults results, Words title, List<Block> blocks, Language language, String path) {
        CountPage page = new CountPage(results, title, new Told(blocks, language));
        return View.of("results/count", page, title)
                .under(
                        Words.same(results.county().name()),
                        Addresses.of(results).overview())
                .under(title, path);
    }
}
