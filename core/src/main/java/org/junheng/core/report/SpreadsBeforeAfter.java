package org.junheng.core.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junheng.core.assess.StageWords;
import org.junheng.core.assess.Verdict;
import org.junheng.core.document.Block;
import org.junheng.core.document.Cell;
import org.junheng.core.document.Dumbbells;
import org.junheng.core.measure.Decision;
import org.junheng.core.measure.IndicatorMeasures;
import org.junheng.core.measure.Shown;
import org.junheng.core.measure.StageMeasures;
import org.junheng.core.register.Registers;
import org.junheng.core.text.Words;

/** The spreads of a stage before and after something (前后对照), a picture and its table; each number leads to where it comes from. */
record SpreadsBeforeAfter(Speech speech, Registers registers, Side before, Side after) {

    private static final double WHOLE = 100;

    /**
     * One of the two.
     *
     * @param name what people call the time
     * @param verdict empty where there are no pages its numbers could lead to
     */
    record Side(Words name, Optional<Verdict> verdict, Links links) {

        static Side of(Words name, Verdict verdict, Links links) {
            return new Side(name, Optional.of(verdict), links);
        }

        /** In a document that stands alone. */
        static Side alone(Words name) {
            return new Side(name, Optional.empty(), Links.NONE);
        }

        private String spread(StageMeasures stage, IndicatorMeasures each) {
            return verdict.map(of -> links.spread(of, stage, each.indicator())).orElse("");
        }

        private String below(StageMeasures stage, IndicatorMeasures each) {
            return counted(Counted.BELOW, stage, each.indicator().id());
        }

        private String counted(Counted what, StageMeasures stage, String indicator) {
            return verdict.map(of -> links.counted(of, what, stage.stage(), indicator))
                    .orElse("");
        }
    }

    Block of(StageMeasures was, StageMeasures now) {
        List<Dumbbells.Row> rows = new ArrayList<>();
        for (IndicatorMeasures each : now.indicators()) {
            was.indicator(each.indicator().id())
                    .filter(old -> each.limit().isPresent())
                    .ifPresent(old -> rows.add(row(old, each)));
        }
        Block.Grid table = table(was, now);
        if (rows.isEmpty()) {
            return table;
        }
        String schools = was.size() == now.size()
                ? speech.say("n = %d 校。", "n = %d.", now.size())
                : speech.say(
                        "%s n = %d 校，%s n = %d 校。",
                        "%s: n = %d; %s: n = %d.", before.name, was.size(), after.name, now.size());
        return new Block.Picture(
                new Dumbbells(
                        speech.first(speech.say("%s差异系数", "%s: coefficients of variation", stage(now))),
                        speech.say("限值 = 100%", "limit = 100%"),
                        speech.say(before.name),
                        speech.say(after.name),
                        rows),
                speech.say(
                        "每行一个指标，按各自的限值折成百分比；圆圈是%s，实心点是%s，越往左越均衡，竖线右边是超限。",
                        "One row per indicator, in per cent of its limit; the ring: %s, the disc: %s. Further left is more even; right of the line is above the limit.",
                        before.name,
                        after.name),
                schools,
                openings(was, now),
                Optional.of(table));
    }

    private List<Block.Opening> openings(StageMeasures was, StageMeasures now) {
        Block.Opening last = new Block.Opening("n = " + now.size(), after.counted(Counted.SCHOOLS, now, ""));
        return was.size() == now.size()
                ? List.of(last)
                : List.of(new Block.Opening("n = " + was.size(), before.counted(Counted.SCHOOLS, was, "")), last);
    }

    private Words stage(StageMeasures stage) {
        return StageWords.of(registers, stage.stage());
    }

    private Dumbbells.Row row(IndicatorMeasures old, IndicatorMeasures each) {
        double limit = each.limit().orElseThrow().doubleValue();
        String pair = cv(old).equals(cv(each)) ? cv(each) : cv(old) + " → " + cv(each);
        return new Dumbbells.Row(
                speech.say(each.indicator().shortName()),
                old.spread().cv() / limit * WHOLE,
                each.spread().cv() / limit * WHOLE,
                pair + " / " + each.limit().orElseThrow().toPlainString(),
                each.within() == Decision.NOT_MET);
    }

    private String cv(IndicatorMeasures each) {
        return speech.number(each.spread().cv(), Shown.CV_DIGITS);
    }

    private Block.Grid table(StageMeasures was, StageMeasures now) {
        List<List<Cell>> rows = new ArrayList<>();
        for (IndicatorMeasures each : now.indicators()) {
            was.indicator(each.indicator().id()).ifPresent(old -> rows.add(cells(was, old, now, each)));
        }
        Cell then = speech.cell(before.name);
        Cell here = speech.cell(after.name);
        return new Block.Grid(
                speech.say(stage(now)),
                List.of(
                        List.of(
                                speech.cell("指标", "Indicator").spanning(1, 2),
                                speech.cell("限值", "Limit").spanning(1, 2),
                                speech.cell("全县值", "County").spanning(2, 1),
                                speech.cell("差异系数", "CV").spanning(2, 1),
                                speech.cell("没到线", "Below").spanning(2, 1)),
                        List.of(then, here, then, here, then, here)),
                rows);
    }

    private List<Cell> cells(StageMeasures was, IndicatorMeasures old, StageMeasures now, IndicatorMeasures each) {
        int digits = each.indicator().digits();
        Cell limit = speech.figure(each.limit());
        return List.of(
                speech.cell(each.indicator().name()),
                after.verdict
                        .filter(of -> each.limit().isPresent())
                        .map(of -> limit.explainedAt(after.links.rule(of, each.indicator())))
                        .orElse(limit),
                speech.figure(old.spread().mean(), digits).explainedAt(before.spread(was, old)),
                speech.figure(each.spread().mean(), digits).explainedAt(after.spread(now, each)),
                speech.figure(old.spread().cv(), Shown.CV_DIGITS)
                        .toned(tone(old.within()))
                        .explainedAt(before.spread(was, old)),
                speech.figure(each.spread().cv(), Shown.CV_DIGITS)
                        .toned(tone(each.within()))
                        .explainedAt(after.spread(now, each)),
                below(old, before.below(was, old)),
                below(each, after.below(now, each)));
    }

    private Cell below(IndicatorMeasures each, String origin) {
        return each.threshold().isEmpty()
                ? Cell.of("—")
                : speech.figure(each.failing(), 0).explainedAt(origin);
    }

    private static Cell.Tone tone(Decision decision) {
        return decision == Decision.NOT_MET ? Cell.Tone.BELOW : Cell.Tone.PLAIN;
    }
}
