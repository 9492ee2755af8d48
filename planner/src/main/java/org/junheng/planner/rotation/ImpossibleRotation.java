package org.junheng.planner.rotation;

import java.util.List;
import org.junheng.core.plan.rotation.RotationModel.Loosened;
import org.junheng.core.text.Words;

/** No rotation keeps to all limits (无解), proven: which of them conflict, and the least that would have to be loosened. */
public final class ImpossibleRotation extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<Words> conflict;
    private final transient List<Loosened> loosened;

    ImpossibleRotation(List<Words> conflict, List<Loosened> loosened) {
        super("no rotation keeps to all limits");
        this.conflict = conflict;
        this.loosened = loosened;
    }

    /** Limits that cannot be kept together; without any one of them the others can. */
    public List<Words> conflict() {
        return conflict;
    }

    /** The least loosening with which there is a plan. */
    public List<Loosened> loosened() {
        return loosened;
    }
}
