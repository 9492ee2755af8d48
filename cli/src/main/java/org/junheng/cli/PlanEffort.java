package org.junheng.cli;

import org.junheng.core.text.Refusal;
import org.junheng.core.text.Words;
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
        return of(gap == null ? kind.gap() : gap, seconds);
    }

    /** @throws Refusal for a gap that is no share, or no time at all */
    static Effort of(double gap, double seconds) {
        if (!(gap >= 0 && gap < 1)) {
            throw new Refusal(Words.of(
                    "--gap 写的是 %s；应写 0 到 1 之间的比例，例 0.01 即 1%%",
                    "--gap is %s; write a share between 0 and 1, for example 0.01 for 1 %%", String.valueOf(gap)));
        }
        if (!(seconds > 0)) {
            throw new Refusal(Words.of(
                    "--seconds 写的是 %s；应写大于 0 的秒数，例 600",
                    "--seconds is %s; write more than 0, for example 600", String.valueOf(seconds)));
        }
        return Effort.gap(gap).seconds(seconds);
    }
}
