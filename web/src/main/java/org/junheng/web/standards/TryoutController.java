package org.junheng.web.standards;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junheng.core.assess.StageWords;
import org.junheng.core.assess.Tryout;
import org.junheng.core.report.TryoutChapter;
import org.junheng.core.standard.Clause;
import org.junheng.core.standard.Standard;
import org.junheng.core.standard.Standards;
import org.junheng.core.text.Language;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;
import org.junheng.store.Store;
import org.junheng.web.page.Frame;
import org.junheng.web.page.Texts;
import org.junheng.web.page.Told;
import org.junheng.web.page.View;
import org.junheng.web.work.SchoolFigures;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A rule tried with a few numbers (试算): they stand in the address, so that an answer can be passed on; nothing is kept. */
@Controller
class TryoutController {

    private final Standards standards;
    private final Store store;
    private final Texts texts;

    TryoutController(Standards standards, Store store, Texts texts) {
        this.standards = standards;
        this.store = store;
        this.texts = texts;
    }

    @GetMapping("/standards/{standard}/try/{rule}")
    View page(
            @PathVariable String standard,
            @PathVariable String rule,
            @RequestParam(defaultValue = "") String stage,
            @RequestParam(defaultValue = "0") int year,
            @RequestParam Map<String, String> typed,
            Language language) {
        Standard found = standards.standard(standard);
        Tryout tryout = Tryout.of(standards, standard, rule, stage)
                .orElseThrow(() -> new Refusal(Words.of(
                        "“%s”不能填几个数就试：它要看别的条款，或要人评判；请看标准页里的算例",
                        "\"%s\" cannot be tried with a few numbers: it looks at other rules, or people judge it; see the worked examples"
                                + " on the standard's page",
                        name(found, rule))));
        int meant = year > EARLIEST && year < LATEST
                ? year
                : SchoolFigures.schoolYear(Frame.today(store.clock().instant()));
        Map<String, Words> wrong = tryout.wrong(typed);
        Told told = wrong.isEmpty() && tryout.isBegun(typed)
                ? new Told(TryoutChapter.of(tryout, tryout.with(typed, meant), language), language)
                : new Told(List.of(), language);
        Words name = name(found, rule);
        String path = "/standards/" + standard;
        TryoutPage page = new TryoutPage(found, name, tryout, meant, stages(found, tryout, meant), typed, wrong, told);
        View view = View.of("standards/try", page, name)
                .under(texts.words("standards.title"), "/standards")
                .under(found.name(), path)
                .under(name, path + "#" + rule);
        return wrong.isEmpty() ? view : view.saying(all(wrong)).status(HttpStatus.BAD_REQUEST);
    }

    private static final int EARLIEST = 1985;
    private static final int LATEST = 2100;

    private static Words name(Standard standard, String rule) {
        return standard.indicators().stream()
                .filter(each -> each.id().equals(rule))
                .map(each -> each.name())
                .findFirst()
                .or(() -> standard.clause(rule).map(Clause::name))
                .orElse(Words.same(rule));
    }

    private static List<TryoutPage.Stage> stages(Standard standard, Tryout tryout, int year) {
        String path = "/standards/" + standard.id() + "/try/" + tryout.rule() + "?year=" + year + "&stage=";
        return tryout.stages().stream()
                .map(each -> new TryoutPage.Stage(
                        StageWords.of(standard.registers(), each), path + each, each.equals(tryout.stage())))
                .toList();
    }

    private static Words all(Map<String, Words> wrong) {
        return new Words(
                wrong.values().stream().map(Words::zh).collect(Collectors.joining("；")),
                wrong.values().stream().map(Words::en).collect(Collectors.joining("; ")));
    }
}
