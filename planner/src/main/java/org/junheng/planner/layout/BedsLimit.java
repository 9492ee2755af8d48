package org.junheng.planner.layout;

import java.util.ArrayList;
import java.util.List;
import org.junheng.core.plan.Standing;
import org.junheng.core.text.Words;

/** No more boarders than beds (寄宿床位). */
record BedsLimit() implements LayoutLimit {

    @Override
    public Words says() {
        return Words.of("寄宿生不超过床位数", "no more boarders than beds");
    }

    @Override
    public Standing standing(LayoutPlan plan) {
        List<Words> tight = new ArrayList<>();
        int most = 0;
        for (int year = 0; year < plan.input().years().size(); year++) {
            int all = 0;
            for (int site = 0; site < plan.input().sites().size(); site++) {
                LayoutInput.Site here = plan.input().sites().get(site);
                int boarders = plan.boarders(site, year);
                all += boarders;
                if (boarders > 0 && boarders == here.beds()) {
                    tight.add(Words.of(
                            "%d 年 %s %,d 张床位住满",
                            "%d %s: all %,d beds taken", plan.input().years().get(year), here.name(), boarders));
                }
            }
            most = Math.max(most, all);
        }
        return new Standing(says(), Words.of("一年最多 %,d 名寄宿生", "%,d boarders a year at most", most), tight);
    }

    @Override
    public List<Words> breaches(LayoutPlan plan) {
        List<Words> breaches = new ArrayList<>();
        for (int year = 0; year < plan.input().years().size(); year++) {
            for (int site = 0; site < plan.input().sites().size(); site++) {
                LayoutInput.Site here = plan.input().sites().get(site);
                int boarders = plan.boarders(site, year);
                if (boarders > here.beds()) {
                    breaches.add(Words.of(
                            "%d 年 %s：%,d 名寄宿生，%,d 张床位",
                            "%d %s: %,d boarders, %,d beds",
                            plan.input().years().get(year),
                            here.name(),
                            boarders,
                            here.beds()));
                }
            }
        }
        return breaches;
    }

    @Override
    public void into(Draft draft) {
        draft.limitBeds();
    }
}
