package org.junheng.core.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junheng.core.assess.StageWords;
import org.junheng.core.document.Block;
import org.junheng.core.document.Cell;
import org.junheng.core.document.Dumbbells;
import org.junheng.core.measure.Decision;
import org.junheng.core.measure.IndicatorMeasures;
import org.junheng.core.measure.Shown;
import org.junheng.core.measure.StageMeasures;
import org.junheng.core.register.Registers;

/**
 * The spreads of a stage before and after something (前后对照), a picture and its table.
 *
 * @param after what people call the time after it
 */
record SpreadsBeforeAfter(Speech speech, Registers registers, String after) {

    private static final double WHOLE = 100;

    Block of(StageMeasures was, StageMeasures now) {
        String stage = speech.say(StageWords.of(registers, now.stage()));
        List<Dumbbells.Row> rows = new ArrayList<>();
        List<List<Cell>> cells = new ArrayList<>();
        for (IndicatorMeasures each : now.indicators()) {
            IndicatorMeasures old = was.indicator(each.indicator().id()).orElse(each);
            each.limit().ifPresent(limit -> rows.add(row(old, each, limit.doubleValue())));
            int digits = each.indicator().digits();
            cells.add(List.of(
                    speech.cell(each.indicator().name()),
                    pair(
                            speech.number(old.spread().mean(), digits),
                            speech.number(each.spread().mean(), digits)),
                    pair(cv(old), cv(each))
                            .toned(each.within() == Decision.NOT_MET ? Cell.Tone.BELOW : Cell.Tone.PLAIN),
                    speech.figure(each.limit()),
                    each.threshold().isEmpty()
                            ? Cell.of("—")
                            : pair(String.valueOf(old.failing()), String.valueOf(each.failing()))));
        }
        Block.Grid table = new Block.Grid(
                stage,
                List.of(List.of(
                        speech.cell("指标", "Indicator"),
                        speech.cell("全县值", "County"),
                        speech.cell("差异系数", "CV"),
                        speech.cell("限值", "Limit"),
                        speech.cell("没到线", "Below"))),
                cells);
        return rows.isEmpty()
                ? table
                : new Block.Picture(
                        new Dumbbells(
                                speech.say("%s差异系数", "%s: coefficients of variation", stage),
                                speech.say("限值 = 100%", "limit = 100%"),
                                speech.say("现在", "now"),
                                after,
                                rows),
                        speech.say(
                                "每行一个指标，按各自的限值折成百分比；圆圈是现在，实心点是%s，竖线右边是超限。",
                                "One row per indicator, in per cent of its limit; the ring is now, the disc: %s; right of the line is above the limit.",
                                after),
                        speech.say("n = %d 校", "n = %d schools", now.size()),
                        Optional.of(table));
    }

    private Dumbbells.Row row(IndicatorMeasures old, IndicatorMeasures each, double limit) {
        return new Dumbbells.Row(
                speech.say(each.indicator().shortName()),
                old.spread().cv() / limit * WHOLE,
                each.spread().cv() / limit * WHOLE,
                pair(cv(old), cv(each)).text() + " / "
                        + each.limit().orElseThrow().toPlainString(),
                each.within() == Decision.NOT_MET);
    }

    private String cv(IndicatorMeasures each) {
        return speech.number(each.spread().cv(), Shown.CV_DIGITS);
    }

    private static Cell pair(String from, String to) {
        return Cell.of(from.equals(to) ? to : from + " → " + to);
    }
}
