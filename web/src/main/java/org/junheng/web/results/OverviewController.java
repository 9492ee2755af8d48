package org.junheng.web.results;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.junheng.core.document.Block;
import org.junheng.core.report.Dossier;
import org.junheng.core.report.OverviewChapter;
import org.junheng.core.text.Language;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;
import org.junheng.store.Store;
import org.junheng.store.people.Unit;
import org.junheng.store.people.Units;
import org.junheng.store.round.Form;
import org.junheng.store.round.Forms;
import org.junheng.store.round.FrozenFigures;
import org.junheng.store.round.Rounds;
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

/** The overview (总览): do we pass, and what stands in the way? */
@Controller
class OverviewController {

    private static final int KEPT = 48;

    private final Store store;
    private final Judging judging;
    private final Texts texts;

    /** Told once of the same figures; figures that changed are other results. */
    private final Cache<Asked, Told> told =
            Caffeine.newBuilder().maximumSize(KEPT).softValues().build();

    private record Asked(CountyResults results, Optional<CountyResults> before, Language language) {}

    OverviewController(Store store, Judging judging, Texts texts) {
        this.store = store;
        this.judging = judging;
        this.texts = texts;
    }

    private static Told told(Asked asked) {
        Optional<Dossier> before = asked.before.map(earlier -> earlier.dossier(asked.language, Addresses::of));
        return new Told(
                OverviewChapter.of(asked.results.dossier(asked.language, Addresses::of), before), asked.language);
    }

    @GetMapping("/county/{county}")
    Go latest(@PathVariable String county) {
        return new Go("/county/" + county + "/" + MeantYear.ofCounty(store, county));
    }

    @GetMapping({"/county/{county}/diagnose", "/county/{county}/map", "/county/{county}/report", "/county/{county}/try"
    })
    Go latestOf(@PathVariable String county, HttpServletRequest request) {
        String page = request.getRequestURI().substring(("/county/" + county + "/").length());
        return new Go("/county/" + county + "/" + MeantYear.ofCounty(store, county) + "/" + page);
    }

    @GetMapping("/county/{county}/{year}")
    View page(
            Visitor visitor,
            @PathVariable String county,
            @PathVariable int year,
            @RequestParam(defaultValue = "") String at) {
        Unit unit = store.look(look -> new Units(look).unit(county));
        Language language = visitor.account().language();
        OverviewPage page;
        try {
            CountyResults results = judging.of(county, year, at);
            Addresses addresses = Addresses.of(results);
            page = new OverviewPage(
                    unit,
                    year,
                    Optional.of(results),
                    addresses,
                    coverage(county, year),
                    frozen(county, year),
                    told.get(new Asked(results, before(county, year, at), language), OverviewController::told));
        } catch (Refusal nothing) {
            if (!at.isEmpty()) {
                throw nothing;
            }
            page = new OverviewPage(
                    unit,
                    year,
                    Optional.empty(),
                    null,
                    coverage(county, year),
                    List.of(),
                    new Told(
                            List.of(new Block.Paragraph(
                                    Block.Voice.LEAD, nothing.sentence().in(language))),
                            language));
        }
        return View.of("results/overview", page, texts.words("results.overview"))
                .under(Words.same(unit.name()), "/county/" + county + "/" + year);
    }

    /** Figures of the year before, as they stand or as the snapshot holds them; empty where nothing can be judged of it. */
    private Optional<CountyResults> before(String county, int year, String at) {
        try {
            return Optional.of(judging.within(county, year - 1, at));
        } catch (Refusal nothing) {
            return Optional.empty();
        }
    }

    private List<FrozenFigures> frozen(String county, int year) {
        return store.look(look -> FrozenFigures.in(look, county)).stream()
                .filter(each -> each.year() == year)
                .toList();
    }

    /** Schools of the year's round that have not handed in everything; empty where nothing is collected. */
    private Optional<OverviewPage.Coverage> coverage(String county, int year) {
        return store.look(look -> new Rounds(look)
                .of(county, year).stream().findFirst().map(round -> {
                    List<Form> forms = new Forms(look).in(round.id());
                    List<String> all = forms.stream().map(Form::unit).distinct().toList();
                    List<String> missing = forms.stream()
                            .filter(form -> form.state().isOpen())
                            .map(Form::unit)
                            .distinct()
                            .toList();
                    Units units = new Units(look);
                    return new OverviewPage.Coverage(
                            all.size(), missing.stream().map(units::unit).toList());
                }));
    }
}
