package org.junheng.web.search;

import java.util.ArrayList;
import java.util.List;
import org.junheng.core.text.Words;
import org.junheng.web.access.Visitor;
import org.junheng.web.page.Glossary;
import org.junheng.web.page.HelpTopics;
import org.junheng.web.page.Menu;
import org.junheng.web.page.Texts;
import org.junheng.web.page.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One box for everything that has a name (查找). */
@Controller
class SearchController {

    private static final int SHOWN = 20;

    private final UnitSearch units;
    private final RuleSearch rules;
    private final EvidenceSearch evidence;
    private final Texts texts;

    SearchController(UnitSearch units, RuleSearch rules, EvidenceSearch evidence, Texts texts) {
        this.units = units;
        this.rules = rules;
        this.evidence = evidence;
        this.texts = texts;
    }

    @GetMapping("/search")
    View search(Visitor visitor, @RequestParam(defaultValue = "") String q) {
        Asked asked = new Asked(q);
        List<SearchPage.Group> groups = new ArrayList<>();
        if (!asked.isEmpty()) {
            add(groups, "search.units", units.find(asked, visitor));
            add(groups, "search.pages", pages(asked, visitor));
            add(groups, "search.rules", rules.find(asked));
            add(groups, "search.evidence", evidence.find(asked, visitor));
            add(groups, "search.terms", terms(asked));
            add(groups, "search.help", help(asked));
        }
        return View.of("search/search", new SearchPage(asked.text(), groups), texts.words("search.title"));
    }

    private void add(List<SearchPage.Group> groups, String name, List<SearchPage.Found> found) {
        if (!found.isEmpty()) {
            groups.add(new SearchPage.Group(
                    texts.words(name), found.stream().limit(SHOWN).toList(), found.size()));
        }
    }

    private List<SearchPage.Found> pages(Asked asked, Visitor visitor) {
        return Menu.of(visitor, "").stream()
                .filter(item -> asked.finds(texts.words(item.text()), ""))
                .map(item -> new SearchPage.Found(texts.words(item.text()), Words.same(""), item.path()))
                .toList();
    }

    private static List<SearchPage.Found> terms(Asked asked) {
        return Glossary.builtIn()
                .terms()
                .filter(term -> asked.finds(term.names(), ""))
                .map(term -> new SearchPage.Found(term.names(), term.says(), term.path()))
                .toList();
    }

    /** By the page's name or the question it answers. */
    private List<SearchPage.Found> help(Asked asked) {
        return HelpTopics.all().stream()
                .filter(topic ->
                        asked.finds(texts.words(topic.name()), "") || asked.finds(texts.words(topic.answers()), ""))
                .map(topic ->
                        new SearchPage.Found(texts.words(topic.name()), texts.words(topic.answers()), topic.path()))
                .toList();
    }
}
