package org.junheng.planner.zones;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junheng.core.plan.Standing;
import org.junheng.core.text.Words;

/** The share of a group of students in a zone is near its share in all zones together (生源均衡), such as children of migrant workers. */
record BalanceLimit(String column, int group, BigDecimal within) implements ZoneLimit {

    private static final int DIGITS = 3;

    @Override
    public Words says() {
        return Words.of(
                "各学区“%s”的占比与全体相差不超过 %s",
                "share of \"%s\" in each zone within %s of the share of all", column, within.toPlainString());
    }

    /** As near to the limit as rounding shows. */
    @Override
    public Standing standing(ZoneMap map, int[] zoneOf) {
        double all = share(map, zoneOf, -1);
        List<Words> tight = new ArrayList<>();
        double most = 0;
        for (int zone = 0; zone < map.zones().size(); zone++) {
            double apart = Math.abs(share(map, zoneOf, zone) - all);
            most = Double.isNaN(apart) ? most : Math.max(most, apart);
            if (rounded(apart).compareTo(within) >= 0) {
                tight.add(Words.of(
                        "%s 相差 %s",
                        "%s by %s", map.zones().get(zone).name(), rounded(apart).toPlainString()));
            }
        }
        return new Standing(
                says(),
                Words.of(
                        "全体占 %s，最多相差 %s",
                        "%s of all, the farthest zone differs by %s",
                        rounded(all).toPlainString(),
                        rounded(most).toPlainString()),
                tight);
    }

    private static BigDecimal rounded(double share) {
        return Double.isNaN(share) ? BigDecimal.ZERO : BigDecimal.valueOf(share).setScale(DIGITS, RoundingMode.HALF_UP);
    }

    /** @param zone -1 for all together; NaN where nobody lives there */
    double share(ZoneMap map, int[] zoneOf, int zone) {
        int students = 0;
        int members = 0;
        for (int block = 0; block < zoneOf.length; block++) {
            if (zone < 0 || zoneOf[block] == zone) {
                students += map.blocks().get(block).students();
                members += map.blocks().get(block).groups()[group];
            }
        }
        return students == 0 ? Double.NaN : (double) members / students;
    }

    @Override
    public List<Words> breaches(ZoneMap map, int[] zoneOf) {
        BigDecimal all = BigDecimal.valueOf(map.students());
        BigDecimal members = BigDecimal.valueOf(
                map.blocks().stream().mapToInt(block -> block.groups()[group]).sum());
        List<Words> breaches = new ArrayList<>();
        for (int zone = 0; zone < map.zones().size(); zone++) {
            BigDecimal students = BigDecimal.valueOf(map.students(zoneOf, zone));
            int here = 0;
            for (int block = 0; block < zoneOf.length; block++) {
                here += zoneOf[block] == zone ? map.blocks().get(block).groups()[group] : 0;
            }
            // |here/students - members/all| <= within, without dividing
            BigDecimal apart = BigDecimal.valueOf(here)
                    .multiply(all)
                    .subtract(members.multiply(students))
                    .abs();
            if (apart.compareTo(within.multiply(students).multiply(all)) > 0) {
                breaches.add(Words.of(
                        "%s：“%s”占 %s，全体占 %s，相差应不超过 %s",
                        "%s: share of \"%s\" is %s, of all %s; should be within %s",
                        map.zones().get(zone).name(),
                        column,
                        BigDecimal.valueOf(here).divide(students.max(BigDecimal.ONE), DIGITS, RoundingMode.HALF_UP),
                        members.divide(all, DIGITS, RoundingMode.HALF_UP),
                        within.toPlainString()));
            }
        }
        return breaches;
    }

    @Override
    public void into(Draft draft) {
        double all = draft.map().students();
        double share = draft.map().blocks().stream()
                        .mapToInt(block -> block.groups()[group])
                        .sum()
                / all;
        double[] free = new double[draft.map().zones().size()];
        Arrays.fill(free, Double.POSITIVE_INFINITY);
        double[] none = new double[free.length];
        double[] unlimited = Arrays.stream(free).map(each -> -each).toArray();
        double most = share + within.doubleValue();
        double least = share - within.doubleValue();
        draft.quantity(block -> block.groups()[group] - most * block.students(), unlimited, none);
        draft.quantity(block -> block.groups()[group] - least * block.students(), none, free);
    }
}
