package org.junheng.core.plan.rotation;

import java.util.List;
import org.junheng.core.plan.Breach;
import org.junheng.core.plan.Standing;
import org.junheng.core.text.Words;

/** One limit of a rotation: it writes its rows, checks a finished list of moves exactly, and words its breach. */
interface RotationLimit {

    Words name();

    void build(RotationModel model);

    List<Breach> check(RotationProblem problem, List<Move> moves);

    /** How these moves stand to it. */
    Standing standing(RotationProblem problem, List<Move> moves);

    /** Whether it is given up where it cannot be kept, at a price, and told: it never makes a plan impossible. */
    default boolean isElastic() {
        return false;
    }
}
