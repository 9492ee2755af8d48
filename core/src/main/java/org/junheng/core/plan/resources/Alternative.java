package org.junheng.core.plan.resources;

import java.math.BigDecimal;
import java.util.List;

/**
 * Another way that does without one action of a plan (替代办法), as near to the plan as may be; rechecked like any plan.
 *
 * @param plan the whole of it
 * @param changes of the plan that was: what takes the place of the action, and what else is otherwise
 */
public record Alternative(ResourceProposal plan, List<PlanChange> changes) {

    /** @return what it costs more than the plan it takes the place of, in 10,000 yuan */
    public BigDecimal more(ResourceProposal than) {
        return plan.cost().subtract(than.cost());
    }
}
