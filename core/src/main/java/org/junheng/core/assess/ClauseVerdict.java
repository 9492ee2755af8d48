package org.junheng.core.assess;

import java.util.Optional;
import org.junheng.core.measure.ClauseMeasure;
import org.junheng.core.measure.Decision;
import org.junheng.core.standard.Clause;

/**
 * The verdict on one clause (for one stage, where it speaks of one): what was measured, and what people judged.
 *
 * @param measured the reasons behind the decision
 * @param judgement what was judged, where people decide
 */
public record ClauseVerdict(
        Clause clause, String stage, Decision decision, ClauseMeasure measured, Optional<Judgement> judgement) {

    /** Whether only the nation can supply it, so that the county cannot hold it when it applies. */
    public boolean isNations() {
        return clause.suppliedBy().equals("nation");
    }
}
