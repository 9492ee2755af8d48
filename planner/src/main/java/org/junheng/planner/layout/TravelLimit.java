package org.junheng.planner.layout;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junheng.core.plan.Standing;
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

    /** Shorter by less than this and a limit leaves no room. */
    private static final double NO_ROOM_KM = 0.05;

    @Override
    public Standing standing(LayoutPlan plan) {
        LayoutInput input = plan.input();
        java.util.Map<Travel.Mode, Double> farthest = new java.util.EnumMap<>(Travel.Mode.class);
        java.util.Set<Words> tight = new java.util.LinkedHashSet<>();
        plan.forEveryWay((village, year, site, mode) -> {
            double km = input.km()[village][site];
            farthest.merge(mode, km, Math::max);
            LayoutInput.Village here = input.villages().get(village);
            for (Travel way : travel) {
                BigDecimal most = way.farthestKm().get(here.age());
                if (way.mode() == mode && most != null && most.doubleValue() - km < NO_ROOM_KM) {
                    tight.add(Words.of(
                            "%s → %s %s %s 公里",
                            "%s → %s %s %s km",
                            here.name(),
                            input.sites().get(site).name(),
                            mode.words(),
                            LayoutSentences.km(km)));
                }
            }
        });
        List<Words> parts = new ArrayList<>();
        farthest.forEach((mode, km) ->
                parts.add(Words.of("%s最远 %s 公里", "farthest %s %s km", mode.words(), LayoutSentences.km(km))));
        return new Standing(says(), LayoutSentences.joined(parts), List.copyOf(tight));
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
                        "%d 年 %s → %s：%,d 名学生，%s %s 公里，限 %s 公里",
                        "%d %s → %s: %,d students %s, %s km, limit %s km",
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
