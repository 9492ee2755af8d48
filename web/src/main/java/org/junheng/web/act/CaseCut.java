package org.junheng.web.act;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junheng.core.act.Person;
import org.junheng.core.register.CaseRegister;
import org.junheng.core.register.Field;
import org.junheng.store.Look;
import org.junheng.store.act.CaseList;

/** What a list of cases is cut to by its address (列表的筛选): the same for the page, the workbook and the document. */
final class CaseCut {

    private CaseCut() {}

    /** @param asked state, late, mine, clause and q, and own fields with codes */
    static CaseList.Asked of(Look look, Place place, CaseRegister register, Person person, Map<String, String> asked) {
        CaseList.Asked all = place.asked(look, register, person);
        Map<String, String> codes = new TreeMap<>();
        coded(register)
                .filter(field -> isAsked(asked, field.id()))
                .forEach(field -> codes.put(field.id(), asked.get(field.id())));
        return new CaseList.Asked(
                all.counties(),
                all.unit(),
                all.person(),
                isAsked(asked, "mine") ? person.login() : "",
                asked.getOrDefault("state", ""),
                isAsked(asked, "late"),
                asked.getOrDefault("clause", ""),
                asked.getOrDefault("q", ""),
                codes);
    }

    /** Fields with codes that the list shows or counts by. */
    static Stream<Field> coded(CaseRegister register) {
        return register.fields().stream()
                .filter(field -> field.codes().isPresent())
                .filter(field -> register.life().listed().contains(field.id())
                        || register.life().grid().contains(field.id()));
    }

    private static boolean isAsked(Map<String, String> asked, String what) {
        return !asked.getOrDefault(what, "").isEmpty();
    }
}
