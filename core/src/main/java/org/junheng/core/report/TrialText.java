package org.junheng.core.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junheng.core.assess.ClauseVerdict;
import org.junheng.core.assess.StageWords;
import org.junheng.core.assess.Verdict;
import org.junheng.core.measure.IndicatorMeasures;
import org.junheng.core.measure.Measures;
import org.junheng.core.measure.Shown;
import org.junheng.core.measure.StageMeasures;
import org.junheng.core.text.Language;
import org.junheng.core.text.Words;
import org.junheng.core.trial.Change;
import org.junheng.core.trial.Trial;

/** Before and after a trial, side by side (测算，不得上报): what was set, each verdict, each indicator, each clause that changes. */
public final class TrialText {

    /** How many expected figures are told one by one. */
    private static final int MOST = 10;

    private final Speech speech;
    private final StringBuilder text = new StringBuilder();

    private TrialText(Language language) {
        this.speech = new Speech(language);
    }

    /** Verdicts before and after; both reports judge the same counties by the same standards. */
    public static String verdicts(Report before, Report after, Trial what, Language language) {
        TrialText trial = new TrialText(language);
        trial.settings(what);
        for (int i = 0; i < after.verdicts().size(); i++) {
            trial.verdict(before.verdicts().get(i), after.verdicts().get(i));
        }
        return trial.text + trial.speech.say(Trial.MARK) + "\n";
    }

    /** Measures before and after. */
    public static String measures(Measures before, Measures after, Trial what, Language language) {
        TrialText trial = new TrialText(language);
        trial.settings(what);
        trial.stages(before, after, null);
        return trial.text + trial.speech.say(Trial.MARK) + "\n";
    }

    private void settings(Trial trial) {
        text.append(speech.say(Trial.MARK)).append('\n');
        if (trial.isRehearsal()) {
            text.append(speech.say(
                    "%s 预演：左边是上一次报的，右边是预计的\n",
                    "rehearsal of %s: as last reported on the left, as expected on the right\n",
                    speech.years(trial.year())));
            trial.carried()
                    .forEach(said -> text.append("  ").append(speech.say(said)).append('\n'));
        }
        int most = trial.isRehearsal() ? MOST : trial.changes().size();
        trial.changes().stream().limit(most).forEach(this::setting);
        if (trial.changes().size() > most) {
            text.append(speech.say(
                    "  另有 %d 个数\n", "  and %d more figures\n", trial.changes().size() - most));
        }
    }

    private void setting(Change each) {

        String unit =
                each.field().unit().map(one -> " " + speech.say(one.name())).orElse("");
        text.append(speech.say(
                "  %s  %s：%s → %s%s%s\n",
                "  %s  %s: %s → %s%s%s\n",
                each.whose(),
                each.field().name(),
                each.before().isEmpty() ? speech.say("缺", "missing") : each.before(),
                each.after().isEmpty() ? speech.say("缺", "missing") : each.after(),
                unit,
                each.place().row() == 0
                        ? ""
                        : speech.say(
                                "（原填 %s %s 第 %d 行 %s 列）",
                                " (reported in %s %s row %d column %s)",
                                each.place().file(),
                                each.place().sheet(),
                                each.place().row(),
                                each.place().column())));
    }

    private void verdict(Verdict before, Verdict after) {
        text.append("\n━━ ")
                .append(speech.say(after.measures().standard().name()))
                .append('\n');
        text.append(speech.say(
                "资源配置：%s；整部标准：%s\n",
                "Resources: %s; whole document: %s\n",
                moved(before.resources().words(), after.resources().words()),
                moved(before.whole().words(), after.whole().words())));
        stages(before.measures(), after.measures(), after.area());
        clauses(before, after);
    }

    private String moved(Words from, Words to) {
        return from.equals(to) ? speech.say("%s（不变）", "%s (as before)", to) : speech.say(from) + " → " + speech.say(to);
    }

    private void stages(Measures before, Measures after, String area) {
        for (StageMeasures now : after.stages()) {
            if (area != null && !now.area().equals(area) || now.indicators().isEmpty()) {
                continue;
            }
            text.append(speech.say(StageWords.of(after.standard().registers(), now.stage())))
                    .append('\n')
                    .append(table(before.stage(now.area(), now.stage()).orElse(now), now)
                            .text("  "));
        }
    }

    private TextTable table(StageMeasures before, StageMeasures after) {
        TextTable table = new TextTable(0);
        table.row(
                speech.say("指标", "indicator"),
                speech.say("全县值", "county mean"),
                speech.say("差异系数", "CV"),
                speech.say("限值", "limit"),
                speech.say("余量", "margin"),
                speech.say("结论", "result"),
                speech.say("低于达标线", "below threshold"));
        for (IndicatorMeasures now : after.indicators()) {
            IndicatorMeasures was = before.indicator(now.indicator().id()).orElse(now);
            int digits = now.indicator().digits();
            table.row(
                    speech.say(now.indicator().shortName()),
                    moved(
                            speech.number(was.spread().mean(), digits),
                            speech.number(now.spread().mean(), digits)),
                    moved(cv(was), cv(now)),
                    now.limit().map(BigDecimal::toPlainString).orElse("—"),
                    moved(margin(was), margin(now)),
                    now.limit().isEmpty()
                            ? "—"
                            : moved(
                                    speech.say(was.within().words()),
                                    speech.say(now.within().words())),
                    now.threshold().isEmpty()
                            ? "—"
                            : moved(String.valueOf(was.failing()), String.valueOf(now.failing())));
        }
        return table;
    }

    private static String moved(String from, String to) {
        return from.equals(to) ? to : from + " → " + to;
    }

    private String cv(IndicatorMeasures each) {
        return speech.number(each.spread().cv(), Shown.CV_DIGITS);
    }

    private String margin(IndicatorMeasures each) {
        return each.limit()
                .map(limit -> speech.signed(limit.doubleValue() - each.spread().cv(), Shown.CV_DIGITS))
                .orElse("—");
    }

    /** Every clause whose decision changes; where none does, that is said. */
    private void clauses(Verdict before, Verdict after) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < after.clauses().size(); i++) {
            ClauseVerdict now = after.clauses().get(i);
            ClauseVerdict was = before.clauses().stream()
                    .filter(each -> each.clause().id().equals(now.clause().id())
                            && each.stage().equals(now.stage()))
                    .findFirst()
                    .orElse(now);
            if (was.decision() != now.decision()) {
                lines.add(speech.say(
                        "  %s%s：%s → %s",
                        "  %s%s: %s → %s",
                        now.clause().name(),
                        now.stage().isEmpty()
                                ? ""
                                : speech.say(
                                        "（%s）",
                                        " (%s)",
                                        StageWords.of(
                                                after.measures().standard().registers(), now.stage())),
                        was.decision().words(),
                        now.decision().words()));
            }
        }
        text.append(speech.say(
                "%d 条中有变化的 %d 条\n",
                "%2$d of %1$d clauses change\n", after.clauses().size(), lines.size()));
        lines.forEach(line -> text.append(line).append('\n'));
    }
}
