package org.junheng.desk.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junheng.core.measure.Measurement;
import org.junheng.core.measure.Measures;
import org.junheng.core.model.Facts;
import org.junheng.core.plan.resources.ResourceOptionsFile;
import org.junheng.core.plan.resources.ResourceProblem;
import org.junheng.core.plan.resources.ResourceProposal;
import org.junheng.core.register.Registers;
import org.junheng.core.standard.Standard;
import org.junheng.core.standard.Standards;
import org.junheng.desk.example.Example;
import org.junheng.desk.example.Order;
import org.junheng.planner.highs.Effort;
import org.junheng.planner.highs.Watch;
import org.junheng.planner.resources.ResourcePlanner;
import org.junheng.planner.resources.ResourcePlanner.By;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two solvers by different people on ten invented counties: no bound of one lies above a plan of the other, both checked without them. */
class SecondOpinionTest {

    private static final int SCHOOLS = 14;
    private static final int YEAR = 2025;

    @ParameterizedTest
    @ValueSource(longs = {3, 5, 6, 10, 11, 12, 13, 14, 15, 16})
    void no_bound_of_one_lies_above_a_plan_of_the_other(long seed) {
        Registers registers = Registers.builtIn();
        Standard standard = Standards.builtIn(registers).standard("quality-balance-2017");
        Facts facts = Example.county(new Order(SCHOOLS, 1, seed, 1, YEAR, false, Order.Format.CSV), 0);
        Measures measures = Measurement.of(facts, standard, YEAR);
        ResourceProblem problem = new ResourceProblem(
                measures, measures.areas().get(0), ResourceOptionsFile.builtIn().over(1));

        ResourceProposal one = ResourcePlanner.plan(problem, Effort.gap(0.01), Watch.NOBODY, By.HIGHS);
        ResourceProposal other = ResourcePlanner.plan(problem, Effort.gap(0.01), Watch.NOBODY, By.SCIP);

        for (ResourceProposal plan : List.of(one, other)) {
            assertThat(plan.recheck().isPassed()).isTrue();
            assertThat(one.bound()).isLessThanOrEqualTo(plan.cost().doubleValue());
            assertThat(other.bound()).isLessThanOrEqualTo(plan.cost().doubleValue());
        }
    }
}
