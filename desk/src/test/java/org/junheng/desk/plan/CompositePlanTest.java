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

    /** The limit of primary schools is 0.65; the invented county stands at 0.2417. */
    private static final BigDecimal RESERVE = new BigDecimal("0.41");

    @Test
    void the_mean_of_the_spreads_comes_below_the_limit_and_no_plan_is_cheaper_than_the_bound() {
        Registers registers = Registers.builtIn();
        Standard standard = Standards.builtIn(registers).standard("basic-balance-2012");
        Facts facts = Example.county(new Order(14, 1, 8, 1, YEAR, false, Order.Format.CSV), 0);
        Measures measures = Measurement.of(facts, standard, YEAR);
        String area = measures.areas().get(0);
        ResourceProblem problem = new ResourceProblem(
                measures, area, ResourceOptionsFile.builtIn().reserve(RESERVE));
        assertThat(mean(measures.stage(area, "primary").orElseThrow())).isGreaterThan(0.24);

        ResourceProposal plan = ResourcePlanner.plan(problem, Effort.gap(0.2).seconds(300), Watch.NOBODY);

        assertThat(plan.recheck().isPassed()).isTrue();
        assertThat(mean(plan.recheck().after().stage(area, "primary").orElseThrow()))
                .isLessThanOrEqualTo(0.24);
        assertThat(plan.bound()).isPositive().isLessThanOrEqualTo(plan.cost().doubleValue());
        assertThat(problem.recheck(List.of()).breaches())
                .extracting(breach -> breach.limit().zh())
                .anyMatch(limit -> limit.contains("综合差异系数"));
    }

    private static double mean(StageMeasures stage) {
        return stage.indicators().stream()
                .mapToDouble(each -> each.spread().cv())
                .average()
                .orElseThrow();
    }
}
