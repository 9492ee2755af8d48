package org.junheng.planner.zones;

import java.util.List;
import org.junheng.core.text.Words;

/** No more students than these leave their zone of today (少变动). */
record MovedLimit(int most) implements ZoneLimit {

    @Override
    public Words says() {
        return Words.of("离开现学区的学生不超过 %d 名", "at most %d students leave their zone of today", most);
    }

    @Override
    public List<Words> breaches(ZoneMap map, int[] zoneOf) {
        int moved = map.moved(zoneOf);
        return moved <= most
                ? List.of()
                : List.of(Words.of(
                        "%d 名学生离开现学区，最多可 %d 名", "%d students leave their zone of today, at most %d may", moved, most));
    }

    @Override
    public void into(Draft draft) {
        draft.mostMoved(most);
    }
}
