package org.junheng.planner.zones;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.junheng.core.plan.Standing;
import org.junheng.core.text.Words;

/** No way to school is longer than this (就近入学); the block a school stands in may always go there. */
record FarthestLimit(BigDecimal km) implements ZoneLimit {

    @Override
    public Words says() {
        return Words.of("上学路程不超过 %s 公里", "no way to school longer than %s km", km.toPlainString());
    }

    private boolean isTooFar(ZoneMap map, int block, int zone) {
        for (int home : map.zones().get(zone).home()) {
            if (home == block) {
                return false;
            }
        }
        return map.blocks().get(block).students() > 0 && map.km()[block][zone] > km.doubleValue();
    }

    /** Shorter by less than this and the limit leaves no room. */
    private static final double NO_ROOM_KM = 0.05;

    @Override
    public Standing standing(ZoneMap map, int[] zoneOf) {
        List<Words> tight = new ArrayList<>();
        double farthest = 0;
        for (int block = 0; block < zoneOf.length; block++) {
            if (map.blocks().get(block).students() > 0) {
                double way = map.km()[block][zoneOf[block]];
                farthest = Math.max(farthest, way);
                if (km.doubleValue() - way < NO_ROOM_KM) {
                    tight.add(Words.of(
                            "%s %s 公里", "%s %s km", map.blocks().get(block).name(), ZoneSentences.km(way)));
                }
            }
        }
        return new Standing(says(), Words.of("最远 %s 公里", "the farthest %s km", ZoneSentences.km(farthest)), tight);
    }

    @Override
    public List<Words> breaches(ZoneMap map, int[] zoneOf) {
        List<Words> breaches = new ArrayList<>();
        for (int block = 0; block < zoneOf.length; block++) {
            if (isTooFar(map, block, zoneOf[block])) {
                breaches.add(Words.of(
                        "%s → %s：%,d 名学生，%s 公里，限 %s 公里",
                        "%s → %s: %,d students, %s km, limit %s km",
                        map.blocks().get(block).name(),
                        map.zones().get(zoneOf[block]).name(),
                        map.blocks().get(block).students(),
                        BigDecimal.valueOf(map.km()[block][zoneOf[block]]).setScale(2, RoundingMode.CEILING),
                        km.toPlainString()));
            }
        }
        return breaches;
    }

    @Override
    public void into(Draft draft) {
        draft.forbid((block, zone) -> isTooFar(draft.map(), block, zone));
    }
}
