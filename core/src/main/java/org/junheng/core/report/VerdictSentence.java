package org.junheng.core.report;

import java.util.List;
import java.util.stream.Collectors;
import org.junheng.core.assess.Verdict;
import org.junheng.core.document.Block;
import org.junheng.core.measure.Decision;
import org.junheng.core.standard.Clause;
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

    /** The numbers of {@link #whole}, in the order they stand in it. */
    static List<Block.Opening> openings(Verdict verdict, Links links, Speech speech) {
        Verdict.Tally items = verdict.items();
        return List.of(
                opening(verdict, links, Counted.ITEMS_MET, speech.say("达标 %d", "%d met", items.met())),
                opening(verdict, links, Counted.ITEMS_FAILED, speech.say("未达标 %d", "%d not met", items.failed())),
                opening(verdict, links, Counted.ITEMS_OPEN, speech.say("待定 %d", "%d open", items.open())),
                opening(
                        verdict,
                        links,
                        Counted.ITEMS_NATIONS,
                        speech.say("%d 项", "%d to be supplied by the nation", items.nations())));
    }

    private static Block.Opening opening(Verdict verdict, Links links, Counted what, String text) {
        return new Block.Opening(text, links.counted(verdict, what, "", ""));
    }

    static Words whole(Verdict verdict) {
        Verdict.Tally items = verdict.items();
        Words nation = items.nations() == 0
                ? Words.same("")
                : Words.of("；待国家出数 %d 项", "; %d to be supplied by the nation", items.nations());
        return Words.of(
                "整部标准：%s。%s%s：达标 %d，未达标 %d，待定 %d%s。",
                "Whole document: %s. %s%s: %d met, %d not met, %d open%s.",
                verdict.whole().words(),
                vetoes(verdict),
                verdict.measures().standard().headline().name(),
                items.met(),
                items.failed(),
                items.open(),
                nation);
    }

    /** The vetoes that were found, by name: each alone decides the whole. */
    private static Words vetoes(Verdict verdict) {
        List<Words> found = verdict.clauses().stream()
                .filter(each -> each.clause().by() == Clause.By.VETO && each.decision() == Decision.NOT_MET)
                .map(each -> each.clause().name())
                .toList();
        return found.isEmpty()
                ? Words.same("")
                : Words.of(
                        "触及一票否决：%s。",
                        "Veto found: %s. ",
                        new Words(
                                found.stream().map(Words::zh).collect(Collectors.joining("、")),
                                found.stream().map(Words::en).collect(Collectors.joining(", "))));
    }
}
