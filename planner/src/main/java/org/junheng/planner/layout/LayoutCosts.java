package org.junheng.planner.layout;

import java.util.ArrayList;
import java.util.List;
import org.junheng.core.report.PaperTable;
import org.junheng.core.report.PaperValue;
import org.junheng.core.text.Words;

/** Where the money of a layout goes, year by year; the sum of all is the plan's cost. */
final class LayoutCosts {

    private LayoutCosts() {}

    static PaperTable table(LayoutPlan plan) {
        PaperTable table = new PaperTable("costs", new Words("花在哪里（元）", "Where the money goes (yuan)"))
                .column("year", "年", "Year")
                .column("running", "运转", "Running")
                .column("opening", "开办", "Opening")
                .column("closing", "撤并", "Closing");
        for (Travel.Mode mode : Travel.Mode.values()) {
            table.column(mode.name().toLowerCase(java.util.Locale.ROOT), mode.words());
        }
        table.column("changing", "换校", "Changing school");
        table.column("sum", "合计", "Sum");
        for (int year = 0; year < plan.input().years().size(); year++) {
            double[] schools = schools(plan, year);
            double[] ways = ways(plan, year);
            List<PaperValue> row = new ArrayList<>();
            row.add(PaperValue.year(plan.input().years().get(year)));
            double sum = 0;
            for (double[] some :
                    List.of(schools, ways, new double[] {plan.input().changing() * plan.changing(year)})) {
                for (double each : some) {
                    row.add(PaperValue.of(each, 0));
                    sum += each;
                }
            }
            row.add(PaperValue.of(sum, 0));
            table.row(row);
        }
        return table;
    }

    /** Running, opening, closing. */
    private static double[] schools(LayoutPlan plan, int year) {
        double[] costs = new double[3];
        for (int site = 0; site < plan.input().sites().size(); site++) {
            LayoutInput.Site here = plan.input().sites().get(site);
            boolean isOpen = plan.isOpen()[site][year];
            boolean before = year == 0 ? here.isOpen() : plan.isOpen()[site][year - 1];
            costs[0] += isOpen ? here.yearly() : 0;
            costs[1] += isOpen && !before ? here.opening() : 0;
            costs[2] += !isOpen && before ? here.closing() : 0;
        }
        return costs;
    }

    private static double[] ways(LayoutPlan plan, int year) {
        double[] costs = new double[Travel.Mode.values().length];
        plan.forEveryWay((village, at, site, mode) -> {
            if (at == year) {
                plan.input().travel().stream()
                        .filter(way -> way.mode() == mode)
                        .findFirst()
                        .ifPresent(way -> costs[mode.ordinal()] += way.cost(
                                plan.input().students(village, year),
                                plan.input().km()[village][site]));
            }
        });
        return costs;
    }
}
