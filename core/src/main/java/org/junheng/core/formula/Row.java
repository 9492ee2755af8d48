package org.junheng.core.formula;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What an exact reading reads from: one row of facts or results, the rows below it, and the same row one year earlier. */
public interface Row {

    /** The value of a field or result in this row, in base units; empty if this row has no such name. */
    Optional<Exact> value(String name);

    /** The rows below that have at least one of these names and know them all; empty if they were never handed in. */
    default Optional<List<Row>> below(Set<String> names) {
        return Optional.empty();
    }

    /** The same row one year earlier; itself where it has no year. */
    default Row previous() {
        return this;
    }
}
