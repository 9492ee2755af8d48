package org.junheng.core.collect;

import java.util.List;
import org.junheng.core.collect.ReturnCells.Cell;
import org.junheng.core.collect.ReturnMap.CellRule;
import org.junheng.core.model.Finding.Level;
import org.junheng.core.model.Place;
import org.junheng.core.model.Table;
import org.junheng.core.text.Words;

/**
 * Takes off what a column counts a second time: 艺术 is in some editions the subtotal (计) of 音乐 and 美术, in others a subject of
 * its own. Equal to their sum it is a subtotal; anything else is read one way and asked about.
 */
final class Subtotals {

    private Subtotals() {}

    static void settle(List<CellRule> rules, ReturnCells row, String school, Complaints complaints) {
        for (CellRule rule : rules) {
            String field = rule.field().id();
            if (!rule.subtotalOf().isEmpty() && row.has(field)) {
                Cell cell = row.cells().get(field);
                double parts =
                        rule.subtotalOf().stream().mapToDouble(row::number).sum();
                row.replace(field, Cell.number(rest(cell.number(), parts), cell.place()));
                ask(cell.number(), parts, cell.place(), school, complaints);
            }
        }
    }

    /** What a figure counts beyond its parts; all of it where it is smaller than they are, and so no subtotal. */
    static double rest(double figure, double parts) {
        return figure >= parts ? figure - parts : figure;
    }

    static void ask(double figure, double parts, Place place, String school, Complaints complaints) {
        if (parts == 0 || figure == 0 || figure == parts) {
            return;
        }
        String written = Table.plain(figure);
        String sum = Table.plain(parts);
        complaints.add(
                Level.QUERY,
                "subtotal",
                place,
                school,
                written + "/" + sum,
                figure > parts
                        ? Words.of(
                                "年报“艺术”一栏 %s，大于音乐、美术之和 %s，按“计”栏读，只取多出的部分；请核对",
                                "the return counts %s under 艺术, more than music and fine art together (%s): read as a subtotal, only the rest counts; please check",
                                written,
                                sum)
                        : Words.of(
                                "年报“艺术”一栏 %s，小于音乐、美术之和 %s，按单设课程读，三者相加；请核对",
                                "the return counts %s under 艺术, less than music and fine art together (%s): read as a subject of its own and added; please check",
                                written,
                                sum));
    }
}
