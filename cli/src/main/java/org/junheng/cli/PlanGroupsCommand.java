package org.junheng.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junheng.cli.exit.Exit;
import org.junheng.core.measure.Measures;
import org.junheng.core.plan.pairs.GroupOptions;
import org.junheng.core.plan.pairs.GroupProblem;
import org.junheng.core.plan.pairs.GroupProposal;
import org.junheng.core.report.GroupPaper;
import org.junheng.core.report.PairingText;
import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;
import org.junheng.planner.highs.Effort;
import org.junheng.planner.highs.Watch;
import org.junheng.planner.pairs.GroupPlanner;
import org.junheng.planner.pairs.NoPairing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code junheng plan groups}: groups of schools with a leader each. */
@Command(
        name = "groups",
        header = "集团化办学：谁牵头，谁进哪个集团 / groups: who leads, who joins whom",
        description = {
            "退出码：0 有方案，1 守不住所有限制，3 数据用不了或时间内没有结果。",
            "Exit: 0 a plan, 1 no plan keeps to all limits, 3 input unusable or no answer in the time given."
        },
        mixinStandardHelpOptions = true)
final class PlanGroupsCommand implements Callable<Integer> {

    /** Near enough for weights that are a matter of judgement. */
    private static final double GAP = 0.001;

    @Mixin
    private PlanReading reading;

    @Mixin
    private PlanOptions options;

    @Mixin
    private PlanOut out;

    @Override
    public Integer call() {
        Progress progress = new Progress(reading);
        GroupOptions asked = options.file().map(GroupOptions::over).orElseGet(GroupOptions::builtIn);
        PlanReading.Measured measured = reading.measured(asked.standard(), progress);
        out.check(measured.opened().input());
        Measures measures = measured.measures();
        String area = reading.area(measures);
        List<GroupProblem> problems = GroupProblem.of(measures, area, asked);
        if (problems.isEmpty()) {
            throw new Refusal(Words.of(
                    "学校太少，分不出两个集团；each-so-many 写小一些，或用 named 写明牵头学校",
                    "too few schools for two groups; lower each-so-many, or name the leaders"));
        }
        String name = measured.opened().returns().areas().name(area);
        List<GroupProposal> proposals = new ArrayList<>();
        for (GroupProblem problem : problems) {
            try {
                proposals.add(GroupPlanner.plan(problem, options.effort(Effort.gap(GAP)), Watch.NOBODY));
            } catch (NoPairing none) {
                progress.done();
                if (!none.isProven()) {
                    throw PlanOptions.notInTime();
                }
                new PlanLines(reading).settledWrongly(problem.settledWrongly());
                out.write(
                        GroupPaper.impossible(problem, name, measures.year()),
                        measured.opened().input(),
                        reading);
                return Exit.NOT_PASSED.status();
            }
        }
        progress.done();
        reading.out().print(PairingText.of(proposals, reading.registers(), reading.language()));
        reading.out().flush();
        out.write(
                GroupPaper.of(proposals, reading.registers(), name, measures.year()),
                measured.opened().input(),
                reading);
        return Exit.PASSED.status();
    }
}
