package org.junheng.web.region;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junheng.core.standard.Standard;
import org.junheng.core.standard.Standards;
import org.junheng.core.text.Language;
import org.junheng.core.text.Words;
import org.junheng.desk.BuiltIn;
import org.junheng.desk.Judged;
import org.junheng.store.Look;
import org.junheng.store.Store;
import org.junheng.store.people.Unit;
import org.junheng.store.people.Units;
import org.junheng.store.round.FrozenFigures;
import org.junheng.store.round.FrozenResults;
import org.junheng.web.access.Visitor;
import org.junheng.web.page.Frame;
import org.junheng.web.page.Go;
import org.junheng.web.page.Texts;
import org.junheng.web.page.Told;
import org.junheng.web.page.View;
import org.junheng.web.work.SchoolFigures;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Counties by indicators (区域): which county is stuck at what, of the newest snapshot of each. */
@Controller
class RegionController {

    private final Store store;
    private final Standards standards;
    private final Texts texts;

    RegionController(Store store, Standards standards, Texts texts) {
        this.store = store;
        this.standards = standards;
        this.texts = texts;
    }

    /** The newest year there is a snapshot of. */
    @GetMapping("/region/{region}/counties")
    Go latest(@PathVariable String region) {
        int year = store.look(look -> years(look, region)).stream()
                .max(Integer::compare)
                .orElseGet(
                        () -> SchoolFigures.schoolYear(Frame.today(store.clock().instant())));
        return new Go("/region/" + region + "/" + year + "/counties");
    }

    /** The years any county of it has a snapshot of. */
    private static SortedSet<Integer> years(Look look, String region) {
        return new Units(look)
                .below(region, Unit.Kind.COUNTY).stream()
                        .flatMap(county -> FrozenFigures.in(look, county.id()).stream())
                        .map(FrozenFigures::year)
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * One year.
     *
     * @param standard id of a national standard; empty for the newest
     * @param only {@code stuck} for counties that did not pass; empty for all
     */
    @GetMapping("/region/{region}/{year}/counties")
    View page(
            Visitor visitor,
            @PathVariable String region,
            @PathVariable int year,
            @RequestParam(defaultValue = "") String standard,
            @RequestParam(defaultValue = "") String only) {
        List<Standard> all = Judged.asked(BuiltIn.NATIONAL, standards);
        Standard chosen = all.stream()
                .filter(each -> each.id().equals(standard))
                .findFirst()
                .orElse(all.get(all.size() - 1));
        Language language = visitor.account().language();
        RegionResults results = store.look(look -> results(look, region, year, chosen, only.equals("stuck")));
        String path = "/region/" + region + "/" + year + "/counties";
        CountiesPage page = new CountiesPage(
                results.region(),
                year,
                chosen,
                all.stream()
                        .map(each ->
                                new CountiesPage.Other(each.name(), path + "?standard=" + each.id(), each == chosen))
                        .toList(),
                results.lines().size(),
                results.passed(),
                only.equals("stuck"),
                store.look(look -> years(look, region)).stream()
                        .filter(other -> other != year)
                        .toList(),
                new Told(new CountiesTable(results, chosen, texts, language).blocks(), language));
        return View.of("region/counties", page, texts.words("region.title"))
                .under(Words.same(results.region().name()), "/region/" + region)
                .under(texts.words("region.title"), path);
    }

    private static RegionResults results(Look look, String region, int year, Standard standard, boolean onlyStuck) {
        List<Unit> counties = new Units(look).below(region, Unit.Kind.COUNTY);
        List<Optional<FrozenFigures>> newest = counties.stream()
                .map(county -> FrozenFigures.latest(look, county.id(), year))
                .toList();
        FrozenResults found = FrozenResults.of(
                look,
                newest.stream().flatMap(Optional::stream).map(FrozenFigures::id).toList(),
                standard.id());
        List<RegionResults.Line> lines = new ArrayList<>();
        for (int i = 0; i < counties.size(); i++) {
            lines.add(RegionResults.line(counties.get(i), newest.get(i), found));
        }
        return new RegionResults(
                new Units(look).unit(region),
                year,
                lines.stream().filter(line -> !onlyStuck || line.isStuck()).toList());
    }
}
