package org.junheng.core.diagnose;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junheng.core.measure.ClauseMeasure;
import org.junheng.core.measure.Decision;
import org.junheng.core.measure.Measures;

/** Measures the county again with a figure another one, so that no flip is told that does not come about. */
final class Confirmation {

    /** A search in doubles is off by no more than this many steps. */
    private static final int OFF = 2;

    private final Measures county;
    private final String area;
    private final ClauseMeasure clause;
    private final Map<Flip, Decision> measured = new HashMap<>();

    Confirmation(Measures county, String area, ClauseMeasure clause) {
        this.county = county;
        this.area = area;
        this.clause = clause;
    }

    /** The flip that does turn the clause where one step less does not; empty where there is none close by. */
    Optional<Flip> of(Flip found) {
        Flip flip = found;
        int off = 0;
        while (off < OFF && decision(flip) != wanted()) {
            flip = flip.steps(flip.steps() + 1);
            off++;
        }
        while (off < OFF && flip.steps() > 1 && decision(flip.steps(flip.steps() - 1)) == wanted()) {
            flip = flip.steps(flip.steps() - 1);
            off++;
        }
        boolean isFirst = flip.steps() == 1 || decision(flip.steps(flip.steps() - 1)) == clause.decision();
        return isFirst && decision(flip) == wanted() ? Optional.of(flip) : Optional.empty();
    }

    private Decision wanted() {
        return clause.decision() == Decision.MET ? Decision.NOT_MET : Decision.MET;
    }

    private Decision decision(Flip flip) {
        return measured.computeIfAbsent(flip, this::measure);
    }

    private Decision measure(Flip flip) {
        return county
                .with(flip.figure(), flip.number())
                .clauses(area, asked -> asked.id().equals(clause.clause().id()))
                .stream()
                .filter(each -> each.stage().equals(clause.stage()))
                .map(ClauseMeasure::decision)
                .findFirst()
                .orElse(Decision.NOT_APPLICABLE);
    }
}
