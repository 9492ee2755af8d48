package org.junheng.core.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junheng.core.assess.Verdict;
import org.junheng.core.document.Block;
import org.junheng.core.document.Cell;
import org.junheng.core.standard.Schedule;

/** The way to an application, day by day, counted back from the day it is due (倒排日程). */
final class Timetable {

    private final Speech speech;
    private final Verdict verdict;
    private final Schedule schedule;

    private Timetable(Speech speech, Verdict verdict, Schedule schedule) {
        this.speech = speech;
        this.verdict = verdict;
        this.schedule = schedule;
    }

    /** Nothing where the standard knows no days. */
    static List<Block> of(Speech speech, Verdict verdict) {
        Optional<Schedule> schedule = verdict.measures().standard().schedule();
        return schedule.map(known -> new Timetable(speech, verdict, known).blocks())
                .orElse(List.of());
    }

    private List<Block> blocks() {
        int year = verdict.measures().year();
        boolean now = verdict.resources() == Verdict.Outcome.PASSED;
        LocalDate application = schedule.application(now ? year : year + 1);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(
                Block.Voice.COMPUTED,
                now
                        ? speech.say(
                                "本学年的数据可以申报，最迟 %s。",
                                "The figures of this school year can be applied with, by %s at the latest.",
                                application)
                        : speech.say(
                                "本学年 9 月 1 日的数据已定，补上的差距要到下一学年才计入；最早可在 %s 前申报。",
                                "The figures of 1 September are fixed: what is mended counts from the next school year; the earliest application is due %s.",
                                application)));
        List<List<Cell>> rows = new ArrayList<>();
        for (Schedule.Due due : schedule.before(application)) {
            rows.add(List.of(Cell.of(due.by().toString()), speech.cell(due.name())));
        }
        blocks.add(new Block.Grid(
                speech.say("倒排日程", "Counted back from the application"),
                List.of(List.of(speech.cell("最迟", "By"), speech.cell("做什么", "What"))),
                rows));
        if (!schedule.checked()) {
            blocks.add(
                    new Block.Paragraph(
                            Block.Voice.NOTE,
                            speech.say(
                                    "统计时点以外的日子是建议，省里另有规定的从其规定。",
                                    "Days other than those of the statistics are suggestions; the province's own days come first.")));
        }
        return blocks;
    }
}
