package org.junheng.core.plan.rotation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junheng.core.plan.Breach;
import org.junheng.core.plan.Standing;
import org.junheng.core.plan.Terms;
import org.junheng.core.text.Words;

/** No school loses or gains more teachers of a stage and subject than this, and none is left without any it had. */
record SubjectBalance(int most) implements RotationLimit {

    private record Post(int school, String stage, String subject) {}

    @Override
    public Words name() {
        return Words.of(
                "每校每学段每科净增减不超过 %d 人，且不断科",
                "no school gains or loses more than %d of a stage and subject, nor is left without", most);
    }

    private static Post post(Teacher teacher, int school) {
        return new Post(school, teacher.stage(), teacher.subject());
    }

    private static Map<Post, Integer> before(RotationProblem problem) {
        Map<Post, Integer> before = new LinkedHashMap<>();
        problem.teachers().forEach(teacher -> before.merge(post(teacher, teacher.school()), 1, Integer::sum));
        return before;
    }

    private int least(int before) {
        return -Math.min(most, before - 1);
    }

    @Override
    public void build(RotationModel model) {
        RotationProblem problem = model.problem();
        Map<Post, Terms> net = new LinkedHashMap<>();
        for (int each = 0; each < problem.candidates().size(); each++) {
            Move move = problem.candidates().get(each);
            net.computeIfAbsent(post(move.teacher(), move.from().number()), unused -> new Terms())
                    .plus(-1, each);
            net.computeIfAbsent(post(move.teacher(), move.to().number()), unused -> new Terms())
                    .plus(1, each);
        }
        Map<Post, Integer> before = before(problem);
        net.forEach((post, terms) ->
                model.row(this, where(problem, post), least(before.getOrDefault(post, 1)), terms, most));
    }

    private static Map<Post, Integer> net(List<Move> moves) {
        Map<Post, Integer> net = new LinkedHashMap<>();
        for (Move move : moves) {
            net.merge(post(move.teacher(), move.from().number()), -1, Integer::sum);
            net.merge(post(move.teacher(), move.to().number()), 1, Integer::sum);
        }
        return net;
    }

    private static Words where(RotationProblem problem, Post post) {
        return Words.of(
                "%s %s %s",
                "%s, %s, %s",
                problem.schools().get(post.school()).name(),
                problem.word("stage", post.stage()),
                problem.word("subject", post.subject()));
    }

    @Override
    public Standing standing(RotationProblem problem, List<Move> moves) {
        Map<Post, Integer> before = before(problem);
        List<Words> tight = new ArrayList<>();
        Map<Post, Integer> net = net(moves);
        net.values().removeIf(change -> change == 0);
        net.forEach((post, change) -> {
            if (change == most || change == least(before.getOrDefault(post, 1))) {
                tight.add(
                        Words.of("%s %s", "%s %s", where(problem, post), (change > 0 ? "+" : "−") + Math.abs(change)));
            }
        });
        return new Standing(name(), Words.of("%d 处有净增减", "%d posts gain or lose", net.size()), tight);
    }

    @Override
    public List<Breach> check(RotationProblem problem, List<Move> moves) {
        Map<Post, Integer> net = net(moves);
        Map<Post, Integer> before = before(problem);
        List<Breach> breaches = new ArrayList<>();
        net.forEach((post, change) -> {
            if (change > most || change < least(before.getOrDefault(post, 1))) {
                breaches.add(new Breach(
                        name(),
                        Words.of(
                                "%s：原有 %d 人，净变 %d",
                                "%s: %d before, a change of %d",
                                where(problem, post),
                                before.getOrDefault(post, 0),
                                change)));
            }
        });
        return breaches;
    }
}
