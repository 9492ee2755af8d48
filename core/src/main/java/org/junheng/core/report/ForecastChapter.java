package org.junheng.core.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.junheng.core.assess.StageWords;
import org.junheng.core.document.Block;
import org.junheng.core.document.Block.Voice;
import org.junheng.core.document.Cell;
import org.junheng.core.document.Years;
import org.junheng.core.forecast.AreaForecast;
import org.junheng.core.forecast.AreaForecast.OfSchool;
import org.junheng.core.forecast.AreaForecast.OfStage;
import org.junheng.core.forecast.Course;
import org.junheng.core.forecast.Forecast;
import org.junheng.core.forecast.Outlook;
import org.junheng.core.forecast.Prospect;
import org.junheng.core.forecast.Prospect.Kind;
import org.junheng.core.forecast.Prospect.Standing;
import org.junheng.core.forecast.Range;
import org.junheng.core.measure.Shown;
import org.junheng.core.register.Registers;
import org.junheng.core.text.Language;
import org.junheng.core.text.Words;

/** A forecast on a page (预测): what fails in which year, with a plan and without; students by stage and school; what it rests on. */
public final class ForecastChapter {

    /** Schools that are named, of many. */
    private static final int FEW = 5;

    private final Forecast forecast;
    private final AreaForecast area;
    private final Registers registers;
    private final Speech speech;

    private ForecastChapter(Forecast forecast, AreaForecast area, Registers registers, Speech speech) {
        this.forecast = forecast;
        this.area = area;
        this.registers = registers;
        this.speech = speech;
    }

    /** @param outlooks one for each standard, and one more for each with a plan carried out */
    public static List<Block> of(
            Forecast forecast, AreaForecast area, List<Outlook> outlooks, Registers registers, Language language) {
        ForecastChapter chapter = new ForecastChapter(forecast, area, registers, new Speech(language));
        List<Block> blocks = new ArrayList<>();
        chapter.gone().ifPresent(blocks::add);
        blocks.add(chapter.lead());
        outlooks.forEach(outlook -> chapter.outlook(outlook, blocks));
        blocks.add(new Block.Heading(1, chapter.speech.say("学生", "Students")));
        area.stages().forEach(stage -> blocks.add(chapter.students(stage)));
        blocks.add(chapter.schools());
        blocks.add(chapter.rates());
        blocks.add(new Block.Heading(1, chapter.speech.say("说明", "What it rests on")));
        blocks.add(new Block.Items(chapter.notes()));
        return blocks;
    }

    private Block lead() {
        int last = forecast.last() + forecast.years();
        return new Block.Paragraph(
                Voice.LEAD,
                speech.say(
                        "到 %d 学年：%s。",
                        "By %d: %s.",
                        last,
                        String.join(
                                speech.say("；", "; "),
                                area.stages().stream()
                                        .map(stage -> speech.say(
                                                "%s由 %s 人到 %s",
                                                "%s from %s to %s",
                                                StageWords.of(registers, stage.stage()),
                                                speech.number(
                                                        stage.past()
                                                                .get(stage.past()
                                                                        .lastKey()),
                                                        0),
                                                range(stage.total().get(last))))
                                        .toList())));
    }

    /** While schools are missing, their students are: nobody should take that for a fall. */
    private Optional<Block> gone() {
        return area.gone().isEmpty()
                ? Optional.empty()
                : Optional.of(new Block.Paragraph(Voice.WARNING, speech.say(gone(area, forecast.last(), speech))));
    }

    static Words gone(AreaForecast area, int last, Speech speech) {
        List<String> named = area.gone().stream().map(speech::say).toList();
        return Words.of(
                "有 %d 所学校 %d 学年有学生、%d 学年没有数（撤并了，或还没交）：%s。推算里没有它们，升学的比率也会偏低；还没交的，交齐再看",
                "%d schools had students in %d and no figures in %d (merged, or not handed in yet): %s. They are left out of the forecast, and rates come out too low; where forms are missing, look again when they are in",
                named.size(),
                last - 1,
                last,
                named.size() > FEW ? speech.list(named.subList(0, FEW)) + "…" : speech.list(named));
    }

    private void outlook(Outlook outlook, List<Block> blocks) {
        OutlookText text = new OutlookText(outlook, area, registers, speech);
        blocks.add(new Block.Heading(
                1, speech.say("%s：%s", "%s: %s", outlook.now().standard().name(), outlook.given())));
        List<String> sentences = text.sentences();
        blocks.add(
                sentences.isEmpty()
                        ? new Block.Paragraph(
                                Voice.COMPUTED,
                                speech.say(
                                        "%d 学年以前，没有一项会由达到变为达不到。",
                                        "Until %d nothing that holds today will fail.",
                                        outlook.years().lastKey()))
                        : new Block.Items(sentences));
        spreads(outlook, text).ifPresent(blocks::add);
    }

    private Optional<Block> spreads(Outlook outlook, OutlookText text) {
        List<List<Cell>> rows = new ArrayList<>();
        List<Prospect> prospects = outlook.prospects(area.area());
        for (Prospect each : prospects) {
            if (each.item().kind() == Kind.SPREAD) {
                List<Cell> row = new ArrayList<>(List.of(speech.cell(text.whose(each)), spread(each.now())));
                each.on(Course.MIDDLE).values().forEach(standing -> row.add(spread(standing)));
                row.add(Cell.of(each.now().limit().isEmpty() ? "—" : each.now().limit()));
                rows.add(row);
            }
        }
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        List<Cell> head = new ArrayList<>(List.of(
                speech.cell("差异系数", "CV"), Cell.of(String.valueOf(outlook.now().year()))));
        outlook.years().keySet().forEach(year -> head.add(Cell.of(year + "*")));
        head.add(speech.cell("限值", "Limit"));
        return Optional.of(new Block.Grid(
                speech.say(
                        "差异系数逐年（* 为预测，按中间值；超限的标出）",
                        "Coefficients of variation by year (* forecast, middle course; those over the limit are marked)"),
                List.of(head),
                rows));
    }

    private Cell spread(Standing standing) {
        return speech.figure(standing.value(), Shown.CV_DIGITS)
                .toned(standing.isFailing() ? Cell.Tone.BELOW : Cell.Tone.PLAIN);
    }

    private Block students(OfStage stage) {
        List<Years.Point> points = new ArrayList<>();
        List<List<Cell>> rows = new ArrayList<>();
        stage.past().forEach((year, count) -> {
            points.add(point(year, count));
            rows.add(List.of(Cell.of(speech.years(year)), speech.figure(count, 0), Cell.of("—"), Cell.of("—")));
        });
        stage.total().forEach((year, range) -> {
            points.add(point(year, range.middle()));
            rows.add(List.of(
                    Cell.of(speech.years(year) + "*"),
                    speech.figure(range.middle(), 0),
                    area.hasBand() ? speech.figure(range.low(), 0) : Cell.of("—"),
                    area.hasBand() ? speech.figure(range.high(), 0) : Cell.of("—")));
        });
        String name = speech.say(StageWords.of(registers, stage.stage()));
        Block.Grid table = new Block.Grid(
                speech.say("%s学生，逐年（* 为预测）", "Students, %s, by year (* forecast)", name),
                List.of(List.of(
                        speech.cell("学年", "Year"),
                        speech.cell("学生", "Students"),
                        speech.cell("低", "Low"),
                        speech.cell("高", "High"))),
                rows);
        return new Block.Picture(
                new Years(
                        speech.say("%s学生", "Students, %s", name),
                        Double.NaN,
                        "",
                        points,
                        stage.total().size()),
                speech.say(
                        "实线、实心点是已有的数，虚线、空心点是预测（中间值）；低和高在表里。",
                        "Solid: counted. Dashed and hollow: forecast (middle course); low and high stand in the table."),
                speech.say(
                        "单位：人。新生按%s推算。",
                        "Unit: students. Entrants are reckoned from %s.",
                        stage.ground().words()),
                Optional.of(table));
    }

    private Years.Point point(int year, long students) {
        return new Years.Point(String.valueOf(year), students, speech.number(students, 0));
    }

    private Block schools() {
        int last = forecast.last() + forecast.years();
        List<List<Cell>> rows = new ArrayList<>();
        for (OfStage stage : area.stages()) {
            for (OfSchool school : stage.schools()) {
                SortedMap<Integer, Range> years = school.years();
                rows.add(List.of(
                        Cell.of(school.name()),
                        speech.cell(StageWords.of(registers, stage.stage())),
                        speech.figure(school.now(), 0),
                        speech.figure(years.get(years.firstKey()).middle(), 0),
                        speech.figure(years.get(last).middle(), 0),
                        Cell.of(band(years.get(last)))));
            }
        }
        return new Block.Fold(
                speech.say("各校学生", "Students by school"),
                "schools",
                List.of(new Block.Grid(
                        speech.say("各校学生（* 为预测）", "Students by school (* forecast)"),
                        List.of(List.of(
                                speech.cell("学校", "School"),
                                speech.cell("学段", "Stage"),
                                Cell.of(String.valueOf(forecast.last())),
                                Cell.of(forecast.last() + 1 + "*"),
                                Cell.of(last + "*"),
                                speech.cell("%d*，低—高", "%d*, low–high", last))),
                        rows,
                        true)));
    }

    private Block rates() {
        List<List<Cell>> rows = new ArrayList<>();
        for (OfStage stage : area.stages()) {
            stage.rates()
                    .forEach(rate -> rate.byYear()
                            .forEach((year, value) -> rows.add(List.of(
                                    speech.cell(StageWords.of(registers, stage.stage())),
                                    speech.cell(rate.name()),
                                    Cell.of(speech.years(year)),
                                    speech.figure(value, ForecastText.isCount(value) ? 0 : Shown.CV_DIGITS)))));
        }
        return new Block.Fold(
                speech.say("所用的比率", "Rates that were used"),
                "rates",
                List.of(new Block.Grid(
                        speech.say("历年的比率：低、中、高取最小、平均、最大", "Rates of past years: their least, mean and most"),
                        List.of(List.of(
                                speech.cell("学段", "Stage"),
                                speech.cell("比率", "Rate"),
                                speech.cell("学年", "Year"),
                                speech.cell("数", "Value"))),
                        rows)));
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (!area.unknown().isEmpty()) {
            notes.add(speech.say(
                    "没有在校生数、不能推算的学校：%s",
                    "no students reported, not forecast: %s",
                    speech.list(area.unknown().stream().map(speech::say).toList())));
        }
        area.notes().forEach(note -> notes.add(speech.say(note)));
        return notes;
    }

    private String band(Range range) {
        return area.hasBand()
                ? speech.say("%s—%s", "%s–%s", speech.number(range.low(), 0), speech.number(range.high(), 0))
                : "—";
    }

    private String range(Range range) {
        String middle = speech.say("%s 人", "%s students", speech.number(range.middle(), 0));
        return area.hasBand() ? speech.say("%s（%s）", "%s (%s)", middle, band(range)) : middle;
    }
}
