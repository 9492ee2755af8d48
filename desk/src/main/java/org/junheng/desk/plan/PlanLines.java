package org.junheng.desk.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.junheng.core.measure.Shown;
import org.junheng.core.text.Words;
import org.junheng.planner.layout.LayoutPlan;
import org.junheng.planner.zones.ZonePlan;

/** What a terminal is told of a plan, line by line. */
final class PlanLines {

    private PlanLines() {}

    static List<Words> of(LayoutPlan plan) {
        List<Words> lines = new ArrayList<>();
        lines.add(Words.of(
                "布局方案：%s 元，下界 %s 元，差距不超过 %s%%%s；复核通过",
                "layout: %s yuan, lower bound %s, gap at most %s %%%s; checked",
                number(plan.cost()),
                number(plan.bound()),
                percent(plan.gap()),
                clock(plan.isByClock())));
        lines.addAll(within(plan.sentences()));
        return lines;
    }

    static List<Words> of(ZonePlan plan) {
        List<Words> lines = new ArrayList<>();
        lines.add(Words.of(
                "划片方案：上学路程合计 %s 人·公里，下界 %s，差距不超过 %s%%%s；%s 名学生换片；复核通过",
                "zones: %s student-km, lower bound %s, gap at most %s %%%s; %s students change zone; checked",
                number(plan.studentKm()),
                number(plan.bound()),
                percent(plan.gap()),
                clock(plan.isByClock()),
                Shown.grouped(BigDecimal.valueOf(plan.moved()))));
        lines.addAll(within(plan.sentences()));
        return lines;
    }

    /** Why there is no plan. */
    static List<Words> conflict(boolean isProven, List<Words> clashing, List<Words> loosening) {
        List<Words> lines = new ArrayList<>();
        lines.add(
                isProven
                        ? Words.of("已证明：没有一个方案能同时守住全部限制。", "Proven: no plan keeps to all limits at once.")
                        : Words.of(
                                "时间内没有找到守住全部限制的方案，也没有证明做不到。",
                                "No plan that keeps to all limits was found in the time given, nor was it proven that there is none."));
        if (!clashing.isEmpty()) {
            lines.add(Words.of("互相冲突的限制：", "The limits that clash:"));
            lines.addAll(within(clashing));
        }
        if (!loosening.isEmpty()) {
            lines.add(Words.of("放宽这些就有方案：", "With these loosened there is a plan:"));
            lines.addAll(within(loosening));
        }
        return lines;
    }

    /** What is settled leaves no plan. */
    static List<Words> settledWrongly(List<Words> breaches) {
        List<Words> lines = new ArrayList<>();
        lines.add(
                Words.of(
                        "已证明：没有方案。已定的事（settled）互相冲突，或超过了限值（helps、members）；请改其中一条：",
                        "Proven: there is no plan. What is settled contradicts itself or a limit (helps, members); change one line:"));
        lines.addAll(within(breaches));
        return lines;
    }

    private static List<Words> within(List<Words> sentences) {
        return sentences.stream().map(each -> Words.of("  %s", "  %s", each)).toList();
    }

    private static String number(double number) {
        return Shown.grouped(Shown.rounded(number, 2));
    }

    private static String percent(double share) {
        return BigDecimal.valueOf(Math.max(0, share))
                .movePointRight(2)
                .setScale(2, RoundingMode.CEILING)
                .toPlainString();
    }

    private static Words clock(boolean isByClock) {
        return isByClock
                ? Words.of("（到时停止，再算一次结果可能不同）", " (stopped by the clock: another run may end otherwise)")
                : Words.same("");
    }
}
