package org.junheng.core.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junheng.core.document.Block;
import org.junheng.core.document.Cell;
import org.junheng.core.measure.IndicatorMeasures;
import org.junheng.core.measure.StageMeasures;

/**
 * Where a school stands among all of its stage by one indicator (在全县的位置): how many are better, how many alike, compared before anything
 * is rounded. No other school is named.
 *
 * @param values of all that have one, the best first
 */
record SchoolPlace(IndicatorMeasures measured, double own, List<Double> values) {

    /** Empty where the school has no value. */
    static Optional<SchoolPlace> of(StageMeasures stage, int section, IndicatorMeasures measured) {
        double own = measured.value(section);
        Comparator<Double> least = Comparator.naturalOrder();
        List<Double> values = IntStream.range(0, stage.size())
                .mapToObj(measured::value)
                .filter(value -> !Double.isNaN(value))
                .sorted(measured.indicator().isHigherBetter() ? least.reversed() : least)
                .toList();
        return Double.isNaN(own) ? Optional.empty() : Optional.of(new SchoolPlace(measured, own, values));
    }

    int all() {
        return values.size();
    }

    int better() {
        return values.indexOf(own);
    }

    /** Others with the very same value. */
    int alike() {
        return values.lastIndexOf(own) - better();
    }

    int place() {
        return better() + 1;
    }

    /** 第 3，共 6 所. */
    String told(Speech speech) {
        return alike() == 0
                ? speech.say("第 %d，共 %d 所", "%d of %d", place(), all())
                : speech.say("第 %d，共 %d 所（并列）", "%d of %d (tied)", place(), all());
    }

    /** The counting itself, and every value it was counted over. */
    List<Block> origin(Speech speech) {
        List<List<Cell>> rows = new ArrayList<>();
        for (int i = 0; i < all(); i++) {
            rows.add(List.of(
                    Cell.of(String.valueOf(values.indexOf(values.get(i)) + 1)),
                    Cell.of(speech.number(values.get(i), measured.indicator().digits())),
                    Cell.of(values.get(i) == own ? speech.say("● 本校的值", "● this school's value") : "")));
        }
        return List.of(
                new Block.Heading(1, speech.say("在全县的位置", "Its place in the county"), "place"),
                new Block.Paragraph(
                        Block.Voice.COMPUTED,
                        speech.say(
                                "有这个数的 %d 所里：更好的 %d 所，一样的 %d 所，不如的 %d 所，所以是第 %d。",
                                "Of %d that have the figure %d are better, %d alike, %d less good: place %d.",
                                all(),
                                better(),
                                alike(),
                                all() - better() - alike() - 1,
                                place())),
                new Block.Paragraph(
                        Block.Voice.NOTE,
                        speech.say(
                                "先比较后进位。别的学校只有数，不写名字；只给本校看自己在哪。",
                                "Compared before rounding. Other schools are values without names: it is for the school alone, to see where it stands.")),
                new Block.Fold(
                        speech.say("数的就是这些，从好到差", "These are what was counted, the best first"),
                        "",
                        List.of(new Block.Grid(
                                speech.say(
                                        "各校的值（%s）",
                                        "Values of the schools (%s)",
                                        measured.indicator().unit()),
                                List.of(List.of(
                                        speech.cell("第几", "Place"),
                                        speech.cell("值", "Value"),
                                        speech.cell("哪一个是本校", "Which is this school's"))),
                                rows))));
    }
}
