package org.junheng.planner.rotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junheng.core.plan.rotation.Move;
import org.junheng.core.plan.rotation.RotationProblem;
import org.junheng.core.plan.rotation.RotationProposal;
import org.junheng.core.text.FileRefusal;
import org.junheng.planner.highs.Effort;
import org.junheng.planner.highs.Watch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RotationPlannerTest {

    private static RotationProposal plan(RotationProblem problem) {
        return RotationPlanner.plan(problem, Effort.gap(0), Watch.NOBODY);
    }

    /** Two strong and two weak schools, in each three teachers of each subject; the first of each is a backbone teacher. */
    private static SmallCounty county() {
        SmallCounty county = new SmallCounty()
                .school("甲", false)
                .school("乙", false)
                .school("丙", true)
                .school("丁", true);
        for (int school = 0; school < 4; school++) {
            for (String subject : List.of("chinese", "music")) {
                for (int each = 0; each < 3; each++) {
                    county.teacher("" + school + subject.charAt(0) + each, school, subject, 8 + each, each == 0, "", 0);
                }
            }
        }
        return county.options("limits: {most-out: {share: 0.5}}");
    }

    private static List<String> codes(List<Move> moves) {
        return moves.stream().map(move -> move.teacher().code()).toList();
    }

    @Test
    void each_weak_school_gets_a_backbone_teacher_and_the_plan_is_proven() {
        RotationProposal plan = plan(county().problem());
        assertThat(plan.missedWeak()).isEmpty();
        assertThat(plan.moves().stream()
                        .filter(move -> move.to().isWeak() && move.teacher().isBackbone())
                        .map(move -> move.to().name()))
                .contains("丙", "丁");
        assertThat(plan.proof().gap()).isLessThan(1e-6);
        assertThat(plan.proof().solver()).startsWith("HiGHS 1");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void no_plan_that_keeps_to_all_limits_is_cheaper(long seed) {
        RotationProblem problem = SmallCounty.random(seed).problem();
        Optional<BigDecimal> least = cheapest(problem, new ArrayList<>(), 0);
        if (least.isEmpty()) {
            assertThatThrownBy(() -> plan(problem)).isInstanceOf(ImpossibleRotation.class);
        } else {
            assertThat(RotationProposal.score(problem, plan(problem).moves())).isEqualByComparingTo(least.get());
        }
    }

    /** Looks at every list of moves there is. */
    private static Optional<BigDecimal> cheapest(RotationProblem problem, List<Move> chosen, int from) {
        Optional<BigDecimal> best = problem.check(chosen).isEmpty()
                ? Optional.of(RotationProposal.score(problem, chosen))
                : Optional.empty();
        for (int each = from; each < problem.candidates().size(); each++) {
            Move move = problem.candidates().get(each);
            boolean isFirst = chosen.stream()
                    .noneMatch(other ->
                            other.teacher().code().equals(move.teacher().code()));
            if (isFirst) {
                chosen.add(move);
                Optional<BigDecimal> with = cheapest(problem, chosen, each + 1);
                chosen.remove(chosen.size() - 1);
                boolean isBetter =
                        with.isPresent() && (best.isEmpty() || with.get().compareTo(best.get()) < 0);
                best = isBetter ? with : best;
            }
        }
        return best;
    }

    @Test
    void of_a_couple_both_go_or_neither() {
        SmallCounty county = county();
        county.teacher("A", 0, "chinese", 30, true, "B", 0).teacher("B", 0, "music", 6, false, "A", 0);
        List<String> gone = codes(plan(county.problem()).moves());
        assertThat(gone.contains("A")).isEqualTo(gone.contains("B"));
    }

    @Test
    void whoever_has_a_partner_that_may_not_go_stays() {
        SmallCounty county = county();
        county.teacher("A", 0, "chinese", 30, true, "B", 0).teacher("B", 0, "music", 2, false, "A", 0);
        RotationProposal plan = plan(county.problem());
        assertThat(codes(plan.moves())).doesNotContain("A", "B");
    }

    @Test
    void the_only_teacher_of_a_subject_stays() {
        SmallCounty county = county().teacher("P", 0, "pe", 20, true, "", 0).teacher("Q", 1, "pe", 20, true, "", 0);
        assertThat(codes(plan(county.problem()).moves())).doesNotContain("P", "Q");
    }

    @Test
    void among_plans_that_cost_the_same_those_who_never_went_go_first() {
        SmallCounty county = new SmallCounty().school("甲", false).school("乙", false);
        for (int school = 0; school < 2; school++) {
            for (int each = 0; each < 6; each++) {
                county.teacher("" + school + each, school, "chinese", 12, true, "", each == 5 ? 0 : 4);
            }
        }
        county.options("limits: {least-moved: {share: 0.16}, most-out: {share: 0.2}}");
        assertThat(codes(plan(county.problem()).moves())).containsExactlyInAnyOrder("05", "15");
    }

    @Test
    void what_is_settled_is_kept() {
        RotationProposal plan = plan(county().options("""
                limits: {most-out: {share: 0.5}}
                pins: [{teacher: 0c1, to: 乙}, {teacher: 0c0, stays: true}]
                """).problem());
        assertThat(plan.moves()).anySatisfy(move -> {
            assertThat(move.teacher().code()).isEqualTo("0c1");
            assertThat(move.to().name()).isEqualTo("乙");
        });
        assertThat(codes(plan.moves())).doesNotContain("0c0");
    }

    @Test
    void a_settled_move_that_cannot_be_is_refused_with_its_place() {
        assertThatThrownBy(() ->
                        county().options("pins: [{teacher: 0c1, to: 无此校}]").problem())
                .isInstanceOf(FileRefusal.class)
                .hasMessageContaining("options.yaml")
                .hasMessageContaining("pins[0]");
    }

    @Test
    void limits_that_conflict_are_named_with_the_least_loosening() {
        SmallCounty county = county().options("limits: {least-moved: {share: 0.9}, most-out: {share: 0.1}}");
        ImpossibleRotation told = catchThrowableOfType(ImpossibleRotation.class, () -> plan(county.problem()));
        assertThat(told.conflict()).extracting(name -> name.zh()).containsExactly("交流人数不少于符合条件的 90%", "每校调出不超过教师的 10%");
        assertThat(told.loosened().stream().map(each -> each.by()).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("18");
    }

    @Test
    void the_recheck_refuses_a_plan_that_was_tampered_with() {
        RotationProblem problem = county().problem();
        List<Move> moves = plan(problem).moves();
        assertThat(problem.check(moves)).isEmpty();
        assertThat(problem.check(moves.subList(1, 1)))
                .extracting(breach -> breach.limit().zh())
                .contains("交流人数不少于符合条件的 10%");
        List<Move> twice = new ArrayList<>(moves);
        twice.add(moves.get(0));
        assertThat(problem.check(twice)).isNotEmpty();
        Move real = moves.get(0);
        List<Move> elsewhere = new ArrayList<>(moves);
        elsewhere.set(
                0,
                new Move(
                        real.teacher(),
                        real.from(),
                        real.to(),
                        BigDecimal.ONE,
                        BigDecimal.ZERO,
                        BigDecimal.ZERO,
                        BigDecimal.ZERO));
        assertThat(problem.check(elsewhere)).isNotEmpty();
    }

    @Test
    void the_same_county_gives_the_same_plan() {
        assertThat(plan(county().problem()).moves().toString()).isNotEmpty();
        assertThat(codes(plan(county().problem()).moves()))
                .isEqualTo(codes(plan(county().problem()).moves()));
    }
}
