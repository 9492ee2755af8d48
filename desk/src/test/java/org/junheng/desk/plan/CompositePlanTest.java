package org.junheng.desk.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junheng.core.measure.Measurement;
import org.junheng.core.measure.Measures;
import org.junheng.core.measure.StageMeasures;
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
import org.junit.jupiter.api.Test;

/** The basic balance of 2012 limits the mean of eight spreads; a county that wants to stay far below that limit plans for it. */
class CompositePlanTest {

    private static final int YEAR = 2025;

    @Test
    void the_mean_of_the_spreads_comes_below_the_limit_and_no_plan_is_cheaper_than_the_bound() {
        ResourceProblem problem = problem(8, "0.41");
        String area = problem.area();
        assertThat(mean(problem.before().stage(area, "primary").orElseThrow())).isGreaterThan(0.24);

        ResourceProposal plan = ResourcePlanner.plan(problem, Effort.gap(0.2).seconds(300), Watch.NOBODY);

        assertThat(plan.recheck().isPassed()).isTrue();
        assertThat(mean(plan.recheck().after().stage(area, "primary").orElseThrow()))
                .isLessThanOrEqualTo(0.24);
        assertThat(plan.bound()).isPositive().isLessThanOrEqualTo(plan.cost().doubleValue());
        assertThat(problem.recheck(List.of()).breaches())
                .extracting(breach -> breach.limit().zh())
                .anyMatch(limit -> limit.contains("综合差异系数"));
    }

    /** How low each spread can come in a plan of that cost holds the mean of them: without that a third was left open. */
    @Test
    void a_limit_that_binds_is_proven_too() {
        ResourceProblem problem = problem(3, "0.37");

        ResourceProposal plan = ResourcePlanner.plan(problem, Effort.gap(0.01), Watch.NOBODY);

        assertThat(plan.recheck().isPassed()).isTrue();
        assertThat(plan.ended()).isEqualTo(ResourceProposal.Ended.PROVEN);
    }

    /** Stopped while ranges were narrowed, the plan found before was lost. */
    @Test
    void stopped_after_the_first_plan_it_is_kept() {
        ResourceProblem problem = problem(3, "0.37");

        ResourceProposal plan = ResourcePlanner.plan(problem, Effort.gap(0.01), new Watch() {
            private boolean isFound;

            @Override
            public void progress(double best, double bound) {
                isFound |= best < Double.POSITIVE_INFINITY;
            }

            @Override
            public boolean isStopped() {
                return isFound;
            }
        });

        assertThat(plan.recheck().isPassed()).isTrue();
        assertThat(plan.ended()).isEqualTo(ResourceProposal.Ended.STOPPED);
    }

    /** The limit of primary schools is 0.65; invented counties stand at 0.2417 (seed 8) and 0.2928 (seed 3). */
    private static ResourceProblem problem(long seed, String reserve) {
        Standard standard = Standards.builtIn(Registers.builtIn()).standard("basic-balance-2012");
        Facts facts = Example.county(new Order(14, 1, seed, 1, YEAR, false, Order.Format.CSV), 0);
        Measures measures = Measurement.of(facts, standard, YEAR);
        return new ResourceProblem(
                measures, measures.areas().get(0), ResourceOptionsFile.builtIn().reserve(new BigDecimal(reserve)));
    }

    private static double mean(StageMeasures stage) {
        return stage.indicators().stream()
                .mapToDouble(each -> each.spread().cv())
                .average()
                .orElseThrow();
    }
}
