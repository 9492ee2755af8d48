package org.junheng.core.assess;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junheng.core.measure.ClauseMeasure;
import org.junheng.core.measure.Decision;
import org.junheng.core.measure.Measures;
import org.junheng.core.measure.Shown;
import org.junheng.core.standard.Clause;
import org.junheng.core.standard.Profile;
import org.junheng.core.standard.Standards;
import org.junheng.core.text.Words;

/** A clause that rests on a clause of another standard, over some years: 基本均衡 kept in each of the last three. */
final class Rest {

    private final Standards standards;
    private final Profile profile;
    private final Measures measures;

    Rest(Standards standards, Profile profile, Measures measures) {
        this.standards = standards;
        this.profile = profile;
        this.measures = measures;
    }

    ClauseVerdict decide(Clause clause, String area) {
        Clause.RestsOn restsOn = clause.restsOn().orElseThrow();
        if (!standards.has(restsOn.standard())) {
            return new ClauseVerdict(
                    clause, "", Decision.OPEN, Assessment.bare(clause, Decision.OPEN), Optional.empty());
        }
        Decision decision = Decision.NOT_APPLICABLE;
        List<ClauseMeasure.Item> failing = new ArrayList<>();
        List<ClauseMeasure.Item> open = new ArrayList<>();
        List<String> zh = new ArrayList<>();
        List<String> en = new ArrayList<>();
        for (int back = clause.years() - 1; back >= 0; back--) {
            int year = measures.year() - back;
            List<ClauseMeasure> found = found(restsOn, area, year);
            Decision one = found.isEmpty() ? Decision.OPEN : Decision.NOT_APPLICABLE;
            if (found.isEmpty()) {
                open.add(new ClauseMeasure.Item(
                        "", year, String.valueOf(year), Words.of("没有这一年的数据", "no data of that year")));
                zh.add(year + " 年缺数据");
                en.add(year + " missing");
            }
            for (ClauseMeasure each : found) {
                one = one.and(each.decision());
                Words stage = StageWords.of(measures.standard().registers(), each.stage());
                String margin =
                        each.margin().isPresent() ? Shown.number(each.margin().getAsDouble(), Shown.CV_DIGITS) : "—";
                zh.add("%d 年%s%s（余量 %s）"
                        .formatted(year, stage.zh(), each.decision().words().zh(), margin));
                en.add("%d %s %s (margin %s)"
                        .formatted(year, stage.en(), each.decision().words().en(), margin));
                ClauseMeasure.Item item = new ClauseMeasure.Item("", year, year + " " + stage.zh(), each.why());
                if (each.decision() == Decision.NOT_MET) {
                    failing.add(item);
                } else if (each.decision() == Decision.OPEN) {
                    open.add(item);
                }
            }
            decision = decision.and(one);
        }
        ClauseMeasure measured = new ClauseMeasure(
                clause,
                "",
                decision,
                OptionalDouble.empty(),
                new Words(String.join("；", zh), String.join("; ", en)),
                failing,
                open,
                List.of(),
                List.of(),
                clause.years());
        return new ClauseVerdict(clause, "", decision, measured, Optional.empty());
    }

    private List<ClauseMeasure> found(Clause.RestsOn restsOn, String area, int year) {
        Measures other = measures.otherwise(profile.apply(standards.standard(restsOn.standard())), year);
        if (other.stages(area).isEmpty()) {
            return List.of();
        }
        return other.clauses(area, each -> each.id().equals(restsOn.clause()));
    }
}
