package org.junheng.planner.layout;

import java.util.ArrayList;
import java.util.List;
import org.junheng.core.text.Words;

/** Checks a layout apart from the solver: its limits, and its cost added up anew from the prices of the input. */
final class LayoutCheck {

    private static final double ROUNDING = 1e-6;

    private LayoutCheck() {}

    static List<Words> of(LayoutPlan plan) {
        List<Words> breaches = new ArrayList<>();
        plan.input().limits().forEach(limit -> breaches.addAll(limit.breaches(plan)));
        double cost = cost(plan);
        if (Math.abs(cost - plan.cost()) > ROUNDING * Math.max(1, cost)) {
            breaches.add(Words.of(
                    "方案写的是 %s 元，实为 %s 元",
                    "the plan says %s yuan, it costs %s",
                    LayoutSentences.yuan(plan.cost()),
                    LayoutSentences.yuan(cost)));
        }
        if (plan.bound() > cost + ROUNDING * Math.max(1, cost)) {
            breaches.add(Words.of(
                    "下界 %s 高于方案本身的 %s",
                    "the bound %s is above the plan's own %s",
                    LayoutSentences.yuan(plan.bound()),
                    LayoutSentences.yuan(cost)));
        }
        return breaches;
    }

    /** Yuan over all years: schools open, opened and closed, every way to school, every change of school. */
    static double cost(LayoutPlan plan) {
        LayoutInput input = plan.input();
        double[] sum = new double[1];
        for (int site = 0; site < input.sites().size(); site++) {
            LayoutInput.Site here = input.sites().get(site);
            boolean before = here.isOpen();
            for (boolean isOpen : plan.isOpen()[site]) {
                sum[0] += isOpen ? here.yearly() : 0;
                sum[0] += isOpen == before ? 0 : isOpen ? here.opening() : here.closing();
                before = isOpen;
            }
        }
        plan.forEveryWay((village, year, site, mode) -> input.travel().stream()
                .filter(way -> way.mode() == mode)
                .findFirst()
                .ifPresent(way -> sum[0] += way.cost(input.students(village, year), input.km()[village][site])));
        for (int year = 0; year < input.years().size(); year++) {
            sum[0] += input.changing() * plan.changing(year);
        }
        return sum[0];
    }
}
