package org.junheng.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junheng.core.plan.resources.ResourceProblem;
import org.junheng.planner.highs.Effort;
import org.junheng.planner.highs.Watch;
import org.junheng.planner.resources.Infeasible;
import org.junheng.planner.resources.ResourcePlanner;

/** Plans for a province: 100 invented counties of 60 schools over three years, two at a time. */
final class CountiesBench {

    private static final int COUNTIES = 100;
    private static final int SCHOOLS = 60;
    private static final int CORES = 2;
    private static final double AIM_MINUTES = 30;
    private static final double GAP = 0.01;
    private static final int MOST_SECONDS = 120;

    private CountiesBench() {}

    private enum End {
        PROVEN,
        WIDER,
        IMPOSSIBLE,
        NONE
    }

    static List<Ratio> run(Path root) throws InterruptedException, ExecutionException {
        ExecutorService cores = Executors.newFixedThreadPool(CORES);
        long start = System.nanoTime();
        List<Future<End>> ends = LongStream.rangeClosed(1, COUNTIES)
                .mapToObj(seed -> cores.submit(() -> end(seed)))
                .toList();
        int[] counts = new int[End.values().length];
        for (Future<End> end : ends) {
            counts[end.get().ordinal()]++;
        }
        cores.shutdown();
        double minutes = (System.nanoTime() - start) / 60e9;
        return List.of(
                new Ratio("100 counties of 60 schools, minutes", minutes, "aim, minutes", AIM_MINUTES, 1),
                new Ratio(
                        "  proven within 1 %",
                        counts[End.PROVEN.ordinal()], "counties", COUNTIES, Double.POSITIVE_INFINITY),
                new Ratio(
                        "  proven impossible",
                        counts[End.IMPOSSIBLE.ordinal()],
                        "counties",
                        COUNTIES,
                        Double.POSITIVE_INFINITY),
                new Ratio(
                        "  a plan with a wider gap",
                        counts[End.WIDER.ordinal()],
                        "counties",
                        COUNTIES,
                        Double.POSITIVE_INFINITY),
                new Ratio(
                        "  no plan in 120 s",
                        counts[End.NONE.ordinal()],
                        "counties",
                        COUNTIES,
                        Double.POSITIVE_INFINITY));
    }

    private static End end(long seed) {
        ResourceProblem problem = ResourcesBench.problem(SCHOOLS, seed);
        try {
            double gap = ResourcePlanner.plan(problem, Effort.gap(GAP).seconds(MOST_SECONDS), Watch.NOBODY)
                    .gap();
            return gap <= GAP ? End.PROVEN : End.WIDER;
        } catch (Infeasible none) {
            return End.IMPOSSIBLE;
        } catch (ResourcePlanner.NoPlan none) {
            return End.NONE;
        }
    }
}
