package org.junheng.core.plan.rotation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.junheng.core.plan.Breach;
import org.junheng.core.plan.LinearProgram;
import org.junheng.core.plan.Standing;
import org.junheng.core.plan.Terms;
import org.junheng.core.text.Words;

/** At least this share of those who may rotate do. */
record LeastMoved(BigDecimal share) implements RotationLimit {

    @Override
    public Words name() {
        return Words.of("交流人数不少于符合条件的 %s%%", "at least %s %% of those eligible rotate", Percent.of(share));
    }

    int needed(RotationProblem problem) {
        return share.multiply(BigDecimal.valueOf(problem.eligible()))
                .setScale(0, RoundingMode.CEILING)
                .intValueExact();
    }

    @Override
    public void build(RotationModel model) {
        Terms moved = new Terms();
        for (int each = 0; each < model.problem().candidates().size(); each++) {
            moved.plus(1, each);
        }
        int needed = needed(model.problem());
        model.row(this, Words.of("至少 %d 人", "at least %d", needed), needed, moved, LinearProgram.UNBOUNDED);
    }

    @Override
    public Standing standing(RotationProblem problem, List<Move> moves) {
        int needed = needed(problem);
        Words now = Words.of("至少 %d 人，交流 %d 人", "%d at least, %d go", needed, moves.size());
        return new Standing(
                name(), now, moves.size() == needed ? List.of(Words.of("正好够数", "just enough go")) : List.of());
    }

    @Override
    public List<Breach> check(RotationProblem problem, List<Move> moves) {
        return moves.size() >= needed(problem)
                ? List.of()
                : List.of(new Breach(
                        name(), Words.of("要 %d 人，只有 %d 人", "%d are needed, %d go", needed(problem), moves.size())));
    }
}
