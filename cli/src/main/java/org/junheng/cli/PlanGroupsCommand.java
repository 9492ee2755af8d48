package org.junheng.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junheng.cli.exit.Exit;
import org.junheng.core.measure.Measures;
import org.junheng.core.plan.pairs.GroupOptions;
import org.junheng.core.plan.pairs.GroupProblem;
import org.junheng.core.plan.pairs.GroupProposal;
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
        mixinStandardHelpOptions = true)
final class PlanGroupsCommand implements Callable<Integer> {

    /** Near enough for weights that are a matter of judgement. */
    private static final double GAP = 0.001;

    @Mixin
    private PlanReading reading;

    @Mixin
    private PlanOptions options;

    @Override
    public Integer call() {
        Progress progress = new Progress(reading);
        GroupOptions asked = options.file().map(GroupOptions::over).orElseGet(GroupOptions::builtIn);
        Measures measures = reading.measured(asked.standard(), progress).measures();
        List<GroupProblem> problems = GroupProblem.of(measures, reading.area(measures), asked);
        if (problems.isEmpty()) {
            throw new Refusal(Words.of(
                    "学校太少，分不出两个集团；each-so-many 写小一些，或用 named 写明牵头学校",
                    "too few schools for two groups; lower each-so-many, or name the leaders"));
        }
        try {
            List<GroupProposal> proposals = new ArrayList<>();
            for (GroupProblem problem : problems) {
                proposals.add(GroupPlanner.plan(problem, options.effort(Effort.gap(GAP)), Watch.NOBODY));
            }
            progress.done();
            reading.out().print(PairingText.of(proposals, reading.registers(), reading.language()));
            reading.out().flush();
            return Exit.PASSED.status();
        } catch (NoPairing none) {
            throw PlanOptions.none(none.isProven());
        }
    }
}
