package org.junheng.desk.plan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junheng.core.measure.Measurement;
import org.junheng.core.measure.Measures;
import org.junheng.core.plan.pairs.GroupOptions;
import org.junheng.core.plan.pairs.GroupProblem;
import org.junheng.core.plan.pairs.GroupProposal;
import org.junheng.core.plan.pairs.PairOptions;
import org.junheng.core.plan.pairs.PairProblem;
import org.junheng.core.plan.rotation.RotationOptions;
import org.junheng.core.plan.rotation.RotationProblem;
import org.junheng.core.register.Registers;
import org.junheng.core.report.GroupPaper;
import org.junheng.core.report.PairPaper;
import org.junheng.core.report.PlanPaper;
import org.junheng.core.report.RotationPaper;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;
import org.junheng.desk.Judged;
import org.junheng.desk.OpenedSnapshot;
import org.junheng.planner.highs.Effort;
import org.junheng.planner.highs.Watch;
import org.junheng.planner.layout.Layout;
import org.junheng.planner.layout.LayoutInput;
import org.junheng.planner.pairs.GroupPlanner;
import org.junheng.planner.pairs.NoPairing;
import org.junheng.planner.pairs.PairPlanner;
import org.junheng.planner.rotation.ImpossibleRotation;
import org.junheng.planner.rotation.NoRotation;
import org.junheng.planner.rotation.RotationPlanner;
import org.junheng.planner.zones.ZoneMap;
import org.junheng.planner.zones.Zones;

/** Makes plans that are told on paper from what lies in a folder: the county's figures, tables handed in, options. */
final class Papers {

    private static final double NEAR = 0.005;
    private static final double NEAR_GROUPS = 0.001;

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
        return switch (kind) {
            case ROTATION -> rotation();
            case PAIRS -> pairs();
            case GROUPS -> groups();
            case LAYOUT -> layout();
            case ZONES -> zones();
        };
    }

    private Effort effort(double gap) {
        return Effort.gap(gap).seconds(seconds);
    }

    /** The county's figures, with the tables handed in beside them, by one standard. */
    private record County(Judged judged, Measures measures, String name) {}

    private County county(String standard) throws IOException {
        Path unpacked = Files.createDirectories(folder.path().resolve("figures"));
        Judged judged = OpenedSnapshot.open(folder.figures(), unpacked)
                .beside(question.roster().stream().toList());
        Measures measures = Measurement.of(
                judged.opened().checked().facts(),
                judged.opened().input().profile().apply(judged.library().standard(standard)),
                judged.trial().year());
        return new County(judged, measures, judged.report().areaNames().get(area));
    }

    private PlanPaper rotation() throws IOException {
        RotationOptions asked = question.rotation();
        County county = county(asked.weak().standard());
        int year = county.measures().year() + 1;
        RotationProblem problem = RotationProblem.of(
                county.judged().opened().checked().facts(),
                county.measures().only(area),
                county.judged().opened().registers(),
                asked);
        try {
            return RotationPaper.of(RotationPlanner.plan(problem, effort(0), watch), county.name(), year);
        } catch (ImpossibleRotation impossible) {
            return RotationPaper.impossible(problem, impossible.conflict(), impossible.loosened(), county.name(), year);
        } catch (NoRotation none) {
            throw notInTime();
        }
    }

    private PlanPaper pairs() throws IOException {
        PairOptions asked = question.pairs();
        County county = county(asked.standard());
        int year = county.measures().year();
        PairProblem problem = PairProblem.of(county.measures(), area, asked);
        try {
            return PairPaper.of(
                    PairPlanner.plan(problem, effort(0), watch),
                    county.judged().opened().registers(),
                    county.name(),
                    year);
        } catch (NoPairing none) {
            proven(none);
            return PairPaper.impossible(problem, county.name(), year);
        }
    }

    private PlanPaper groups() throws IOException {
        GroupOptions asked = question.groups();
        County county = county(asked.standard());
        int year = county.measures().year();
        List<GroupProblem> problems = GroupProblem.of(county.measures(), area, asked);
        if (problems.isEmpty()) {
            throw new Refusal(Words.of(
                    "学校太少，分不出两个集团；each-so-many 写小一些，或用 named 写明牵头学校",
                    "too few schools for two groups; lower each-so-many, or name the leaders"));
        }
        List<GroupProposal> proposals = new ArrayList<>();
        for (GroupProblem problem : problems) {
            try {
                proposals.add(GroupPlanner.plan(problem, effort(NEAR_GROUPS), watch));
            } catch (NoPairing none) {
                proven(none);
                return GroupPaper.impossible(problem, county.name(), year);
            }
        }
        return GroupPaper.of(proposals, county.judged().opened().registers(), county.name(), year);
    }

    private PlanPaper layout() {
        LayoutInput input = question.layout();
        Layout.Outcome outcome = Layout.plan(input, effort(NEAR), watch);
        return outcome.plan()
                .map(plan -> plan.paper(Registers.builtIn()))
                .orElseGet(() -> outcome.conflict().orElseThrow().paper(input));
    }

    private PlanPaper zones() {
        ZoneMap map = question.zones();
        Zones.Outcome outcome = Zones.plan(map, effort(NEAR), watch);
        return outcome.plan()
                .map(plan -> plan.paper())
                .orElseGet(() -> outcome.conflict().orElseThrow().paper(map));
    }

    private static void proven(NoPairing none) {
        if (!none.isProven()) {
            throw notInTime();
        }
    }

    private static Refusal notInTime() {
        return new Refusal(Words.of(
                "停止前没有找到方案，也没有证明做不到；可以多给些时间再算",
                "no plan was found before the end, nor was it proven that there is none; try again with more time"));
    }
}
