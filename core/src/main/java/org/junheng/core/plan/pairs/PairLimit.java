package org.junheng.core.plan.pairs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junheng.core.plan.LinearProgram;
import org.junheng.core.plan.Standing;
import org.junheng.core.plan.Terms;
import org.junheng.core.text.Words;

/** A limit of pairing: it writes its rows over the pairs there could be, checks a finished list exactly, and words its breach. */
interface PairLimit {

    Words name();

    void build(PairProblem problem, LinearProgram program);

    List<Words> check(PairProblem problem, List<Pair> pairs);

    /** How these pairs stand to it. */
    Standing standing(PairProblem problem, List<Pair> pairs);

    /** A weak school is helped by one strong school; that none helps it has a price and is told. */
    record OneHelper() implements PairLimit {

        @Override
        public Words name() {
            return Words.of("一所薄弱学校由一所学校帮", "one school helps each weak one");
        }

        @Override
        public void build(PairProblem problem, LinearProgram program) {
            for (Member weak : problem.weak()) {
                Terms helped = new Terms()
                        .plus(
                                1,
                                program.column(
                                        0,
                                        1,
                                        problem.options().weights().alone().doubleValue()));
                for (int each = 0; each < problem.candidates().size(); each++) {
                    helped.plus(problem.candidates().get(each).weak().equals(weak) ? 1 : 0, each);
                }
                program.row(1, helped, 1);
            }
        }

        @Override
        public Standing standing(PairProblem problem, List<Pair> pairs) {
            List<Member> alone = problem.alone(pairs);
            return new Standing(
                    name(),
                    Words.of(
                            "薄弱 %d 处，有人帮的 %d 处",
                            "%d weak, %d are helped",
                            problem.weak().size(),
                            problem.weak().size() - alone.size()),
                    alone.stream()
                            .map(weak -> Words.of("没人帮：%s", "nobody helps %s", weak.name()))
                            .toList());
        }

        @Override
        public List<Words> check(PairProblem problem, List<Pair> pairs) {
            Map<Member, Integer> times = new HashMap<>();
            pairs.forEach(pair -> times.merge(pair.weak(), 1, Integer::sum));
            List<Words> breaches = new ArrayList<>();
            times.forEach((weak, number) -> {
                if (number > 1) {
                    breaches.add(Words.of("%s：%s 有 %d 所", "%s: %s has %d", name(), weak.name(), number));
                }
            });
            return breaches;
        }
    }

    /** A strong school helps no more than so many, over all its stages. */
    record MostHelped(int most) implements PairLimit {

        @Override
        public Words name() {
            return Words.of("一所学校最多帮 %d 所", "a school helps at most %d", most);
        }

        @Override
        public void build(PairProblem problem, LinearProgram program) {
            Map<String, Terms> helping = new java.util.TreeMap<>();
            for (int each = 0; each < problem.candidates().size(); each++) {
                helping.computeIfAbsent(problem.candidates().get(each).strong().code(), unused -> new Terms())
                        .plus(1, each);
            }
            helping.values().forEach(terms -> program.atMost(terms, most));
        }

        @Override
        public Standing standing(PairProblem problem, List<Pair> pairs) {
            Map<String, Integer> times = new java.util.TreeMap<>();
            pairs.forEach(pair -> times.merge(pair.strong().name(), 1, Integer::sum));
            List<Words> tight = new ArrayList<>();
            times.forEach((strong, number) -> {
                if (number == most) {
                    tight.add(Words.of("%s 帮 %d 所", "%s helps %d", strong, number));
                }
            });
            return new Standing(name(), Words.of("%d 所学校去帮", "%d schools help", times.size()), tight);
        }

        @Override
        public List<Words> check(PairProblem problem, List<Pair> pairs) {
            Map<String, Integer> times = new java.util.TreeMap<>();
            pairs.forEach(pair -> times.merge(pair.strong().code(), 1, Integer::sum));
            List<Words> breaches = new ArrayList<>();
            times.forEach((strong, number) -> {
                if (number > most) {
                    breaches.add(Words.of("%s：%s 帮 %d 所", "%s: %s helps %d", name(), strong, number));
                }
            });
            return breaches;
        }
    }

    /** Only pairs of one stage within reach, none of the last round, and all that are settled. */
    record Possible() implements PairLimit {

        @Override
        public Words name() {
            return Words.of(
                    "同学段、够得着、不是上一轮的对子，已定的都在", "one stage, within reach, none of the last round, all that are settled");
        }

        @Override
        public void build(PairProblem problem, LinearProgram program) {
            problem.settled().forEach(each -> program.bound(each, 1, 1));
        }

        @Override
        public Standing standing(PairProblem problem, List<Pair> pairs) {
            return new Standing(
                    name(),
                    Words.of(
                            "可结的对子 %d 对，已定 %d 对",
                            "%d pairs there could be, %d settled",
                            problem.candidates().size(),
                            problem.settled().size()),
                    problem.settled().stream()
                            .map(problem.candidates()::get)
                            .map(pair -> Words.of(
                                    "已定 %s、%s",
                                    "settled: %s, %s",
                                    pair.strong().name(),
                                    pair.weak().name()))
                            .toList());
        }

        @Override
        public List<Words> check(PairProblem problem, List<Pair> pairs) {
            List<Words> breaches = new ArrayList<>();
            pairs.stream()
                    .filter(pair -> !problem.candidates().contains(pair))
                    .forEach(pair -> breaches.add(Words.of(
                            "%s：%s、%s",
                            "%s: %s, %s",
                            name(),
                            pair.strong().name(),
                            pair.weak().name())));
            problem.settled().stream()
                    .map(problem.candidates()::get)
                    .filter(pair -> !pairs.contains(pair))
                    .forEach(pair -> breaches.add(Words.of(
                            "%s：%s、%s",
                            "%s: %s, %s",
                            name(),
                            pair.strong().name(),
                            pair.weak().name())));
            return breaches;
        }
    }
}
