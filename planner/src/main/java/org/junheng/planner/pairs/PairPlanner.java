package org.junheng.planner.pairs;

import java.util.ArrayList;
import java.util.List;
import org.junheng.core.plan.Proof;
import org.junheng.core.plan.pairs.Pair;
import org.junheng.core.plan.pairs.PairProblem;
import org.junheng.core.plan.pairs.PairProposal;
import org.junheng.core.text.Words;
import org.junheng.planner.highs.Effort;
import org.junheng.planner.highs.Highs;
import org.junheng.planner.highs.Watch;

/** Finds the pairs that are worth most together: a matching in which a strong school may stand more than once. */
public final class PairPlanner {

    private PairPlanner() {}

    /** @throws NoPairing where what is settled cannot be kept, or nothing was found before the end */
    public static PairProposal plan(PairProblem problem, Effort effort, Watch onlooker) {
        if (problem.candidates().isEmpty()) {
            // nothing to decide
            Proof proof = new Proof(
                    problem.score(List.of()),
                    problem.score(List.of()).doubleValue(),
                    "HiGHS " + Highs.version(),
                    Proof.Ended.PROVEN);
            return new PairProposal(problem, List.of(), proof, 0);
        }
        Run run = new Run(problem.model(), effort, onlooker);
        List<Pair> pairs = new ArrayList<>();
        for (int each = 0; each < problem.candidates().size(); each++) {
            if (run.columns()[each] == 1) {
                pairs.add(problem.candidates().get(each));
            }
        }
        List<Words> breaches = problem.check(pairs);
        if (!breaches.isEmpty()) {
            throw new IllegalStateException("the solver's pairs do not keep to " + breaches);
        }
        return new PairProposal(problem, List.copyOf(pairs), run.proof(problem.score(pairs)), run.seconds());
    }
}
