package org.junheng.core.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junheng.core.assess.StageWords;
import org.junheng.core.assess.Verdict;
import org.junheng.core.document.Block;
import org.junheng.core.document.Bullets;
import org.junheng.core.document.Cell;
import org.junheng.core.document.Years;
import org.junheng.core.measure.Decision;
import org.junheng.core.measure.Gap;
import org.junheng.core.measure.IndicatorMeasures;
import org.junheng.core.measure.Measures;
import org.junheng.core.measure.StageMeasures;
import org.junheng.core.model.Table;

/** One school and its lines (我校): which it does not reach, by how much in real things, beside the county, peers and its own years. */
public final class SchoolChapter {

    private static final String SCHOOL = "school";
    private static final int YEARS = 5;
    private static final double WHOLE = 100;

    private final Dossier dossier;
    private final Speech speech;
    private final String code;

    private SchoolChapter(Dossier dossier, String code) {
        this.dossier = dossier;
        this.speech = dossier.speech();
        this.code = code;
    }

    /** Each stage of the school by each standard that sets a line for schools, then what the school's own document tells. */
    public static List<Block> of(Dossier dossier, String code) {
        SchoolChapter chapter = new SchoolChapter(dossier, code);
        List<Block> blocks = new ArrayList<>();
        for (Verdict verdict : dossier.verdicts()) {
            for (StageMeasures stage : verdict.measures().stages(dossier.area())) {
                int section = section(stage, code);
                boolean isLined = stage.indicators().stream()
                        .anyMatch(each -> each.threshold().isPresent());
                if (section >= 0 && isLined) {
                    blocks.addAll(chapter.stage(verdict, stage, section));
                }
            }
        }
        SchoolDocument.blocks(dossier, code).ifPresent(told -> blocks.addAll(folded(told)));
        return blocks;
    }

    /** The last chapter, what inspectors look at, is long and seldom asked for: it opens when it is. */
    private static List<Block> folded(List<Block> told) {
        int last = told.size() - 1;
        while (last > 0 && !(told.get(last) instanceof Block.Heading heading && heading.level() == 1)) {
            last--;
        }
        List<Block> blocks = new ArrayList<>(told.subList(0, last));
        if (told.get(last) instanceof Block.Heading heading) {
            blocks.add(new Block.Fold(heading.text(), "", told.subList(last + 1, told.size())));
        }
        return blocks;
    }

    private static int section(StageMeasures stage, String code) {
        Table table = stage.table();
        for (int section = 0; section < stage.size() && table.has(SCHOOL); section++) {
            if (table.shown(stage.row(section), SCHOOL).equals(code)) {
                return section;
            }
        }
        return -1;
    }

    private List<Block> stage(Verdict verdict, StageMeasures stage, int section) {
        List<Bullets.Bullet> bullets = new ArrayList<>();
        int below = 0;
        for (IndicatorMeasures each : stage.indicators()) {
            if (each.threshold().isPresent()) {
                boolean isBelow = each.meets(section) == Decision.NOT_MET;
                below += isBelow ? 1 : 0;
                bullets.add(new Bullets.Bullet(
                        speech.say(each.indicator().shortName()),
                        dossier.links().value(verdict, stage, section, each.indicator()),
                        beside(stage, section, each),
                        percent(each, each.value(section)),
                        percent(each, each.spread().mean()),
                        isBelow));
            }
        }
        List<Year> years = years(verdict, stage, section);
        String name = speech.say(StageWords.of(dossier.registers(), stage.stage()));
        String title = below == 0
                ? speech.first(speech.say("%s：%d 项都到了线", "%s: all %d lines reached", name, bullets.size()))
                : speech.first(
                        speech.say("%s：%d 项里 %d 项没到线", "%s: of %d lines %d not reached", name, bullets.size(), below));
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Picture(
                new Bullets(
                        title,
                        speech.say("标准线 100%", "threshold 100%"),
                        speech.say("短竖线：全县值", "short upright: the county"),
                        CountyPicture.band(verdict, stage),
                        bullets),
                speech.say(
                        "每行一个指标，按它的标准线折成百分比；条到不了竖线的就是没到线，后面写着还差多少。米色带是标准允许个别指标低到的地方。",
                        "One row per indicator, in per cent of its threshold; a bar that ends left of the line is below, what is lacking stands behind it. The band is how far below the standard tolerates single indicators."),
                speech.say(
                        "学生 %s 人。%s。",
                        "%s students. %s.", speech.number(stage.students(section), 0), dossier.running()),
                Optional.of(table(verdict, stage, years))));
        blocks.add(new PlaceStrips(dossier, verdict, stage, section).block());
        if (years.size() > 1) {
            blocks.add(
                    new Block.Fold(speech.say("历年，每项一条线", "Over the years, a line for each"), "", lines(stage, years)));
        }
        return blocks;
    }

    private String beside(StageMeasures stage, int section, IndicatorMeasures each) {
        String value = speech.number(each.value(section), each.indicator().digits()) + " / "
                + each.threshold().orElseThrow().toPlainString() + " "
                + speech.say(each.indicator().unit());
        return value
                + Gap.of(stage, section, each, dossier.registers())
                        .map(gap -> speech.say(
                                "，缺 %s %s",
                                ", lacks %s %s",
                                speech.grouped(gap.amount()),
                                gap.unit().name()))
                        .orElse("");
    }

    private static double percent(IndicatorMeasures each, double value) {
        double line = each.threshold().orElseThrow().doubleValue();
        return (each.indicator().isHigherBetter() ? value / line : line / value) * WHOLE;
    }

    /** The school in one year. */
    private record Year(int year, StageMeasures stage, int section) {}

    /** The last years there are figures of, earliest first. */
    private List<Year> years(Verdict verdict, StageMeasures stage, int section) {
        Measures now = verdict.measures();
        List<Year> years = new ArrayList<>();
        for (int year = now.year() - YEARS + 1; year < now.year(); year++) {
            int then = year;
            now.otherwise(now.standard(), year)
                    .stage(dossier.area(), stage.stage())
                    .map(of -> new Year(then, of, section(of, code)))
                    .filter(each -> each.section >= 0)
                    .ifPresent(years::add);
        }
        years.add(new Year(now.year(), stage, section));
        return years;
    }

    /** The school's own values over the years. */
    private Block.Grid table(Verdict verdict, StageMeasures stage, List<Year> years) {
        List<Cell> head = new ArrayList<>(List.of(speech.cell("指标", "Indicator")));
        years.forEach(each -> head.add(Cell.of(String.valueOf(each.year))));
        List<List<Cell>> rows = new ArrayList<>();
        for (int i = 0; i < stage.indicators().size(); i++) {
            List<Cell> row = new ArrayList<>(
                    List.of(speech.cell(stage.indicators().get(i).indicator().name())));
            for (Year then : years) {
                IndicatorMeasures each = then.stage.indicators().get(i);
                row.add(speech.figure(each.value(then.section), each.indicator().digits())
                        .toned(each.meets(then.section) == Decision.NOT_MET ? Cell.Tone.BELOW : Cell.Tone.PLAIN)
                        .explainedAt(dossier.links()
                                .inYear(then.year)
                                .value(verdict, then.stage, then.section, each.indicator())));
            }
            rows.add(row);
        }
        return new Block.Grid(speech.say("历年", "Over the years"), List.of(head), rows);
    }

    /** The same drawn, each against its threshold; the numbers stand in the table above. */
    private List<Block> lines(StageMeasures stage, List<Year> years) {
        List<Block> lines = new ArrayList<>();
        for (int i = 0; i < stage.indicators().size(); i++) {
            int index = i;
            IndicatorMeasures now = stage.indicators().get(i);
            lines.add(new Block.Picture(
                    new Years(
                            speech.say(
                                    "%s（%s）",
                                    "%s (%s)",
                                    now.indicator().name(),
                                    now.indicator().unit()),
                            now.threshold().map(Number::doubleValue).orElse(Double.NaN),
                            now.threshold()
                                    .map(least -> speech.say("标准 %s", "threshold %s", least.toPlainString()))
                                    .orElse(""),
                            years.stream().map(year -> point(year, index)).toList()),
                    speech.say(
                            "每年一个点；横线是达标线，断开处是那一年没有数。",
                            "A point a year; the level line is the threshold, a gap is a year without figures."),
                    speech.say("单位：%s。%s。", "Unit: %s. %s.", now.indicator().unit(), dossier.running()),
                    Optional.empty()));
        }
        return lines;
    }

    private Years.Point point(Year year, int index) {
        IndicatorMeasures each = year.stage.indicators().get(index);
        double value = each.value(year.section);
        return new Years.Point(
                String.valueOf(year.year),
                value,
                speech.number(value, each.indicator().digits()));
    }
}
