package org.junheng.web.people;

import java.util.List;
import org.junheng.core.text.Words;
import org.junheng.store.people.Unit;
import org.junheng.web.page.Choice;
import org.junheng.web.page.Pages;

/**
 * The units (单位页).
 *
 * @param parents below which a unit can be added
 * @param code as it was typed
 * @param name as it was typed
 */
public record UnitsPage(
        long count, List<Unit> units, Pages pages, List<Unit> parents, String code, String name, String parent) {

    public List<Choice> choices() {
        return parents.stream()
                .map(unit -> new Choice(
                        unit.id(),
                        Words.same(unit.name() + " " + unit.id()),
                        unit.id().equals(parent)))
                .toList();
    }
}
