package org.junheng.core.forecast;

import java.time.Month;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.junheng.core.model.Facts;
import org.junheng.core.model.Table;

/** Births of one county by calendar year (出生人口), in all and by township where these were counted. */
final class Births {

    private static final String REGISTER = "births";

    /** What stands for the township where a line is of the whole county. */
    private static final List<String> WHOLE = List.of("全县", "全区", "全市", "county");

    /** Township, empty for the county as a whole → calendar year → births. */
    private final Map<String, TreeMap<Integer, Double>> counted = new HashMap<>();

    private Births() {}

    static Births of(Facts facts, String area) {
        Births births = new Births();
        if (!facts.has(REGISTER)) {
            return births;
        }
        Table table = facts.table(REGISTER);
        for (int row = 0; row < table.size(); row++) {
            if (table.shown(row, "area").equals(area) && table.column(REGISTER).isThere(row)) {
                births.counted
                        .computeIfAbsent(township(table.shown(row, "township")), unused -> new TreeMap<>())
                        .put(
                                (int) table.column("birth_year").number(row),
                                table.column(REGISTER).number(row));
            }
        }
        births.addUp();
        return births;
    }

    private static String township(String written) {
        return WHOLE.contains(written) ? "" : written;
    }

    /** Where only townships are counted, the county is their sum, in the years all of them have. */
    private void addUp() {
        if (counted.containsKey("") || counted.isEmpty()) {
            return;
        }
        TreeMap<Integer, Double> sums = new TreeMap<>();
        for (int year : counted.values().iterator().next().keySet()) {
            if (counted.values().stream().allMatch(each -> each.containsKey(year))) {
                sums.put(
                        year,
                        counted.values().stream()
                                .mapToDouble(each -> each.get(year))
                                .sum());
            }
        }
        counted.put("", sums);
    }

    boolean isEmpty() {
        return counted.isEmpty();
    }

    boolean has(String township) {
        return counted.containsKey(township);
    }

    /**
     * How many were born who come of age for a school year: the part of the earlier calendar year after the cut-off, and of the later one
     * until it, births being spread evenly over the months. Empty where one of the two years is not counted.
     *
     * @param age in years at which they enter
     * @param cutOff month, 1 to 12
     */
    OptionalDouble entering(String township, int schoolYear, int age, int cutOff) {
        Map<Integer, Double> years = counted.getOrDefault(township, new TreeMap<>());
        Double earlier = years.get(schoolYear - age - 1);
        Double later = years.get(schoolYear - age);
        double part = (double) cutOff / Month.DECEMBER.getValue();
        boolean isKnown = later != null && (earlier != null || part == 1);
        return isKnown
                ? OptionalDouble.of(part * later + (part == 1 ? 0 : (1 - part) * earlier))
                : OptionalDouble.empty();
    }

    /** The same of the school year, or of the last one before it that was counted; none where there is no such year. */
    double enteringAtLatest(String township, int schoolYear, int age, int cutOff) {
        TreeMap<Integer, Double> years = counted.getOrDefault(township, new TreeMap<>());
        for (int born : years.headMap(schoolYear - age, true).descendingKeySet()) {
            OptionalDouble entering = entering(township, born + age, age, cutOff);
            if (entering.isPresent()) {
                return entering.getAsDouble();
            }
        }
        return 0;
    }
}
