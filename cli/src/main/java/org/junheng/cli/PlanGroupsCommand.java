package org.junheng.cli;

import java.util.concurrent.Callable;
import org.junheng.core.plan.pairs.GroupOptions;
import org.junheng.desk.plan.PaperKind;
import org.junheng.desk.plan.PaperPlanning;
import org.junheng.planner.highs.Watch;
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
        try {
            PaperPlanning planning = PaperPlanning.groups(
                    reading.county(measured), asked, options.effort(PaperKind.GROUPS), Watch.NOBODY);
            progress.done();
            return out.tell(planning, measured.opened().input(), reading).status();
        } catch (PaperPlanning.NotInTime none) {
            progress.done();
            throw PlanOptions.notInTime(none);
        }
    }
}
