package org.junheng.cli;

import java.util.concurrent.Callable;
import org.junheng.core.plan.pairs.PairOptions;
import org.junheng.desk.plan.PaperKind;
import org.junheng.desk.plan.PaperPlanning;
import org.junheng.planner.highs.Watch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code junheng plan pairs}: which strong school helps which weak one. */
@Command(
        name = "pairs",
        header = "结对帮扶：哪所强校帮哪所弱校 / pairs: which strong school helps which weak one",
        description = {
            "退出码：0 有方案，1 守不住所有限制，3 数据用不了或时间内没有结果。",
            "Exit: 0 a plan, 1 no plan keeps to all limits, 3 input unusable or no answer in the time given."
        },
        mixinStandardHelpOptions = true)
final class PlanPairsCommand implements Callable<Integer> {

    @Mixin
    private PlanReading reading;

    @Mixin
    private PlanOptions options;

    @Mixin
    private PlanOut out;

    @Override
    public Integer call() {
        Progress progress = new Progress(reading);
        PairOptions asked = options.file().map(PairOptions::over).orElseGet(PairOptions::builtIn);
        PlanReading.Measured measured = reading.measured(asked.standard(), progress);
        out.check(measured.opened().input());
        try {
            PaperPlanning planning =
                    PaperPlanning.pairs(reading.county(measured), asked, options.effort(PaperKind.PAIRS), Watch.NOBODY);
            progress.done();
            return out.tell(planning, measured.opened().input(), reading).status();
        } catch (PaperPlanning.NotInTime none) {
            progress.done();
            throw PlanOptions.notInTime(none);
        }
    }
}
