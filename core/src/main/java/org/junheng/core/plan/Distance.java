package org.junheng.core.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How far two places lie apart as the crow flies (直线距离), in kilometres to one decimal. */
public final class Distance {

    private static final double EARTH_RADIUS_KM = 6371.0088;

    private Distance() {}

    /** Longitudes and latitudes in degrees; null where one of them is not known. */
    public static BigDecimal kilometres(double east, double north, double otherEast, double otherNorth) {
        double half = StrictMath.toRadians(otherNorth - north) / 2;
        double halfEast = StrictMath.toRadians(otherEast - east) / 2;
        double chord = StrictMath.sin(half) * StrictMath.sin(half)
                + StrictMath.cos(StrictMath.toRadians(north))
                        * StrictMath.cos(StrictMath.toRadians(otherNorth))
                        * StrictMath.sin(halfEast)
                        * StrictMath.sin(halfEast);
        double kilometres = 2 * EARTH_RADIUS_KM * StrictMath.asin(StrictMath.min(1, StrictMath.sqrt(chord)));
        return Double.isNaN(kilometres) ? null : BigDecimal.valueOf(kilometres).setScale(1, RoundingMode.HALF_UP);
    }
}
