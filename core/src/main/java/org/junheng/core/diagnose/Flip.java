package org.junheng.core.diagnose;

import java.math.BigDecimal;
import org.junheng.core.model.Figure;

/** So many steps of a figure, up or down, that turn a decision. */
record Flip(Figure figure, BigDecimal reported, BigDecimal step, long steps) {

    BigDecimal change() {
        return step.multiply(BigDecimal.valueOf(steps));
    }

    /** How large a part of what was reported the change is. */
    double share() {
        return change().abs().doubleValue() / reported.abs().doubleValue();
    }

    double number() {
        return reported.add(change()).doubleValue();
    }

    Flip steps(long other) {
        return new Flip(figure, reported, step, other);
    }
}
