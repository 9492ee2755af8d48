package org.junheng.planner.pairs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junheng.core.plan.pairs.Pair;
import org.junheng.core.plan.pairs.PairOptions;
import org.junheng.core.plan.pairs.PairProblem;
import org.junheng.core.plan.pairs.PairProposal;
import org.junheng.core.text.FileRefusal;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Yaml;
import org.junheng.planner.highs.Effort;
import org.junheng.planner.highs.Watch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PairPlannerTest {

    private static PairProblem problem(PlannedSchools schools, String options) {
        return PairProblem.of(schools.all(), PairOptions.over(Yaml.read("pairs.yaml", options)));
    }

    private static PairProposal plan(PlannedSchools schools, String options) {
        return PairPlanner.plan(problem(schools, options), Effort.gap(0), Watch.NOBODY);
    }

    private static List<String> told(PairProposal plan) {
        return plan.pairs().stream()
                .map(pair -> pair.strong().name() + "-" + pair.weak().name())
                .toList();
    }

    @Test
    void a_weak_school_is_helped_by_the_one_that_can_close_its_gap() {
        PlannedSchools schools = new PlannedSchools()
                .school("弱", 0, 0.5, 1.2, 1)
                .school("近而不补", 0, 1.0, 1.0, 1)
                .school("远而能补", 1, 2.0, 1.0, 1);
        PairProposal plan = plan(schools, "strong: {least-strength: 0}");
        // both close the whole gap, the near one wins
        assertThat(told(plan)).containsExactly("近而不补-弱");
        assertThat(plan.pairs().get(0).closes()).containsExactly("first");
    }

    @Test
    void a_subject_the_weak_school_lacks_draws_a_school_that_has_it() {
        PlannedSchools schools = new PlannedSchools()
                .school("弱", 0, 0.5, 1.2, 0)
                .school("近", 0, 1.5, 1.5, 1)
                .school("有音乐", 0.5, 1.5, 1.5, 3);
        assertThat(told(plan(schools, "name: {zh: 试, en: try}"))).containsExactly("有音乐-弱");
    }

    @Test
    void the_pair_of_the_last_round_is_not_made_again() {
        PlannedSchools schools = new PlannedSchools()
                .school("弱", 0, 0.5, 1.2, 1)
                .school("近", 0, 1.5, 1.5, 1)
                .school("远", 1, 1.5, 1.5, 1);
        assertThat(told(plan(schools, "last: [{strong: 近, weak: 弱}]"))).containsExactly("远-弱");
    }

    @Test
    void no_school_helps_more_than_it_may_and_who_is_left_is_told() {
        PlannedSchools schools = new PlannedSchools()
                .school("弱一", 0, 0.5, 1, 1)
                .school("弱二", 0, 0.6, 1, 1)
                .school("弱三", 0, 0.7, 1, 1)
                .school("强", 0, 1.5, 1.5, 1);
        PairProposal plan = plan(schools, "helps: {most: 2}");
        assertThat(told(plan)).containsExactly("强-弱一", "强-弱二");
        assertThat(plan.alone()).extracting(member -> member.name()).containsExactly("弱三");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void no_list_of_pairs_that_keeps_to_the_limits_scores_less(long seed) {
        Random random = new Random(seed);
        PlannedSchools schools = new PlannedSchools();
        for (int each = 0; each < 9; each++) {
            schools.school(
                    "校" + each,
                    random.nextInt(4),
                    0.6 + random.nextDouble(),
                    0.9 + random.nextDouble(),
                    random.nextInt(3));
        }
        PairProblem problem = problem(schools, "strong: {least-strength: 0}");
        PairProposal plan = PairPlanner.plan(problem, Effort.gap(0), Watch.NOBODY);
        assertThat(plan.proof().score()).isEqualByComparingTo(best(problem, 0, new ArrayList<>()));
        assertThat(plan.proof().bound()).isCloseTo(plan.proof().score().doubleValue(), within(1e-5));
    }

    private static BigDecimal best(PairProblem problem, int weak, List<Pair> chosen) {
        if (weak == problem.weak().size()) {
            return problem.check(chosen).isEmpty() ? problem.score(chosen) : BigDecimal.valueOf(Long.MAX_VALUE);
        }
        BigDecimal best = best(problem, weak + 1, chosen);
        for (Pair pair : problem.candidates()) {
            if (pair.weak().equals(problem.weak().get(weak))) {
                chosen.add(pair);
                best = best.min(best(problem, weak + 1, chosen));
                chosen.remove(chosen.size() - 1);
            }
        }
        return best;
    }

    @Test
    void the_recheck_refuses_a_list_that_was_tampered_with() {
        PlannedSchools schools = new PlannedSchools()
                .school("弱", 0, 0.5, 1.2, 1)
                .school("近", 0, 1.5, 1.5, 1)
                .school("远", 1, 1.5, 1.5, 1);
        PairProblem problem = problem(schools, "settled: [{strong: 远, weak: 弱}]");
        assertThat(told(PairPlanner.plan(problem, Effort.gap(0), Watch.NOBODY))).containsExactly("远-弱");
        assertThat(problem.check(List.of())).isNotEmpty();
        assertThat(problem.check(problem.candidates())).isNotEmpty();
    }

    @Test
    void what_is_settled_and_cannot_be_is_refused_or_proven_impossible() {
        PlannedSchools schools = new PlannedSchools()
                .school("弱一", 0, 0.5, 1, 1)
                .school("弱二", 0, 0.6, 1, 1)
                .school("强", 0, 1.5, 1.5, 1);
        assertThatThrownBy(() -> problem(schools, "settled: [{strong: 弱一, weak: 弱二}]"))
                .isInstanceOf(FileRefusal.class)
                .hasMessageContaining("settled[0]");
        assertThatThrownBy(() -> problem(schools, "weak: {also: [无此校]}"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("无此校");
        assertThatThrownBy(() ->
                        plan(schools, "{helps: {most: 1}, settled: [{strong: 强, weak: 弱一}, {strong: 强, weak: 弱二}]}"))
                .isInstanceOfSatisfying(
                        NoPairing.class, none -> assertThat(none.isProven()).isTrue());
    }
}
