package org.junheng.planner.resources;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junheng.core.plan.resources.Action;
import org.junheng.core.plan.resources.PlanChange;
import org.junheng.core.plan.resources.PlanChange.Fate;
import org.junheng.core.text.Words;
import org.junit.jupiter.api.Test;

class AlternativesTest {

    private static final Action.School SCHOOL = new Action.School("0900000001", "虚构小学");

    private static PlanChange added(Action.Kind kind, String cost) {
        return new PlanChange(
                Fate.ADDED,
                new Action(
                        0,
                        kind,
                        "primary",
                        null,
                        SCHOOL,
                        List.of("backbone-teachers-per-hundred"),
                        List.of("backbone"),
                        List.of(),
                        BigDecimal.ONE,
                        new BigDecimal(cost),
                        Words.same("虚构")),
                BigDecimal.ZERO);
    }

    /** Such a change of places is no matter of one school, so that nothing can be asked to do without it. */
    @Test
    void what_took_the_place_of_an_action_is_never_teachers_who_only_change_places() {
        PlanChange swapped = added(Action.Kind.SWAP, "4.5");
        PlanChange qualified = added(Action.Kind.QUALIFY, "2.5");

        assertThat(Alternatives.instead(List.of(swapped, qualified))).contains(qualified.action());
        assertThat(Alternatives.instead(List.of(swapped))).isEmpty();
    }
}
