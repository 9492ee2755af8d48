package org.junheng.core.plan.rotation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junheng.core.plan.Breach;
import org.junheng.core.plan.Distance;
import org.junheng.core.plan.Standing;
import org.junheng.core.plan.Terms;
import org.junheng.core.text.Words;

/** Of a couple both go, to the same school or to schools near each other, or neither. */
record Couples(BigDecimal kilometres) implements RotationLimit {

    @Override
    public Words name() {
        return Words.of(
                "夫妻都动或都不动，都动的两校相距不超过 %s 公里",
                "of a couple both go or neither, to schools at most %s km apart", kilometres.toPlainString());
    }

    private boolean areNear(Place one, Place other) {
        if (one.number() == other.number()) {
            return true;
        }
        BigDecimal apart = Distance.kilometres(one.longitude(), one.latitude(), other.longitude(), other.latitude());
        return apart != null && apart.compareTo(kilometres) <= 0;
    }

    @Override
    public void build(RotationModel model) {
        RotationProblem problem = model.problem();
        problem.couples().forEach((one, other) -> {
            Words where = Words.of(
                    "%s 和 %s",
                    "%s and %s",
                    problem.teachers().get(one).code(),
                    problem.teachers().get(other).code());
            Terms both = new Terms();
            problem.of(one).forEach(move -> both.plus(1, move));
            problem.of(other).forEach(move -> both.plus(-1, move));
            model.row(this, where, 0, both, 0);
            for (int move : problem.of(one)) {
                Terms near = new Terms().plus(-1, move);
                problem.of(other).stream()
                        .filter(each -> areNear(
                                problem.candidates().get(move).to(),
                                problem.candidates().get(each).to()))
                        .forEach(each -> near.plus(1, each));
                model.row(this, where, 0, near, Double.POSITIVE_INFINITY);
            }
        });
    }

    @Override
    public Standing standing(RotationProblem problem, List<Move> moves) {
        long both = moves.stream()
                .filter(move -> moves.stream()
                        .anyMatch(other ->
                                other.teacher().code().equals(move.teacher().partner())))
                .count();
        return new Standing(
                name(),
                Words.of(
                        "可动的夫妻 %d 对，交流的人里与配偶同动的 %d 人",
                        "%d couples of whom both may go; %d of those who go do so with their partner",
                        problem.couples().size(),
                        both),
                List.of());
    }

    @Override
    public List<Breach> check(RotationProblem problem, List<Move> moves) {
        Map<String, Move> byTeacher = moves.stream()
                .collect(Collectors.toMap(move -> move.teacher().code(), move -> move, (one, other) -> one));
        List<Breach> breaches = new ArrayList<>();
        for (Teacher teacher : problem.teachers()) {
            Move own = byTeacher.get(teacher.code());
            Move others = byTeacher.get(teacher.partner());
            if (!teacher.partner().isEmpty() && problem.hasTeacher(teacher.partner()) && own != null) {
                if (others == null) {
                    breaches.add(new Breach(
                            name(),
                            Words.of("%s 动而 %s 不动", "%s goes, %s does not", teacher.code(), teacher.partner())));
                } else if (!areNear(own.to(), others.to())) {
                    breaches.add(new Breach(
                            name(),
                            Words.of(
                                    "%s 和 %s 两校太远",
                                    "%s and %s end up too far apart", teacher.code(), teacher.partner())));
                }
            }
        }
        return breaches;
    }
}
