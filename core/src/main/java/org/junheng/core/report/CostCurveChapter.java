package org.junheng.core.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junheng.core.document.Block;
import org.junheng.core.document.Cell;
import org.junheng.core.document.Years;
import org.junheng.core.plan.resources.CostCurve;

/** What passing costs with a reserve below the limits of the spreads, and in more or fewer years: two pictures with their tables. */
record CostCurveChapter(CostCurve curve, Speech speech) {

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        if (!curve.isEmpty()) {
            blocks.add(new Block.Heading(1, speech.say("成本效果曲线", "Cost and effect")));
            blocks.add(picture(
                    curve.byReserve(),
                    speech.say("差异系数都比限值再低多少，要花多少（万元）", "Below every CV limit by so much: what it costs (10,000 yuan)"),
                    speech.say("比限值再低", "Below the limits by")));
            blocks.add(picture(
                    curve.byYears(),
                    speech.say("几年做完，要花多少（万元）", "In so many years: what it costs (10,000 yuan)"),
                    speech.say("年数", "Years")));
        }
        return blocks;
    }

    private Block picture(List<CostCurve.Point> points, String title, String axis) {
        List<List<Cell>> rows = points.stream()
                .map(point -> List.of(
                        Cell.of(point.at().toPlainString()
                                + (point.isOwn() ? speech.say("（本方案）", " (this plan)") : "")),
                        Cell.of(money(point)),
                        Cell.of(bound(point))))
                .toList();
        List<Years.Point> drawn = points.stream()
                .map(point -> new Years.Point(
                        point.at().toPlainString(), point.isPossible() ? point.cost() : Double.NaN, money(point)))
                .toList();
        return new Block.Picture(
                new Years(title, Double.NaN, "", drawn),
                speech.say(
                        "每点是一个复核过的方案的花费；断开处是已证明做不到，或没有算完。",
                        "Each point is what a rechecked plan costs; where the line breaks it is proven that there is none, or none was found in time."),
                speech.say("%d 种情形", "%d cases", points.size()),
                Optional.of(new Block.Grid(
                        title,
                        Block.Grid.head(
                                axis, speech.say("方案（万元）", "Plan (10,000 yuan)"), speech.say("不少于", "At least")),
                        rows)));
    }

    private String money(CostCurve.Point point) {
        if (!point.isKnown()) {
            return speech.say("没有算完", "not found in time");
        }
        return point.isPossible() ? money(point.cost(), RoundingMode.HALF_UP) : speech.say("做不到", "impossible");
    }

    private static String bound(CostCurve.Point point) {
        return point.isKnown() && point.isPossible() ? money(point.bound(), RoundingMode.FLOOR) : "—";
    }

    private static String money(double amount, RoundingMode mode) {
        return BigDecimal.valueOf(amount).setScale(1, mode).toPlainString();
    }
}
