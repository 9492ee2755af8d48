package org.junheng.core.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junheng.core.assess.StageWords;
import org.junheng.core.assess.Verdict;
import org.junheng.core.document.Block;
import org.junheng.core.document.Cell;
import org.junheng.core.document.Strips;
import org.junheng.core.measure.Decision;
import org.junheng.core.measure.IndicatorMeasures;
import org.junheng.core.measure.StageMeasures;

/** One school in the strips of its county (本校在全县): its own mark ringed among marks without names, its place in words beside. */
final class PlaceStrips {

    private static final double WHOLE = 100;

    /** The others are all of one size: their size would tell which school it is. */
    private static final double OWN = 10;

    private final Dossier dossier;
    private final Verdict verdict;
    private final StageMeasures stage;
    private final int section;
    private final Speech speech;

    PlaceStrips(Dossier dossier, Verdict verdict, StageMeasures stage, int section) {
        this.dossier = dossier;
        this.verdict = verdict;
        this.stage = stage;
        this.section = section;
        this.speech = dossier.speech();
    }

    Block block() {
        List<Strips.Strip> strips = new ArrayList<>();
        List<List<Cell>> rows = new ArrayList<>();
        for (IndicatorMeasures each : stage.indicators()) {
            Optional<SchoolPlace> place = SchoolPlace.of(stage, section, each);
            if (each.threshold().isPresent()) {
                strips.add(strip(each, place));
                place.ifPresent(found -> rows.add(row(each, found)));
            }
        }
        return new Block.Picture(
                new Strips(
                        speech.first(speech.say(
                                "%s：本校在全县的位置",
                                "%s: where this school stands in the county",
                                StageWords.of(dossier.registers(), stage.stage()))),
                        speech.say(
                                "每个点是一所学校，只有本校写出来、带圈。▲ 低于达标线，● 达到。",
                                "Each mark is a school; only this one is named and ringed. ▲ below the threshold, ● above."),
                        speech.say("标准线 100%", "threshold 100%"),
                        CountyPicture.band(verdict, stage),
                        List.of(speech.say("本校的位置", "its place"), speech.say("本校的数", "its value")),
                        strips),
                speech.say(
                        "第 1 是最好的；同样的数同一个位置。点开位置，看它是怎么数出来的。",
                        "Place 1 is the best; equal values share a place. A place opens to how it was counted."),
                dossier.running(),
                Optional.of(new Block.Grid(
                        speech.say("本校在全县的位置", "Where this school stands in the county"),
                        List.of(List.of(
                                speech.cell("指标", "Indicator"),
                                speech.cell("本校", "This school"),
                                speech.cell("第几", "Place"),
                                speech.cell("共几所", "Of"),
                                speech.cell("更好的", "Better"),
                                speech.cell("一样的", "Alike"))),
                        rows)));
    }

    private String link(IndicatorMeasures each) {
        return dossier.links().value(verdict, stage, section, each.indicator());
    }

    private String origin(IndicatorMeasures each) {
        String value = link(each);
        return value.isEmpty() ? "" : value + "#place";
    }

    private List<Cell> row(IndicatorMeasures each, SchoolPlace place) {
        return List.of(
                speech.cell(each.indicator().name()),
                speech.figure(place.own(), each.indicator().digits()).explainedAt(link(each)),
                speech.figure(place.place(), 0).explainedAt(origin(each)),
                speech.figure(place.all(), 0).explainedAt(origin(each)),
                speech.figure(place.better(), 0).explainedAt(origin(each)),
                speech.figure(place.alike(), 0).explainedAt(origin(each)));
    }

    private Strips.Strip strip(IndicatorMeasures each, Optional<SchoolPlace> place) {
        double line = each.threshold().orElseThrow().doubleValue();
        List<Strips.Mark> marks = new ArrayList<>();
        for (int i = 0; i < stage.size(); i++) {
            double value = each.value(i);
            if (!Double.isNaN(value)) {
                boolean isOwn = i == section;
                marks.add(new Strips.Mark(
                        isOwn ? speech.say("本校", "this school") : "",
                        isOwn ? speech.number(value, each.indicator().digits()) : "",
                        isOwn ? link(each) : "",
                        (each.indicator().isHigherBetter() ? value / line : line / value) * WHOLE,
                        isOwn ? OWN : 1,
                        each.meets(i) == Decision.NOT_MET,
                        isOwn));
            }
        }
        boolean isBelow = each.meets(section) == Decision.NOT_MET;
        return new Strips.Strip(
                speech.say(each.indicator().shortName()),
                "",
                speech.say(
                        "标准 %s %s",
                        "line %s %s",
                        each.threshold().get().toPlainString(),
                        each.indicator().unit()),
                marks,
                List.of(
                        new Strips.Beside(
                                place.map(found -> found.told(speech)).orElse("—"),
                                place.isPresent() ? origin(each) : "",
                                false),
                        new Strips.Beside(
                                (isBelow ? "▲ " : "")
                                        + speech.number(
                                                each.value(section),
                                                each.indicator().digits()),
                                place.isPresent() ? link(each) : "",
                                isBelow)));
    }
}
