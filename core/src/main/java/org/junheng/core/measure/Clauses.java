package org.junheng.core.measure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.junheng.core.register.FactRows;
import org.junheng.core.standard.Clause;
import org.junheng.core.standard.Standard;

/** The clauses that a test decides, each decided once; what other facts cannot have changed is taken over from before. */
final class Clauses {

    /** Names of scores, which only {@code assess} knows. */
    private static final Set<String> SCORES = Set.of("score", "points");

    private final Measures measures;
    private final FactRows facts;
    private final Clauses before;
    private final Set<String> changed;
    private final FieldsRead fieldsRead;
    private final Map<List<String>, List<ClauseMeasure>> decided = new HashMap<>();
    private CountyClauses county;
    private String area;

    /**
     * @param before decided by the same standard over facts of the same rows, or of the same facts otherwise; null for none
     * @param changed the fields whose facts are others than before
     */
    Clauses(Measures measures, FactRows facts, Clauses before, Set<String> changed) {
        this.measures = measures;
        this.facts = facts;
        this.before = before;
        this.changed = changed;
        this.fieldsRead = before != null && before.measures.standard() == measures.standard()
                ? before.fieldsRead
                : new FieldsRead(measures.standard());
    }

    List<ClauseMeasure> of(String area, Predicate<Clause> asked) {
        List<ClauseMeasure> measured = new ArrayList<>();
        for (Clause clause : measures.standard().clauses()) {
            boolean hasTest = clause.test().isPresent()
                    && clause.test().get().names().stream().noneMatch(SCORES::contains);
            if (hasTest && asked.test(clause)) {
                measured.addAll(of(area, clause));
            }
        }
        return measured;
    }

    private synchronized List<ClauseMeasure> of(String area, Clause clause) {
        List<String> key = List.of(area, clause.id());
        List<ClauseMeasure> known = decided.get(key);
        if (known == null) {
            known = isAsBefore(clause) ? before.of(area, clause) : county(area).of(clause);
            decided.put(key, known);
        }
        return known;
    }

    private boolean isAsBefore(Clause clause) {
        if (before == null || before.measures.year() != measures.year()) {
            return false;
        }
        Standard standard = measures.standard();
        return before.measures.standard() == standard
                ? !fieldsRead.anyOf(changed, clause)
                : standard.asksAlike(before.measures.standard(), clause) && !FieldsRead.readsResults(clause);
    }

    private CountyClauses county(String asked) {
        if (!asked.equals(area)) {
            area = asked;
            county = new CountyClauses(measures, facts, asked);
        }
        return county;
    }
}
