package org.junheng.core.act;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junheng.core.formula.Exact;
import org.junheng.core.formula.Row;
import org.junheng.core.register.CaseRegister;
import org.junheng.core.register.CaseState;
import org.junheng.core.register.FactRows;

/**
 * What is known of a case when it is to go on (案卷现状).
 *
 * @param owner login of the person whose case it is; empty for nobody yet
 * @param opener login of whoever wrote it down
 * @param movers move → login of whoever made it last
 * @param values own field → {@link Double} or text; a missing one is not in it
 */
public record CaseFacts(
        CaseRegister register,
        String state,
        String owner,
        String opener,
        Map<String, String> movers,
        Map<String, Object> values)
        implements Row {

    public CaseFacts {
        movers = Map.copyOf(movers);
        values = Map.copyOf(values);
    }

    public CaseState at() {
        return register.life().state(state);
    }

    /** With what is filled in; null takes away what was there. */
    public CaseFacts with(Map<String, Object> filled) {
        Map<String, Object> together = new HashMap<>(values);
        together.putAll(filled);
        together.values().removeIf(Objects::isNull);
        return new CaseFacts(register, state, owner, opener, movers, together);
    }

    @Override
    public Optional<Exact> value(String name) {
        return register.own().has(name)
                ? Optional.of(FactRows.exact(register.own().field(name), values.get(name)))
                : Optional.empty();
    }

    @Override
    public Optional<List<Row>> below(java.util.Set<String> names) {
        return Optional.empty();
    }
}
