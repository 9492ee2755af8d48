package org.junheng.web.results;

import java.util.ArrayList;
import java.util.List;
import org.junheng.core.report.TrialChapter;
import org.junheng.core.text.Language;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;
import org.junheng.core.trial.Trial;
import org.junheng.store.Store;
import org.junheng.store.figures.Plan;
import org.junheng.web.access.Visitor;
import org.junheng.web.page.Go;
import org.junheng.web.page.Texts;
import org.junheng.web.page.Told;
import org.junheng.web.page.View;
import org.junheng.web.work.CountyResults;
import org.junheng.web.work.Judging;
import org.junheng.web.work.Tried;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Trying figures out (改一个数试试): the whole verdict moves, nothing is stored. What is tried stands in the address, in the words of
 * the command line's {@code --set}.
 */
@Controller
class TryController {

    /** says that the script asks for the answer, not for the page */
    private static final String PART = "X-Part";

    private static final int MOST = 200;

    private final Store store;
    private final Judging judging;
    private final Texts texts;

    TryController(Store store, Judging judging, Texts texts) {
        this.store = store;
        this.judging = judging;
        this.texts = texts;
    }

    /**
     * What becomes of the county.
     *
     * @param set settings so far
     * @param school of one more setting; empty for none
     * @param how =, += or -=
     */
    @GetMapping("/county/{county}/{year}/try")
    View page(
            Visitor visitor,
            @PathVariable String county,
            @PathVariable int year,
            @RequestParam(defaultValue = "") List<String> set,
            @RequestParam(defaultValue = "") String school,
            @RequestParam(defaultValue = "") String stage,
            @RequestParam(defaultValue = "") String field,
            @RequestParam(defaultValue = "=") String how,
            @RequestParam(defaultValue = "") String value,
            @RequestParam(defaultValue = "") String at,
            @RequestHeader(name = PART, defaultValue = "") String part) {
        CountyResults results = judging.of(county, year, at);
        Language language = visitor.account().language();
        List<String> settings =
                new ArrayList<>(set.stream().filter(each -> !each.isBlank()).toList());
        boolean isOneMore = !value.isBlank() && !school.isBlank() && !field.isBlank();
        if (isOneMore) {
            settings.add(school + (stage.isEmpty() ? "" : "/" + stage) + "." + field + how + value.strip());
        }
        if (settings.size() > MOST) {
            throw new Refusal(Words.of("一次最多试 %d 处", "no more than %d figures can be tried at once", MOST));
        }
        TryPage.Asked asked = new TryPage.Asked(school, stage, field, how, isOneMore ? "" : value);
        try {
            Trial trial = Tried.trial(results, settings);
            TryPage page = page(results, trial, told(results, trial, language), asked);
            return part.isEmpty() ? view(page) : View.of("results/tried", page, texts.words("try.title"));
        } catch (Refusal wrong) {
            // what was understood before stays; what is wrong is said
            List<String> before = isOneMore ? settings.subList(0, settings.size() - 1) : List.of();
            Trial trial = Tried.trial(results, before);
            TryPage.Asked again = new TryPage.Asked(school, stage, field, how, value);
            return view(page(results, trial, told(results, trial, language), again))
                    .saying(wrong.sentence())
                    .status(org.springframework.http.HttpStatus.BAD_REQUEST);
        }
    }

    private View view(TryPage page) {
        Addresses addresses = Addresses.of(page.results());
        return View.of("results/try", page, texts.words("try.title"))
                .under(Words.same(page.results().county().name()), addresses.overview())
                .under(texts.words("try.title"), addresses.page("try"));
    }

    private TryPage page(CountyResults results, Trial trial, Told told, TryPage.Asked asked) {
        List<Plan> plans = store.look(look -> Plan.in(look, results.county().id(), results.year()));
        return new TryPage(results, trial.changes(), told, TryChoices.of(results), asked, plans);
    }

    private static Told told(CountyResults results, Trial trial, Language language) {
        return trial.changes().isEmpty()
                ? new Told(List.of(), language)
                : new Told(
                        TrialChapter.of(
                                results.dossier(language, Addresses::of),
                                Tried.of(results, trial).verdicts(),
                                Addresses.tried(results, trial)),
                        language);
    }

    @PostMapping("/county/{county}/{year}/plan")
    Go keep(
            Visitor visitor,
            @PathVariable String county,
            @PathVariable int year,
            @RequestParam String name,
            @RequestParam(defaultValue = "") List<String> set) {
        Tried.trial(judging.of(county, year, ""), set);
        Plan plan = store.does(visitor.actor("county-staff"), deed -> Plan.keep(deed, county, year, name.strip(), set));
        return new Go(TryPage.address(plan));
    }

    @PostMapping("/plan/{plan}/drop")
    Go drop(Visitor visitor, @PathVariable("plan") String id) {
        Plan plan = store.look(look -> Plan.of(look, id));
        store.doing(visitor.actor("county-staff"), plan::drop);
        return new Go("/county/" + plan.county() + "/" + plan.year() + "/try");
    }
}
