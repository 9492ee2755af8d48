package org.junheng.core.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junheng.core.assess.Verdict;
import org.junheng.core.document.Strips;
import org.junheng.core.measure.Decision;
import org.junheng.core.measure.IndicatorMeasures;
import org.junheng.core.measure.Shown;
import org.junheng.core.measure.StageMeasures;
import org.junheng.core.standard.Clause;
import org.junheng.core.standard.Standard;

/** The county picture (全县一图) of one stage: every school against every threshold, every spread against its limit. */
final class CountyPicture {

    /** What a clause of schools calls the share of a threshold that is near enough. */
    private static final String FLOOR = "floor";

    private final Verdict verdict;
    private final StageMeasures stage;
    private final Speech speech;
    private final Links links;
    private final List<IndicatorMeasures> lined;

    private CountyPicture(Verdict verdict, StageMeasures stage, Speech speech, Links links) {
        this.verdict = verdict;
        this.stage = stage;
        this.speech = speech;
        this.links = links;
        this.lined = stage.indicators().stream()
                .filter(each -> each.threshold().isPresent())
                .toList();
    }

    /** Empty where no indicator has a threshold to be drawn against. */
    static Optional<Strips> of(Verdict verdict, StageMeasures stage, Speech speech, Links links) {
        CountyPicture picture = new CountyPicture(verdict, stage, speech, links);
        return picture.lined.isEmpty() ? Optional.empty() : Optional.of(picture.strips());
    }

    /** The strip of one indicator alone; empty where it has no threshold. */
    static Optional<Strips> of(
            Verdict verdict, StageMeasures stage, Speech speech, Links links, IndicatorMeasures measured) {
        CountyPicture picture = new CountyPicture(verdict, stage, speech, links);
        return picture.lined.contains(measured)
                ? Optional.of(new Strips(
                        speech.say(measured.indicator().name()),
                        "",
                        speech.say("标准线 100%", "threshold 100%"),
                        picture.band(),
                        List.of(speech.say("学校达标", "schools"), picture.limitHead()),
                        List.of(picture.strip(measured))))
                : Optional.empty();
    }

    private Strips strips() {
        return new Strips(
                headline(),
                speech.say(
                        "每个点是一所学校，大小表示学生数；横轴是“达到标准的百分之几”。▲ 低于达标线，● 达到。",
                        "Each mark is a school, its size its students; the axis is per cent of the threshold. ▲ below, ● above."),
                speech.say("标准线 100%", "threshold 100%"),
                band(),
                List.of(speech.say("学校达标", "schools"), limitHead()),
                lined.stream().map(this::strip).toList());
    }

    /** What the picture shows, computed: spreads over their limit, and where most schools are below the line. */
    private String headline() {
        List<String> over = lined.stream()
                .filter(each -> each.within() == Decision.NOT_MET)
                .map(each -> shortName(each) + " " + Shown.number(each.spread().cv(), Shown.CV_DIGITS))
                .toList();
        String spread = over.isEmpty()
                ? speech.say("差异系数全部不超限", "no coefficient of variation above its limit")
                : speech.say(
                        "差异系数 %d 项超限（%s）",
                        "coefficients of variation above the limit: %d (%s)", over.size(), speech.list(over));
        String schools = lined.stream()
                .filter(each -> each.failing() > 0)
                .max(Comparator.comparingInt(IndicatorMeasures::failing))
                .map(most -> speech.say(
                        "低于达标线最多的是%s，%d 所",
                        "most schools below the threshold: %s, %d", shortName(most), most.failing()))
                .orElse(speech.say("没有学校低于达标线", "no school below a threshold"));
        return speech.first(spread + speech.say("；", "; ") + schools);
    }

    private double band() {
        return band(verdict, stage);
    }

    /** From which per cent of a threshold on a school is near enough; NaN where the standard tolerates nothing below it. */
    static double band(Verdict verdict, StageMeasures stage) {
        return verdict.measures().standard().clauses().stream()
                .filter(clause -> clause.scope() == Clause.Scope.SECTION
                        && clause.limits().containsKey(FLOOR))
                .flatMap(
                        clause -> clause
                                .limits()
                                .get(FLOOR)
                                .at(
                                        stage.stage(),
                                        Standard.referenceDay(verdict.measures().year()))
                                .stream())
                .mapToDouble(floor -> floor.value().doubleValue() * 100)
                .findFirst()
                .orElse(Double.NaN);
    }

    private String limitHead() {
        List<BigDecimal> limits =
                lined.stream().flatMap(each -> each.limit().stream()).distinct().toList();
        String name = speech.say("差异系数", "CV");
        return limits.size() == 1 ? name + " ≤ " + limits.get(0).toPlainString() : name;
    }

    private Strips.Strip strip(IndicatorMeasures each) {
        List<Strips.Mark> marks = new ArrayList<>();
        double line = each.threshold().orElseThrow().doubleValue();
        for (int section = 0; section < stage.size(); section++) {
            if (!Double.isNaN(each.value(section))) {
                double share =
                        each.indicator().isHigherBetter() ? each.value(section) / line : line / each.value(section);
                marks.add(new Strips.Mark(
                        verdict.measures().name(stage, section),
                        speech.number(each.value(section), each.indicator().digits()),
                        links.value(verdict, stage, section, each.indicator()),
                        share * 100,
                        stage.students(section),
                        each.meets(section) == Decision.NOT_MET));
            }
        }
        return new Strips.Strip(
                shortName(each),
                links.indicator(verdict, stage, each.indicator()),
                speech.say(
                        "标准 %s %s",
                        "line %s %s",
                        each.threshold().get().toPlainString(),
                        each.indicator().unit()),
                marks,
                List.of(schools(each), spread(each)));
    }

    private Strips.Beside schools(IndicatorMeasures each) {
        return each.failing() == 0 && each.open() == 0
                ? new Strips.Beside(speech.say("✓ 全部达到", "✓ all"), counted(each, Counted.MET), false)
                : each.failing() == 0
                        ? new Strips.Beside(
                                speech.say("？ %d 所缺数据", "? %d lack data", each.open()),
                                counted(each, Counted.OPEN),
                                false)
                        : new Strips.Beside(
                                speech.say("▲ %d 所未达标", "▲ %d below", each.failing()),
                                counted(each, Counted.BELOW),
                                true);
    }

    private String counted(IndicatorMeasures each, Counted what) {
        return links.counted(verdict, what, stage.stage(), each.indicator().id());
    }

    private Strips.Beside spread(IndicatorMeasures each) {
        String cv = speech.number(each.spread().cv(), Shown.CV_DIGITS);
        String origin = links.spread(verdict, stage, each.indicator());
        return switch (each.within()) {
            case MET -> new Strips.Beside("✓ " + cv, origin, false);
            case NOT_MET -> new Strips.Beside("✗ " + cv, origin, true);
            default -> new Strips.Beside(cv, origin, false);
        };
    }

    private String shortName(IndicatorMeasures each) {
        return speech.say(each.indicator().shortName());
    }
}
