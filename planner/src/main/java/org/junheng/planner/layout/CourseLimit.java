package org.junheng.planner.layout;

import java.util.ArrayList;
import java.util.List;
import org.junheng.core.plan.Standing;
import org.junheng.core.text.Words;

/** Students go only to schools of their stage that are open, and no school is opened and closed again. */
record CourseLimit() implements LayoutLimit {

    @Override
    public Words says() {
        return Words.of(
                "学生只去本学段开办着的学校；学校不开了又关、关了又开",
                "students go to open schools of their stage; no school is opened and closed again");
    }

    @Override
    public Standing standing(LayoutPlan plan) {
        int changing = 0;
        for (int site = 0; site < plan.input().sites().size(); site++) {
            changing += plan.firstYear(site, true) >= 0 || plan.firstYear(site, false) >= 0 ? 1 : 0;
        }
        return new Standing(says(), Words.of("%d 所学校变动，各一次", "%d schools change, once each", changing), List.of());
    }

    @Override
    public List<Words> breaches(LayoutPlan plan) {
        LayoutInput input = plan.input();
        List<Words> breaches = new ArrayList<>();
        plan.forEveryWay((village, year, site, mode) -> {
            LayoutInput.Village here = input.villages().get(village);
            LayoutInput.Site there = input.sites().get(site);
            if (!plan.isOpen()[site][year] || !there.stage().equals(here.stage())) {
                breaches.add(Words.of(
                        "%d 年 %s → %s：这所学校这一年不收这个学段的学生",
                        "%d %s → %s: the school does not take students of this stage in that year",
                        input.years().get(year),
                        here.name(),
                        there.name()));
            }
        });
        for (int site = 0; site < input.sites().size(); site++) {
            int changes = 0;
            boolean before = input.sites().get(site).isOpen();
            for (boolean isOpen : plan.isOpen()[site]) {
                changes += isOpen != before ? 1 : 0;
                before = isOpen;
            }
            if (changes > 1) {
                breaches.add(Words.of(
                        "%s 开关了 %d 次",
                        "%s is opened and closed %d times",
                        input.sites().get(site).name(),
                        changes));
            }
        }
        return breaches;
    }

    /** The solver's courses change once at most anyway. */
    @Override
    public void into(Draft draft) {}
}
