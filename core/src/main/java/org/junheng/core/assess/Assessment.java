package org.junheng.core.assess;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import org.junheng.core.measure.ClauseMeasure;
import org.junheng.core.measure.Decision;
import org.junheng.core.measure.Measurement;
import org.junheng.core.measure.Measures;
import org.junheng.core.model.Facts;
import org.junheng.core.standard.Clause;
import org.junheng.core.standard.Profile;
import org.junheng.core.standard.Standard;
import org.junheng.core.standard.Standards;
import org.junheng.core.text.Words;

/** Decides every clause of a standard for each county: tests from the measures, judgements and scores from their register. */
public final class Assessment {

    private final Standards standards;
    private final Profile profile;
    private final Measures measures;

    private Assessment(Standards standards, Profile profile, Measures measures) {
        this.standards = standards;
        this.profile = profile;
        this.measures = measures;
    }

    /**
     * One verdict per county, sorted by code.
     *
     * @param standards where standards that this one rests on are found
     */
    public static List<Verdict> of(Facts facts, Standard standard, int year, Standards standards, Profile profile) {
        return of(Measurement.of(facts, profile.apply(standard), year), standards, profile);
    }

    /**
     * The same of what was measured already.
     *
     * @param measures by a standard as the profile reads it
     */
    public static List<Verdict> of(Measures measures, Standards standards, Profile profile) {
        Assessment assessment = new Assessment(standards, profile, measures);
        return measures.areas().stream().map(area -> assessment.verdict(area)).toList();
    }

    /** The clauses of one county that are asked for, without a look at other readings. */
    static List<ClauseVerdict> clauses(
            Measures measures, Standards standards, Profile profile, String area, Predicate<Clause> asked) {
        return new Assessment(standards, profile, measures).clauses(area, asked);
    }

    private Verdict verdict(String area) {
        List<ClauseVerdict> clauses = clauses(area, clause -> true);
        List<Verdict.OpenReading> readings = new OpenReadings(standards, profile, measures).of(area, clauses);
        Standard standard = measures.standard();
        List<Verdict.Unchecked> unchecked = standard.unchecked(Standard.referenceDay(measures.year())).stream()
                .map(id -> new Verdict.Unchecked(
                        id,
                        standard.clause(id)
                                .map(Clause::name)
                                .orElseGet(() -> standard.indicator(id).name())))
                .toList();
        return new Verdict(measures, area, clauses, Items.tally(measures, area, clauses), readings, unchecked);
    }

    private List<ClauseVerdict> clauses(String area, Predicate<Clause> asked) {
        List<ClauseMeasure> tested = measures.clauses(area, asked);
        List<ClauseVerdict> verdicts = new ArrayList<>();
        Scores scores = new Scores(measures, profile, area);
        List<Clause> wanted =
                measures.standard().clauses().stream().filter(asked).toList();
        for (Clause clause : wanted) {
            List<ClauseMeasure> own = tested.stream()
                    .filter(each -> each.clause().id().equals(clause.id()))
                    .toList();
            switch (clause.by()) {
                case TEST -> {
                    if (Scores.decides(clause)) {
                        verdicts.add(scores.total(clause));
                    }
                    own.forEach(each -> verdicts.add(
                            new ClauseVerdict(clause, each.stage(), each.decision(), each, Optional.empty())));
                }
                case JUDGED, VETO -> verdicts.add(judged(clause, own, area));
                case SCORED -> verdicts.add(scores.item(clause));
                case REST -> verdicts.add(new Rest(standards, profile, measures).decide(clause, area));
            }
        }
        return verdicts;
    }

    /** What people judge; where figures are tested beside it, both must hold. */
    private ClauseVerdict judged(Clause clause, List<ClauseMeasure> tested, String area) {
        Judgement judgement =
                Judgement.find(measures.facts(), measures.standard().lineage(), area, measures.year(), clause.id());
        Decision decision = judgement == null ? Decision.OPEN : judgement.result();
        for (ClauseMeasure each : tested) {
            decision = decision.and(each.decision());
        }
        ClauseMeasure reasons = tested.isEmpty() ? bare(clause, decision) : tested.get(0);
        return new ClauseVerdict(clause, "", decision, reasons, Optional.ofNullable(judgement));
    }

    static ClauseMeasure bare(Clause clause, Decision decision) {
        return new ClauseMeasure(
                clause,
                "",
                decision,
                OptionalDouble.empty(),
                Words.same(""),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                1);
    }
}
