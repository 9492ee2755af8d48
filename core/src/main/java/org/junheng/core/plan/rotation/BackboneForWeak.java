package org.junheng.core.plan.rotation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junheng.core.plan.Breach;
import org.junheng.core.plan.Standing;
import org.junheng.core.plan.Terms;
import org.junheng.core.text.Words;

/** Each weak school gets so many backbone teachers of schools that are not weak; where that cannot be, it is told. */
record BackboneForWeak(int each, BigDecimal missedPrice) implements RotationLimit {

    @Override
    public Words name() {
        return Words.of("每所薄弱学校来 %d 名骨干教师", "each weak school gets %d backbone teacher(s)", each);
    }

    static boolean helps(Move move) {
        return move.to().isWeak() && !move.from().isWeak() && move.teacher().isBackbone();
    }

    @Override
    public void build(RotationModel model) {
        Map<Integer, Terms> coming = new TreeMap<>();
        List<Move> candidates = model.problem().candidates();
        for (int move = 0; move < candidates.size(); move++) {
            if (helps(candidates.get(move))) {
                coming.computeIfAbsent(candidates.get(move).to().number(), unused -> new Terms())
                        .plus(1, move);
            }
        }
        coming.values().forEach(terms -> model.priced(each, terms, missedPrice));
    }

    @Override
    public Standing standing(RotationProblem problem, List<Move> moves) {
        List<Place> missed = problem.missedWeak(moves);
        long weak = problem.schools().stream().filter(Place::isWeak).count();
        return new Standing(
                name(),
                Words.of("薄弱学校 %d 所，做到 %d 所", "%d weak schools, kept for %d", weak, weak - missed.size()),
                missed.stream()
                        .map(school -> Words.of("做不到：%s", "not kept: %s", school.name()))
                        .toList());
    }

    /** It is no breach to miss it: {@link RotationProblem#missedWeak} lists the schools. */
    @Override
    public List<Breach> check(RotationProblem problem, List<Move> moves) {
        return List.of();
    }

    @Override
    public boolean isElastic() {
        return true;
    }
}
