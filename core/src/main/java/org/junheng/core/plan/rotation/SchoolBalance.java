package org.junheng.core.plan.rotation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junheng.core.plan.Breach;
import org.junheng.core.plan.Standing;
import org.junheng.core.plan.Terms;
import org.junheng.core.text.Words;

/** No school gains or loses more teachers than this. */
record SchoolBalance(int most) implements RotationLimit {

    @Override
    public Words name() {
        return Words.of("每校净增减不超过 %d 人", "no school gains or loses more than %d", most);
    }

    @Override
    public void build(RotationModel model) {
        Map<Integer, Terms> net = new TreeMap<>();
        List<Move> candidates = model.problem().candidates();
        for (int each = 0; each < candidates.size(); each++) {
            net.computeIfAbsent(candidates.get(each).from().number(), unused -> new Terms())
                    .plus(-1, each);
            net.computeIfAbsent(candidates.get(each).to().number(), unused -> new Terms())
                    .plus(1, each);
        }
        net.forEach((school, terms) ->
                model.row(this, Words.same(model.problem().schools().get(school).name()), -most, terms, most));
    }

    @Override
    public Standing standing(RotationProblem problem, List<Move> moves) {
        Map<Integer, Integer> net = net(moves);
        net.values().removeIf(change -> change == 0);
        List<Words> tight = new ArrayList<>();
        net.forEach((school, change) -> {
            if (Math.abs(change) == most) {
                tight.add(Words.same(
                        problem.schools().get(school).name() + " " + (change > 0 ? "+" : "−") + Math.abs(change)));
            }
        });
        return new Standing(name(), Words.of("%d 所学校有净增减", "%d schools gain or lose", net.size()), tight);
    }

    private static Map<Integer, Integer> net(List<Move> moves) {
        Map<Integer, Integer> net = new TreeMap<>();
        for (Move move : moves) {
            net.merge(move.from().number(), -1, Integer::sum);
            net.merge(move.to().number(), 1, Integer::sum);
        }
        return net;
    }

    @Override
    public List<Breach> check(RotationProblem problem, List<Move> moves) {
        Map<Integer, Integer> net = net(moves);
        List<Breach> breaches = new ArrayList<>();
        net.forEach((school, change) -> {
            if (Math.abs(change) > most) {
                breaches.add(new Breach(
                        name(),
                        Words.of(
                                "%s：净变 %d",
                                "%s: a change of %d",
                                problem.schools().get(school).name(),
                                change)));
            }
        });
        return breaches;
    }
}
