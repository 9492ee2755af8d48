package org.junheng.core.measure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junheng.core.formula.Exact;
import org.junheng.core.formula.Exact.Range;
import org.junheng.core.formula.Rational;
import org.junheng.core.formula.Row;

/**
 * One section for exact reading: site resources are shared out, results and named limits stand beside the facts. What was read once is
 * kept, since several indicators ask for the same field.
 */
final class SectionRow implements Row {

    private final Row facts;
    private final Shares shares;
    private final int row;
    private final Map<String, Exact> named;
    private final Map<String, Optional<Exact>> read = new HashMap<>();

    SectionRow(Row facts, Shares shares, int row, Map<String, Exact> named) {
        this.facts = facts;
        this.shares = shares;
        this.row = row;
        this.named = named;
    }

    @Override
    public Optional<Exact> value(String name) {
        if (named.containsKey(name)) {
            return Optional.of(named.get(name));
        }
        return read.computeIfAbsent(name, this::read);
    }

    private Optional<Exact> read(String name) {
        Optional<Exact> whole = facts.value(name);
        if (shares == null || !shares.splits(name) || whole.isEmpty() || !(whole.get() instanceof Range range)) {
            return whole;
        }
        Range share = (Range) shares.exact(row);
        if (range.isPoint() && share.isPoint()) {
            return Optional.of(Exact.point(range.low().times(share.low())));
        }
        Rational most = range.high() == null || share.high() == null
                ? null
                : range.high().times(share.high());
        return Optional.of(new Range(Rational.ZERO, most));
    }

    @Override
    public Optional<List<Row>> below(Set<String> names) {
        return facts.below(names);
    }

    @Override
    public Row previous() {
        return facts.previous();
    }
}
