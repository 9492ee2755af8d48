package org.junheng.web.county;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junheng.core.diagnose.FragileFigure;
import org.junheng.core.diagnose.Fragility;
import org.junheng.core.measure.Measurement;
import org.junheng.core.model.Finding;
import org.junheng.core.standard.Standard;
import org.junheng.core.standard.Standards;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;
import org.junheng.desk.BuiltIn;
import org.junheng.desk.Opened;
import org.junheng.office.Marking;
import org.junheng.store.Store;
import org.junheng.store.figures.Explanations;
import org.junheng.store.figures.Explanations.Explanation;
import org.junheng.store.figures.Row;
import org.junheng.store.figures.Scope;
import org.junheng.web.access.Visitor;
import org.junheng.web.page.Download;
import org.junheng.web.page.Go;
import org.junheng.web.page.Texts;
import org.junheng.web.page.View;
import org.junheng.web.work.CountyWork;
import org.junheng.web.work.KeyInPage;
import org.junheng.web.work.Located;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Verification of what a county's schools handed in (核验): by rule, against last year, peers and the ministry's returns. */
@Controller
class VerifyController {

    private static final int LINES_SHOWN = 30;
    private static final int FRAGILE_SHOWN = 10;

    private final Store store;
    private final Board board;
    private final CountyWork work;
    private final Standards standards;
    private final Texts texts;

    VerifyController(Store store, Board board, CountyWork work, Standards standards, Texts texts) {
        this.store = store;
        this.board = board;
        this.work = work;
        this.standards = standards;
        this.texts = texts;
    }

    @GetMapping("/county/{county}/verify")
    Go latest(@PathVariable String county) {
        return new Go("/county/" + county + "/" + board.latestYear(county) + "/verify");
    }

    @GetMapping("/county/{county}/{year}/verify")
    View page(
            @PathVariable String county, @PathVariable int year, @RequestParam(defaultValue = "queries") String shown) {
        Opened opened = work.compared(county, year);
        Located located = new Located(opened.returns().facts(), work.registers());
        List<Finding> errors = ofYear(opened.checked().errors(), located, year);
        List<Finding> queries = ofYear(opened.checked().queries(), located, year);
        List<Finding> explained = ofYear(opened.checked().settled(), located, year);
        VerifyPage.Shown which =
                switch (shown) {
                    case "errors" -> VerifyPage.Shown.ERRORS;
                    case "explained" -> VerifyPage.Shown.EXPLAINED;
                    default -> VerifyPage.Shown.QUERIES;
                };
        List<Finding> listed =
                switch (which) {
                    case ERRORS -> errors;
                    case QUERIES -> queries;
                    case EXPLAINED -> explained;
                };
        VerifyPage page = new VerifyPage(
                board.county(county),
                year,
                which,
                groups(county, listed, located),
                fragile(opened, county, year),
                errors.size(),
                queries.size(),
                explained.size());
        return View.of("county/verify", page, texts.words("verify.title"))
                .under(Words.same(page.county().name()), "/county/" + county + "/" + year + "/collect")
                .under(texts.words("verify.title"), page.path());
    }

    /** Those about rows of the year; what is about no row that is known is shown too. */
    private static List<Finding> ofYear(List<Finding> findings, Located located, int year) {
        return findings.stream()
                .filter(finding -> finding.places().stream()
                        .map(located::row)
                        .flatMap(Optional::stream)
                        .findFirst()
                        .map(at -> at.year() == year || at.year() == 0)
                        .orElse(true))
                .toList();
    }

    private List<VerifyPage.Group> groups(String county, List<Finding> findings, Located located) {
        Map<String, Explanation> said = new LinkedHashMap<>();
        store.look(look -> new Explanations(look).of(Scope.county(county)))
                .forEach(each -> said.put(Explanations.name(each.register(), each.key()), each));
        Map<String, List<VerifyPage.Line>> byRule = new LinkedHashMap<>();
        for (Finding finding : findings) {
            Optional<Located.At> at = located.row(finding.places().get(0));
            Optional<Explanation> explanation =
                    at.map(row -> said.get(Explanations.name(row.register().id(), Row.key(row.table(), row.row()))));
            byRule.computeIfAbsent(finding.rule(), unused -> new ArrayList<>())
                    .add(new VerifyPage.Line(finding, at.map(Located.At::school).orElse(""), explanation));
        }
        return byRule.entrySet().stream()
                .map(each -> new VerifyPage.Group(
                        each.getKey(),
                        each.getValue().size(),
                        each.getValue().stream().limit(LINES_SHOWN).toList()))
                .toList();
    }

    /** By every national standard, each figure once. */
    private List<FragileFigure> fragile(Opened opened, String county, int year) {
        List<FragileFigure> all = new ArrayList<>();
        Set<String> met = new TreeSet<>();
        for (String id : BuiltIn.NATIONAL) {
            fragile(opened, standards.standard(id), county, year).stream()
                    .filter(figure -> met.add(figure.figure().toString()))
                    .forEach(all::add);
        }
        all.sort(java.util.Comparator.comparingDouble(FragileFigure::share));
        return all.stream().limit(FRAGILE_SHOWN).toList();
    }

    private static List<FragileFigure> fragile(Opened opened, Standard standard, String county, int year) {
        try {
            return Fragility.of(Measurement.of(opened.checked().facts(), standard, year), county)
                    .figures();
        } catch (Refusal lacking) {
            return List.of(); // not enough is handed in yet to measure anything
        }
    }

    /** All findings as a workbook. */
    @GetMapping("/county/{county}/{year}/verify/findings")
    ResponseEntity<byte[]> findings(Visitor visitor, @PathVariable String county, @PathVariable int year) {
        List<Finding> findings = work.compared(county, year).checked().findings();
        String name = board.county(county).name() + " " + year + " "
                + texts.words("verify.title").zh() + ".xlsx";
        return Download.workbook(
                name,
                target -> Marking.writeFindings(
                        findings, target, visitor.account().language()));
    }

    @PostMapping("/county/{county}/{year}/explanation")
    Go accept(
            Visitor visitor,
            @PathVariable String county,
            @PathVariable int year,
            @RequestParam String register,
            @RequestParam String key,
            @RequestParam String text) {
        store.doing(visitor.actor(CollectController.STAFF), deed -> {
            Explanation explanation = new Explanations(deed)
                    .find(register, KeyInPage.read(key))
                    .filter(found ->
                            found.county().equals(county) && found.text().equals(text))
                    .orElseThrow(() -> new Refusal(
                            Words.of("这条说明刚刚改过；请刷新后再看", "this explanation was just changed; reload and look again")));
            Explanations.accept(deed, explanation);
        });
        return new Go("/county/" + county + "/" + year + "/verify?shown="
                + VerifyPage.Shown.EXPLAINED.name().toLowerCase(Locale.ROOT));
    }
}
