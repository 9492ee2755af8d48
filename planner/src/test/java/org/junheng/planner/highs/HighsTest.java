package org.junheng.planner.highs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junheng.core.plan.LinearProgram;
import org.junheng.core.plan.Terms;
import org.junit.jupiter.api.Test;

class HighsTest {

    @Test
    void a_small_program_is_solved_in_fractions_and_whole() {
        LinearProgram program = new LinearProgram();
        int a = program.whole(0, 10, 3);
        int b = program.whole(0, 10, 2.1);
        program.atLeast(7, new Terms().plus(2, a).plus(1.5, b));

        try (Highs highs = new Highs(program)) {
            Solved relaxed = highs.relaxed(Watch.NOBODY);
            Solved whole = highs.solve(Effort.gap(0), Watch.NOBODY);

            assertThat(relaxed.cost()).isCloseTo(9.8, within(1e-9));
            assertThat(relaxed.rowDuals()[0]).isCloseTo(1.4, within(1e-9));
            assertThat(whole.cost()).isCloseTo(10.2, within(1e-9));
            assertThat(whole.bound()).isCloseTo(10.2, within(1e-9));
            assertThat(whole.columns()).containsExactly(2, 2);
        }
    }

    @Test
    void rows_added_later_are_kept_to() {
        LinearProgram program = new LinearProgram();
        int a = program.column(0, 10, 1);
        program.atLeast(1, new Terms().plus(1, a));
        try (Highs highs = new Highs(program)) {
            highs.relaxed(Watch.NOBODY);
            program.atLeast(6, new Terms().plus(2, a).plus(1));
            highs.addRows();

            assertThat(highs.relaxed(Watch.NOBODY).columns()).containsExactly(2.5);
        }
    }

    @Test
    void what_has_no_solution_is_said_to_have_none() {
        LinearProgram program = new LinearProgram();
        int a = program.whole(0, 1, 1);
        program.row(0.25, new Terms().plus(1, a), 0.75);
        try (Highs highs = new Highs(program)) {
            assertThat(highs.solve(Effort.gap(0), Watch.NOBODY).status()).isEqualTo(Solved.Status.INFEASIBLE);
        }
    }

    @Test
    void stopped_early_the_bound_is_a_bound_and_not_the_cost() {
        LinearProgram program = knapsacks(60, 20);
        Solved early;
        Solved longer;
        try (Highs highs = new Highs(program)) {
            early = highs.solve(Effort.gap(0).nodes(1), Watch.NOBODY);
        }
        try (Highs highs = new Highs(program)) {
            longer = highs.solve(Effort.gap(0.001).nodes(2000), Watch.NOBODY);
        }

        assertThat(early.hasSolution()).isTrue();
        assertThat(early.bound()).isLessThan(early.cost());
        assertThat(early.bound()).isLessThanOrEqualTo(longer.cost() + 1e-6);
        assertThat(longer.cost()).isLessThan(early.cost() + 1e-6);
    }

    @Test
    void the_work_ends_when_it_is_asked_to() {
        try (Highs highs = new Highs(knapsacks(120, 60))) {
            Solved stopped = highs.solve(Effort.gap(0), new Watch() {
                private int asked;

                @Override
                public boolean isStopped() {
                    return ++asked > 3;
                }
            });

            assertThat(stopped.status()).isEqualTo(Solved.Status.STOPPED);
        }
    }

    @Test
    void the_same_program_gives_the_same_solution() {
        double[][] twice = new double[2][];
        for (int i = 0; i < twice.length; i++) {
            try (Highs highs = new Highs(knapsacks(60, 20))) {
                twice[i] = highs.solve(Effort.gap(0).nodes(50), Watch.NOBODY).columns();
            }
        }
        assertThat(twice[0]).isEqualTo(twice[1]);
    }

    /** A cover of many needs by few things: hard enough not to be solved at once. */
    private static LinearProgram knapsacks(int columns, int rows) {
        Random random = new Random(1);
        LinearProgram program = new LinearProgram();
        for (int column = 0; column < columns; column++) {
            program.whole(0, 3, 10 + random.nextInt(20));
        }
        for (int row = 0; row < rows; row++) {
            Terms terms = new Terms();
            for (int column = 0; column < columns; column++) {
                terms.plus(random.nextInt(12), column);
            }
            program.atLeast(columns * 3, terms);
        }
        return program;
    }
}
