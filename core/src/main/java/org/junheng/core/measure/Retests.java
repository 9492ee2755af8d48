package org.junheng.core.measure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.junheng.core.register.FactRows;
import org.junheng.core.standard.Clause;

/**
 * Takes a decided clause apart into what must be asked again. A clause that is not met at several schools has nothing to ask: no one
 * figure turns it. One tested over several years, or over how many schools are below a threshold, is not taken apart.
 */
final class Retests {

    private final Measures measures;
    private final FactRows facts;
    private final String area;

    Retests(Measures measures, FactRows facts, String area) {
        this.measures = measures;
        this.facts = facts;
        this.area = area;
    }

    List<Retest> of(ClauseMeasure measured) {
        Clause clause = measured.clause();
        boolean isMet = measured.decision() == Decision.MET;
        boolean isOneShort = measured.decision() == Decision.NOT_MET
                && measured.failing().size() <= 1
                && measured.open().isEmpty();
        if (clause.years() != 1 || !isMet && !isOneShort) {
            return List.of();
        }
        return switch (clause.scope()) {
            case COUNTY -> List.of(whole(measured));
            case STAGE -> stage(measured);
            case SCHOOL -> rows(measured, "school", isMet ? own().schoolRows() : failing(measured));
            case SECTION ->
                SectionClauses.readsResults(clause)
                        ? sections(measured)
                        : rows(
                                measured,
                                measures.standard().rows(),
                                isMet ? own().sectionRows(measured.stage()) : failing(measured));
        };
    }

    private CountyClauses own() {
        return new CountyClauses(measures, facts, area);
    }

    private static List<Integer> failing(ClauseMeasure measured) {
        return measured.failing().stream().map(ClauseMeasure.Item::row).toList();
    }

    private Retest whole(ClauseMeasure measured) {
        return reading(changed ->
                new CountyClauses(measures, changed, area).over(measured.clause(), measured.stage(), List.of()));
    }

    private Retest reading(Function<FactRows, Decision> decided) {
        return new RowRetest(facts, decided);
    }

    private List<Retest> stage(ClauseMeasure measured) {
        Set<String> names = measured.clause().test().orElseThrow().names();
        if (Collections.disjoint(names, StageResults.NAMES)) {
            return List.of(whole(measured));
        }
        return names.contains("below_threshold")
                ? List.of()
                : measures.stage(area, measured.stage()).stream()
                        .<Retest>map(stage -> new SpreadRetest(measures, facts, stage, measured.clause()))
                        .toList();
    }

    private List<Retest> rows(ClauseMeasure measured, String register, List<Integer> rows) {
        List<Retest> retests = new ArrayList<>();
        for (int row : rows) {
            retests.add(reading(changed ->
                    new CountyClauses(measures, changed, area).at(measured.clause(), measured.stage(), register, row)));
        }
        return retests;
    }

    private List<Retest> sections(ClauseMeasure measured) {
        StageMeasures stage = measures.stage(area, measured.stage()).orElseThrow();
        ChangedSections sections = new ChangedSections(measures, facts);
        List<Retest> retests = new ArrayList<>();
        for (int section = 0; section < stage.size(); section++) {
            if (stage.decision(measured.clause(), section) == measured.decision()) {
                retests.add(new SectionRetest(measures, sections, stage, measured.clause(), section));
            }
        }
        return retests;
    }
}
