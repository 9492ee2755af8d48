package org.junheng.planner.layout;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junheng.core.text.Words;

/** Nobody goes farther to school than the age and the way of going allow (就近入学、合理服务半径). */
record TravelLimit(List<Travel> travel) implements LayoutLimit {

    @Override
    public Words says() {
        return Words.of("上学路程不超过限制：%s", "no way to school longer than allowed: %s", new Words(list(true), list(false)));
    }

    private String list(boolean isChinese) {
        return travel.stream()
                .flatMap(way -> way.farthestKm().entrySet().stream()
                        .map(limit -> (isChinese
                                        ? way.mode().words().zh()
                                        : way.mode().words().en()) + " " + limit.getKey() + " "
                                + limit.getValue().toPlainString() + " km"))
                .sorted()
                .collect(Collectors.joining(isChinese ? "，" : ", "));
    }

    @Override
    public List<Words> breaches(LayoutPlan plan) {
        LayoutInput input = plan.input();
        List<Words> breaches = new ArrayList<>();
        plan.forEveryWay((village, year, site, mode) -> {
            LayoutInput.Village here = input.villages().get(village);
            double km = input.km()[village][site];
            boolean isAllowed = travel.stream().anyMatch(way -> way.mode() == mode && way.allows(here.age(), km));
            if (!isAllowed) {
                BigDecimal most = travel.stream()
                        .filter(way -> way.mode() == mode)
                        .map(way -> way.farthestKm().getOrDefault(here.age(), BigDecimal.ZERO))
                        .findFirst()
                        .orElse(BigDecimal.ZERO);
                breaches.add(Words.of(
                        "%d 年 %s → %s：%d 名学生，%s %s 公里，限 %s 公里",
                        "%d %s → %s: %d students %s, %s km, limit %s km",
                        input.years().get(year),
                        here.name(),
                        input.sites().get(site).name(),
                        here.students()[year],
                        mode.words(),
                        BigDecimal.valueOf(km).setScale(2, RoundingMode.CEILING),
                        most.toPlainString()));
            }
        });
        return breaches;
    }

    @Override
    public void into(Draft draft) {
        draft.forbidLongWays();
    }
}
