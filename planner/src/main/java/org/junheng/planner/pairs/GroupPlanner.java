package org.junheng.planner.pairs;

import java.util.Arrays;
import java.util.List;
import org.junheng.core.plan.Proof;
import org.junheng.core.plan.pairs.Assignment;
import org.junheng.core.plan.pairs.GroupProblem;
import org.junheng.core.plan.pairs.GroupProposal;
import org.junheng.core.text.Words;
import org.junheng.planner.highs.Effort;
import org.junheng.planner.highs.Watch;

/** Finds the groups whose members are near their leader and of which none is much stronger than another. */
public final class GroupPlanner {

    private GroupPlanner() {}

    /** @throws NoPairing where what is settled cannot be kept, or nothing was found before the end */
    public static GroupProposal plan(GroupProblem problem, Effort effort, Watch onlooker) {
        Run run = new Run(problem.assignment().model(problem.settled()), effort, onlooker);
        int[] given = problem.assignment().given(run.columns());
        List<Words> breaches = problem.check(given);
        if (!breaches.isEmpty()) {
            throw new IllegalStateException("the solver's groups do not keep to " + breaches);
        }
        return new GroupProposal(
                problem,
                Arrays.stream(given).boxed().toList(),
                run.proof(problem.assignment().score(given)),
                run.seconds());
    }

    /** A bare assignment: what it costs at least, with the proof. */
    static Proof proof(Assignment assignment, int members, Effort effort) {
        int[] open = new int[members];
        Arrays.fill(open, -1);
        Run run = new Run(assignment.model(open), effort, Watch.NOBODY);
        int[] given = assignment.given(run.columns());
        if (!assignment.overloaded(given).isEmpty()) {
            throw new IllegalStateException("the solver's assignment does not keep to the capacities");
        }
        return run.proof(assignment.score(given));
    }
}
