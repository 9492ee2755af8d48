package org.junheng.planner.pairs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Scanner;
import java.util.stream.Stream;
import org.junheng.core.plan.Proof;
import org.junheng.core.plan.pairs.Assignment;
import org.junheng.core.plan.pairs.GroupOptions;
import org.junheng.core.plan.pairs.GroupProblem;
import org.junheng.core.plan.pairs.GroupProposal;
import org.junheng.core.plan.pairs.Member;
import org.junheng.core.text.Yaml;
import org.junheng.planner.highs.Effort;
import org.junheng.planner.highs.Watch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GroupPlannerTest {

    private static GroupProblem problem(PlannedSchools schools, String options) {
        return GroupProblem.of(schools.all(), GroupOptions.over(Yaml.read("groups.yaml", options)))
                .get(0);
    }

    private static GroupProposal plan(GroupProblem problem) {
        return GroupPlanner.plan(problem, Effort.gap(0), Watch.NOBODY);
    }

    private static List<String> names(List<Member> members) {
        return members.stream().map(Member::name).toList();
    }

    private static PlannedSchools row() {
        return new PlannedSchools()
                .school("强左", 0, 1.9, 1.9, 1)
                .school("弱左", 1, 0.5, 0.5, 1)
                .school("中左", 1, 1.2, 1.2, 1)
                .school("强右", 5, 1.8, 1.8, 1)
                .school("弱右", 4, 0.5, 0.5, 1)
                .school("中右", 4, 1.2, 1.2, 1);
    }

    @Test
    void members_go_to_the_nearest_leader() {
        GroupProposal plan = plan(problem(row(), "leaders: {named: [强左, 强右]}"));
        assertThat(names(plan.problem().leaders())).containsExactly("强左", "强右");
        assertThat(names(plan.members(0))).containsExactly("弱左", "中左");
        assertThat(names(plan.members(1))).containsExactly("弱右", "中右");
        assertThat(plan.alone()).isEmpty();
    }

    @Test
    void where_nobody_is_named_the_largest_with_the_least_below_their_thresholds_lead() {
        PlannedSchools schools = row().school("大", 2, 1.1, 1.1, 1, 900).school("大而弱", 2, 0.9, 1.1, 1, 2000);
        GroupProblem problem = problem(schools, "leaders: {each-so-many: 4}");
        assertThat(names(problem.leaders())).containsExactly("强左", "大");
    }

    @Test
    void balance_outweighs_the_way_where_it_is_said_to() {
        PlannedSchools schools = new PlannedSchools()
                .school("强左", 0, 1.9, 1.9, 1)
                .school("弱一", 0, 0.5, 0.5, 1)
                .school("弱二", 0, 0.5, 0.5, 1)
                .school("强右", 1, 1.9, 1.9, 1)
                .school("中一", 1, 1.5, 1.5, 1)
                .school("中二", 1, 1.5, 1.5, 1);
        String options = "{leaders: {named: [强左, 强右]}, weights: {balance: %s}}";
        GroupProposal near = plan(problem(schools, options.formatted("0")));
        assertThat(names(near.members(0))).containsExactly("弱一", "弱二");
        GroupProposal even = plan(problem(schools, options.formatted("1000")));
        assertThat(names(even.members(0))).hasSize(2).containsAnyOf("中一", "中二").containsAnyOf("弱一", "弱二");
        assertThat(largest(even)).isLessThan(largest(near));
    }

    private static BigDecimal largest(GroupProposal plan) {
        return plan.excesses().stream()
                .map(BigDecimal::abs)
                .max(BigDecimal::compareTo)
                .orElseThrow();
    }

    @Test
    void whom_no_group_can_take_is_told() {
        GroupProposal plan = plan(problem(row(), "{leaders: {named: [强左, 强右]}, members: {most: 1}}"));
        assertThat(plan.alone()).hasSize(2);
        assertThat(plan.members(0)).hasSize(1);
    }

    @Test
    void the_recheck_refuses_groups_that_were_tampered_with() {
        GroupProblem problem =
                problem(row(), "{leaders: {named: [强左, 强右]}, members: {most: 2}, settled: [{leader: 强右, member: 弱左}]}");
        GroupProposal plan = plan(problem);
        assertThat(names(plan.members(1))).contains("弱左");
        assertThat(problem.check(new int[] {0, 0, 1, 1})).as("settled").hasSize(1);
        assertThat(problem.check(new int[] {1, 1, 1, 0})).as("too many").hasSize(1);
        assertThat(problem.check(new int[] {1, 0, 1, 0})).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void no_assignment_within_the_capacities_scores_less(long seed) {
        Random random = new Random(seed);
        int leaders = 2;
        int members = 7;
        BigDecimal[][] costs = new BigDecimal[leaders][members];
        long[][] loads = new long[leaders][members];
        BigDecimal[] excess = new BigDecimal[members];
        for (int member = 0; member < members; member++) {
            excess[member] = BigDecimal.valueOf(random.nextInt(-20, 21), 1);
            for (int leader = 0; leader < leaders; leader++) {
                costs[leader][member] = BigDecimal.valueOf(random.nextInt(-1, 30));
                loads[leader][member] = random.nextInt(1, 4);
            }
        }
        Assignment assignment = new Assignment(
                costs,
                loads,
                new long[] {8, 8},
                new BigDecimal[] {BigDecimal.ONE, BigDecimal.ONE.negate()},
                excess,
                BigDecimal.TEN,
                BigDecimal.valueOf(500));
        BigDecimal best = null;
        for (int code = 0; code < Math.pow(3, members); code++) {
            int[] given = new int[members];
            int rest = code;
            for (int member = 0; member < members; member++) {
                given[member] = rest % 3 - 1;
                rest /= 3;
            }
            if (assignment.overloaded(given).isEmpty()) {
                BigDecimal score = assignment.score(given);
                best = best == null ? score : best.min(score);
            }
        }
        Proof proof = GroupPlanner.proof(assignment, members, Effort.gap(0));
        assertThat(proof.score()).isEqualByComparingTo(best);
        assertThat(proof.bound()).isCloseTo(best.doubleValue(), within(1e-3));
    }

    /** A published instance of the generalised assignment problem; read where it is kept, which is not in this repository. */
    @Test
    void a_published_instance_is_solved_to_its_published_value() throws IOException {
        Optional<Path> file = Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
                .map(folder -> folder.resolve("shared/data/planning/gap/c05100"))
                .filter(Files::exists)
                .findFirst();
        assumeTrue(file.isPresent(), "../shared/data/planning/gap/c05100 is there");
        try (Scanner numbers = new Scanner(file.get())) {
            int agents = numbers.nextInt();
            int jobs = numbers.nextInt();
            BigDecimal[][] costs = new BigDecimal[agents][jobs];
            long[][] loads = new long[agents][jobs];
            long[] capacities = new long[agents];
            for (BigDecimal[] row : costs) {
                Arrays.setAll(row, job -> BigDecimal.valueOf(numbers.nextInt()));
            }
            for (long[] row : loads) {
                Arrays.setAll(row, job -> numbers.nextInt());
            }
            Arrays.setAll(capacities, agent -> numbers.nextInt());
            Proof proof = GroupPlanner.proof(Assignment.plain(costs, loads, capacities), jobs, Effort.gap(0));
            assertThat(proof.score()).isEqualByComparingTo("1931");
            assertThat(proof.bound()).isCloseTo(1931, within(1e-6));
        }
    }
}
