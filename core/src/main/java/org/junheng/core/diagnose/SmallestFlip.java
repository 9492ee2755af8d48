package org.junheng.core.diagnose;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.Set;
import org.junheng.core.measure.Decision;
import org.junheng.core.measure.Gap;
import org.junheng.core.measure.Measures;
import org.junheng.core.measure.Retest;
import org.junheng.core.model.Column;
import org.junheng.core.model.Figure;
import org.junheng.core.register.Field;
import org.junheng.core.register.FieldType;

/**
 * Looks for the figure that turns a decision by the smallest part of itself: no more than what was reported again, nor below nothing.
 * Whoever cannot do it with less than the best so far is passed over at once; the rest is halving.
 */
final class SmallestFlip {

    private final Measures measures;
    private final Decision now;
    private final Set<Figure> passedOver;
    private Flip best;

    SmallestFlip(Measures measures, Decision now, Set<Figure> passedOver) {
        this.measures = measures;
        this.now = now;
        this.passedOver = passedOver;
    }

    Optional<Flip> best() {
        return Optional.ofNullable(best);
    }

    void within(Retest retest) {
        for (Figure figure : retest.figures()) {
            Field field = Fragility.field(measures, figure);
            Column column = measures.facts().table(figure.register()).column(figure.field());
            boolean isCounted = field.type() == FieldType.COUNT || field.type() == FieldType.NUMBER;
            if (isCounted
                    && column.isThere(figure.row())
                    && column.number(figure.row()) > 0
                    && !measures.isKey(figure.field())
                    && !passedOver.contains(figure)) {
                BigDecimal reported = BigDecimal.valueOf(column.number(figure.row()));
                BigDecimal step = Gap.step(field, reported);
                look(retest, field, new Flip(figure, reported, step, 1));
                look(retest, field, new Flip(figure, reported, step.negate(), 1));
            }
        }
    }

    private void look(Retest retest, Field field, Flip one) {
        long most = most(field, one);
        if (most < 1) {
            return;
        }
        long turned = turned(retest, one, most);
        long kept = 0;
        while (turned - kept > 1) {
            long half = kept + (turned - kept) / 2;
            if (turns(retest, one.steps(half))) {
                turned = half;
            } else {
                kept = half;
            }
        }
        if (turned > 0) {
            best = one.steps(turned);
        }
    }

    /** A number of steps that turns the decision, 0 if none is found. */
    private long turned(Retest retest, Flip one, long most) {
        if (turns(retest, one.steps(most))) {
            return most;
        }
        // a spread within its limit may lie between too little and too much
        for (long steps = 1; now == Decision.NOT_MET && steps < most; steps *= 2) {
            if (turns(retest, one.steps(steps))) {
                return steps;
            }
        }
        return 0;
    }

    private boolean turns(Retest retest, Flip flip) {
        Decision decision = retest.with(flip.figure(), flip.number());
        return now == Decision.MET ? decision == Decision.NOT_MET : decision == Decision.MET;
    }

    /** How many steps there are to the bounds of the field, and with less than the best so far. */
    private long most(Field field, Flip one) {
        BigDecimal room = one.reported();
        if (one.step().signum() < 0 && field.atLeast().isPresent()) {
            room = room.min(one.reported().subtract(field.atLeast().get()));
        } else if (one.step().signum() > 0 && field.atMost().isPresent()) {
            room = room.min(field.atMost().get().subtract(one.reported()));
        }
        long most = room.divide(one.step().abs(), 0, RoundingMode.FLOOR).longValue();
        if (best == null) {
            return most;
        }
        double least =
                best.share() * one.reported().doubleValue() / one.step().abs().doubleValue();
        long fewer = (long) Math.ceil(least) - 1;
        return Math.min(most, fewer);
    }
}
