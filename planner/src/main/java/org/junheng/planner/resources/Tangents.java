package org.junheng.planner.resources;

import java.util.List;
import java.util.stream.Stream;
import org.junheng.core.plan.resources.Cone;
import org.junheng.core.plan.resources.ResourceModel;
import org.junheng.planner.highs.Highs;

/**
 * Cuts off, cone by cone, what a solution has outside of them. The squared distance of each section is bounded by its own part (Vielma,
 * Dunning, Huchette, Lubin, Mathematical Programming Computation 9, 2017): a dozen rounds do what one cut a cone does not in hundreds.
 */
final class Tangents {

    /** A coefficient of variation may exceed its limit by this share while the program is worked on; the last check has no tolerance. */
    private static final double NEAR = 1e-7;

    /** A spread is not asked to be less than this share of the mean: no standard does, and no tangent is steep enough for none at all. */
    private static final double NARROW = 0.01;

    /** Tangents a cone begins with, in units of what its spread may be. */
    private static final double[] FIRST = {-2, -1, -0.5, 0.5, 1, 2};

    private final ResourceModel model;
    private final List<Cone> cones;
    private final boolean[] isBegun;

    Tangents(ResourceModel model) {
        this.model = model;
        this.cones =
                Stream.concat(model.cones().stream(), model.composed().stream()).toList();
        this.isBegun = new boolean[cones.size()];
    }

    /** Adds what is needed; false where the solution lies within all cones. */
    boolean cut(double[] solution) {
        boolean isCut = false;
        for (int i = 0; i < isBegun.length; i++) {
            Cone cone = cones.get(i);
            double allowed = Math.max(cone.allowed(solution), NARROW * cone.mean(solution));
            if (spread(cone, solution) > allowed * (1 + NEAR)) {
                isCut = true;
                if (!isBegun[i]) {
                    isBegun[i] = true;
                    begin(cone);
                }
                cut(cone, solution, allowed);
            }
        }
        return isCut;
    }

    private static double spread(Cone cone, double[] solution) {
        return cone.cv(solution) * cone.mean(solution);
    }

    private void begin(Cone cone) {
        for (int section = 0; section < cone.weights().length; section++) {
            for (double slope : FIRST) {
                model.cut(cone, section, slope);
            }
        }
    }

    private void cut(Cone cone, double[] solution, double allowed) {
        double mean = cone.mean(solution);
        for (int section = 0; section < cone.weights().length; section++) {
            double slope = (solution[cone.values()[section]] - mean) / allowed;
            boolean isOutside = solution[cone.parts()[section]] < slope * slope * allowed * (1 - NEAR) - NEAR;
            if (isOutside) {
                model.cut(cone, section, slope);
            }
        }
    }

    /** Adds what is needed to a program that is being solved. */
    boolean cut(double[] solution, Highs highs) {
        boolean isCut = cut(solution);
        highs.addRows();
        return isCut;
    }
}
