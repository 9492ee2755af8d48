package org.junheng.cli;

import java.util.concurrent.Callable;
import org.junheng.cli.exit.Exit;
import org.junheng.core.measure.Measures;
import org.junheng.core.plan.rotation.RotationOptions;
import org.junheng.core.plan.rotation.RotationProblem;
import org.junheng.core.plan.rotation.RotationProposal;
import org.junheng.core.report.RotationPaper;
import org.junheng.core.report.RotationText;
import org.junheng.planner.highs.Effort;
import org.junheng.planner.highs.Watch;
import org.junheng.planner.rotation.ImpossibleRotation;
import org.junheng.planner.rotation.NoRotation;
import org.junheng.planner.rotation.RotationPlanner;
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
        Measures measures = measured.measures();
        String area = reading.area(measures);
        String name = measured.opened().returns().areas().name(area);
        Measures county = measures.only(area);
        int year = measures.year() + 1;
        RotationProblem problem =
                RotationProblem.of(measured.opened().checked().facts(), county, reading.registers(), asked);
        try {
            RotationProposal proposal = RotationPlanner.plan(problem, options.effort(Effort.gap(0)), Watch.NOBODY);
            progress.done();
            reading.out().print(RotationText.of(proposal, year, reading.language()));
            reading.out().flush();
            out.write(RotationPaper.of(proposal, name, year), measured.opened().input(), reading);
            return Exit.PASSED.status();
        } catch (ImpossibleRotation impossible) {
            progress.done();
            reading.out()
                    .println(RotationText.impossible(impossible.conflict(), impossible.loosened())
                            .in(reading.language()));
            reading.out().flush();
            out.write(
                    RotationPaper.impossible(problem, impossible.conflict(), impossible.loosened(), name, year),
                    measured.opened().input(),
                    reading);
            return Exit.NOT_PASSED.status();
        } catch (NoRotation none) {
            throw PlanOptions.notInTime();
        }
    }
}
