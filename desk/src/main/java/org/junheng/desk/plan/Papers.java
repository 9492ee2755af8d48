package org.junheng.desk.plan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junheng.core.measure.Measurement;
import org.junheng.core.measure.Measures;
import org.junheng.core.plan.pairs.GroupOptions;
import org.junheng.core.plan.pairs.PairOptions;
import org.junheng.core.plan.rotation.RotationOptions;
import org.junheng.core.register.Registers;
import org.junheng.core.report.PlanPaper;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;
import org.junheng.desk.Judged;
import org.junheng.desk.OpenedSnapshot;
import org.junheng.planner.highs.Effort;
import org.junheng.planner.highs.Watch;

/** Makes plans that are told on paper from what lies in a folder: the county's figures, tables handed in, options. */
final class Papers {

    private final PlanFolder folder;
    private final PaperQuestion question;
    private final String area;
    private final double seconds;
    private final Watch watch;

    Papers(PlanFolder folder, String area, double seconds, Watch watch) {
        this.folder = folder;
        this.question = PaperQuestion.in(folder);
        this.area = area;
        this.seconds = seconds;
        this.watch = watch;
    }

    /** @throws Refusal for what cannot be used, with its place, and where nothing was found in the time given */
    PlanPaper of(PaperKind kind) throws IOException {
        try {
            return planned(kind, Effort.gap(kind.gap()).seconds(seconds)).paper();
        } catch (PaperPlanning.NotInTime none) {
            throw new Refusal(
                    Words.of(
                            "停止前没有找到方案，也没有证明做不到；可以多给些时间再算",
                            "no plan was found before the end, nor was it proven that there is none; try again with more time"),
                    none);
        }
    }

    private PaperPlanning planned(PaperKind kind, Effort effort) throws IOException, PaperPlanning.NotInTime {
        return switch (kind) {
            case ROTATION -> {
                RotationOptions asked = question.rotation();
                yield PaperPlanning.rotation(county(asked.weak().standard()), asked, effort, watch);
            }
            case PAIRS -> {
                PairOptions asked = question.pairs();
                yield PaperPlanning.pairs(county(asked.standard()), asked, effort, watch);
            }
            case GROUPS -> {
                GroupOptions asked = question.groups();
                yield PaperPlanning.groups(county(asked.standard()), asked, effort, watch);
            }
            case LAYOUT -> PaperPlanning.layout(question.layout(), Registers.builtIn(), effort, watch);
            case ZONES -> PaperPlanning.zones(question.zones(), effort, watch);
        };
    }

    /** The county's figures, with the tables handed in beside them, by one standard. */
    private PaperPlanning.County county(String standard) throws IOException {
        Path unpacked = Files.createDirectories(folder.path().resolve("figures"));
        Judged judged = OpenedSnapshot.open(folder.figures(), unpacked)
                .beside(question.roster().stream().toList());
        Measures measures = Measurement.of(
                judged.opened().checked().facts(),
                judged.opened().input().profile().apply(judged.library().standard(standard)),
                judged.trial().year());
        return new PaperPlanning.County(
                judged.opened().checked().facts(),
                measures,
                area,
                judged.report().areaNames().get(area),
                judged.opened().registers());
    }
}
