package org.junheng.cli;

import java.util.concurrent.Callable;
import org.junheng.cli.exit.Exit;
import org.junheng.core.measure.Measures;
import org.junheng.core.plan.pairs.PairOptions;
import org.junheng.core.plan.pairs.PairProblem;
import org.junheng.core.plan.pairs.PairProposal;
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
        mixinStandardHelpOptions = true)
final class PlanPairsCommand implements Callable<Integer> {

    @Mixin
    private PlanReading reading;

    @Mixin
    private PlanOptions options;

    @Override
    public Integer call() {
        Progress progress = new Progress(reading);
        PairOptions asked = options.file().map(PairOptions::over).orElseGet(PairOptions::builtIn);
        Measures measures = reading.measured(asked.standard(), progress).measures();
        PairProblem problem = PairProblem.of(measures, reading.area(measures), asked);
        try {
            PairProposal proposal = PairPlanner.plan(problem, options.effort(Effort.gap(0)), Watch.NOBODY);
            progress.done();
            reading.out().print(PairingText.of(proposal, reading.registers(), reading.language()));
            reading.out().flush();
            return Exit.PASSED.status();
        } catch (NoPairing none) {
            throw PlanOptions.none(none.isProven());
        }
    }
}
