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

    private static final long THIRDS = 1 + 2;

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
        // a spread within its limit may lie between too little and too much: where the excess is least
        if (now == Decision.NOT_MET && !Double.isNaN(retest.excess(one.figure(), one.number()))) {
            long least = least(retest, one, most);
            return turns(retest, one.steps(least)) ? least : 0;
        }
        return 0;
    }

    /** The number of steps with the least excess, found by thirds, since it falls and then rises. */
    private static long least(Retest retest, Flip one, long most) {
        long from = 1;
        long to = most;
        while (to - from > 2) {
            long third = (to - from) / THIRDS;
            long left = from + third;
            long right = to - third;
            double excess = retest.excess(one.figure(), one.steps(left).number());
            if (excess == 0) {
                return left;
            }
            if (excess <= retest.excess(one.figure(), one.steps(right).number())) {
                to = right;
            } else {
                from = left;
            }
        }
        for (long steps = from; steps < to; steps++) {
            if (retest.excess(one.figure(), one.steps(steps).number()) == 0) {
                return steps;
            }
        }
        return to;
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
        // as fractions: as doubles an equal part could pass for a smaller one
        BigDecimal least = best.change()
                .abs()
                .multiply(one.reported())
                .divide(best.reported().multiply(one.step().abs()), 0, RoundingMode.CEILING);
        long fewer = least.longValue() - 1;
        return Math.min(most, fewer);
    }
}
