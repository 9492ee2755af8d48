package org.junheng.cli;

import java.util.concurrent.Callable;
import org.junheng.core.plan.rotation.RotationOptions;
import org.junheng.desk.plan.PaperKind;
import org.junheng.desk.plan.PaperPlanning;
import org.junheng.planner.highs.Watch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code junheng plan rotation}: which teacher goes to which school. */
@Command(
        name = "rotation",
        header = "教师交流轮岗：谁去哪所学校 / rotation: which teacher goes where",
        description = {
            "退出码：0 有方案，1 守不住所有限值，3 数据用不了。",
            "Exit: 0 a plan, 1 no plan keeps to all limits, 3 input unusable."
        },
        mixinStandardHelpOptions = true)
final class PlanRotationCommand implements Callable<Integer> {

    @Mixin
    private PlanReading reading;

    @Mixin
    private PlanOptions options;

    @Mixin
    private PlanOut out;

    @Override
    public Integer call() {
        Progress progress = new Progress(reading);
        RotationOptions asked = options.file().map(RotationOptions::over).orElseGet(RotationOptions::builtIn);
        PlanReading.Measured measured = reading.measured(asked.weak().standard(), progress);
        out.check(measured.opened().input());
        try {
            PaperPlanning planning = PaperPlanning.rotation(
                    reading.county(measured), asked, options.effort(PaperKind.ROTATION), Watch.NOBODY);
            progress.done();
            return out.tell(planning, measured.opened().input(), reading).status();
        } catch (PaperPlanning.NotInTime none) {
            progress.done();
            throw PlanOptions.notInTime(none);
        }
    }
}
