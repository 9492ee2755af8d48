package org.junheng.planner.zones;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junheng.core.plan.Standing;
import org.junheng.core.text.Words;

/** Every zone is one piece that its schools stand in (连续): from each block one comes to the school without leaving the zone. */
record OnePieceLimit() implements ZoneLimit {

    @Override
    public Words says() {
        return Words.of("每个学区连成一片，学校在自己的学区里", "every zone is one piece and holds its own schools");
    }

    @Override
    public Standing standing(ZoneMap map, int[] zoneOf) {
        return new Standing(
                says(),
                Words.of(
                        "%d 个学区都连成一片", "all %d zones are one piece", map.zones().size()),
                List.of());
    }

    @Override
    public List<Words> breaches(ZoneMap map, int[] zoneOf) {
        List<Words> breaches = new ArrayList<>();
        Connection connection = new Connection(map.next());
        for (int zone = 0; zone < map.zones().size(); zone++) {
            ZoneMap.Zone here = map.zones().get(zone);
            int at = zone;
            if (Arrays.stream(here.home()).anyMatch(home -> zoneOf[home] != at)) {
                breaches.add(Words.of("%s 的学校不在自己的学区里", "a school of %s stands outside its own zone", here.name()));
                continue;
            }
            int[] lost = connection.cutOff(here.home()[0], zoneOf);
            if (lost.length > 0) {
                breaches.add(Words.of(
                        "%s 不连片，与学校隔开的有：%s",
                        "%s is not one piece; cut off from its school: %s",
                        here.name(),
                        Arrays.stream(lost)
                                .mapToObj(block -> map.blocks().get(block).name())
                                .collect(Collectors.joining("、"))));
            }
        }
        return breaches;
    }

    /** The solver's question is of pieces anyway. */
    @Override
    public void into(Draft draft) {}
}
