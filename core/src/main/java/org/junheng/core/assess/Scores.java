package org.junheng.core.assess;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junheng.core.measure.ClauseMeasure;
import org.junheng.core.measure.Decision;
import org.junheng.core.measure.Measures;
import org.junheng.core.measure.ScoreTest;
import org.junheng.core.standard.Clause;
import org.junheng.core.standard.Profile;
import org.junheng.core.text.Words;

/** Items judged by points (得分): the points come from the province's file, the scores from the judgement register. */
final class Scores {

    private final Measures measures;
    private final Profile profile;
    private final String area;

    Scores(Measures measures, Profile profile, String area) {
        this.measures = measures;
        this.profile = profile;
        this.area = area;
    }

    static boolean decides(Clause clause) {
        return clause.test().isPresent()
                && clause.test().get().names().stream().anyMatch(Set.of("score", "points")::contains);
    }

    /** One scored item: known once it has a score; a score above its points is not accepted. */
    ClauseVerdict item(Clause clause) {
        Judgement judgement = find(clause);
        double points = points(clause);
        boolean known = judgement != null && !Double.isNaN(judgement.score());
        boolean tooMany = known && judgement.score() > points;
        Words why = !known
                ? Words.of("还没有得分", "not scored yet")
                : tooMany
                        ? Words.of("得分 %s 超过满分 %s", "score %s is above the full %s", judgement.score(), points)
                        : Words.of("得分 %s，满分 %s", "scored %s of %s", plain(judgement.score()), plain(points));
        ClauseMeasure measured = new ClauseMeasure(
                clause,
                "",
                known && !tooMany ? Decision.MET : Decision.OPEN,
                OptionalDouble.empty(),
                why,
                List.of(),
                List.of(),
                known ? List.of() : List.of("score"),
                List.of(),
                1);
        return new ClauseVerdict(clause, "", measured.decision(), measured, Optional.ofNullable(judgement));
    }

    /** The clause over all scores together, such as at least 85 points. */
    ClauseVerdict total(Clause clause) {
        List<ScoreTest.Scored> scored = new ArrayList<>();
        for (Clause item : measures.standard().clauses()) {
            if (item.by() == Clause.By.SCORED) {
                Judgement judgement = find(item);
                double score = judgement == null || judgement.score() > points(item) ? Double.NaN : judgement.score();
                scored.add(new ScoreTest.Scored(score, points(item)));
            }
        }
        ClauseMeasure measured = ScoreTest.of(clause, scored, measures);
        return new ClauseVerdict(clause, "", measured.decision(), measured, Optional.empty());
    }

    private double points(Clause clause) {
        return profile.points().containsKey(clause.id())
                ? profile.points().get(clause.id()).doubleValue()
                : Double.POSITIVE_INFINITY;
    }

    private Judgement find(Clause clause) {
        return Judgement.find(measures.facts(), measures.standard().lineage(), area, measures.year(), clause.id());
    }

    private static String plain(double number) {
        return Double.isInfinite(number) ? "—" : org.junheng.core.model.Table.plain(number);
    }
}
