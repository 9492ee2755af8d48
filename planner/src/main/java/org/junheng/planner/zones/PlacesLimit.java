package org.junheng.planner.zones;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junheng.core.plan.Standing;
import org.junheng.core.text.Words;

/** A zone holds no more students than its schools' places, and is not left nearly empty (容量与均衡). Shares of the places, 1 for all of them. */
record PlacesLimit(BigDecimal emptiest, BigDecimal fullest) implements ZoneLimit {

    @Override
    public Words says() {
        return Words.of(
                "各学区学生数不超过学位数的 %s%%，不少于 %s%%",
                "students of a zone at most %s%% of its places and at least %s%%", percent(fullest), percent(emptiest));
    }

    private static String percent(BigDecimal share) {
        return share.movePointRight(2).stripTrailingZeros().toPlainString();
    }

    /** A zone is full where not even the smallest block of another zone has room. */
    @Override
    public Standing standing(ZoneMap map, int[] zoneOf) {
        int smallest = map.blocks().stream()
                .mapToInt(ZoneMap.Block::students)
                .filter(students -> students > 0)
                .min()
                .orElse(1);
        List<Words> tight = new ArrayList<>();
        int all = 0;
        for (int zone = 0; zone < map.zones().size(); zone++) {
            ZoneMap.Zone here = map.zones().get(zone);
            int students = map.students(zoneOf, zone);
            all += here.places();
            BigDecimal places = BigDecimal.valueOf(here.places());
            boolean isFull = fullest.multiply(places).compareTo(BigDecimal.valueOf(students + smallest)) < 0;
            boolean isEmpty = emptiest.multiply(places).compareTo(BigDecimal.valueOf(students - smallest)) > 0;
            if (isFull) {
                tight.add(Words.of("%s %,d/%,d", "%s %,d of %,d", here.name(), students, here.places()));
            } else if (isEmpty) {
                tight.add(Words.of("%s 只有 %,d/%,d", "%s only %,d of %,d", here.name(), students, here.places()));
            }
        }
        return new Standing(
                says(), Words.of("%,d 名学生，%,d 个学位", "%,d students, %,d places", map.students(), all), tight);
    }

    @Override
    public List<Words> breaches(ZoneMap map, int[] zoneOf) {
        List<Words> breaches = new ArrayList<>();
        for (int zone = 0; zone < map.zones().size(); zone++) {
            ZoneMap.Zone here = map.zones().get(zone);
            int students = map.students(zoneOf, zone);
            BigDecimal most = fullest.multiply(BigDecimal.valueOf(here.places()));
            BigDecimal least = emptiest.multiply(BigDecimal.valueOf(here.places()));
            if (most.compareTo(BigDecimal.valueOf(students)) < 0) {
                breaches.add(Words.of(
                        "%s：%,d 名学生，最多可收 %s 名",
                        "%s: %,d students, room for at most %s",
                        here.name(),
                        students,
                        most.stripTrailingZeros().toPlainString()));
            }
            if (least.compareTo(BigDecimal.valueOf(students)) > 0) {
                breaches.add(Words.of(
                        "%s：%,d 名学生，至少应有 %s 名",
                        "%s: %,d students, at least %s are wanted",
                        here.name(),
                        students,
                        least.stripTrailingZeros().toPlainString()));
            }
        }
        return breaches;
    }

    @Override
    public void into(Draft draft) {
        double[] places =
                draft.map().zones().stream().mapToDouble(ZoneMap.Zone::places).toArray();
        double[] least = new double[places.length];
        double[] most = new double[places.length];
        for (int zone = 0; zone < places.length; zone++) {
            least[zone] = emptiest.signum() == 0 ? Double.NEGATIVE_INFINITY : emptiest.doubleValue() * places[zone];
            most[zone] = fullest.doubleValue() * places[zone];
        }
        draft.quantity(ZoneMap.Block::students, least, most);
    }
}
