package org.junheng.core.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How far two places lie apart as the crow flies (直线距离), in kilometres. Longitudes and latitudes in degrees. */
public final class Distance {

    private static final double EARTH_RADIUS_KM = 6371.0088;

    private Distance() {}

    /** To one decimal; null where a place is not known. */
    public static BigDecimal kilometres(double east, double north, double otherEast, double otherNorth) {
        double exact = exact(east, north, otherEast, otherNorth);
        return Double.isNaN(exact) ? null : BigDecimal.valueOf(exact).setScale(1, RoundingMode.HALF_UP);
    }

    /** Unrounded; NaN where a place is not known. */
    public static double exact(double east, double north, double otherEast, double otherNorth) {
        double half = StrictMath.toRadians(otherNorth - north) / 2;
        double halfEast = StrictMath.toRadians(otherEast - east) / 2;
        double chord = StrictMath.sin(half) * StrictMath.sin(half)
                + StrictMath.cos(StrictMath.toRadians(north))
                        * StrictMath.cos(StrictMath.toRadians(otherNorth))
                        * StrictMath.sin(halfEast)
                        * StrictMath.sin(halfEast);
        return 2 * EARTH_RADIUS_KM * StrictMath.asin(StrictMath.min(1, StrictMath.sqrt(chord)));
    }
}
