package org.junheng.web.standards;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.junheng.core.assess.Tryout;
import org.junheng.core.report.ComparisonChapter;
import org.junheng.core.report.StandardChapter;
import org.junheng.core.standard.Standard;
import org.junheng.core.standard.Standards;
import org.junheng.core.text.Language;
import org.junheng.store.Store;
import org.junheng.web.page.Choice;
import org.junheng.web.page.Frame;
import org.junheng.web.page.Texts;
import org.junheng.web.page.Told;
import org.junheng.web.page.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The standards to be read and compared (标准). */
@Controller
class StandardsController {

    private static final String BUILT_IN = "standards/";
    private static final List<String> GROUPS = List.of("national", "provinces", "schools", "own");

    private final Standards standards;
    private final Store store;
    private final Texts texts;
    private final Map<Asked, Made> made = new ConcurrentHashMap<>();

    private record Asked(String standard, Language language) {}

    /** What was told on a day: running all examples takes longer than a reader waits, and the rules do not change while the server runs. */
    private record Made(LocalDate day, Told told) {}

    StandardsController(Standards standards, Store store, Texts texts) {
        this.standards = standards;
        this.store = store;
        this.texts = texts;
    }

    @GetMapping("/standards")
    View list() {
        List<StandardsPage.Group> groups = new ArrayList<>();
        for (String group : GROUPS) {
            List<StandardsPage.Row> rows = standards.all().stream()
                    .filter(standard -> group(standard).equals(group))
                    .sorted(Comparator.comparingInt(
                                    (Standard standard) -> -standard.clauses().size())
                            .thenComparing(Standard::id))
                    .map(this::row)
                    .toList();
            if (!rows.isEmpty()) {
                groups.add(new StandardsPage.Group(texts.words("standards.of-" + group), rows));
            }
        }
        return View.of(
                "standards/list", new StandardsPage(groups, comparing("", last())), texts.words("standards.title"));
    }

    private StandardsPage.Row row(Standard standard) {
        Standard base = standard.lineage().size() > 1
                ? standards.standard(standard.lineage().get(1))
                : null;
        return new StandardsPage.Row(
                standard, base, standards.examples(standard.id()).size());
    }

    /** The folder its files are in; a document of the server's own is in none of ours. */
    private static String group(Standard standard) {
        String file = standard.files().get("document.yaml").file();
        return GROUPS.stream()
                .filter(group -> file.startsWith(BUILT_IN + group + "/"))
                .findFirst()
                .orElse("own");
    }

    /** Chosen beside the first, so that two different ones stand there. */
    private String last() {
        List<String> ids = List.copyOf(standards.ids());
        return ids.get(ids.size() - 1);
    }

    private StandardsPage.Comparing comparing(String one, String other) {
        return new StandardsPage.Comparing(choices(one), choices(other));
    }

    private List<Choice> choices(String chosen) {
        return standards.all().stream()
                .map(each -> new Choice(each.id(), each.name(), each.id().equals(chosen)))
                .toList();
    }

    @GetMapping("/standards/{standard}")
    View one(@PathVariable String standard, Language language) {
        Standard found = standards.standard(standard);
        LocalDate today = Frame.today(store.clock().instant());
        Made told = made.compute(
                new Asked(standard, language),
                (asked, before) -> before != null && before.day.equals(today) ? before : make(asked, today));
        return View.of("standards/standard", new StandardsPage.One(found, told.told), found.name())
                .under(texts.words("standards.title"), "/standards")
                .under(found.name(), "/standards/" + standard);
    }

    private Made make(Asked asked, LocalDate day) {
        return new Made(
                day,
                new Told(
                        StandardChapter.of(
                                standards, asked.standard, day, rule -> trying(asked.standard, rule), asked.language),
                        asked.language));
    }

    private String trying(String standard, String rule) {
        Optional<Tryout> tryout = Tryout.of(standards, standard, rule, "");
        return tryout.isPresent() ? "/standards/" + standard + "/try/" + rule : "";
    }

    /** Without two standards chosen, the form alone. */
    @GetMapping("/standards/compare")
    View compare(
            @RequestParam(defaultValue = "") String one,
            @RequestParam(defaultValue = "") String other,
            Language language) {
        Told told = one.isEmpty() || other.isEmpty()
                ? new Told(List.of(), language)
                : new Told(
                        ComparisonChapter.of(standards.standard(one), standards.standard(other), language), language);
        return View.of(
                        "standards/compare",
                        new StandardsPage.Compared(comparing(one, other.isEmpty() ? last() : other), told),
                        texts.words("standards.compare"))
                .under(texts.words("standards.title"), "/standards")
                .under(texts.words("standards.compare"), "/standards/compare");
    }
}
