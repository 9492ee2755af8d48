package org.junheng.planner.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junheng.core.plan.Standing;
import org.junheng.core.text.Words;

/** Schools whose fate is decided already (指定保留、指定撤并), by name: true for open in every year, false for closed. */
record PinnedSites(Map<String, Boolean> pins) implements LayoutLimit {

    @Override
    public Words says() {
        return Words.of("已定的学校不变：%s", "decided schools stay as decided: %s", String.join("、", pins.keySet()));
    }

    @Override
    public Standing standing(LayoutPlan plan) {
        List<Words> tight = new ArrayList<>();
        pins.forEach((name, isOpen) -> tight.add(
                isOpen
                        ? Words.of("已定开办 %s", "%s decided to be open", name)
                        : Words.of("已定停办 %s", "%s decided to be closed", name)));
        return new Standing(says(), Words.of("已定 %d 所", "%d decided", pins.size()), tight);
    }

    @Override
    public List<Words> breaches(LayoutPlan plan) {
        List<Words> breaches = new ArrayList<>();
        for (int site = 0; site < plan.input().sites().size(); site++) {
            String name = plan.input().sites().get(site).name();
            Boolean pinned = pins.get(name);
            for (int year = 0; pinned != null && year < plan.input().years().size(); year++) {
                if (plan.isOpen()[site][year] != pinned) {
                    breaches.add(Words.of(
                            "%s 已定%s，%d 年却不是",
                            "%s is decided to be %s, in %d it is not",
                            name,
                            pinned ? Words.of("开办", "open") : Words.of("停办", "closed"),
                            plan.input().years().get(year)));
                }
            }
        }
        return breaches;
    }

    @Override
    public void into(Draft draft) {
        draft.pin((site, isOpen) -> {
            Boolean pinned = pins.get(draft.input().sites().get(site).name());
            return pinned == null || pinned == isOpen;
        });
    }
}
