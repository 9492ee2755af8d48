package org.junheng.planner.zones;

import java.util.ArrayList;
import java.util.List;
import org.junheng.core.text.Words;

/** Checks a plan of zones apart from the solver. */
final class ZoneCheck {

    private static final double ROUNDING = 1e-6;

    private ZoneCheck() {}

    static List<Words> of(ZonePlan plan) {
        ZoneMap map = plan.map();
        List<Words> breaches = new ArrayList<>();
        for (int block = 0; block < map.blocks().size(); block++) {
            boolean isSomewhere = block < plan.zoneOf().length
                    && plan.zoneOf()[block] >= 0
                    && plan.zoneOf()[block] < map.zones().size();
            if (!isSomewhere) {
                return List.of(Words.of(
                        "%s 没有划入任何学区",
                        "%s belongs to no zone", map.blocks().get(block).name()));
            }
        }
        for (ZoneLimit limit : map.limits()) {
            breaches.addAll(limit.breaches(map, plan.zoneOf()));
        }
        double studentKm = map.studentKm(plan.zoneOf());
        if (Math.abs(studentKm - plan.studentKm()) > ROUNDING * Math.max(1, studentKm)) {
            breaches.add(Words.of(
                    "方案写的是 %s 人公里，实为 %s",
                    "the plan says %s student-km, it has %s",
                    ZoneSentences.km(plan.studentKm()),
                    ZoneSentences.km(studentKm)));
        }
        if (plan.bound() > studentKm * (1 + ROUNDING)) {
            breaches.add(Words.of(
                    "下界 %s 高于方案本身的 %s",
                    "the bound %s is above the plan's own %s",
                    ZoneSentences.km(plan.bound()),
                    ZoneSentences.km(studentKm)));
        }
        return breaches;
    }
}
