package org.junheng.core.measure;

import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import org.junheng.core.model.Column;
import org.junheng.core.model.Facts;
import org.junheng.core.model.Table;

/**
 * The counties that facts are of (各县), and to which of them a row belongs: to the one it names and to no other. Where 县情 was handed in
 * and has counties of these schools, no others are known. A row that names none belongs to the only county there is, as a file of one
 * county means it.
 */
final class Counties {

    static final String REGISTER = "county";
    private static final String SCHOOL = "school";

    private final Set<String> known = new HashSet<>();

    /** Whether there are no others. */
    private final boolean areAll;

    Counties(Facts facts) {
        Set<String> named = named(facts);
        if (facts.has(REGISTER)) {
            known.addAll(codes(facts.table(REGISTER)));
        }
        this.areAll = !Collections.disjoint(known, named);
        if (!areAll) {
            known.addAll(named);
        }
    }

    /** The counties of the schools; where no school names one, those of all other rows. */
    private static Set<String> named(Facts facts) {
        Set<String> named = facts.has(SCHOOL) ? codes(facts.table(SCHOOL)) : new HashSet<>();
        if (named.isEmpty()) {
            facts.tables().stream()
                    .filter(table -> !table.register().equals(REGISTER))
                    .forEach(table -> named.addAll(codes(table)));
        }
        return named;
    }

    private static Set<String> codes(Table table) {
        Set<String> codes = new HashSet<>();
        if (table.has(Sections.AREA) && !table.column(Sections.AREA).isNumeric()) {
            Column column = table.column(Sections.AREA);
            String last = null;
            for (int row = 0; row < column.size(); row++) {
                String code = column.isThere(row) ? column.text(row) : last;
                if (code != last) {
                    codes.add(code);
                    last = code;
                }
            }
        }
        return codes;
    }

    /** The facts with every school that names no county in the only one there is. */
    static Facts settled(Facts facts) {
        String only = facts.has(SCHOOL) ? new Counties(facts).home("") : null;
        if (only == null || only.isEmpty()) {
            return facts;
        }
        Table schools = facts.table(SCHOOL);
        if (schools.has(Sections.AREA) && schools.column(Sections.AREA).isComplete()) {
            return facts;
        }
        String[] areas = new String[schools.size()];
        for (int row = 0; row < areas.length; row++) {
            String named = schools.shown(row, Sections.AREA);
            areas[row] = named.isEmpty() ? only : named;
        }
        return facts.with(schools.with(Column.ofTexts(Sections.AREA, areas)));
    }

    /** Whether no county but this one is known. */
    boolean isOnly(String code) {
        return known.isEmpty() || known.equals(Set.of(code));
    }

    /**
     * The county of a row.
     *
     * @param named what the row names, empty where it names none
     * @return null where nobody knows; empty where there are no counties
     */
    String home(String named) {
        if (!named.isEmpty()) {
            return areAll && !known.contains(named) ? null : named;
        }
        return known.size() > 1 ? null : known.isEmpty() ? "" : known.iterator().next();
    }
}
