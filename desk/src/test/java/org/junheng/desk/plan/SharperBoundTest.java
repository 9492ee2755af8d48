package org.junheng.desk.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junheng.core.measure.Measurement;
import org.junheng.core.measure.Measures;
import org.junheng.core.model.Facts;
import org.junheng.core.plan.resources.Action;
import org.junheng.core.plan.resources.ResourceOptions;
import org.junheng.core.plan.resources.ResourceOptions.Pin;
import org.junheng.core.plan.resources.ResourceOptionsFile;
import org.junheng.core.plan.resources.ResourceProblem;
import org.junheng.core.plan.resources.ResourceProposal;
import org.junheng.core.register.Registers;
import org.junheng.core.standard.Standard;
import org.junheng.core.standard.Standards;
import org.junheng.core.text.Entry;
import org.junheng.desk.example.Example;
import org.junheng.desk.example.Order;
import org.junheng.planner.highs.Effort;
import org.junheng.planner.highs.Watch;
import org.junheng.planner.resources.ResourcePlanner;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Rows that only sharpen the bound cut off no plan. Plans are made where starting to build costs nothing, for there most of these rows are not
 * written; with every action of such a plan asked for, the sharper program still has a plan, and no bound above what that one costs.
 */
class SharperBoundTest {

    private static final int SCHOOLS = 30;
    private static final int YEAR = 2025;
    private static final Effort EFFORT = Effort.gap(0.01);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void a_plan_made_without_sharper_rows_is_one_with_them(long seed) {
        Standard standard = Standards.builtIn(Registers.builtIn()).standard("quality-balance-2017");
        Facts facts = Example.county(new Order(SCHOOLS, 1, seed, 1, YEAR, false, Order.Format.CSV), 0);
        Measures measures = Measurement.of(facts, standard, YEAR);
        ResourceProblem freely = new ResourceProblem(measures, measures.areas().get(0), startingFreely());
        List<Action> made = ResourcePlanner.plan(freely, EFFORT, Watch.NOBODY).actions();
        List<Pin> asked = made.stream()
                .filter(action -> action.kind() != Action.Kind.SWAP)
                .map(action -> Pin.atLeast(made, action))
                .toList();
        assertThat(asked).isNotEmpty();

        ResourceProblem sharper = freely.with(ResourceOptionsFile.builtIn().pinned(asked));
        assertThat(sharper.recheck(made).isPassed()).isTrue();
        ResourceProposal plan = ResourcePlanner.plan(sharper, EFFORT, Watch.NOBODY);

        assertThat(plan.bound()).isLessThanOrEqualTo(sharper.cost(made).doubleValue());
    }

    private static ResourceOptions startingFreely() {
        Map<String, String> free = Map.of("start", "0");
        return ResourceOptionsFile.over(
                Entry.of("test", "", Map.of("build", Map.of("sports_ground_m2", free, "teaching_rooms_m2", free))));
    }
}
