package org.junheng.planner.zones;

import java.util.ArrayList;
import java.util.List;
import org.junheng.core.plan.Standing;
import org.junheng.core.text.Words;

/** A block that is pinned belongs to its zone (指定). */
record PinnedLimit() implements ZoneLimit {

    @Override
    public Words says() {
        return Words.of("指定学区的小区不变", "pinned blocks belong to the zone they are pinned to");
    }

    @Override
    public Standing standing(ZoneMap map, int[] zoneOf) {
        List<Words> pinned = map.blocks().stream()
                .filter(block -> block.pinned() >= 0)
                .map(block -> Words.of(
                        "%s 指定 %s",
                        "%s pinned to %s",
                        block.name(),
                        map.zones().get(block.pinned()).name()))
                .toList();
        return new Standing(says(), Words.of("指定 %d 个小区", "%d blocks are pinned", pinned.size()), pinned);
    }

    @Override
    public List<Words> breaches(ZoneMap map, int[] zoneOf) {
        List<Words> breaches = new ArrayList<>();
        for (int block = 0; block < zoneOf.length; block++) {
            int pinned = map.blocks().get(block).pinned();
            if (pinned >= 0 && pinned != zoneOf[block]) {
                breaches.add(Words.of(
                        "%s 指定划入 %s，却划入了 %s",
                        "%s is pinned to %s but goes to %s",
                        map.blocks().get(block).name(),
                        map.zones().get(pinned).name(),
                        map.zones().get(zoneOf[block]).name()));
            }
        }
        return breaches;
    }

    @Override
    public void into(Draft draft) {
        draft.forbid((block, zone) -> {
            int pinned = draft.map().blocks().get(block).pinned();
            return pinned >= 0 && pinned != zone;
        });
    }
}
