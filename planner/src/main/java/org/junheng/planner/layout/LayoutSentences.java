package org.junheng.planner.layout;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junheng.core.text.Words;

/** A layout in sentences. */
final class LayoutSentences {

    private LayoutSentences() {}

    static List<Words> of(LayoutPlan plan) {
        List<Words> sentences = new ArrayList<>();
        int kept = 0;
        for (int site = 0; site < plan.input().sites().size(); site++) {
            int opened = plan.firstYear(site, true);
            int closed = plan.firstYear(site, false);
            if (closed >= 0) {
                sentences.add(closing(plan, site, closed));
            } else if (opened >= 0) {
                sentences.add(Words.of(
                        "%s：%d 年起开办，当年 %,d 名学生",
                        "%s opens in %d, with %,d students that year",
                        plan.input().sites().get(site).name(),
                        plan.input().years().get(opened),
                        plan.students(site, opened)));
            } else if (plan.isOpen()[site][0]) {
                kept++;
            }
        }
        sentences.add(Words.of("保留 %d 所学校", "%d schools are kept", kept));
        for (int year = 0; year < plan.input().years().size(); year++) {
            sentences.add(ways(plan, year));
        }
        sentences.add(certificate(plan));
        return sentences;
    }

    private static Words closing(LayoutPlan plan, int site, int year) {
        LayoutInput input = plan.input();
        Map<String, Integer> where = new TreeMap<>();
        for (int village = 0; village < plan.siteOf().length; village++) {
            int before = year > 0
                    ? plan.siteOf()[village][year - 1]
                    : input.villages().get(village).today();
            if (before == site && input.students(village, year) > 0) {
                where.merge(
                        input.sites().get(plan.siteOf()[village][year]).name(),
                        input.students(village, year),
                        Integer::sum);
            }
        }
        String to = where.entrySet().stream()
                .map(each -> each.getKey() + " " + students(each.getValue()))
                .collect(Collectors.joining("、"));
        List<String> missing = input.limits().stream()
                .filter(SmallRuralLimit.class::isInstance)
                .flatMap(limit -> ((SmallRuralLimit) limit)
                        .missing(input, input.sites().get(site).name()).stream())
                .toList();
        Words merged = Words.of(
                "%s：%d 年起撤并%s",
                "%s is closed in %d%s",
                input.sites().get(site).name(),
                input.years().get(year),
                to.isEmpty() ? Words.same("") : Words.of("，学生去 %s", ", students go to %s", to));
        return missing.isEmpty()
                ? merged
                : Words.of("%s；之前还要办：%s", "%s; to be done before: %s", merged, SmallRuralLimit.words(missing));
    }

    private static Words ways(LayoutPlan plan, int year) {
        int[] students = new int[Travel.Mode.values().length];
        double[] farthest = new double[students.length];
        plan.forEveryWay((village, at, site, mode) -> {
            if (at == year) {
                students[mode.ordinal()] += plan.input().students(village, year);
                farthest[mode.ordinal()] =
                        Math.max(farthest[mode.ordinal()], plan.input().km()[village][site]);
            }
        });
        List<Words> parts = new ArrayList<>();
        for (Travel.Mode mode : Travel.Mode.values()) {
            if (students[mode.ordinal()] > 0) {
                parts.add(Words.of(
                        "%s %,d 名（最远 %s 公里）",
                        "%s %,d (farthest %s km)",
                        mode.words(),
                        students[mode.ordinal()],
                        String.format(Locale.ROOT, "%.1f", farthest[mode.ordinal()])));
            }
        }
        parts.add(Words.of("换校 %s 名", "changing school %s", students(plan.changing(year))));
        return Words.of("%d 年：%s", "%d: %s", plan.input().years().get(year), joined(parts));
    }

    private static Words certificate(LayoutPlan plan) {
        Words proven = Words.of(
                "%d 年共需 %s 元；在这些限制下不可能少于 %s 元（价格松弛与 HiGHS 证明），本方案最多多 %s%%；已另行复核：全部限制都满足",
                "%d years cost %s yuan; within these limits they cannot cost less than %s (proven by Lagrangian prices and HiGHS), this plan is at most %s%% above; checked apart: every limit is kept",
                plan.input().years().size(),
                yuan(plan.cost()),
                yuan(plan.bound()),
                percent(plan.gap()));
        return plan.isByClock()
                ? Words.of("%s；计算到时停止，再算一次结果可能不同", "%s; stopped by the clock, another run may end otherwise", proven)
                : proven;
    }

    /** Never less than it is. */
    private static String percent(double share) {
        return BigDecimal.valueOf(share)
                .movePointRight(2)
                .setScale(2, RoundingMode.CEILING)
                .toPlainString();
    }

    static String km(double km) {
        return String.format(Locale.ROOT, "%.1f", km);
    }

    static Words joined(List<Words> parts) {
        return new Words(
                parts.stream().map(Words::zh).collect(Collectors.joining("，")),
                parts.stream().map(Words::en).collect(Collectors.joining(", ")));
    }

    static String students(int students) {
        return String.format(Locale.ROOT, "%,d", students);
    }

    static String yuan(double yuan) {
        return String.format(Locale.ROOT, "%,.0f", yuan);
    }
}
