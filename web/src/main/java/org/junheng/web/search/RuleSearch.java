package org.junheng.web.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junheng.core.standard.Standard;
import org.junheng.core.standard.Standards;
import org.junheng.core.text.Words;
import org.springframework.stereotype.Component;

/** Standards, their indicators and clauses (查标准); what a variant takes over from its base unchanged is found there. */
@Component
class RuleSearch {

    private final Standards standards;

    RuleSearch(Standards standards) {
        this.standards = standards;
    }

    List<SearchPage.Found> find(Asked asked) {
        List<SearchPage.Found> found = new ArrayList<>();
        for (Standard standard : standards.all()) {
            String path = "/standards/" + standard.id();
            if (asked.finds(standard.name(), standard.id() + " " + standard.number())) {
                found.add(new SearchPage.Found(standard.name(), Words.same(standard.number()), path));
            }
            Set<Words> known = base(standard).map(RuleSearch::names).orElse(Set.of());
            standard.indicators().stream()
                    .filter(each -> !known.contains(each.name()) && asked.finds(each.name(), each.id()))
                    .forEach(each ->
                            found.add(new SearchPage.Found(each.name(), standard.name(), path + "#" + each.id())));
            standard.clauses().stream()
                    .filter(each -> !known.contains(each.name()) && asked.finds(each.name(), each.id()))
                    .forEach(each ->
                            found.add(new SearchPage.Found(each.name(), standard.name(), path + "#" + each.id())));
        }
        return found;
    }

    private Optional<Standard> base(Standard standard) {
        return standard.lineage().size() > 1
                ? Optional.of(standards.standard(standard.lineage().get(1)))
                : Optional.empty();
    }

    private static Set<Words> names(Standard standard) {
        Set<Words> names = new HashSet<>();
        standard.indicators().forEach(each -> names.add(each.name()));
        standard.clauses().forEach(each -> names.add(each.name()));
        return names;
    }
}
