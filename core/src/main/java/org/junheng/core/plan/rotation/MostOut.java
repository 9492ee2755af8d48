package org.junheng.core.plan.rotation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junheng.core.plan.Breach;
import org.junheng.core.plan.Standing;
import org.junheng.core.plan.Terms;
import org.junheng.core.text.Words;

/** No more than this share of a school's teachers leave it, one at least. */
record MostOut(BigDecimal share) implements RotationLimit {

    @Override
    public Words name() {
        return Words.of("每校调出不超过教师的 %s%%", "no more than %s %% of a school's teachers leave it", Percent.of(share));
    }

    private int most(RotationProblem problem, int school) {
        long teachers = problem.teachers().stream()
                .filter(teacher -> teacher.school() == school)
                .count();
        return Math.max(
                1,
                share.multiply(BigDecimal.valueOf(teachers))
                        .setScale(0, RoundingMode.FLOOR)
                        .intValueExact());
    }

    @Override
    public void build(RotationModel model) {
        Map<Integer, Terms> out = new TreeMap<>();
        List<Move> candidates = model.problem().candidates();
        for (int each = 0; each < candidates.size(); each++) {
            out.computeIfAbsent(candidates.get(each).from().number(), unused -> new Terms())
                    .plus(1, each);
        }
        out.forEach((school, terms) -> model.row(
                this,
                Words.same(model.problem().schools().get(school).name()),
                Double.NEGATIVE_INFINITY,
                terms,
                most(model.problem(), school)));
    }

    @Override
    public Standing standing(RotationProblem problem, List<Move> moves) {
        Map<Integer, Integer> out = new TreeMap<>();
        moves.forEach(move -> out.merge(move.from().number(), 1, Integer::sum));
        List<Words> tight = new ArrayList<>();
        out.forEach((school, left) -> {
            if (left == most(problem, school)) {
                tight.add(Words.of(
                        "%s %d 人", "%s: %d", problem.schools().get(school).name(), left));
            }
        });
        return new Standing(name(), Words.of("%d 所学校有人调出", "teachers leave %d schools", out.size()), tight);
    }

    @Override
    public List<Breach> check(RotationProblem problem, List<Move> moves) {
        Map<Integer, Integer> out = new TreeMap<>();
        moves.forEach(move -> out.merge(move.from().number(), 1, Integer::sum));
        List<Breach> breaches = new ArrayList<>();
        out.forEach((school, left) -> {
            if (left > most(problem, school)) {
                breaches.add(new Breach(
                        name(),
                        Words.of(
                                "%s：调出 %d 人，最多 %d",
                                "%s: %d leave, at most %d",
                                problem.schools().get(school).name(),
                                left,
                                most(problem, school))));
            }
        });
        return breaches;
    }
}
