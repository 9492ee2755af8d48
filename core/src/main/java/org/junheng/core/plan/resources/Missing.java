package org.junheng.core.plan.resources;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.junheng.core.plan.resources.ResourceModel.LimitRow;
import org.junheng.core.text.Words;

/** What a solution misses of a program whose limits may be missed, in words: which limits clash, and by how much they must be loosened. */
final class Missing {

    /** Less than this share of a limit is what the solver leaves of nothing. */
    static final double NOTHING = 1e-6;

    /** What rounding up to whole steps may take, as a share. */
    private static final double ROUNDED = 1 / 100d;

    /** Digits an amount by which a limit is missed is shown with. */
    private static final int DIGITS = 4;

    private static final MathContext SHOWN = new MathContext(DIGITS, RoundingMode.UP);
    private static final Words COUNTY = VacantPosts.COUNTY;

    private final ResourceModel model;
    private final double[] solution;
    private final double[] duals;
    private final List<Conflict.Clash> clashing = new ArrayList<>();
    private final List<Conflict.Loosening> loosenings = new ArrayList<>();

    /** @param duals of the program's rows in its relaxation: those that are not 0 are part of the proof */
    Missing(ResourceModel model, double[] solution, double[] duals) {
        this.model = model;
        this.solution = solution;
        this.duals = duals;
    }

    Conflict conflict(Conflict.Loosened by) {
        model.rows().forEach(this::add);
        model.cones().forEach(this::add);
        return new Conflict(List.copyOf(clashing), List.copyOf(loosenings), by);
    }

    private void add(LimitRow row) {
        Limit limit = row.limit();
        double missed = value(row.below()) + value(row.above());
        if (missed > row.scale() * NOTHING) {
            loosenings.add(new Conflict.Loosening(limit.name(), row.whose(), amount(missed, limit), limit.unit()));
        }
        if (Math.abs(duals[row.row()]) * row.scale() > NOTHING) {
            clashing.add(new Conflict.Clash(limit.name(), row.whose()));
        }
    }

    private void add(Cone cone) {
        double missed = value(cone.slack());
        if (missed > NOTHING) {
            loosenings.add(new Conflict.Loosening(
                    model.coneName(cone), COUNTY, shown(missed / cone.mean(solution)), Words.same("")));
        }
        if (Math.abs(duals[cone.row()]) > NOTHING) {
            clashing.add(new Conflict.Clash(model.coneName(cone), COUNTY));
        }
    }

    private double value(int column) {
        return column < 0 ? 0 : solution[column];
    }

    /** Enough for whole people, and for what is rounded up to whole steps in a plan. */
    private static BigDecimal amount(double missed, Limit limit) {
        return limit.isCounted()
                ? BigDecimal.valueOf(missed)
                        .subtract(BigDecimal.valueOf(NOTHING))
                        .setScale(0, RoundingMode.CEILING)
                : shown(missed * (1 + ROUNDED));
    }

    private static BigDecimal shown(double missed) {
        BigDecimal shown = BigDecimal.valueOf(missed).round(SHOWN).stripTrailingZeros();
        return shown.scale() < 0 ? shown.setScale(0, RoundingMode.UNNECESSARY) : shown;
    }
}
