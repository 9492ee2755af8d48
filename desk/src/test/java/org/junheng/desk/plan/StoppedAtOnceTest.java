package org.junheng.desk.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junheng.core.measure.Measurement;
import org.junheng.core.measure.Measures;
import org.junheng.core.model.Facts;
import org.junheng.core.plan.resources.PublishedPlan;
import org.junheng.core.plan.resources.ResourceOptionsFile;
import org.junheng.core.plan.resources.ResourceProblem;
import org.junheng.core.plan.resources.ResourceProposal;
import org.junheng.core.register.Registers;
import org.junheng.core.report.PlanDocument;
import org.junheng.core.standard.Standard;
import org.junheng.core.standard.Standards;
import org.junheng.core.text.Language;
import org.junheng.desk.example.Example;
import org.junheng.desk.example.Order;
import org.junheng.planner.highs.Effort;
import org.junheng.planner.highs.Watch;
import org.junheng.planner.resources.ResourcePlanner;
import org.junit.jupiter.api.Test;

class StoppedAtOnceTest {

    private static final int YEAR = 2025;

    /** The published plan is known before any bound is; without one there was no number to print, and the program broke down. */
    @Test
    void a_published_plan_is_kept_and_told_where_the_work_is_stopped_before_there_is_a_bound() {
        Standard standard = Standards.builtIn(Registers.builtIn()).standard("quality-balance-2017");
        Facts facts = Example.county(new Order(14, 1, 3, 1, YEAR, false, Order.Format.CSV), 0);
        Measures measures = Measurement.of(facts, standard, YEAR);
        ResourceProblem problem = new ResourceProblem(
                measures, measures.areas().get(0), ResourceOptionsFile.builtIn().over(1));
        ResourceProposal first = ResourcePlanner.plan(problem, Effort.gap(0.01), Watch.NOBODY);
        ResourceProblem again = problem.with(problem.options().following(PublishedPlan.of(first)));

        ResourceProposal kept = ResourcePlanner.plan(again, Effort.gap(0), new Watch() {
            @Override
            public void progress(double best, double bound) {
                assertThat(bound).isNotNegative();
            }

            @Override
            public boolean isStopped() {
                return true;
            }
        });

        assertThat(kept.recheck().isPassed()).isTrue();
        assertThat(kept.ended()).isEqualTo(ResourceProposal.Ended.STOPPED);
        assertThat(kept.bound()).isZero();
        assertThat(kept.gap()).isEqualTo(1);
        assertThat(PlanDocument.of(kept, "虚构县", Language.ZH).blocks()).isNotEmpty();
    }
}
