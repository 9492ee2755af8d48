package org.junheng.planner.resources;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junheng.core.plan.resources.Action;
import org.junheng.core.plan.resources.Alternative;
import org.junheng.core.plan.resources.PlanChange;
import org.junheng.core.plan.resources.PlanChange.Fate;
import org.junheng.core.plan.resources.PublishedPlan;
import org.junheng.core.plan.resources.ResourceOptions;
import org.junheng.core.plan.resources.ResourceOptions.Following;
import org.junheng.core.plan.resources.ResourceOptions.Pin;
import org.junheng.core.plan.resources.ResourceProblem;
import org.junheng.core.plan.resources.ResourceProposal;
import org.junheng.planner.highs.Effort;
import org.junheng.planner.highs.Watch;

/**
 * Other ways for one action: the plan is made again as near to itself as may be, without the action; then also without what took its place;
 * and so on. Each is a plan of its own, checked as every plan is.
 */
public final class Alternatives {

    /** What changes counts as much as what it costs: only what has to change does. */
    private static final BigDecimal KEEP = BigDecimal.ONE;

    private Alternatives() {}

    /**
     * @param most how many are looked for
     * @return the cheapest first; fewer where there are no more; none where it is proven that there is none
     * @throws ResourcePlanner.NoPlan where none was found in the time given, or before it was stopped
     */
    public static List<Alternative> of(ResourceProposal plan, Action action, int most, Effort effort, Watch watch) {
        List<Alternative> found = new ArrayList<>();
        List<Pin> refused = new ArrayList<>();
        Optional<Action> next = Optional.of(action);
        boolean isProven = false;
        while (next.isPresent() && found.size() < most && !watch.isStopped()) {
            refused.add(Pin.without(plan.actions(), next.get()));
            ResourceOptions options = plan.problem()
                    .options()
                    .following(new Following(KEEP, 0, PublishedPlan.of(plan)))
                    .pinned(refused);
            try {
                ResourceProblem problem = plan.problem().with(options);
                ResourceProposal other = ResourcePlanner.plan(problem, effort, watch);
                List<PlanChange> changes = PlanChange.between(plan.actions(), other.actions());
                found.add(new Alternative(other, changes));
                next = instead(changes);
            } catch (Infeasible none) {
                isProven = true;
                break;
            } catch (ResourcePlanner.NoPlan none) {
                break;
            }
        }
        if (found.isEmpty() && !isProven) {
            throw new ResourcePlanner.NoPlan();
        }
        found.sort(Comparator.comparing(each -> each.plan().cost()));
        return List.copyOf(found);
    }

    /** What of the changes counts most and can be done without; empty where nothing had to take the place of the action. */
    static Optional<Action> instead(List<PlanChange> changes) {
        return changes.stream()
                .filter(change -> change.fate() == Fate.ADDED || change.fate() == Fate.CHANGED)
                // teachers who only change places are no matter of one school
                .filter(change -> change.action().kind() != Action.Kind.SWAP)
                .max(Comparator.comparing(change -> change.action().cost()))
                .map(PlanChange::action);
    }
}
