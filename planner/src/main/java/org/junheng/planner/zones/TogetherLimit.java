package org.junheng.planner.zones;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junheng.core.plan.Standing;
import org.junheng.core.text.Words;

/** Blocks that are marked to stay together go to one zone (对口直升、整体划入). */
record TogetherLimit() implements ZoneLimit {

    @Override
    public Words says() {
        return Words.of("标明同组的小区划入同一学区", "blocks marked to stay together go to one zone");
    }

    @Override
    public Standing standing(ZoneMap map, int[] zoneOf) {
        long groups = map.blocks().stream()
                .map(ZoneMap.Block::together)
                .filter(group -> !group.isEmpty())
                .distinct()
                .count();
        return new Standing(says(), Words.of("同组 %d 组", "%d groups stay together", groups), List.of());
    }

    @Override
    public List<Words> breaches(ZoneMap map, int[] zoneOf) {
        Map<String, TreeSet<String>> zones = new LinkedHashMap<>();
        for (int block = 0; block < zoneOf.length; block++) {
            String together = map.blocks().get(block).together();
            if (!together.isEmpty()) {
                zones.computeIfAbsent(together, group -> new TreeSet<>())
                        .add(map.zones().get(zoneOf[block]).name());
            }
        }
        List<Words> breaches = new ArrayList<>();
        zones.forEach((group, names) -> {
            if (names.size() > 1) {
                breaches.add(Words.of("%s 分到了 %s", "%s is divided between %s", group, String.join("、", names)));
            }
        });
        return breaches;
    }

    @Override
    public void into(Draft draft) {
        draft.together();
    }
}
