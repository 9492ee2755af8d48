package org.junheng.core.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junheng.core.assess.Verdict;
import org.junheng.core.diagnose.Staffing;
import org.junheng.core.document.Block;
import org.junheng.core.document.Cell;
import org.junheng.core.document.Years;
import org.junheng.core.measure.StageMeasures;

/** Who teaches and how many learn at the schools of a stage (师资结构、历年学生): kinds of teachers by town and country, and over the years. */
final class StaffChapter {

    private static final double WHOLE = 100;

    private final Dossier dossier;
    private final Verdict verdict;
    private final StageMeasures stage;
    private final Speech speech;
    private final List<Staffing> years;
    private final Staffing now;

    private StaffChapter(Dossier dossier, Verdict verdict, StageMeasures stage, List<Staffing> years) {
        this.dossier = dossier;
        this.verdict = verdict;
        this.stage = stage;
        this.speech = dossier.speech();
        this.years = years;
        this.now = years.get(years.size() - 1);
    }

    /** @param years earliest first; nothing is told of teachers nobody reported */
    static List<Block> of(Dossier dossier, Verdict verdict, StageMeasures stage, List<Staffing> years) {
        if (years.isEmpty()) {
            return List.of();
        }
        StaffChapter chapter = new StaffChapter(dossier, verdict, stage, years);
        List<Block> blocks = new ArrayList<>();
        if (!chapter.now.kinds().isEmpty()) {
            blocks.add(chapter.structure());
        }
        if (years.size() > 1) {
            blocks.add(chapter.overTheYears());
        }
        return blocks;
    }

    /** One row per kind: how many, what part of all teachers, the same among each group of schools, and the year before. */
    private Block structure() {
        Optional<Staffing> before = years.size() > 1 ? Optional.of(years.get(years.size() - 2)) : Optional.empty();
        List<Cell> head = new ArrayList<>(
                List.of(speech.cell("教师", "Teachers"), speech.cell("人数", "Number"), speech.cell("占 %", "Share, %")));
        now.groups().values().forEach(each -> head.add(speech.cell("%s %%", "%s, %%", each)));
        before.ifPresent(each -> head.add(speech.cell("%s %%", "%s, %%", String.valueOf(each.year()))));
        head.add(speech.cell("缺数据的学校", "Schools without data"));
        List<List<Cell>> rows = new ArrayList<>();
        for (Staffing.Kind each : now.kinds()) {
            String origin = origin(each, now.year());
            List<Cell> row = new ArrayList<>(List.of(
                    speech.cell(each.name()),
                    speech.figure(each.whole().number(), 0).explainedAt(origin),
                    share(each.whole()).explainedAt(origin)));
            now.groups()
                    .keySet()
                    .forEach(group -> row.add(share(each.byGroup().get(group)).explainedAt(origin)));
            before.ifPresent(then -> row.add(then.kinds().stream()
                    .filter(kind -> kind.name().equals(each.name()))
                    .findFirst()
                    .map(kind -> share(kind.whole()).explainedAt(origin(kind, then.year())))
                    .orElse(Cell.of("—", Cell.Tone.MISSING))));
            row.add(speech.figure(each.whole().lacking(), 0)
                    .toned(each.whole().lacking() == 0 ? Cell.Tone.PLAIN : Cell.Tone.MISSING)
                    .explainedAt(origin));
            rows.add(row);
        }
        return new Block.Grid(
                speech.say(
                        "师资结构：专任教师 %s 人；每一行占专任教师的 %%，只算两个数都有的学校",
                        "Who teaches: %s full-time teachers; each row in %% of them, over schools that have both figures",
                        speech.number(now.teachers().number(), 0)),
                List.of(head),
                rows);
    }

    /** What each school has of it. */
    private String origin(Staffing.Kind kind, int year) {
        Links links = links(year);
        return kind.counting().isIndicator()
                ? stage.indicator(kind.counting().id())
                        .map(each -> links.spread(verdict, stage, each.indicator()))
                        .orElse("")
                : links.reported(verdict, stage.stage(), kind.counting().id());
    }

    /** The year judged has the addresses of its trial, if it is one. */
    private Links links(int year) {
        return year == now.year() ? dossier.links() : dossier.links().inYear(year);
    }

    private Cell share(Staffing.Part part) {
        return speech.figure(part.share() * WHOLE, 1);
    }

    /** Students over the years there are figures of; what will be is not told here. */
    private Block overTheYears() {
        List<List<Cell>> rows = new ArrayList<>();
        List<Years.Point> points = new ArrayList<>();
        for (Staffing each : years) {
            String schools = links(each.year()).counted(verdict, Counted.SCHOOLS, stage.stage(), "");
            String teachers = links(each.year()).reported(verdict, stage.stage(), Staffing.teachersField());
            points.add(new Years.Point(
                    String.valueOf(each.year()),
                    each.students(),
                    speech.say("%s 人 / %d 校", "%s in %d schools", speech.number(each.students(), 0), each.schools())));
            rows.add(List.of(
                    Cell.of(speech.years(each.year())),
                    speech.figure(each.schools(), 0).explainedAt(schools),
                    speech.figure(each.students(), 0).explainedAt(schools),
                    speech.figure(
                                    each.teachers().schools() == 0
                                            ? Double.NaN
                                            : each.teachers().number(),
                                    0)
                            .explainedAt(teachers),
                    speech.figure(
                                    each.teachers().number() == 0
                                            ? Double.NaN
                                            : each.students() / each.teachers().number(),
                                    1)
                            .explainedAt(teachers)));
        }
        Block.Grid table = new Block.Grid(
                speech.say("学生和教师，历年", "Students and teachers over the years"),
                List.of(List.of(
                        speech.cell("学年", "Year"),
                        speech.cell("学校", "Schools"),
                        speech.cell("学生", "Students"),
                        speech.cell("专任教师", "Teachers"),
                        speech.cell("一名教师几名学生", "Students per teacher"))),
                rows);
        return new Block.Picture(
                new Years(speech.say("学生，历年", "Students over the years"), Double.NaN, "", points),
                speech.say(
                        "每年各按当年已经交来、计入的学校加起来，学校数写在旁边；有学校还没交，人数就不全。表里有教师数和师生比。",
                        "Each year over the schools that handed in and are counted then, their number beside it; while schools are missing the students are not all. Teachers and students per teacher stand in the table."),
                speech.say("单位：人。%d 个学年。%s。", "Unit: students. %d school years. %s.", years.size(), dossier.running()),
                Optional.of(table));
    }
}
