package org.junheng.core.measure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junheng.core.formula.Exact;
import org.junheng.core.formula.Row;

/** A row with results beside it: named numbers (limits), and results below, such as one row per indicator or scored clause. */
final class ResultRow implements Row {

    private final Row facts;
    private final Map<String, Exact> named;
    private final List<Row> results;
    private final Set<String> resultNames;

    /** @param results rows below that know the names of {@code resultNames} */
    ResultRow(Row facts, Map<String, Exact> named, List<Row> results, Set<String> resultNames) {
        this.facts = facts;
        this.named = named;
        this.results = results;
        this.resultNames = resultNames;
    }

    /** A row of nothing but named results. */
    static Row of(Map<String, Exact> named) {
        return new ResultRow(null, named, List.of(), Set.of());
    }

    @Override
    public Optional<Exact> value(String name) {
        if (named.containsKey(name)) {
            return Optional.of(named.get(name));
        }
        return facts == null ? Optional.empty() : facts.value(name);
    }

    @Override
    public Optional<List<Row>> below(Set<String> names) {
        if (names.stream().anyMatch(resultNames::contains)) {
            return Optional.of(results.stream().map(this::withNamed).toList());
        }
        Set<String> fields = new java.util.LinkedHashSet<>(names);
        fields.removeAll(named.keySet());
        return facts == null
                ? Optional.empty()
                : facts.below(fields)
                        .map(rows -> rows.stream().map(this::withNamed).toList());
    }

    private Row withNamed(Row row) {
        return named.isEmpty() ? row : new ResultRow(row, named, List.of(), Set.of());
    }

    @Override
    public Row previous() {
        return facts == null ? this : new ResultRow(facts.previous(), named, results, resultNames);
    }
}
