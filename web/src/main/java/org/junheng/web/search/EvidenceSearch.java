package org.junheng.web.search;

import java.util.ArrayList;
import java.util.List;
import org.junheng.core.text.Words;
import org.junheng.store.Store;
import org.junheng.store.act.Evidence;
import org.junheng.store.act.EvidenceFound;
import org.junheng.store.act.EvidenceUse;
import org.junheng.store.act.Materials;
import org.junheng.store.people.Unit;
import org.junheng.store.people.Units;
import org.junheng.web.access.Visitor;
import org.springframework.stereotype.Component;

/** Files of evidence (查佐证): those of the counties where the visitor acts and may see them, by name, number or the words in them. */
@Component
class EvidenceSearch {

    private static final String ROUTE = "GET /county/{county}/{year}/assess";
    private static final int MOST = 20;

    private final Store store;

    EvidenceSearch(Store store) {
        this.store = store;
    }

    List<SearchPage.Found> find(Asked asked, Visitor visitor) {
        List<SearchPage.Found> found = new ArrayList<>();
        visitor.account().grants().stream()
                .map(grant -> grant.unit())
                .distinct()
                .filter(unit -> visitor.may(ROUTE, unit))
                .forEach(unit -> found.addAll(in(unit, asked.text())));
        return found;
    }

    private List<SearchPage.Found> in(String county, String words) {
        return store.look(look -> {
            Unit unit = new Units(look).unit(county);
            return EvidenceFound.in(look, county, words, MOST).stream()
                    .map(file -> found(unit, file, Materials.shows(look, file)))
                    .toList();
        });
    }

    private static SearchPage.Found found(Unit county, Evidence file, List<EvidenceUse> uses) {
        EvidenceUse use = uses.stream()
                .filter(each -> each.subject().equals(Evidence.MATERIAL))
                .findFirst()
                .orElseThrow();
        String[] about = use.about().split("/");
        String path = "/county/" + county.id() + "/" + use.year() + "/assess/" + about[0] + "/" + about[1];
        return new SearchPage.Found(
                Words.same(file.name()), Words.same((file.number() + " " + county.name()).strip()), path);
    }
}
