package org.junheng.planner.layout;

import org.junheng.core.text.Words;

/** What becomes of a school, or of a place where one could be (去留). */
enum Fate {
    KEPT(new Words("保留", "kept")),
    CLOSED(new Words("撤并", "closed")),
    OPENED(new Words("新办", "opened")),
    UNUSED(new Words("不开办", "not opened"));

    private final Words words;

    Fate(Words words) {
        this.words = words;
    }

    Words words() {
        return words;
    }

    static Fate of(LayoutPlan plan, int site) {
        if (plan.firstYear(site, false) >= 0) {
            return CLOSED;
        }
        if (plan.firstYear(site, true) >= 0) {
            return OPENED;
        }
        return plan.input().sites().get(site).isOpen() ? KEPT : UNUSED;
    }
}
