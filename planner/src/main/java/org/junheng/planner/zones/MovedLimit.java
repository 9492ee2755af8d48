package org.junheng.planner.zones;

import java.util.List;
import org.junheng.core.plan.Standing;
import org.junheng.core.text.Words;

/** No more students than these leave their zone of today (少变动). */
record MovedLimit(int most) implements ZoneLimit {

    @Override
    public Words says() {
        return Words.of("离开现学区的学生不超过 %,d 名", "at most %,d students leave their zone of today", most);
    }

    /** It leaves no room where not even the smallest block that stays could change. */
    @Override
    public Standing standing(ZoneMap map, int[] zoneOf) {
        int moved = map.moved(zoneOf);
        int smallest = java.util.stream.IntStream.range(0, zoneOf.length)
                .filter(block -> map.blocks().get(block).today() == zoneOf[block])
                .map(block -> map.blocks().get(block).students())
                .filter(students -> students > 0)
                .min()
                .orElse(1);
        return new Standing(
                says(),
                Words.of("改划 %,d 名", "%,d change", moved),
                most - moved < smallest
                        ? List.of(
                                Words.of("只余 %,d 名，再动一个小区也不行", "room for %,d more, less than any block", most - moved))
                        : List.of());
    }

    @Override
    public List<Words> breaches(ZoneMap map, int[] zoneOf) {
        int moved = map.moved(zoneOf);
        return moved <= most
                ? List.of()
                : List.of(Words.of(
                        "%,d 名学生离开现学区，最多可 %,d 名",
                        "%,d students leave their zone of today, at most %,d may", moved, most));
    }

    @Override
    public void into(Draft draft) {
        draft.mostMoved(most);
    }
}
