package org.junheng.core.assess;

import java.util.ArrayList;
import java.util.List;
import org.junheng.core.measure.ClauseMeasure;
import org.junheng.core.measure.Decision;
import org.junheng.core.measure.IndicatorMeasures;
import org.junheng.core.measure.Measures;
import org.junheng.core.measure.StageMeasures;
import org.junheng.core.standard.Clause;
import org.junheng.core.standard.Headline;
import org.junheng.core.standard.Indicator;

/**
 * Counts the items of a county's self-assessment (自评). A resource indicator is met when its spread keeps the limit in every stage
 * and no school that fails the school rule is below its line; a clause is one item, whatever its stages.
 */
final class Items {

    private Items() {}

    static Verdict.Tally tally(Measures measures, String area, List<ClauseVerdict> clauses) {
        int[] counts = new int[Decision.values().length];
        int nations = 0;
        for (Verdict.Item each : of(measures, area, clauses)) {
            if (each.isNations()) {
                nations++;
            } else {
                counts[each.decision().ordinal()]++;
            }
        }
        return new Verdict.Tally(
                counts[Decision.MET.ordinal()] + counts[Decision.NOT_APPLICABLE.ordinal()],
                counts[Decision.NOT_MET.ordinal()],
                counts[Decision.OPEN.ordinal()],
                nations);
    }

    /** Every item, indicators first, then the clauses in the standard's order. */
    static List<Verdict.Item> of(Measures measures, String area, List<ClauseVerdict> clauses) {
        Headline headline = measures.standard().headline();
        List<Verdict.Item> items = new ArrayList<>();
        if (headline.withIndicators()) {
            for (Indicator indicator : measures.standard().indicators()) {
                Decision decision = indicator(measures, area, indicator, clauses);
                items.add(new Verdict.Item(indicator.name(), indicator.id(), false, decision));
            }
        }
        for (Clause clause : measures.standard().clauses()) {
            boolean isNations = clause.suppliedBy().equals("nation");
            if (isNations || headline.blocks().contains(clause.block())) {
                Decision decision = clauses.stream()
                        .filter(each -> each.clause().equals(clause))
                        .map(ClauseVerdict::decision)
                        .reduce(Decision.NOT_APPLICABLE, Decision::and);
                items.add(new Verdict.Item(clause.name(), clause.id(), isNations, decision));
            }
        }
        return items;
    }

    private static Decision indicator(
            Measures measures, String area, Indicator indicator, List<ClauseVerdict> clauses) {
        Decision decision = Decision.NOT_APPLICABLE;
        for (StageMeasures stage : measures.stages(area)) {
            IndicatorMeasures measured = stage.indicator(indicator.id()).orElse(null);
            if (measured != null) {
                decision = decision.and(measured.within());
                for (ClauseVerdict verdict : clauses) {
                    boolean isSchoolRule = verdict.stage().equals(stage.stage())
                            && verdict.clause().block().isResources()
                            && verdict.clause().scope() == Clause.Scope.SECTION;
                    if (isSchoolRule) {
                        decision = decision.and(behind(stage, measured, verdict));
                    }
                }
            }
        }
        return decision;
    }

    private static Decision behind(StageMeasures stage, IndicatorMeasures measured, ClauseVerdict rule) {
        Decision decision = Decision.NOT_APPLICABLE;
        for (int section = 0; section < stage.size(); section++) {
            int row = stage.row(section);
            boolean concerned = java.util.stream.Stream.concat(
                            rule.measured().failing().stream(), rule.measured().open().stream())
                    .mapToInt(ClauseMeasure.Item::row)
                    .anyMatch(each -> each == row);
            if (concerned) {
                decision = decision.and(measured.meets(section));
            }
        }
        return decision;
    }
}
