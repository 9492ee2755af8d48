package org.junheng.core.report;

import org.junheng.core.assess.Verdict;
import org.junheng.core.text.Words;

/** The two sentences every verdict is told in: the resource tests, and the whole document. */
final class VerdictSentence {

    private VerdictSentence() {}

    static boolean hasResources(Verdict verdict) {
        return verdict.clauses().stream().anyMatch(each -> each.clause().block().isResources());
    }

    static Words resources(Verdict verdict) {
        return Words.of("资源配置：%s。%s", "Resources: %s. %s", verdict.resources().words(), ResourceSentence.of(verdict));
    }

    static Words whole(Verdict verdict) {
        Verdict.Tally items = verdict.items();
        Words nation = items.nations() == 0
                ? Words.same("")
                : Words.of("；待国家出数 %d 项", "; %d to be supplied by the nation", items.nations());
        return Words.of(
                "整部标准：%s。%s：达标 %d，未达标 %d，待定 %d%s。",
                "Whole document: %s. %s: %d met, %d not met, %d open%s.",
                verdict.whole().words(),
                verdict.measures().standard().headline().name(),
                items.met(),
                items.failed(),
                items.open(),
                nation);
    }
}
