package org.junheng.web.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junheng.core.assess.Verdict;
import org.junheng.core.document.Block;
import org.junheng.core.forecast.AreaForecast;
import org.junheng.core.forecast.Forecast;
import org.junheng.core.forecast.ForecastOptions;
import org.junheng.core.forecast.Outlook;
import org.junheng.core.measure.Measurement;
import org.junheng.core.measure.Measures;
import org.junheng.core.model.Facts;
import org.junheng.core.plan.resources.CarriedOut;
import org.junheng.core.plan.resources.ResourceOptions;
import org.junheng.core.plan.resources.ResourceOptionsFile;
import org.junheng.core.register.Registers;
import org.junheng.core.report.ForecastChapter;
import org.junheng.core.text.Language;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;
import org.junheng.core.text.Yaml;
import org.junheng.desk.plan.ResourcePlanning;
import org.junheng.store.Store;
import org.junheng.store.figures.Scenario;
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

/** Students of the coming years, and what fails when, with a plan and without (预测). */
@Controller
class ForecastController {

    private final Store store;
    private final Judging judging;
    private final PlanRuns runs;
    private final Texts texts;

    ForecastController(Store store, Judging judging, PlanRuns runs, Texts texts) {
        this.store = store;
        this.judging = judging;
        this.runs = runs;
        this.texts = texts;
    }

    /**
     * @param years how far; 0 for as far as is usual
     * @param plan a scenario whose plan is carried out; empty for none
     * @param births a year and a number on each line; empty for none
     */
    @GetMapping("/county/{county}/{year}/scenario/forecast")
    View page(
            Visitor visitor,
            @PathVariable String county,
            @PathVariable int year,
            @RequestParam(defaultValue = "0") int years,
            @RequestParam(defaultValue = "") String plan,
            @RequestParam(defaultValue = "") String births) {
        CountyResults results = judging.of(county, year, "");
        Registers registers = results.judged().opened().registers();
        ForecastOptions options = ForecastOptions.of(registers);
        Facts facts = new WrittenBirths(births)
                .into(results.judged().opened().checked().facts(), county, registers);
        Forecast forecast = Forecast.of(facts, options, years == 0 ? options.years() : years);
        AreaForecast area = forecast.areas().stream()
                .filter(each -> each.area().equals(county))
                .findFirst()
                .orElseThrow(() ->
                        new Refusal(Words.of("没有可以推算的在校生数", "there are no students of this county to forecast from")));
        List<Scenario> plans = store.look(look -> Scenario.in(look, county, year, Scenario.RESOURCES)).stream()
                .filter(each -> runs.answer(each).filter(PlanAnswer::isPlan).isPresent())
                .toList();
        Optional<Outlook.Done> done = plans.stream()
                .filter(each -> each.id().equals(plan))
                .findFirst()
                .map(each -> carriedOut(each, registers));
        Language language = visitor.account().language();
        List<Outlook> outlooks = new ArrayList<>();
        for (Verdict verdict : results.verdicts()) {
            Measures now = Measurement.of(facts, verdict.measures().standard(), forecast.last());
            outlooks.add(Outlook.of(forecast, now, facts, registers, Outlook.Done.NOTHING));
            done.ifPresent(each -> outlooks.add(Outlook.of(forecast, now, facts, registers, each)));
        }
        List<Block> blocks = ForecastChapter.of(forecast, area, outlooks, registers, language);
        ForecastPage page = new ForecastPage(
                results,
                forecast.last(),
                forecast.years(),
                options.mostYears(),
                plans,
                done.isPresent() ? plan : "",
                births,
                new Told(blocks, language));
        return View.of("plan/forecast", page, texts.words("forecast.title"))
                .under(Words.same(results.county().name()), "/county/" + county + "/" + year)
                .under(texts.words("scenario.title"), "/county/" + county + "/" + year + "/scenario")
                .under(texts.words("forecast.title"), page.path());
    }

    private Outlook.Done carriedOut(Scenario scenario, Registers registers) {
        ResourceOptions options = scenario.options().isBlank()
                ? ResourceOptionsFile.builtIn()
                : ResourceOptionsFile.over(Yaml.read("options", scenario.options()));
        return new CarriedOut(
                ResourcePlanning.published(runs.folder(scenario).answer().orElseThrow()), options, registers);
    }
}
