package org.junheng.cli;

import java.util.concurrent.Callable;
import org.junheng.cli.exit.Exit;
import org.junheng.core.measure.Measures;
import org.junheng.core.plan.pairs.PairOptions;
import org.junheng.core.plan.pairs.PairProblem;
import org.junheng.core.plan.pairs.PairProposal;
import org.junheng.core.report.PairPaper;
import org.junheng.core.report.PairingText;
import org.junheng.planner.highs.Effort;
import org.junheng.planner.highs.Watch;
import org.junheng.planner.pairs.NoPairing;
import org.junheng.planner.pairs.PairPlanner;
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
        Measures measures = measured.measures();
        String area = reading.area(measures);
        String name = measured.opened().returns().areas().name(area);
        PairProblem problem = PairProblem.of(measures, area, asked);
        try {
            PairProposal proposal = PairPlanner.plan(problem, options.effort(Effort.gap(0)), Watch.NOBODY);
            progress.done();
            reading.out().print(PairingText.of(proposal, reading.registers(), reading.language()));
            reading.out().flush();
            out.write(
                    PairPaper.of(proposal, reading.registers(), name, measures.year()),
                    measured.opened().input(),
                    reading);
            return Exit.PASSED.status();
        } catch (NoPairing none) {
            progress.done();
            if (!none.isProven()) {
                throw PlanOptions.notInTime();
            }
            new PlanLines(reading).settledWrongly(problem.settledWrongly());
            out.write(
                    PairPaper.impossible(problem, name, measures.year()),
                    measured.opened().input(),
                    reading);
            return Exit.NOT_PASSED.status();
        }
    }
}
