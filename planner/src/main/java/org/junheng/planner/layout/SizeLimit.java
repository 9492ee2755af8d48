package org.junheng.planner.layout;

import java.util.ArrayList;
import java.util.List;
import org.junheng.core.plan.Standing;
import org.junheng.core.text.Words;

/** An open school is neither too large for its places nor smaller than its least size (规模). */
record SizeLimit() implements LayoutLimit {

    @Override
    public Words says() {
        return Words.of(
                "开办的学校学生数不少于最小规模、不超过学位数", "students of an open school between its smallest size and its places");
    }

    /** A school is full where not even the smallest other village of its stage has room. */
    @Override
    public Standing standing(LayoutPlan plan) {
        LayoutInput input = plan.input();
        List<Words> tight = new ArrayList<>();
        int open = 0;
        int filled = 0;
        for (int year = 0; year < input.years().size(); year++) {
            for (int site = 0; site < input.sites().size(); site++) {
                LayoutInput.Site here = input.sites().get(site);
                if (plan.isOpen()[site][year]) {
                    int students = plan.students(site, year);
                    open++;
                    filled += students == 0 || here.places() == 0
                            ? 0
                            : (int) Math.round(100.0 * students / here.places());
                    if (here.places() - students < smallest(plan, site, year)) {
                        tight.add(Words.of(
                                "%d 年 %s %,d/%,d 学位",
                                "%d %s %,d of %,d places",
                                input.years().get(year),
                                here.name(),
                                students,
                                here.places()));
                    } else if (students > 0 && students == here.smallest()) {
                        tight.add(Words.of(
                                "%d 年 %s 正是最小规模 %,d",
                                "%d %s at its smallest size %,d", input.years().get(year), here.name(), students));
                    }
                }
            }
        }
        return new Standing(
                says(),
                Words.of(
                        "开办的学校平均用去 %d%% 的学位",
                        "open schools use %d %% of their places on average", open == 0 ? 0 : filled / open),
                tight);
    }

    /** Students of the smallest village of the stage that goes elsewhere; 1 where there is none. */
    private static int smallest(LayoutPlan plan, int site, int year) {
        LayoutInput input = plan.input();
        int smallest = Integer.MAX_VALUE;
        for (int village = 0; village < input.villages().size(); village++) {
            boolean isOther = input.villages()
                            .get(village)
                            .stage()
                            .equals(input.sites().get(site).stage())
                    && plan.siteOf()[village][year] != site
                    && input.students(village, year) > 0;
            smallest = isOther ? Math.min(smallest, input.students(village, year)) : smallest;
        }
        return smallest == Integer.MAX_VALUE ? 1 : smallest;
    }

    @Override
    public List<Words> breaches(LayoutPlan plan) {
        List<Words> breaches = new ArrayList<>();
        for (int year = 0; year < plan.input().years().size(); year++) {
            for (int site = 0; site < plan.input().sites().size(); site++) {
                LayoutInput.Site here = plan.input().sites().get(site);
                int students = plan.students(site, year);
                int smallest = plan.isOpen()[site][year] ? here.smallest() : 0;
                if (students > here.places() || students < smallest) {
                    breaches.add(Words.of(
                            "%d 年 %s：%,d 名学生，应在 %,d 到 %,d 之间",
                            "%d %s: %,d students, should be %,d to %,d",
                            plan.input().years().get(year),
                            here.name(),
                            students,
                            smallest,
                            here.places()));
                }
            }
        }
        return breaches;
    }

    @Override
    public void into(Draft draft) {
        draft.limitSizes();
    }
}
