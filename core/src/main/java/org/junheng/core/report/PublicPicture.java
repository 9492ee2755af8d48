package org.junheng.core.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junheng.core.assess.Verdict;
import org.junheng.core.document.Block;
import org.junheng.core.document.Strips;
import org.junheng.core.measure.Decision;
import org.junheng.core.measure.IndicatorMeasures;
import org.junheng.core.measure.Shown;
import org.junheng.core.measure.StageMeasures;

/**
 * The county picture as everybody may see it (公开的全县一图): marks without names or numbers, and none for a school by which a small one
 * could be found.
 */
final class PublicPicture {

    private static final double WHOLE = 100;

    private final Verdict verdict;
    private final StageMeasures stage;
    private final Speech speech;
    private final boolean[] hidden;
    private final List<IndicatorMeasures> lined;

    private PublicPicture(Verdict verdict, PublicNumbers numbers, StageMeasures stage, Speech speech) {
        this.verdict = verdict;
        this.stage = stage;
        this.speech = speech;
        this.hidden = numbers.hiddenSchools(stage);
        this.lined = stage.indicators().stream()
                .filter(each -> each.threshold().isPresent())
                .toList();
    }

    /** Empty where no indicator has a line to be drawn against, and where no school may be shown. */
    static Optional<Block> of(Verdict verdict, PublicNumbers numbers, StageMeasures stage, Speech speech) {
        PublicPicture picture = new PublicPicture(verdict, numbers, stage, speech);
        return picture.lined.isEmpty() || picture.shown() == 0 ? Optional.empty() : Optional.of(picture.block());
    }

    private int shown() {
        return (int) IntStream.range(0, hidden.length).filter(i -> !hidden[i]).count();
    }

    private Block block() {
        int left = hidden.length - shown();
        String all = speech.say("n = %d 校。", "n = %d schools.", shown());
        String without = left == 0
                ? ""
                : speech.say(
                        "另有 %d 校没有画：自己或由它能推算出来的学校不足 %d 名学生。",
                        " %d more are not drawn: they, or a school that could be worked out by them, have fewer than %d students.",
                        left,
                        SmallGroups.FEWEST);
        return new Block.Picture(
                new Strips(
                        speech.say("每所学校离国家的线有多远", "How far each school is from the line"),
                        speech.say(
                                "每个点是一所学校，不写名字，大小表示学生数。▲ 没有到线，● 到了线。",
                                "Each mark is a school without its name, its size its students. ▲ below the line, ● above."),
                        speech.say("国家的线 100%", "the line 100%"),
                        CountyPicture.band(verdict, stage),
                        List.of(speech.say("没有到线", "below"), speech.say("差距", "gap")),
                        lined.stream().map(this::strip).toList()),
                speech.say(
                        "每行看一样东西，竖线是国家要求的线，点在线右边就是到了；点挤得越紧，学校之间越接近。",
                        "Each row is one thing; the upright is the line the state asks for, marks right of it have reached it. The closer the marks, the more alike the schools."),
                all + without,
                Optional.empty());
    }

    private Strips.Strip strip(IndicatorMeasures each) {
        double line = each.threshold().orElseThrow().doubleValue();
        List<Strips.Mark> marks = new ArrayList<>();
        int below = 0;
        for (int section = 0; section < stage.size(); section++) {
            double value = each.value(section);
            if (!hidden[section] && !Double.isNaN(value)) {
                boolean isBelow = each.meets(section) == Decision.NOT_MET;
                below += isBelow ? 1 : 0;
                double share = each.indicator().isHigherBetter() ? value / line : line / value;
                marks.add(new Strips.Mark("", "", "", share * WHOLE, stage.students(section), isBelow));
            }
        }
        boolean isOver = each.within() == Decision.NOT_MET;
        return new Strips.Strip(
                speech.say(each.indicator().shortName()),
                "",
                speech.say(
                        "国家的线 %s %s",
                        "line %s %s",
                        each.threshold().get().toPlainString(),
                        each.indicator().unit()),
                marks,
                List.of(
                        new Strips.Beside(
                                below == 0 ? speech.say("✓ 没有", "✓ none") : speech.say("▲ %d 所", "▲ %d", below),
                                "",
                                below > 0),
                        new Strips.Beside(
                                (isOver ? "✗ " : each.within() == Decision.MET ? "✓ " : "")
                                        + speech.number(each.spread().cv(), Shown.CV_DIGITS),
                                "",
                                isOver)));
    }
}
