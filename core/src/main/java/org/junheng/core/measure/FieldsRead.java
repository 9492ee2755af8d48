package org.junheng.core.measure;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junheng.core.formula.Formula;
import org.junheng.core.standard.Clause;
import org.junheng.core.standard.Exemption;
import org.junheng.core.standard.Standard;

/** Which fields a clause is decided by, rather too many than too few. */
final class FieldsRead {

    private final Standard standard;
    private final Map<String, Set<String>> byClause = new HashMap<>();

    FieldsRead(Standard standard) {
        this.standard = standard;
    }

    synchronized boolean anyOf(Set<String> fields, Clause clause) {
        return !Collections.disjoint(byClause.computeIfAbsent(clause.id(), unused -> read(clause)), fields);
    }

    /** Whether a clause is about what was measured, and not about facts alone. */
    static boolean readsResults(Clause clause) {
        Set<String> named = named(clause);
        return Stream.concat(SectionClauses.RESULTS.stream(), StageResults.NAMES.stream())
                .anyMatch(named::contains);
    }

    private static Set<String> named(Clause clause) {
        Set<String> named = new HashSet<>();
        Stream.concat(clause.test().stream(), clause.when().stream()).forEach(formula -> named.addAll(formula.names()));
        return named;
    }

    private Set<String> read(Clause clause) {
        Set<String> read = named(clause);
        boolean readsResults = readsResults(clause);
        for (Exemption exemption : standard.exemptions()) {
            boolean concerns = readsResults || exemption.target().equals(clause.id());
            if (exemption.isOn() && concerns) {
                read.addAll(exemption.when().names());
                exemption.quantity().map(Formula::names).ifPresent(read::addAll);
            }
        }
        if (readsResults) {
            read.addAll(measured());
        }
        return read;
    }

    /** What the values, thresholds and spreads come from. */
    private Set<String> measured() {
        Set<String> read = new HashSet<>();
        read.add(standard.weight());
        standard.indicators()
                .forEach(indicator -> Stream.concat(
                                indicator.values().values().stream(), indicator.quantities().values().stream())
                        .forEach(formula -> read.addAll(formula.names())));
        standard.exclusions().forEach(exclusion -> read.addAll(exclusion.when().names()));
        standard.split().ifPresent(split -> read.addAll(split.fields()));
        return read;
    }
}
