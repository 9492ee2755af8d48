package org.junheng.core.plan.pairs;

import java.util.List;
import org.junheng.core.plan.Proof;

/** Pairs that were found and held against every limit (结对方案). */
public record PairProposal(PairProblem problem, List<Pair> pairs, Proof proof, double seconds) {

    public List<Member> alone() {
        return problem.alone(pairs);
    }
}
