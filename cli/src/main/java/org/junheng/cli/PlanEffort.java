package org.junheng.cli;

import org.junheng.desk.plan.PaperKind;
import org.junheng.planner.highs.Effort;
import picocli.CommandLine.Option;

/** How hard plans of places are looked for. */
final class PlanEffort {

    @Option(
            names = "--gap",
            paramLabel = "SHARE",
            description = "证明到离最好不超过这个比例就停，默认 0.005 / stop once proven to be this near to the best")
    private Double gap;

    @Option(
            names = "--seconds",
            paramLabel = "N",
            defaultValue = "300",
            description = "最多找几秒，默认 300；到时停的方案会注明 / look no longer than this; a plan stopped by the clock says so")
    private double seconds;

    Effort asked(PaperKind kind) {
        return Effort.gap(gap == null ? kind.gap() : gap).seconds(seconds);
    }
}
