package org.junheng.web.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junheng.core.text.Words;
import org.junheng.store.Store;
import org.junheng.store.people.Unit;
import org.junheng.store.people.Units;
import org.junheng.web.access.Visitor;
import org.springframework.stereotype.Component;

/** Schools and areas (查单位): those where the visitor acts and may open a page, and no others. */
@Component
class UnitSearch {

    private static final int MOST = 100_000;
    private static final int ENOUGH = 200;

    /** The pages of a unit, the one that tells most first. */
    private static final Map<Unit.Kind, List<String>> PAGES = Map.of(
            Unit.Kind.SCHOOL, List.of("GET /school/{school}"),
            Unit.Kind.COUNTY, List.of("GET /county/{county}", "GET /county/{county}/collect"),
            Unit.Kind.CITY, List.of("GET /region/{region}"),
            Unit.Kind.PROVINCE, List.of("GET /region/{region}"));

    private final Store store;

    UnitSearch(Store store) {
        this.store = store;
    }

    List<SearchPage.Found> find(Asked asked, Visitor visitor) {
        if (visitor.reach().isEmpty()) {
            return List.of();
        }
        List<Unit> named = store.look(look -> new Units(look).within(visitor.reach(), 0, MOST)).stream()
                .filter(unit -> asked.finds(Words.same(unit.name()), unit.id()))
                .toList();
        List<SearchPage.Found> found = new ArrayList<>();
        for (Unit unit : named) {
            PAGES.getOrDefault(unit.kind(), List.of()).stream()
                    .filter(route -> visitor.may(route, unit.id()))
                    .findFirst()
                    .ifPresent(route -> found.add(
                            new SearchPage.Found(Words.same(unit.name()), where(unit, visitor), path(route, unit))));
            if (found.size() == ENOUGH) {
                break;
            }
        }
        return found;
    }

    private static Words where(Unit unit, Visitor visitor) {
        List<Unit> lineage = visitor.lineage().apply(unit.id());
        return Words.same(
                unit.id() + (lineage.size() > 1 ? " · " + lineage.get(1).name() : ""));
    }

    private static String path(String route, Unit unit) {
        return route.substring(route.indexOf(' ') + 1).replaceAll("\\{[a-z]+}", unit.id());
    }
}
