package org.junheng.core.plan.resources;

import org.junheng.core.plan.Terms;

/**
 * What a line asks of whole numbers (取整): 0.3 of a teacher too few is one teacher, and whatever has to be built has to be started. Plans
 * keep to these rows anyway; solutions in fractions would not, and the bound would be that much lower (rounding cuts, Chvátal 1973).
 */
final class WholeSteps {

    /** What arithmetic in doubles leaves of nothing. */
    private static final double NOTHING = 1e-7;

    private final ResourceModel model;
    private final Made made;
    private final Terms value;
    private final boolean isCounted;

    WholeSteps(ResourceModel model, Section section, Made made) {
        this.model = model;
        this.made = made;
        this.value = model.lined(section, made, model.decisions().years() - 1).joined();
        this.isCounted = isCounted();
    }

    /** Whether every column is whole and counts the same: then their sum is whole too. */
    private boolean isCounted() {
        for (int i = 0; i < value.size(); i++) {
            if (!model.program().isWhole(value.column(i)) || Math.abs(value.factor(i)) != Math.abs(value.factor(0))) {
                return false;
            }
        }
        return true;
    }

    /**
     * Asks for the steps by which the line is reached.
     *
     * @param floor share of the line that is asked for in any case
     * @param meets the column that is 1 where the line itself is reached
     */
    void ask(double floor, int meets) {
        Terms steps = steps();
        double line = made.threshold().toDouble();
        double all = needed(line);
        if (steps.size() == value.size() && all > 0) {
            double least = needed(floor * line);
            model.program().atLeast(least, steps.plus(least - all, meets));
        }
    }

    /** What has to be taken, each as a whole; fewer than there are columns where one of them needs no whole step. */
    private Terms steps() {
        Terms steps = new Terms();
        for (int i = 0; i < value.size(); i++) {
            int column = value.column(i);
            int step =
                    model.program().isWhole(column) ? column : model.decisions().started(column);
            if (isCounted) {
                steps.plus(Math.signum(value.factor(i)), column);
            } else if (step >= 0 && value.factor(i) > 0) {
                steps.plus(1, step);
            }
        }
        return steps;
    }

    /** How many steps a value takes; one, where they are of different size. */
    private double needed(double wanted) {
        double missing = wanted - value.constant();
        if (!isCounted) {
            return missing > NOTHING ? 1 : 0;
        }
        return value.size() == 0 ? 0 : Math.ceil(missing / Math.abs(value.factor(0)) - NOTHING);
    }
}
