package org.junheng.core.plan.resources;

import java.util.List;
import org.junheng.core.measure.ClauseMeasure;
import org.junheng.core.measure.Decision;
import org.junheng.core.plan.Breach;
import org.junheng.core.standard.Clause;
import org.junheng.core.text.Words;

/** A clause of the standard is checked by measuring it, in exact arithmetic and without tolerance. */
final class Law {

    private Law() {}

    static List<Breach> check(Limit limit, Clause clause, Outcome outcome) {
        return outcome.last().clauses(outcome.base().area(), asked -> asked.id().equals(clause.id())).stream()
                .filter(measured -> measured.decision() == Decision.NOT_MET || measured.decision() == Decision.OPEN)
                .map(measured -> new Breach(limit.name(), says(measured, outcome)))
                .toList();
    }

    private static Words says(ClauseMeasure measured, Outcome outcome) {
        Words stage =
                measured.stage().isEmpty() ? Words.same("") : outcome.base().stageName(measured.stage());
        return Words.of("%s %s", "%s %s", stage, measured.why());
    }
}
