package org.junheng.core.report;

import java.util.List;
import org.junheng.core.plan.rotation.Move;
import org.junheng.core.plan.rotation.Place;
import org.junheng.core.plan.rotation.RotationProblem;

/** One school before and after a rotation: teachers on the list, backbone teachers among them, who leaves and who comes. */
record RotationCounts(long before, long backboneBefore, List<Move> out, List<Move> in) {

    static RotationCounts of(RotationProblem problem, List<Move> moves, Place school) {
        return new RotationCounts(
                problem.teachers().stream()
                        .filter(teacher -> teacher.school() == school.number())
                        .count(),
                problem.teachers().stream()
                        .filter(teacher -> teacher.school() == school.number() && teacher.isBackbone())
                        .count(),
                moves.stream()
                        .filter(move -> move.from().number() == school.number())
                        .toList(),
                moves.stream()
                        .filter(move -> move.to().number() == school.number())
                        .toList());
    }

    long after() {
        return before - out.size() + in.size();
    }

    long backboneAfter() {
        return backboneBefore - backbones(out) + backbones(in);
    }

    private static long backbones(List<Move> moves) {
        return moves.stream().filter(move -> move.teacher().isBackbone()).count();
    }
}
