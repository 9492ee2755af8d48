package org.junheng.core.plan.pairs;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import org.junheng.core.plan.Distance;
import org.junheng.core.text.Words;

/**
 * One school's stage as it stands by a standard (学校的一个学段).
 *
 * @param number its place in the list
 * @param longitude and latitude: NaN where not known
 * @param ratios indicator → value over threshold
 * @param names of the indicators
 * @param subjects field → how many teachers; what was not told is not in it
 */
public record Member(
        int number,
        String code,
        String name,
        String stage,
        double longitude,
        double latitude,
        double students,
        Map<String, Double> ratios,
        Map<String, Words> names,
        Map<String, Integer> subjects) {

    /** A school is not the stronger for having ten times what is asked of one thing. */
    private static final double MOST = 2;

    /** Indicators below their threshold. */
    public Set<String> below() {
        Set<String> below = new java.util.TreeSet<>();
        ratios.forEach((id, ratio) -> {
            if (ratio < 1) {
                below.add(id);
            }
        });
        return below;
    }

    /** The mean of its values over their thresholds, none above 2; 0 where nothing is known. */
    public double strength() {
        return ratios.values().stream()
                .mapToDouble(ratio -> Math.min(MOST, ratio))
                .average()
                .orElse(0);
    }

    /** Null where a place is not known. */
    public BigDecimal kilometresTo(Member other) {
        return Distance.kilometres(longitude, latitude, other.longitude, other.latitude);
    }

    boolean isCalled(String said) {
        return name.equals(said) || code.equals(said);
    }
}
