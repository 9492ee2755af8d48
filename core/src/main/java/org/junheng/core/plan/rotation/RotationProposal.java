package org.junheng.core.plan.rotation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junheng.core.plan.Proof;

/**
 * A rotation that was found and held against every limit (轮岗方案).
 *
 * @param moves in the order of the roster
 * @param proof of the cheapest plan's score: the bound holds for every plan, the score is this one's
 * @param fairnessCost by how much this plan scores above the cheapest one, for the sake of fairness
 * @param burden the most that anybody who goes has gone beyond what is due; empty where the roster does not tell
 */
public record RotationProposal(
        RotationProblem problem,
        List<Move> moves,
        Proof proof,
        BigDecimal fairnessCost,
        Optional<BigDecimal> burden,
        double seconds) {

    /** Allowances and travel of a year, in 10,000 yuan. */
    public BigDecimal spend() {
        return moves.stream().map(Move::spend).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What moves score, and what weak schools left without help cost. */
    public static BigDecimal score(RotationProblem problem, List<Move> moves) {
        BigDecimal score = moves.stream().map(Move::score).reduce(BigDecimal.ZERO, BigDecimal::add);
        return score.add(problem.missedCost(moves));
    }

    public static Optional<BigDecimal> burden(RotationProblem problem, List<Move> moves) {
        return moves.stream()
                .map(move -> move.teacher().burden(problem.options().fair().cycle()))
                .flatMap(Optional::stream)
                .max(BigDecimal::compareTo);
    }

    public List<Place> missedWeak() {
        return problem.missedWeak(moves);
    }
}
