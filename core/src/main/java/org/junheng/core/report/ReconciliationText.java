package org.junheng.core.report;

import java.util.List;
import org.junheng.core.assess.StageWords;
import org.junheng.core.measure.Shown;
import org.junheng.core.reconcile.Compared;
import org.junheng.core.reconcile.Explanation;
import org.junheng.core.reconcile.Reconciliation;
import org.junheng.core.register.Registers;
import org.junheng.core.text.Language;
import org.junheng.core.text.Words;

/** Published figures beside ours on a terminal: what agrees, what explains the rest, what nothing explains. */
public final class ReconciliationText {

    private ReconciliationText() {}

    public static String of(Reconciliation reconciliation, Registers registers, String area, Language language) {
        Speech speech = new Speech(language);
        StringBuilder text = new StringBuilder(area)
                .append('\n')
                .append(headline(reconciliation, speech))
                .append('\n');
        TextTable table = new TextTable(0, 1);
        table.row(
                speech.say("学段", "stage"),
                speech.say("指标", "indicator"),
                speech.say("公布", "published"),
                speech.say("我们算的", "ours"),
                speech.say("结论", "result"));
        for (Compared each : reconciliation.figures()) {
            table.row(
                    speech.say(StageWords.of(registers, each.published().stage())),
                    speech.say(each.published().coefficient().name()),
                    each.published().cv().toPlainString(),
                    speech.number(
                            each.ours(),
                            Math.max(Shown.CV_DIGITS, each.published().cv().scale())),
                    each.agrees()
                            ? speech.say("一致", "agrees")
                            : each.explanations().isEmpty()
                                    ? speech.say("没有找到原因", "not explained")
                                    : speech.say("能解释", "explained"));
        }
        text.append(table.text("  "));
        for (Compared each : reconciliation.figures()) {
            if (!each.agrees() && reconciliation.whole().isEmpty()) {
                why(text, each, registers, speech);
            }
        }
        return text.toString();
    }

    private static String headline(Reconciliation reconciliation, Speech speech) {
        List<Compared> figures = reconciliation.figures();
        long agreeing = figures.stream().filter(Compared::agrees).count();
        if (agreeing == figures.size()) {
            return speech.say("公布的 %d 个差异系数与我们算的一致。", "All %d published coefficients agree with ours.", figures.size());
        }
        if (reconciliation.whole().isPresent()) {
            return speech.say(
                    "公布的 %d 个差异系数里 %d 个与我们不同，都能用一种算法解释：%s。",
                    "Of %d published coefficients %d differ from ours; one way of computing explains all: %s.",
                    figures.size(),
                    figures.size() - agreeing,
                    ways(reconciliation.whole().get(), speech));
        }
        long unexplained =
                figures.stream().filter(each -> each.explanations().isEmpty()).count();
        return speech.say(
                "公布的 %d 个差异系数里 %d 个与我们不同，没有一种算法能解释全部；%d 个找不到原因。",
                "Of %d published coefficients %d differ from ours; no one way explains them all, %d are not explained.",
                figures.size(),
                figures.size() - agreeing,
                unexplained);
    }

    private static void why(StringBuilder text, Compared each, Registers registers, Speech speech) {
        text.append(speech.say(
                "%s%s %s：",
                "%s %s %s: ",
                StageWords.of(registers, each.published().stage()),
                each.published().coefficient().name(),
                each.published().cv().toPlainString()));
        if (each.explanations().isEmpty()) {
            text.append(speech.say(
                    "已知的算法都得不出；最近的是 %s，得 %s。请核对公布所用的学校名单和数据",
                    "no known way gives it; nearest is %s with %s. Check the list of schools and the figures it was computed from",
                    each.nearest().ways().isEmpty()
                            ? speech.say("我们的算法", "our own way")
                            : ways(each.nearest().ways(), speech),
                    speech.number(each.nearest().cv(), Shown.CV_DIGITS)));
        } else {
            text.append(String.join(
                    speech.say("；或：", "; or: "),
                    each.explanations().stream()
                            .map(Explanation::ways)
                            .map(found -> ways(found, speech))
                            .distinct()
                            .toList()));
        }
        text.append('\n');
    }

    private static String ways(List<Words> ways, Speech speech) {
        return String.join(
                speech.say("，并且", ", and "), ways.stream().map(speech::say).toList());
    }
}
