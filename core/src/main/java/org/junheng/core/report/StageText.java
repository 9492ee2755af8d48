package org.junheng.core.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junheng.core.assess.ClauseVerdict;
import org.junheng.core.assess.StageWords;
import org.junheng.core.assess.Verdict;
import org.junheng.core.measure.ClauseMeasure;
import org.junheng.core.measure.Decision;
import org.junheng.core.measure.Gap;
import org.junheng.core.measure.IndicatorMeasures;
import org.junheng.core.measure.Shown;
import org.junheng.core.measure.StageMeasures;
import org.junheng.core.standard.Clause;
import org.junheng.core.text.Words;

/** One stage on a terminal: a table of its indicators, then the schools that fail and by how much. */
final class StageText {

    private final Verdict verdict;
    private final StageMeasures stage;
    private final Speech speech;

    StageText(Verdict verdict, StageMeasures stage, Speech speech) {
        this.verdict = verdict;
        this.stage = stage;
        this.speech = speech;
    }

    void appendTo(StringBuilder text) {
        if (stage.indicators().isEmpty()) {
            return;
        }
        Words name = StageWords.of(verdict.measures().standard().registers(), stage.stage());
        text.append('\n')
                .append(speech.say(
                        "%s  %d 校  %s 名学生",
                        "%s  %d schools  %s students", name, stage.size(), StageSentences.students(stage, speech)))
                .append('\n')
                .append(indicators().text("  "));
        StageSentences.tests(verdict, stage, speech)
                .forEach(test -> text.append("  ").append(test).append('\n'));
        schools(text);
    }

    /** Columns of limits and thresholds stand there only where the standard has some. */
    private TextTable indicators() {
        boolean limited =
                stage.indicators().stream().anyMatch(each -> each.limit().isPresent());
        boolean lined =
                stage.indicators().stream().anyMatch(each -> each.threshold().isPresent());
        TextTable table = new TextTable(0, 1);
        List<String> head = new ArrayList<>(List.of(
                speech.say("指标", "indicator"),
                speech.say("单位", "unit"),
                speech.say("全县值", "county mean"),
                speech.say("差异系数", "CV")));
        if (limited) {
            head.addAll(List.of(speech.say("限值", "limit"), speech.say("余量", "margin"), speech.say("结论", "result")));
        }
        if (lined) {
            head.addAll(List.of(speech.say("达标线", "threshold"), speech.say("低于达标线", "below it")));
        }
        table.row(head.toArray(String[]::new));
        for (IndicatorMeasures each : stage.indicators()) {
            List<String> row = new ArrayList<>(List.of(
                    speech.say(each.indicator().shortName()),
                    speech.say(each.indicator().unit()),
                    speech.number(each.spread().mean(), each.indicator().digits()) + provisional(each),
                    speech.number(each.spread().cv(), Shown.CV_DIGITS)));
            if (limited) {
                row.addAll(limit(each));
            }
            if (lined) {
                row.add(each.threshold().map(BigDecimal::toPlainString).orElse("—"));
                row.add(each.threshold().isEmpty() ? "—" : each.failing() + "/" + stage.size());
            }
            table.row(row.toArray(String[]::new));
        }
        return table;
    }

    private List<String> limit(IndicatorMeasures each) {
        String margin = each.limit()
                .map(limit -> speech.signed(limit.doubleValue() - each.spread().cv(), Shown.CV_DIGITS))
                .orElse("—");
        return List.of(each.limit().map(BigDecimal::toPlainString).orElse("—"), margin, result(each));
    }

    private String result(IndicatorMeasures each) {
        if (each.isWithinOnlyAsPrinted()) {
            return speech.say("进位后达线", "only as printed");
        }
        return each.limit().isEmpty() ? "—" : speech.say(each.within().words());
    }

    /** Says from how many schools a figure comes when some are missing. */
    private String provisional(IndicatorMeasures each) {
        int all = each.spread().schools() + each.spread().gaps();
        return each.spread().gaps() == 0
                ? ""
                : speech.say("（%d/%d 校）", " (%d/%d schools)", each.spread().schools(), all);
    }

    private void schools(StringBuilder text) {
        for (ClauseVerdict clause : verdict.clauses()) {
            boolean isRule = clause.clause().scope() == Clause.Scope.SECTION
                    && clause.clause().block().isResources()
                    && clause.stage().equals(stage.stage());
            if (!isRule
                    || clause.measured().failing().isEmpty()
                            && clause.measured().open().isEmpty()) {
                continue;
            }
            text.append("  ")
                    .append(speech.say(
                            "不合格的学校（%s）：",
                            "Schools that fail (%s):", clause.clause().name()))
                    .append('\n');
            TextTable table = new TextTable(0, 1);
            clause.measured().failing().forEach(item -> table.row(item.name(), lacks(item)));
            clause.measured().open().forEach(item -> table.row(item.name(), speech.say(item.why())));
            text.append(table.text("    "));
        }
    }

    /** What a school lacks, in things one can count. */
    private String lacks(ClauseMeasure.Item item) {
        List<String> parts = new ArrayList<>();
        for (int section = 0; section < stage.size(); section++) {
            if (stage.row(section) == item.row()) {
                for (IndicatorMeasures each : stage.indicators()) {
                    if (each.meets(section) == Decision.NOT_MET) {
                        parts.add(lack(each, section));
                    }
                }
            }
        }
        return String.join(speech.say("；", "; "), parts);
    }

    private String lack(IndicatorMeasures each, int section) {
        String value = speech.number(each.value(section), each.indicator().digits());
        String line = each.threshold().orElseThrow().toPlainString();
        String gap = Gap.of(stage, section, each, verdict.measures().standard().registers())
                .map(lacking -> speech.say(
                        "，差 %s %s",
                        ", lacks %s %s",
                        speech.grouped(lacking.amount()),
                        lacking.unit().name()))
                .orElse("");
        return speech.say("%s %s（线 %s%s）", "%s %s (line %s%s)", each.indicator().shortName(), value, line, gap);
    }
}
