package org.junheng.planner.zones;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junheng.core.text.Words;

/** A plan of zones in sentences. */
final class ZoneSentences {

    private ZoneSentences() {}

    static List<Words> of(ZonePlan plan) {
        ZoneMap map = plan.map();
        List<Words> sentences = new ArrayList<>();
        for (int block = 0; block < plan.zoneOf().length; block++) {
            ZoneMap.Block here = map.blocks().get(block);
            int zone = plan.zoneOf()[block];
            if (here.today() >= 0 && here.today() != zone) {
                sentences.add(Words.of(
                        "%s（%,d 名学生）由 %s 改划 %s，上学路程 %s 公里",
                        "%s (%,d students) goes from %s to %s, way to school %s km",
                        here.name(),
                        here.students(),
                        map.zones().get(here.today()).name(),
                        map.zones().get(zone).name(),
                        km(map.km()[block][zone])));
            }
        }
        sentences.add(Words.of(
                "共 %,d 名学生改划；全体上学路程合计 %s 人公里",
                "%,d students change their zone; all ways to school come to %s student-km",
                plan.moved(),
                km(plan.studentKm())));
        int[] today = map.today();
        if (today != null) {
            sentences.add(Words.of("现学区为 %s 人公里", "today's zones: %s student-km", km(map.studentKm(today))));
        }
        sentences.add(certificate(plan));
        return sentences;
    }

    private static Words certificate(ZonePlan plan) {
        Words proven = Words.of(
                "在这些限制下不可能少于 %s 人公里（HiGHS 证明），本方案最多多 %s%%；已另行复核：全部限制都满足",
                "within these limits there cannot be fewer than %s student-km (proven by HiGHS), this plan is at most %s%% above; checked apart: every limit is kept",
                km(plan.bound()),
                percent(plan.gap()));
        return plan.isByClock()
                ? Words.of("%s；计算到时停止，再算一次结果可能不同", "%s; stopped by the clock, another run may end otherwise", proven)
                : proven;
    }

    /** Never less than it is. */
    private static String percent(double share) {
        return BigDecimal.valueOf(share)
                .movePointRight(2)
                .setScale(2, RoundingMode.CEILING)
                .toPlainString();
    }

    static String km(double km) {
        return String.format(Locale.ROOT, "%,.2f", km);
    }
}
