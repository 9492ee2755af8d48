package org.junheng.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junheng.core.measure.Measurement;
import org.junheng.core.measure.Measures;
import org.junheng.core.model.Facts;
import org.junheng.core.plan.resources.Action;
import org.junheng.core.plan.resources.PublishedPlan;
import org.junheng.core.plan.resources.ResourceOptions;
import org.junheng.core.plan.resources.ResourceOptions.Pin;
import org.junheng.core.plan.resources.ResourceOptionsFile;
import org.junheng.core.plan.resources.ResourceProblem;
import org.junheng.core.plan.resources.ResourceProposal;
import org.junheng.core.register.Registers;
import org.junheng.core.standard.Standard;
import org.junheng.core.standard.Standards;
import org.junheng.desk.example.Example;
import org.junheng.desk.example.Order;
import org.junheng.planner.highs.Effort;
import org.junheng.planner.highs.Watch;
import org.junheng.planner.resources.Infeasible;
import org.junheng.planner.resources.ResourcePlanner;

/** Plans of resources for invented counties of 60 and 300 schools over three years: certified within 1 %, in how long. */
final class ResourcesBench {

    private static final double GAP = 0.01;
    private static final int SMALL = 60;
    private static final int LARGE = 300;
    private static final double SMALL_AIM = 30;
    private static final double LARGE_AIM = 150;
    private static final int MOST_SECONDS = 600;
    private static final double HALF = 0.5;
    private static final int TENTH = 10;

    private ResourcesBench() {}

    static List<Ratio> run(Path root) {
        List<Ratio> ratios = new ArrayList<>();
        for (long seed = 1; seed <= 5; seed++) {
            ratios.addAll(county(SMALL, seed, SMALL_AIM));
        }
        ratios.addAll(county(LARGE, 1, LARGE_AIM));
        ratios.addAll(county(LARGE, 2, LARGE_AIM));
        return ratios;
    }

    /** An invented county, measured. */
    static ResourceProblem problem(int schools, long seed) {
        Registers registers = Registers.builtIn();
        Standard standard = Standards.builtIn(registers).standard("quality-balance-2017");
        Facts facts = Example.county(new Order(schools, 1, seed, 1, County.YEAR, false, Order.Format.CSV), 0);
        Measures measures = Measurement.of(facts, standard, County.YEAR);
        return new ResourceProblem(measures, measures.areas().get(0), ResourceOptionsFile.builtIn());
    }

    private static List<Ratio> county(int schools, long seed, double aim) {
        ResourceProblem problem = problem(schools, seed);
        long start = System.nanoTime();
        try {
            ResourceProposal proposal =
                    ResourcePlanner.plan(problem, Effort.gap(GAP).seconds(MOST_SECONDS), Watch.NOBODY);
            double seconds = (System.nanoTime() - start) / 1e9;
            String what = String.format(
                    Locale.ROOT,
                    "%d schools, seed %d: cost %.1f, bound %.1f, s",
                    schools,
                    seed,
                    proposal.cost().doubleValue(),
                    proposal.bound());
            return List.of(
                    new Ratio(what, seconds, "aim, s", aim, 1),
                    new Ratio("  its gap, per mille", proposal.gap() * 1000, "aim of 10", GAP * 1000, 1),
                    new Ratio(
                            "  again with a tenth of it settled, s",
                            again(proposal),
                            "the first time, s",
                            seconds,
                            HALF));
        } catch (Infeasible none) {
            double seconds = (System.nanoTime() - start) / 1e9;
            return List.of(new Ratio(
                    String.format(Locale.ROOT, "%d schools, seed %d: proven impossible, s", schools, seed),
                    seconds,
                    "aim, s",
                    aim,
                    1));
        }
    }

    /** Planned again near the plan with every tenth action settled. @return seconds */
    private static double again(ResourceProposal first) {
        List<Pin> settled = new ArrayList<>();
        for (int i = 0; i < first.actions().size(); i += TENTH) {
            Action action = first.actions().get(i);
            if (action.kind() != Action.Kind.SWAP) {
                settled.add(Pin.atLeast(first.actions(), action));
            }
        }
        long start = System.nanoTime();
        ResourceOptions options =
                first.problem().options().following(PublishedPlan.of(first)).pinned(settled);
        ResourcePlanner.plan(first.problem().with(options), Effort.gap(GAP).seconds(MOST_SECONDS), Watch.NOBODY);
        return (System.nanoTime() - start) / 1e9;
    }
}
