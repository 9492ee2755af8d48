package org.junheng.core.plan.rotation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.junheng.core.plan.Breach;
import org.junheng.core.plan.LinearProgram;
import org.junheng.core.plan.Standing;
import org.junheng.core.plan.Terms;
import org.junheng.core.text.Words;

/** At least this share of those who go are backbone teachers. */
record LeastBackbone(BigDecimal share) implements RotationLimit {

    @Override
    public Words name() {
        return Words.of("交流教师中骨干不少于 %s%%", "at least %s %% of those who go are backbone teachers", Percent.of(share));
    }

    @Override
    public void build(RotationModel model) {
        Terms over = new Terms();
        for (int each = 0; each < model.problem().candidates().size(); each++) {
            boolean isBackbone =
                    model.problem().candidates().get(each).teacher().isBackbone();
            over.plus((isBackbone ? BigDecimal.ONE.subtract(share) : share.negate()).doubleValue(), each);
        }
        model.row(this, Words.of("全县", "county"), 0, over, LinearProgram.UNBOUNDED);
    }

    @Override
    public Standing standing(RotationProblem problem, List<Move> moves) {
        long backbone =
                moves.stream().filter(move -> move.teacher().isBackbone()).count();
        int needed = share.multiply(BigDecimal.valueOf(moves.size()))
                .setScale(0, RoundingMode.CEILING)
                .intValueExact();
        return new Standing(
                name(),
                Words.of("至少 %d 人，交流的骨干 %d 人", "%d at least, %d backbone teachers go", needed, backbone),
                backbone == needed ? List.of(Words.of("正好够数", "just enough go")) : List.of());
    }

    @Override
    public List<Breach> check(RotationProblem problem, List<Move> moves) {
        long backbone =
                moves.stream().filter(move -> move.teacher().isBackbone()).count();
        return BigDecimal.valueOf(backbone).compareTo(share.multiply(BigDecimal.valueOf(moves.size()))) >= 0
                ? List.of()
                : List.of(new Breach(name(), Words.of("%d 人中 %d 人", "%2$d of %1$d", moves.size(), backbone)));
    }
}
