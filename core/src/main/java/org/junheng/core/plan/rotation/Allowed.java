package org.junheng.core.plan.rotation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junheng.core.plan.Breach;
import org.junheng.core.plan.Standing;
import org.junheng.core.text.Words;

/** Only those who may rotate do, each once, to a school within reach that teaches the subject; what is settled stays settled. */
record Allowed() implements RotationLimit {

    @Override
    public Words name() {
        return Words.of("只动符合条件的人，到够得着的学校，一人一次", "only those eligible, to schools within reach, once each");
    }

    /** The columns are these moves and no others; what is settled is bounded here. */
    @Override
    public void build(RotationModel model) {
        model.problem().settled().forEach(each -> model.program().bound(each, 1, 1));
    }

    @Override
    public Standing standing(RotationProblem problem, List<Move> moves) {
        return new Standing(
                name(),
                Words.of(
                        "可能的交流 %d 项，用 %d 项；已定 %d 项",
                        "%d moves there could be, %d are made; %d settled",
                        problem.candidates().size(),
                        moves.size(),
                        problem.settled().size()),
                problem.settled().stream()
                        .map(problem.candidates()::get)
                        .map(move -> Words.of(
                                "已定 %s → %s",
                                "settled: %s → %s",
                                move.teacher().code(),
                                move.to().name()))
                        .toList());
    }

    @Override
    public List<Breach> check(RotationProblem problem, List<Move> moves) {
        Set<Move> possible = new HashSet<>(problem.candidates());
        Set<String> gone = new HashSet<>();
        List<Breach> breaches = new ArrayList<>();
        for (Move move : moves) {
            if (!possible.contains(move) || !gone.add(move.teacher().code())) {
                breaches.add(new Breach(
                        name(),
                        Words.of(
                                "%s → %s",
                                "%s → %s", move.teacher().code(), move.to().name())));
            }
        }
        problem.settled().stream()
                .map(problem.candidates()::get)
                .filter(move -> !moves.contains(move))
                .forEach(move -> breaches.add(new Breach(
                        Words.of("已定的事", "what is settled"),
                        Words.of(
                                "%s → %s",
                                "%s → %s", move.teacher().code(), move.to().name()))));
        return breaches;
    }
}
