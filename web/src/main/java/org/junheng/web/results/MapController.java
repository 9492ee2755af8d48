package org.junheng.web.results;

import java.util.List;
import java.util.Optional;
import org.junheng.core.assess.StageWords;
import org.junheng.core.assess.Verdict;
import org.junheng.core.measure.IndicatorMeasures;
import org.junheng.core.measure.StageMeasures;
import org.junheng.core.report.MapChapter;
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

/** Where schools and students are (地图), a layer per indicator; what is shown stands in the address. */
@Controller
class MapController {

    private static final double FARTHEST = 20;

    private final Judging judging;
    private final Outlines outlines;
    private final Texts texts;

    MapController(Judging judging, Outlines outlines, Texts texts) {
        this.judging = judging;
        this.outlines = outlines;
        this.texts = texts;
    }

    /**
     * One stage.
     *
     * @param layer id of an indicator; empty for students alone
     * @param km radius of the circles in kilometres, 0 to 20
     */
    @GetMapping("/county/{county}/{year}/map")
    View page(
            Visitor visitor,
            @PathVariable String county,
            @PathVariable int year,
            @RequestParam(defaultValue = "") String stage,
            @RequestParam(defaultValue = "") String layer,
            @RequestParam(defaultValue = "0") double km,
            @RequestParam(defaultValue = "") String at) {
        if (!(km >= 0 && km <= FARTHEST)) {
            throw new Refusal(Words.of("半径写 0 到 20 公里", "write a radius of 0 to 20 kilometres"));
        }
        CountyResults results = judging.of(county, year, at);
        Language language = visitor.account().language();
        List<Verdict> verdicts = results.dossier(language, Addresses::of).verdicts();
        Verdict verdict = verdicts.get(verdicts.size() - 1);
        StageMeasures shown =
                stage.isEmpty() ? verdict.measures().stages(county).get(0) : results.stage(verdict, stage);
        Optional<IndicatorMeasures> indicator =
                layer.isEmpty() ? Optional.empty() : Optional.of(CountyResults.indicator(shown, layer));
        OutlineLines outline = outlines.of(county);
        Told told = new Told(
                MapChapter.of(results.dossier(language, Addresses::of), verdict, shown, indicator, km, outline.lines()),
                language);
        MapPage page = new MapPage(
                results,
                verdict.measures().stages(county).stream()
                        .map(each -> new MapPage.Choice(
                                each.stage(),
                                StageWords.of(results.judged().opened().registers(), each.stage()),
                                each == shown))
                        .toList(),
                shown.indicators().stream()
                        .filter(each -> each.threshold().isPresent())
                        .map(each -> new MapPage.Choice(
                                each.indicator().id(),
                                each.indicator().name(),
                                each.indicator().id().equals(layer)))
                        .toList(),
                km,
                outline,
                told);
        Addresses addresses = Addresses.of(results);
        return View.of("results/map", page, texts.words("results.map"))
                .under(Words.same(results.county().name()), addresses.overview())
                .under(texts.words("results.map"), addresses.page("map"));
    }
}
