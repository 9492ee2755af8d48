package org.junheng.planner.layout;

import java.util.ArrayList;
import java.util.List;
import org.junheng.core.text.Words;

/** An open school is neither too large for its places nor smaller than its least size (规模). */
record SizeLimit() implements LayoutLimit {

    @Override
    public Words says() {
        return Words.of(
                "开办的学校学生数不少于最小规模、不超过学位数", "students of an open school between its smallest size and its places");
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
                            "%d 年 %s：%d 名学生，应在 %d 到 %d 之间",
                            "%d %s: %d students, should be %d to %d",
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
