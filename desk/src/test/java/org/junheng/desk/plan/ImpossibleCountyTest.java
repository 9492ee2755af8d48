package org.junheng.desk.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junheng.core.measure.Measurement;
import org.junheng.core.measure.Measures;
import org.junheng.core.model.Facts;
import org.junheng.core.plan.resources.ResourceOptionsFile;
import org.junheng.core.plan.resources.ResourceProblem;
import org.junheng.core.register.Registers;
import org.junheng.core.standard.Standard;
import org.junheng.core.standard.Standards;
import org.junheng.desk.example.Example;
import org.junheng.desk.example.Order;
import org.junheng.planner.highs.Effort;
import org.junheng.planner.highs.Watch;
import org.junheng.planner.resources.Infeasible;
import org.junheng.planner.resources.ResourcePlanner;
import org.junit.jupiter.api.Test;

class ImpossibleCountyTest {

    private static final int SCHOOLS = 60;
    private static final int SEED = 85;
    private static final int YEAR = 2025;

    /** With what it remembered of the round before, the solver came to no answer here, and nobody got one. */
    @Test
    void a_county_the_solver_stumbles_over_is_proven_to_have_no_plan_and_told_why() {
        Standard standard = Standards.builtIn(Registers.builtIn()).standard("quality-balance-2017");
        Facts facts = Example.county(new Order(SCHOOLS, 1, SEED, 1, YEAR, false, Order.Format.CSV), 0);
        Measures measures = Measurement.of(facts, standard, YEAR);
        ResourceProblem problem = new ResourceProblem(measures, measures.areas().get(0), ResourceOptionsFile.builtIn());

        Infeasible impossible = catchThrowableOfType(
                Infeasible.class, () -> ResourcePlanner.plan(problem, Effort.gap(0.01), Watch.NOBODY));

        assertThat(impossible.conflict().clashing()).isNotEmpty();
        assertThat(impossible.conflict().loosenings()).isNotEmpty();
    }
}
